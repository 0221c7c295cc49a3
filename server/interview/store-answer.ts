import { createHash } from 'node:crypto';
import type { CandidateValue, FieldState } from '@pluto/shared/profile/profile.ts';
import type { Provenance } from '@pluto/shared/profile/provenance.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import type { Transaction } from 'sequelize';
import type { Models } from '../database/models.ts';
import type { AnswerRow, IntakeRow } from '../database/rows.ts';
import type { FieldProgress } from '../gaps/intake-profile.ts';

/** An answer that has been understood and proved; only storing is left. */
export type AnswerToStore = { fieldKey: string; version: number; openKeyboard?: boolean } & (
  | { intent: 'value'; value: CanonicalValue; provenance: Provenance }
  | { intent: 'none'; provenance: Provenance }
  | { intent: 'declined' | 'vague' | 'asked' }
);

/**
 * - `stored`: written now.
 * - `repeated`: this very answer to this version was written before; nothing changed.
 * - `stale`: the field has moved on since the answer's version; nothing changed.
 */
export type StoreOutcome = 'stored' | 'repeated' | 'stale';

/** States in which a question may be put. */
const openStates: ReadonlySet<FieldState> = new Set(['missing', 'doubtful', 'asked', 'vague']);

function fingerprintOf(answer: AnswerToStore): string {
  const value = answer.intent === 'value' ? answer.value : null;
  return createHash('sha256')
    .update(JSON.stringify([answer.intent, value]))
    .digest('hex');
}

function stateAfter(answer: AnswerToStore): FieldState {
  switch (answer.intent) {
    case 'declined':
      return 'declined';
    case 'none':
      return 'answered';
    case 'vague':
      return 'vague';
    case 'asked':
      return 'asked';
    case 'value':
      return answer.provenance.confirmed || answer.provenance.source === 'typed' ? 'confirmed' : 'answered';
  }
}

/** Stores one offered value in the history of an intake. Values are only ever added. */
export async function appendValue(
  models: Models,
  intake: Pick<IntakeRow, 'intake_id' | 'candidate_id'>,
  offered: Omit<CandidateValue, 'value'> & { value: CanonicalValue | null },
  transaction: Transaction,
): Promise<void> {
  await models.ProfileValue.create(
    {
      candidate_id: intake.candidate_id,
      intake_id: intake.intake_id,
      field_key: offered.field_key,
      value: offered.value,
      provenance: offered.provenance,
    },
    { transaction },
  );
}

/**
 * Stores one answer of an intake whose row the caller has locked. Idempotent by field and version.
 * Questions being asked and failed tries leave the version as it is; everything else adds one.
 */
export async function storeAnswer(
  models: Models,
  intake: IntakeRow,
  known: FieldProgress,
  answer: AnswerToStore,
  transaction: Transaction,
): Promise<StoreOutcome> {
  const { intake_id } = intake;
  const field_key = answer.fieldKey;
  const fingerprint = fingerprintOf(answer);
  if (answer.version !== known.version) {
    const where = { intake_id, field_key, version: answer.version };
    const earlier: AnswerRow | null = await models.Answer.findOne({ where, transaction });
    return earlier?.fingerprint === fingerprint ? 'repeated' : 'stale';
  }
  const isProgressOnly = answer.intent === 'asked' || answer.intent === 'vague';
  if (isProgressOnly && !openStates.has(known.state)) return 'stale';
  if (!isProgressOnly) {
    await models.Answer.create(
      { intake_id, field_key, version: answer.version, intent: answer.intent, fingerprint },
      { transaction },
    );
  }
  if (answer.intent === 'value' || answer.intent === 'none') {
    const value = answer.intent === 'value' ? answer.value : null;
    await appendValue(models, intake, { field_key, value, provenance: answer.provenance }, transaction);
  }
  await models.IntakeField.upsert(
    {
      intake_id,
      field_key,
      state: stateAfter(answer),
      version: isProgressOnly ? known.version : known.version + 1,
      tries: answer.intent === 'vague' ? known.tries + 1 : isProgressOnly ? known.tries : 0,
    },
    { transaction },
  );
  const closesKeyboard = !isProgressOnly && intake.keyboard_field === field_key;
  await models.Intake.update(
    {
      ...(answer.intent === 'asked' ? { current_question_id: field_key } : {}),
      ...(answer.openKeyboard
        ? { keyboard_field: field_key }
        : closesKeyboard
          ? { keyboard_field: null }
          : {}),
    },
    { where: { intake_id }, transaction },
  );
  return 'stored';
}
