import type { saveAnswer as saveAnswerRoute } from '@pluto/shared/http/interview.ts';
import type { BodyOf, ResponseOf } from '@pluto/shared/http/route.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import type { FieldDefinition, NormaliseContext } from '@pluto/shared/profile/field-definition.ts';
import type { Provenance } from '@pluto/shared/profile/provenance.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { Op, type Transaction } from 'sequelize';
import type { TranscriptEntryRow } from '../database/rows.ts';
import { countryOf } from '../gaps/country-of.ts';
import { viewField } from '../gaps/field-view.ts';
import { overlayAgenda } from '../gaps/intake-profile.ts';
import { announceAnswer } from './announce-answer.ts';
import { changeIntake } from './change-intake.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { type LockedIntake, lockInterview } from './lock-interview.ts';
import {
  type Claim,
  canConfirm,
  isSaidYesTo,
  proofOf,
  proofOfValue,
  type Utterance,
} from './prove-answer.ts';
import { type AnswerToStore, storeAnswer } from './store-answer.ts';

type Body = BodyOf<typeof saveAnswerRoute>;
type Reply = ResponseOf<typeof saveAnswerRoute>;

/** Either an answer fit to be stored, or the reason why not in words a model can act on. */
type Understood = { ok: true; answer: AnswerToStore } | { ok: false; reason: string };

/** Utterances before the evidence that are read along: enough for the question it answers. */
const talkBefore = 40;

/** Numbers of entries are `bigint` in the database and come as text. */
function utterance(row: TranscriptEntryRow): Utterance {
  const { entry_id, speaker, text, confidence, reply_to } = row;
  return { entry_id, number: Number(row.number), speaker, text, confidence, reply_to };
}

/** The candidate's own utterances of this interview among those named, and the talk that led to them. */
async function readTalk(
  deps: InterviewDeps,
  interviewId: string,
  entryIds: readonly string[],
  transaction: Transaction,
): Promise<Pick<Claim, 'entries' | 'talk'>> {
  if (entryIds.length === 0) return { entries: [], talk: [] };
  const { TranscriptEntry } = deps.database.models;
  const entries = await TranscriptEntry.findAll({
    where: { interview_id: interviewId, entry_id: [...entryIds], speaker: 'candidate' },
    order: [['number', 'ASC']],
    transaction,
  });
  const last = entries.at(-1);
  if (!last) return { entries: [], talk: [] };
  const talk = await TranscriptEntry.findAll({
    where: { interview_id: interviewId, number: { [Op.lte]: last.number } },
    order: [['number', 'DESC']],
    limit: talkBefore,
    transaction,
  });
  return { entries: entries.map(utterance), talk: talk.reverse().map(utterance) };
}

/** Below this a small recogniser was guessing; above, it is right about nearly every word (see agent/speech). */
const heardWellFrom = 0.4;

/** Confidence of a value: of its meaning, a little less for modest hearing, no more than the hearing if that was bad. */
export function confidenceOf(meaning: number, hearing: number): number {
  return hearing < heardWellFrom ? Math.min(meaning, hearing) : meaning * (0.8 + 0.2 * hearing);
}

function recogniserConfidence(entries: readonly Utterance[]): number {
  const known = entries.flatMap((entry) => (entry.confidence === null ? [] : [entry.confidence]));
  return known.length === 0 ? 0.8 : Math.min(...known);
}

function spoken(proof: readonly Utterance[], confidence: number, confirmed: boolean, at: Date): Provenance {
  const words = proof.map(({ text }) => text).join(' ');
  const entry_ids = proof.map(({ entry_id }) => entry_id);
  const evidence = { kind: 'spoken' as const, entry_ids, words };
  return { source: 'spoken', at: at.toISOString(), evidence, confidence, confirmed };
}

function refuse({ label }: FieldDefinition): { ok: false; reason: string } {
  return {
    ok: false,
    reason: `The candidate did not say this for ${label}. Store only what the candidate said, or ask again.`,
  };
}

function understandValue(
  claim: Claim,
  body: Body,
  value: CanonicalValue,
  meaning: number,
  at: Date,
): Understood {
  const { field, entries } = claim;
  const isYes = isSaidYesTo(claim, value);
  // What the guided interviewer read back may have been repaired from several turns; it names them all.
  const isConfirmed = isYes || (body.confirmed && canConfirm(claim, value));
  const proof = proofOfValue(claim, value);
  if (!isYes && !proof) return refuse(field);
  const words = isConfirmed ? entries : (proof ?? entries);
  const confidence = isConfirmed ? 1 : confidenceOf(meaning, recogniserConfidence(words));
  const provenance = spoken(words, confidence, isConfirmed, at);
  const { version, keyboard: openKeyboard } = body;
  return {
    ok: true,
    answer: { fieldKey: field.key, version, openKeyboard, intent: 'value', value, provenance },
  };
}

function understand(claim: Claim, body: Body, at: Date): Understood {
  const { field, entries, context } = claim;
  const { version, keyboard: openKeyboard } = body;
  const base = { fieldKey: field.key, version };
  if (body.intent === 'asked' || body.intent === 'vague') {
    return { ok: true, answer: { ...base, intent: body.intent, openKeyboard } };
  }
  if (entries.length === 0) {
    return {
      ok: false,
      reason:
        'Nothing in the candidate’s own words supports this yet. Ask the candidate and wait for the answer.',
    };
  }
  if (body.intent === 'none') {
    return {
      ok: true,
      answer: { ...base, intent: 'none', provenance: spoken(entries, 0.9, body.confirmed, at) },
    };
  }
  // Written by the interviewer, so it is read as writing: what was misheard is not repaired a second time.
  const written = field.normalise(body.field_value, { ...context, modality: 'typed' });
  const meant = written.kind === 'value' ? written : field.normalise(body.field_value, context);
  const kind = body.intent === 'declined' ? 'declined' : meant.kind;
  if (kind === 'declined') {
    if (proofOf('declined', claim)) return { ok: true, answer: { ...base, intent: 'declined' } };
    return {
      ok: false,
      reason: `The candidate did not refuse ${field.label} in so many words. Ask: "Shall we leave ${field.label} out?"`,
    };
  }
  if (meant.kind === 'none') {
    const proof = proofOf('none', claim);
    if (!proof) return refuse(field);
    return { ok: true, answer: { ...base, intent: 'none', provenance: spoken(proof, 0.9, false, at) } };
  }
  if (meant.kind === 'value') return understandValue(claim, body, meant.value, meant.confidence, at);
  const reason =
    meant.kind === 'unclear' ? meant.reason : `"${body.field_value}" is not a value for ${field.label}.`;
  return { ok: false, reason: `${reason} Ask the candidate again, for example: "${field.questionAgain}"` };
}

function reply(locked: LockedIntake, field: FieldDefinition | null, rejected: string | null): Reply {
  const agenda = overlayAgenda(locked.intake.agenda ?? emptyAgenda, locked);
  const view = field ? viewField(field, locked) : null;
  if (rejected === null && view) return { outcome: 'saved', field: view, agenda };
  return { outcome: 'rejected', reason: rejected ?? 'This field does not exist.', field: view, agenda };
}

const emptyAgenda = { questions: [], budget_questions: 1, budget_minutes: 1 };

/**
 * Stores one answer of a voice interview. The value passes the catalogue's normaliser and must be supported by
 * the named entries of the candidate's own final transcript; otherwise it is `rejected` with a reason.
 * A field that the agenda does not ask for is `rejected` as well, and so is a refusal that nobody uttered.
 * Repeating an answer changes nothing and gives the same outcome.
 * @throws AppError `not_found`, `intake_closed`
 */
export async function saveAnswer(deps: InterviewDeps, interviewId: string, body: Body): Promise<Reply> {
  const { database } = deps;
  return database.sequelize.transaction(async (transaction) => {
    const locked = await lockInterview(database.models, interviewId, transaction);
    const field = locked.fields.find(({ key }) => key === body.field_name);
    if (!field) return reply(locked, null, `There is no field "${body.field_name}". Use the keys listed.`);
    // The agenda is the whole commission: what was not to be asked is changed on the page, by the candidate alone.
    const question = locked.intake.agenda?.questions.find(({ field_key }) => field_key === field.key);
    if (!question) {
      const { label } = field;
      return reply(
        locked,
        field,
        `${label} is not a question of this talk. Tell the candidate that the page lets them change it before they finish.`,
      );
    }
    const now = deps.clock.now();
    const context: NormaliseContext = {
      modality: 'spoken',
      today: now.toISOString().slice(0, 10),
      country: countryOf(locked.profile),
      known: locked.profile,
      places: await loadPlaces(),
    };
    const said = await readTalk(deps, interviewId, body.entry_ids, transaction);
    const wordings = [question.question, question.question_again];
    const understood = understand({ field, wordings, context, ...said }, body, now);
    if (!understood.ok) return reply(locked, field, understood.reason);
    const known = locked.progress(field.key);
    const outcome = await storeAnswer(database.models, locked.intake, known, understood.answer, transaction);
    if (outcome === 'stale') {
      return reply(
        locked,
        field,
        `${field.label} has changed meanwhile; read its present value before you go on.`,
      );
    }
    if (outcome === 'repeated') return reply(locked, field, null);
    await changeIntake(database, locked.intake.intake_id, {}, now, transaction);
    if (body.intent !== 'asked' && body.intent !== 'vague') {
      await announceAnswer(database, locked, field, body.intent, `agent:${interviewId}`, now, transaction);
    }
    const after = await lockInterview(database.models, interviewId, transaction);
    return reply(after, field, null);
  });
}
