import { catalogue } from '@pluto/shared/profile/catalogue.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import type { ExtractionOutcome } from '@pluto/shared/profile/extraction.ts';
import type { CandidateValue } from '@pluto/shared/profile/profile.ts';
import type { Llm, LlmTrouble } from '../../platform/llm.ts';
import type { Log } from '../../platform/log.ts';
import { checkProposal, type DropReason, type Page } from './check-proposal.ts';
import { openFields } from './open-fields.ts';
import { proposalSchema, replySchema, secondReaderRequest } from './second-reader-prompt.ts';
import { linesToMachine } from './speaks-to-machine.ts';

type Read = Extract<ExtractionOutcome, { ok: true }>;

/**
 * - `read`: the model answered; `values` passed the check against the page, `dropped` counts those that did not.
 * - `unavailable`: it did not, and the reading goes on without it.
 * - `not_needed`: nothing was open, or there are no lines to read; nothing was sent.
 */
export type SecondReading =
  | { outcome: 'read'; values: CandidateValue[]; dropped: Partial<Record<DropReason, number>> }
  | { outcome: 'unavailable'; trouble: LlmTrouble }
  | { outcome: 'not_needed' };

/** Looks in a resume that was read for what the rules left open. */
export interface SecondReader {
  /** Where the resume's text is sent to; the candidate is told before consenting. */
  readonly host: string;
  read(
    read: Read,
    given: { fileName: string; today: string; country: string | null },
  ): Promise<SecondReading>;
}

/** One value a field: the first that passed. */
function onePerField(values: readonly CandidateValue[]): CandidateValue[] {
  return values.filter(
    (value, index) => values.findIndex((other) => other.field_key === value.field_key) === index,
  );
}

/**
 * A second reader behind a language model. Never throws. It sees the lines an eye sees and the names of the open fields,
 * and nothing of the record; what it says is checked line by line (`checkProposal`).
 */
export function createSecondReader(llm: Llm, log: Log): SecondReader {
  return {
    host: llm.host,
    read: async ({ extraction, visible = [] }, { fileName, today, country }) => {
      const open = openFields(catalogue, extraction.values);
      const toMachine = linesToMachine(visible.map(({ text }) => text));
      const numbered = visible
        .map(({ text }, index) => ({ number: index + 1, text, index }))
        .filter(({ text, index }) => text.trim() !== '' && !toMachine.has(index));
      if (open.length === 0 || numbered.length === 0) return { outcome: 'not_needed' };
      const reply = await llm.askForJson(secondReaderRequest(open, numbered));
      const parsed = reply.ok ? replySchema.safeParse(reply.json) : null;
      if (!reply.ok || !parsed?.success) {
        const trouble = reply.ok ? 'invalid_reply' : reply.trouble;
        log.warn(
          { trouble, host: llm.host },
          'the second reader gave nothing; the resume is read without it',
        );
        return { outcome: 'unavailable', trouble };
      }
      const page: Page = {
        open,
        lines: visible,
        toMachine,
        read: extraction.values,
        fileName,
        model: llm.model,
        at: `${today}T00:00:00Z`,
        context: { today, country, places: await loadPlaces() },
      };
      const values: CandidateValue[] = [];
      const dropped: Partial<Record<DropReason, number>> = {};
      for (const given of parsed.data.proposals) {
        const proposal = proposalSchema.safeParse(given);
        const checked = proposal.success
          ? checkProposal(proposal.data, page)
          : ({ ok: false, reason: 'malformed' } as const);
        if (checked.ok) values.push(checked.value);
        else dropped[checked.reason] = (dropped[checked.reason] ?? 0) + 1;
      }
      const kept = onePerField(values);
      log.info({ open: open.length, kept: kept.length, dropped }, 'a resume was read a second time');
      return { outcome: 'read', values: kept, dropped };
    },
  };
}
