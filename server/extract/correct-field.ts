import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { correctField as correctFieldRoute } from '@pluto/shared/http/extract.ts';
import type { BodyOf } from '@pluto/shared/http/route.ts';
import { isSameValue } from '@pluto/shared/profile/diff.ts';
import type { Evidence } from '@pluto/shared/profile/provenance.ts';
import { type CanonicalValue, canonicalValueSchema } from '@pluto/shared/profile/value.ts';
import type { Transaction } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import { readTyped, type TypedOutcome, typedProvenance } from '../interview/answer-by-typing.ts';
import { changeIntake } from '../interview/change-intake.ts';
import type { IntakeDeps } from '../interview/interview-deps.ts';
import { type LockedIntake, lockIntake } from '../interview/lock-interview.ts';
import { type AnswerToStore, storeAnswer } from '../interview/store-answer.ts';

/**
 * The value as it was known before, if what is sent is exactly that: "looks right", or an edit taken back. It is not
 * read anew, and what proves it goes on proving it; only now it is the candidate's own word.
 */
async function findKnown(
  { database }: IntakeDeps,
  { intake, profile }: LockedIntake,
  fieldKey: string,
  sent: CanonicalValue,
  transaction: Transaction,
): Promise<{ value: CanonicalValue; evidence: Evidence | null } | null> {
  const where = { intake_id: intake.intake_id, field_key: fieldKey };
  const earlier = await database.models.ProfileValue.findAll({
    where,
    order: [['value_id', 'DESC']],
    transaction,
  });
  const standing = profile[fieldKey];
  // Parsed as the request was: the database keeps the parts of an entry in another order.
  const isSent = (value: CanonicalValue) => isSameValue(canonicalValueSchema.parse(value), sent);
  const known = [...(standing ? [standing] : []), ...earlier].find(
    ({ value }) => value !== null && isSent(value),
  );
  return known && known.value !== null ? { value: known.value, evidence: known.provenance.evidence } : null;
}

const openSteps = new Set(['extract', 'gaps', 'interview', 'merge']);

/**
 * Corrects, confirms (by sending what is known) or clears one value. Allowed until the intake is completed; typed values win over all others.
 * @throws AppError `wrong_step`, `not_found`, `stale_version`
 */
export async function correctField(
  deps: IntakeDeps,
  intakeId: string,
  body: BodyOf<typeof correctFieldRoute>,
): Promise<TypedOutcome> {
  const { database } = deps;
  return database.sequelize.transaction(async (transaction) => {
    const locked = await lockIntake(database.models, intakeId, transaction);
    const { intake } = locked;
    if (!openSteps.has(intake.step)) {
      throw new AppError('wrong_step', {
        publicMessage: 'This record can no longer be changed here. Please reload the page.',
      });
    }
    const field = locked.fields.find(({ key }) => key === body.field_key);
    if (!field) throw new AppError('not_found', { publicMessage: 'This field does not exist.' });
    const now = deps.clock.now();
    const common = { fieldKey: field.key, version: body.version };
    let answer: AnswerToStore;
    const known =
      body.value === null ? null : await findKnown(deps, locked, field.key, body.value, transaction);
    if (body.value === null) {
      answer = { ...common, intent: 'none', provenance: typedProvenance('', now) };
    } else if (known) {
      const typed = typedProvenance(field.print(known.value), now);
      const evidence = known.evidence ?? typed.evidence;
      answer = { ...common, intent: 'value', value: known.value, provenance: { ...typed, evidence } };
    } else {
      const read = await readTyped(field, body.value, locked, now);
      if (!read.ok) return { outcome: 'not_understood', message: read.message };
      const typed = typeof body.value === 'string' ? body.value : field.print(read.value);
      answer = { ...common, intent: 'value', value: read.value, provenance: typedProvenance(typed, now) };
    }
    const outcome = await storeAnswer(
      database.models,
      intake,
      locked.progress(field.key),
      answer,
      transaction,
    );
    if (outcome === 'stale') {
      throw new AppError('stale_version', {
        publicMessage: `${field.label} has changed meanwhile. Please look at the present value and try again.`,
      });
    }
    if (outcome === 'repeated') return { outcome: 'saved' };
    await changeIntake(database, intakeId, {}, now, transaction);
    await appendAudit(
      database.models,
      {
        at: now,
        organisation_id: intake.organisation_id,
        actor: `candidate:${intake.candidate_id}`,
        action: body.value === null ? 'field.cleared' : 'field.corrected',
        candidate_id: intake.candidate_id,
        details: { field_key: field.key },
      },
      transaction,
    );
    return { outcome: 'saved' };
  });
}
