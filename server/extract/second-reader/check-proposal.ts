import { isSameValue } from '@pluto/shared/profile/diff.ts';
import type { VisibleLine } from '@pluto/shared/profile/extraction.ts';
import type { FieldDefinition, NormaliseContext } from '@pluto/shared/profile/field-definition.ts';
import type { CandidateValue } from '@pluto/shared/profile/profile.ts';
import { refuseProtectedQuestion } from '@pluto/shared/profile/protected-question.ts';
import type { Box, Place } from '@pluto/shared/profile/provenance.ts';
import { supportsValue } from '@pluto/shared/profile/supports-value.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import type { Proposal } from './second-reader-prompt.ts';

/** Why a proposal was dropped; counted in the log. */
export type DropReason =
  | 'malformed'
  | 'not_open'
  | 'no_such_line'
  | 'quote_not_there'
  | 'speaks_to_machine'
  | 'protected'
  | 'not_understood'
  | 'not_supported'
  | 'known';

export type Checked = { ok: true; value: CandidateValue } | { ok: false; reason: DropReason };

export interface Page {
  open: readonly FieldDefinition[];
  lines: readonly VisibleLine[];
  /** Indexes of lines that speak to a machine. */
  toMachine: ReadonlySet<number>;
  /** What the rules read. */
  read: readonly CandidateValue[];
  fileName: string;
  model: string;
  at: string;
  context: Omit<NormaliseContext, 'modality'>;
}

/** What only a model has said: a value printed letter by letter is taken, everything else is asked. */
const printedConfidence = 0.65;
const readConfidence = 0.5;

const longestItem = 60;

/** Statements of the candidate's own will and right: only the candidate can say them, print or no print. */
const alwaysAsked = new Set([
  'work_authorization',
  'notice_period',
  'salary_expectation',
  'remote_preference',
  'willing_to_relocate',
]);

function tokens(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether whole words stand in a text, in this order and next to each other. */
export function standsIn(words: string, text: string): boolean {
  const wanted = tokens(words).join(' ');
  return wanted !== '' && ` ${tokens(text).join(' ')} `.includes(` ${wanted} `);
}

function isPrinted(field: FieldDefinition, value: CanonicalValue, given: string, quote: string): boolean {
  if (field.choices || alwaysAsked.has(field.key)) return false;
  if (field.type === 'phone') {
    const digits = (text: string) => text.replace(/\D/g, '');
    return digits(given).length >= 7 && digits(quote).includes(digits(given));
  }
  if (field.type === 'number' || field.type === 'year') return standsIn(String(value), quote);
  // The normaliser may have made another word of it: what is stored must be what is printed.
  const isUntouched = field.type === 'url' || tokens(String(value)).join(' ') === tokens(given).join(' ');
  return isUntouched && standsIn(given, quote);
}

type Understood = { value: CanonicalValue; printed: boolean } | DropReason;

function understandList(
  field: FieldDefinition,
  values: readonly string[],
  page: Page,
  quote: string,
): Understood {
  const printed = values
    .map((item) => item.trim())
    .filter((item) => item.length > 0 && item.length <= longestItem && standsIn(item, quote));
  if (printed.length === 0) return 'not_supported';
  const meant = field.normalise(printed.join(', '), { ...page.context, modality: 'resume' });
  if (meant.kind !== 'value') return 'not_understood';
  if (!Array.isArray(meant.value) || meant.value.length > printed.length) return 'not_supported';
  // The normaliser writes every item its own way; a resume's way of writing stays where it means the same.
  const asPrinted = new Map(printed.map((item) => [item.toLowerCase(), item]));
  const items = meant.value.map((item) => asPrinted.get(String(item).toLowerCase()) ?? String(item));
  return { value: items, printed: true };
}

function understand(field: FieldDefinition, { values, quote }: Proposal, page: Page): Understood {
  if (field.type === 'list') return understandList(field, values, page, quote);
  const given = values.length === 1 ? (values[0]?.trim() ?? '') : '';
  // Read as writing: what stands on paper was not misheard.
  const context: NormaliseContext = { ...page.context, modality: 'typed' };
  const meant = field.normalise(given, context);
  if (meant.kind !== 'value' || !field.schema.safeParse(meant.value).success) return 'not_understood';
  if (!supportsValue(field, meant.value, [quote], context)) return 'not_supported';
  return { value: meant.value, printed: isPrinted(field, meant.value, given, quote) };
}

function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: Math.min(1 - left, right - left), height: Math.min(1 - top, bottom - top) };
}

/** One box for each page, or one place for each line where there are no pages. */
function placesOf(lines: readonly VisibleLine[]): Place[] {
  const pages = [...new Set(lines.flatMap(({ page }) => page ?? []))];
  if (pages.length === 0)
    return lines.flatMap(({ line }) => (line === null ? [] : [{ item: null, page: null, box: null, line }]));
  return pages.map((page) => ({
    item: null,
    page,
    box: boxAround(lines.flatMap((line) => (line.page === page && line.box ? [line.box] : []))),
    line: null,
  }));
}

/**
 * Checks one proposal of a model against the page. It must be for an open field, name lines that are there, quote words
 * that stand on them, and the quote must hold the value by the field's own reader. A line that speaks to a machine
 * proves nothing, and a line about a protected attribute is not read. What passes has the evidence that a value read by
 * rules has, names the model, and never more confidence than a question deserves. Pure.
 */
export function checkProposal(proposal: Proposal, page: Page): Checked {
  const drop = (reason: DropReason): Checked => ({ ok: false, reason });
  const field = page.open.find(({ key }) => key === proposal.field_key);
  if (!field) return drop('not_open');
  const numbers = [...new Set(proposal.lines)].sort((a, b) => a - b);
  const lines = numbers.flatMap((number) => page.lines[number - 1] ?? []);
  if (lines.length !== numbers.length) return drop('no_such_line');
  if (numbers.some((number) => page.toMachine.has(number - 1))) return drop('speaks_to_machine');
  const printed = lines.map(({ text }) => text).join('\n');
  if (!standsIn(proposal.quote, printed)) return drop('quote_not_there');
  if (refuseProtectedQuestion(printed) !== null) return drop('protected');
  const understood = understand(field, proposal, page);
  if (typeof understood === 'string') return drop(understood);
  const doubtful = page.read.find(({ field_key }) => field_key === field.key);
  if (doubtful && isSameValue(doubtful.value, understood.value)) return drop('known');
  // In a document that tries to talk to machines nothing a machine says is taken without asking.
  const isTaken = understood.printed && page.toMachine.size === 0 && !doubtful;
  const confidence = Math.min(
    isTaken ? printedConfidence : readConfidence,
    doubtful ? Math.max(0, doubtful.provenance.confidence - 0.01) : 1,
  );
  const places = placesOf(lines);
  const [first] = places;
  return {
    ok: true,
    value: {
      field_key: field.key,
      value: understood.value,
      provenance: {
        source: 'resume',
        at: page.at,
        evidence: {
          kind: 'resume',
          resume_id: null,
          file: page.fileName,
          page: first?.page ?? null,
          box: first?.box ?? null,
          text: proposal.quote,
          places,
          proposed_by: page.model,
        },
        confidence,
        confirmed: false,
      },
    },
  };
}
