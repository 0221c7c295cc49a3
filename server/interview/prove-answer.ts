import { speaksOf } from '@pluto/shared/agent/speaks-of.ts';
import { readConfirmation } from '@pluto/shared/agent/understand-answer.ts';
import { confirmsValue } from '@pluto/shared/profile/confirms-value.ts';
import type { FieldDefinition, FieldType, NormaliseContext } from '@pluto/shared/profile/field-definition.ts';
import { supportsValue } from '@pluto/shared/profile/supports-value.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';

/** One final utterance of an interview. */
export interface Utterance {
  entry_id: string;
  number: number;
  speaker: 'interviewer' | 'candidate';
  text: string;
  confidence: number | null;
  /** Of the candidate: the newest sentence of the interviewer they had heard when they began; null where unknown. */
  reply_to: string | null;
}

/** A claim about what the candidate said, and the talk it is judged by. */
export interface Claim {
  field: FieldDefinition;
  /** Other wordings of the field's question: those of the agenda. */
  wordings: readonly string[];
  /** The candidate's utterances that are named as evidence, oldest first. */
  entries: readonly Utterance[];
  /** The talk up to the last of them, both sides, oldest first. */
  talk: readonly Utterance[];
  context: NormaliseContext;
}

/** Kinds whose answer may be a bare word or number that fits many questions: it proves only what was asked for. */
const bareTypes: ReadonlySet<FieldType> = new Set(['yes_no', 'number', 'year', 'notice', 'money', 'date']);

/** Sentences of the interviewer in which the question may stand: noise and silence put others in between. */
const sentencesBack = 4;

/**
 * What the candidate had heard of the interviewer before an utterance, oldest first. Words that were begun before the
 * next question had been heard are stored after it, but are no answer to it.
 */
function heardBefore(talk: readonly Utterance[], { number, reply_to }: Utterance): Utterance[] {
  const before = talk.filter((other) => other.speaker === 'interviewer' && other.number < number);
  const at = reply_to === null ? -1 : before.findIndex(({ entry_id }) => entry_id === reply_to);
  return at < 0 ? before : before.slice(0, at + 1);
}

/** Whether words of the candidate are about a field: they say so, or the interviewer had just spoken of it. */
function isAbout({ field, wordings, talk }: Claim, entry: Utterance): boolean {
  const texts = [entry, ...heardBefore(talk, entry).slice(-sentencesBack)].map(({ text }) => text);
  return texts.some((text) => speaksOf(field, text, wordings) > 0);
}

/** The words that prove a value: the newest utterance that holds it alone, else all together. Null without proof. */
export function proofOfValue(claim: Claim, value: CanonicalValue): readonly Utterance[] | null {
  const { field, context } = claim;
  const holds = (proof: readonly Utterance[]) =>
    supportsValue(
      field,
      value,
      proof.map(({ text }) => text),
      context,
    );
  const usable = bareTypes.has(field.type)
    ? claim.entries.filter((entry) => isAbout(claim, entry))
    : claim.entries;
  const single = usable.findLast((entry) => holds([entry]));
  if (single) return [single];
  return usable.length > 1 && holds(usable) ? usable : null;
}

/** What the interviewer said last before the last of the entries, and the candidate's whole reply to it. */
function lastExchange({ entries, talk }: Claim): { readBack: string; reply: string } | null {
  const last = entries.at(-1);
  if (!last) return null;
  const readBack = heardBefore(talk, last).at(-1);
  if (!readBack) return null;
  const reply = talk
    .filter(
      ({ speaker, number }) => speaker === 'candidate' && number > readBack.number && number <= last.number,
    )
    .map(({ text }) => text);
  return { readBack: readBack.text, reply: reply.join(' ') };
}

/**
 * Whether the candidate's reply to the interviewer's last words is a plain yes to this value. A yes is proof only as
 * that reply: after other words of the candidate's own it may mean those.
 */
export function isSaidYesTo(claim: Claim, value: CanonicalValue): boolean {
  const exchange = lastExchange(claim);
  return exchange !== null && confirmsValue(claim.field, value, exchange.readBack, exchange.reply);
}

/** Whether the last words can be what an interviewer takes for a confirmation: a yes, or the value once more. */
export function canConfirm({ field, entries, context }: Claim, value: CanonicalValue): boolean {
  const last = entries.at(-1);
  if (!last) return false;
  return readConfirmation(last.text).kind === 'yes' || supportsValue(field, value, [last.text], context);
}

const leavingOut =
  /\b(?:leave|leaving) (?:\w+ ){0,4}out\b|\bskip\b|\bmove on\b|\brather not\b|\bprefer not\b/i;

/** Utterances in which a refusal may stand: the one before the last, where a yes to "shall we leave it out?" follows. */
const refusalTurns = 2;

/** The words by which the candidate has no such thing, or does not want to say it. Null without proof. */
export function proofOf(kind: 'none' | 'declined', claim: Claim): readonly Utterance[] | null {
  const { field, context, wordings } = claim;
  const says = ({ text }: Utterance) =>
    [text, text.replace(/^\W*no\b\W*/i, '')].some((words) => field.normalise(words, context).kind === kind);
  const found = claim.entries.slice(-refusalTurns).findLast((entry) => says(entry) && isAbout(claim, entry));
  if (found) return [found];
  const exchange = kind === 'declined' ? lastExchange(claim) : null;
  const last = claim.entries.at(-1);
  if (!exchange || !last) return null;
  const isOffered = leavingOut.test(exchange.readBack) && speaksOf(field, exchange.readBack, wordings) > 0;
  return isOffered && readConfirmation(exchange.reply).kind === 'yes' ? [last] : null;
}
