import type { AgendaQuestion } from '@pluto/shared/agent/agenda.ts';
import { openQuestions } from '@pluto/shared/agent/agenda.ts';
import type { Briefing } from '@pluto/shared/http/interview.ts';
import { unsureBelow } from '../platform/hearing-quality.ts';
import type { PlutoServer } from '../platform/pluto-server.ts';

/** The record as the tools of a model see it: the agenda, and what the candidate said last. */
export interface ToolRecord {
  agenda: Briefing['agenda'];
  fields: Briefing['fields'];
  /** Candidate transcript entries, oldest first. */
  saidEntries: SaidWords[];
  /** Field and value that were sent back because the words were heard badly: once is enough. */
  doubted: Set<string>;
}

/** Words of the candidate, stored. */
export interface SaidWords {
  entryId: string;
  text: string;
  /** Of the recogniser, 0 to 1; null where it does not tell. */
  confidence: number | null;
}

/** Turns of the candidate in which a value may stand: long enough for a spelled address and its correction. */
const evidenceTurns = 6;

function versionOf(record: ToolRecord, fieldKey: string): number {
  const question = record.agenda.questions.find(({ field_key }) => field_key === fieldKey);
  return question?.version ?? record.fields.find(({ field_key }) => field_key === fieldKey)?.version ?? 0;
}

function whatIsOpen(questions: readonly AgendaQuestion[]): string {
  if (questions.length === 0) {
    return 'No gap is left: thank the candidate, say what happens next, then call end_interview.';
  }
  return `Still open: ${questions.map(({ field_key }) => field_key).join(', ')}.`;
}

/**
 * Why a value must be asked for again before it is stored: the words it rests on were heard so badly that they may be
 * others. The second time it is taken: the candidate has then heard it read back.
 */
function whyDoubted(record: ToolRecord, given: AnswerOfModel): string | null {
  const last = record.saidEntries.at(-1);
  if (given.intent !== 'value' || !last || last.confidence === null) return null;
  const key = `${given.field_name} ${given.field_value.trim().toLowerCase()}`;
  if (last.confidence >= unsureBelow || record.doubted.has(key)) return null;
  record.doubted.add(key);
  return 'The last words were heard badly and may have been others. Say what you understood, ask whether that is right, and store it after a yes; or ask for it to be typed.';
}

/** What a model wants to have stored. */
export interface AnswerOfModel {
  field_name: string;
  field_value: string;
  intent: 'value' | 'declined';
}

/**
 * Stores what the candidate said for one field, with their last turns as evidence.
 * @returns what the model is told; `ok` false is an error it can act on
 */
export async function storeForModel(
  server: PlutoServer,
  record: ToolRecord,
  given: AnswerOfModel,
): Promise<{ ok: boolean; text: string }> {
  const doubt = whyDoubted(record, given);
  if (doubt) return { ok: false, text: `Not saved. ${doubt}` };
  const entryIds = record.saidEntries.slice(-evidenceTurns).map(({ entryId }) => entryId);
  const reply = await server.saveAnswer({
    field_name: given.field_name,
    field_value: given.field_value,
    intent: given.intent,
    version: versionOf(record, given.field_name),
    entry_ids: entryIds,
    confirmed: false,
  });
  record.agenda = reply.agenda;
  if (reply.field) {
    const changed = reply.field;
    record.fields = record.fields.map((field) => (field.field_key === changed.field_key ? changed : field));
  }
  if (reply.outcome === 'rejected') return { ok: false, text: `Not saved. ${reply.reason}` };
  return {
    ok: true,
    text: `Saved as ${reply.field.printed ?? reply.field.state}. ${whatIsOpen(openQuestions(reply.agenda))}`,
  };
}
