import type { saveAnswer as saveAnswerRoute } from '@pluto/shared/http/interview.ts';
import type { BodyOf, ResponseOf } from '@pluto/shared/http/route.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { confirmsValue } from '@pluto/shared/profile/confirms-value.ts';
import type { FieldDefinition, NormaliseContext } from '@pluto/shared/profile/field-definition.ts';
import type { Provenance } from '@pluto/shared/profile/provenance.ts';
import { supportsValue } from '@pluto/shared/profile/supports-value.ts';
import { Op, type Transaction } from 'sequelize';
import type { TranscriptEntryRow } from '../database/rows.ts';
import { countryOf } from '../gaps/country-of.ts';
import { viewField } from '../gaps/field-view.ts';
import { overlayAgenda } from '../gaps/intake-profile.ts';
import { announceAnswer } from './announce-answer.ts';
import { changeIntake } from './change-intake.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { type LockedIntake, lockInterview } from './lock-interview.ts';
import { type AnswerToStore, storeAnswer } from './store-answer.ts';

type Body = BodyOf<typeof saveAnswerRoute>;
type Reply = ResponseOf<typeof saveAnswerRoute>;

/** Either an answer fit to be stored, or the reason why not in words a model can act on. */
type Understood = { ok: true; answer: AnswerToStore; words: string } | { ok: false; reason: string };

async function wordsOf(
  deps: InterviewDeps,
  interviewId: string,
  entryIds: readonly string[],
  transaction: Transaction,
): Promise<TranscriptEntryRow[]> {
  if (entryIds.length === 0) return [];
  return deps.database.models.TranscriptEntry.findAll({
    where: { interview_id: interviewId, entry_id: [...entryIds], speaker: 'candidate' },
    order: [['number', 'ASC']],
    transaction,
  });
}

/** A read-back and everything that the candidate said since, up to and with the words of the answer. */
interface Exchange {
  readBack: string;
  reply: string;
}

/**
 * What the interviewer said last before an entry, and the candidate's whole reply to it. A yes is proof only as that
 * reply: after other words of the candidate's own it may mean those.
 */
async function exchangeAt(
  deps: InterviewDeps,
  entry: TranscriptEntryRow,
  transaction: Transaction,
): Promise<Exchange | null> {
  const { TranscriptEntry } = deps.database.models;
  const { interview_id } = entry;
  const readBack = await TranscriptEntry.findOne({
    where: { interview_id, speaker: 'interviewer', number: { [Op.lt]: entry.number } },
    order: [['number', 'DESC']],
    transaction,
  });
  if (!readBack) return null;
  const reply = await TranscriptEntry.findAll({
    where: {
      interview_id,
      speaker: 'candidate',
      number: { [Op.gt]: readBack.number, [Op.lte]: entry.number },
    },
    order: [['number', 'ASC']],
    transaction,
  });
  return { readBack: readBack.text, reply: reply.map(({ text }) => text).join(' ') };
}

/** Below this a small recogniser was guessing; above, it is right about nearly every word (see agent/speech). */
const heardWellFrom = 0.4;

/** Confidence of a value: of its meaning, a little less for modest hearing, no more than the hearing if that was bad. */
export function confidenceOf(meaning: number, hearing: number): number {
  return hearing < heardWellFrom ? Math.min(meaning, hearing) : meaning * (0.8 + 0.2 * hearing);
}

function recogniserConfidence(entries: readonly TranscriptEntryRow[]): number {
  const known = entries.flatMap((entry) => (entry.confidence === null ? [] : [entry.confidence]));
  return known.length === 0 ? 0.8 : Math.min(...known);
}

function understand(
  field: FieldDefinition,
  body: Body,
  entries: readonly TranscriptEntryRow[],
  exchange: Exchange | null,
  context: NormaliseContext,
  at: Date,
): Understood {
  const fieldKey = field.key;
  const { version, keyboard: openKeyboard } = body;
  const words = entries.map((entry) => entry.text).join(' ');
  if (body.intent === 'asked' || body.intent === 'vague') {
    return { ok: true, answer: { fieldKey, version, intent: body.intent, openKeyboard }, words };
  }
  if (entries.length === 0) {
    return {
      ok: false,
      reason:
        'Nothing in the candidate’s own words supports this yet. Ask the candidate and wait for the answer.',
    };
  }
  if (body.intent === 'declined')
    return { ok: true, answer: { fieldKey, version, intent: 'declined' }, words };
  const entryIds = entries.map((entry) => entry.entry_id);
  const evidence = { kind: 'spoken' as const, entry_ids: entryIds, words };
  const provenance = (confidence: number, confirmed: boolean): Provenance => ({
    source: 'spoken',
    at: at.toISOString(),
    evidence,
    confidence,
    confirmed,
  });
  if (body.intent === 'none') {
    return {
      ok: true,
      answer: { fieldKey, version, intent: 'none', provenance: provenance(0.9, body.confirmed) },
      words,
    };
  }
  // Written by the interviewer, so it is read as writing: what was misheard is not repaired a second time.
  const written = field.normalise(body.field_value, { ...context, modality: 'typed' });
  const meant = written.kind === 'value' ? written : field.normalise(body.field_value, context);
  if (meant.kind !== 'value') {
    const reason =
      meant.kind === 'unclear' ? meant.reason : `"${body.field_value}" is not a value for ${field.label}.`;
    return { ok: false, reason: `${reason} Ask the candidate again, for example: "${field.questionAgain}"` };
  }
  const said = entries.map((entry) => entry.text);
  const isConfirmed =
    exchange !== null && confirmsValue(field, meant.value, exchange.readBack, exchange.reply);
  if (!isConfirmed && !supportsValue(field, meant.value, said, context)) {
    return {
      ok: false,
      reason: `The candidate did not say this for ${field.label}. Store only what the candidate said, or ask again.`,
    };
  }
  // A model does not say that a value was confirmed: the candidate's yes to the value that was read back says it.
  const confirmed = body.confirmed || isConfirmed;
  const confidence = confirmed ? 1 : confidenceOf(meant.confidence, recogniserConfidence(entries));
  return {
    ok: true,
    answer: {
      fieldKey,
      version,
      intent: 'value',
      value: meant.value,
      provenance: provenance(confidence, confirmed),
    },
    words,
  };
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
 * Repeating an answer changes nothing and gives the same outcome.
 * @throws AppError `not_found`, `intake_closed`
 */
export async function saveAnswer(deps: InterviewDeps, interviewId: string, body: Body): Promise<Reply> {
  const { database } = deps;
  return database.sequelize.transaction(async (transaction) => {
    const locked = await lockInterview(database.models, interviewId, transaction);
    const field = locked.fields.find(({ key }) => key === body.field_name);
    if (!field) return reply(locked, null, `There is no field "${body.field_name}". Use the keys listed.`);
    const now = deps.clock.now();
    const context: NormaliseContext = {
      modality: 'spoken',
      today: now.toISOString().slice(0, 10),
      country: countryOf(locked.profile),
      known: locked.profile,
      places: await loadPlaces(),
    };
    const entries = await wordsOf(deps, interviewId, body.entry_ids, transaction);
    const last = entries.at(-1);
    const exchange = body.intent === 'value' && last ? await exchangeAt(deps, last, transaction) : null;
    const understood = understand(field, body, entries, exchange, context, now);
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
