import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { answerByTyping as answerByTypingRoute } from '@pluto/shared/http/interview.ts';
import type { BodyOf } from '@pluto/shared/http/route.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import { normaliseTyped } from '@pluto/shared/profile/normalise-typed.ts';
import type { Provenance } from '@pluto/shared/profile/provenance.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import type { Transaction } from 'sequelize';
import { countryOf } from '../gaps/country-of.ts';
import { newId } from '../platform/ids.ts';
import { announceAnswer } from './announce-answer.ts';
import { changeIntake } from './change-intake.ts';
import type { InterviewDeps } from './interview-deps.ts';
import { type LockedIntake, lockIntake } from './lock-interview.ts';
import { type AnswerToStore, storeAnswer } from './store-answer.ts';

type Body = BodyOf<typeof answerByTypingRoute>;

/** Expected outcomes of a typed answer; the message is fit for the candidate. */
export type TypedOutcome = { outcome: 'saved' } | { outcome: 'not_understood'; message: string };

/** Provenance of something typed by the candidate. */
export function typedProvenance(text: string, at: Date): Provenance {
  return {
    source: 'typed',
    at: at.toISOString(),
    evidence: { kind: 'typed', text },
    confidence: 1,
    confirmed: true,
  };
}

/** What a typed text means for a field. Lists and entries may come in canonical form. */
export async function readTyped(
  field: FieldDefinition,
  typed: CanonicalValue,
  locked: LockedIntake,
  now: Date,
): Promise<{ ok: true; value: CanonicalValue } | { ok: false; message: string }> {
  if (typeof typed !== 'string') {
    const parsed = field.schema.safeParse(typed);
    return parsed.success
      ? { ok: true, value: parsed.data }
      : { ok: false, message: `This does not fit ${field.label}. For example: ${field.example}` };
  }
  const meant = normaliseTyped(field, typed, {
    today: now.toISOString().slice(0, 10),
    country: countryOf(locked.profile),
    known: locked.profile,
    places: await loadPlaces(),
  });
  if (meant.kind === 'value') return { ok: true, value: meant.value };
  const reason = meant.kind === 'unclear' ? meant.reason : `That is not a value for ${field.label}.`;
  return { ok: false, message: `${reason} For example: ${field.example}` };
}

async function toStore(
  field: FieldDefinition,
  body: Body,
  locked: LockedIntake,
  now: Date,
): Promise<{ ok: true; answer: AnswerToStore } | { ok: false; message: string }> {
  const { version, answer } = body;
  const fieldKey = field.key;
  if (answer.kind === 'declined') return { ok: true, answer: { fieldKey, version, intent: 'declined' } };
  if (answer.kind === 'none') {
    return {
      ok: true,
      answer: { fieldKey, version, intent: 'none', provenance: typedProvenance('none', now) },
    };
  }
  const read = await readTyped(field, answer.text, locked, now);
  if (!read.ok) return read;
  const provenance = typedProvenance(answer.text, now);
  return { ok: true, answer: { fieldKey, version, intent: 'value', value: read.value, provenance } };
}

async function noteInTranscript(
  deps: InterviewDeps,
  locked: LockedIntake,
  field: FieldDefinition,
  body: Body,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  const { Interview, TranscriptEntry } = deps.database.models;
  const where = { intake_id: locked.intake.intake_id, status: ['waiting', 'active'] };
  const interview = await Interview.findOne({ where, transaction });
  if (!interview) return;
  const { answer } = body;
  const said =
    answer.kind === 'text'
      ? answer.text
      : answer.kind === 'none'
        ? 'I do not have one.'
        : 'I would rather not say.';
  const common = { interview_id: interview.interview_id, modality: 'typed' as const, at: now };
  if (interview.mode === 'typed') {
    const text = locked.intake.agenda?.questions.find(({ field_key }) => field_key === field.key)?.question;
    await TranscriptEntry.create(
      { ...common, entry_id: newId(), speaker: 'interviewer', text: text ?? field.question },
      { transaction },
    );
  }
  await TranscriptEntry.create(
    { ...common, entry_id: newId(), speaker: 'candidate', text: said },
    { transaction },
  );
}

/**
 * Stores one typed answer of the candidate's interview. Typed values win over spoken ones.
 * @throws AppError `wrong_step` outside the interview, `not_found` for a field that does not exist,
 *   `stale_version` when the field has changed since the candidate saw it
 */
export async function answerByTyping(
  deps: InterviewDeps,
  intakeId: string,
  body: Body,
): Promise<TypedOutcome> {
  const { database } = deps;
  return database.sequelize.transaction(async (transaction) => {
    const locked = await lockIntake(database.models, intakeId, transaction);
    if (locked.intake.step !== 'interview' && locked.intake.step !== 'merge') {
      throw new AppError('wrong_step', {
        publicMessage: 'Answers are taken during the interview. Please reload the page.',
      });
    }
    const field = locked.fields.find(({ key }) => key === body.field_key);
    if (!field) throw new AppError('not_found', { publicMessage: 'This question does not exist any more.' });
    const now = deps.clock.now();
    const read = await toStore(field, body, locked, now);
    if (!read.ok) return { outcome: 'not_understood', message: read.message };
    const outcome = await storeAnswer(
      database.models,
      locked.intake,
      locked.progress(field.key),
      read.answer,
      transaction,
    );
    if (outcome === 'stale') {
      throw new AppError('stale_version', {
        publicMessage: `${field.label} has changed meanwhile. Please look at the present value and answer again.`,
      });
    }
    if (outcome === 'repeated') return { outcome: 'saved' };
    await noteInTranscript(deps, locked, field, body, now, transaction);
    await changeIntake(database, intakeId, {}, now, transaction);
    const intent = body.answer.kind === 'text' ? 'value' : body.answer.kind;
    await announceAnswer(
      database,
      locked,
      field,
      intent,
      `candidate:${locked.intake.candidate_id}`,
      now,
      transaction,
    );
    return { outcome: 'saved' };
  });
}
