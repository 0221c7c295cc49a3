import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import type { Transaction } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import { emitEvent } from '../notify/emit-event.ts';
import type { LockedIntake } from './lock-interview.ts';

/** Tells the recruiter and the audit log that a field was answered; the value itself is in neither. */
export async function announceAnswer(
  database: Database,
  locked: LockedIntake,
  field: FieldDefinition,
  intent: 'value' | 'none' | 'declined',
  actor: string,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  const { intake } = locked;
  const questions = locked.intake.agenda?.questions ?? [];
  const isSettled = (key: string) =>
    key === field.key || ['answered', 'confirmed', 'declined'].includes(locked.progress(key).state);
  await emitEvent(
    database.models,
    {
      type: 'answer.saved',
      at: now,
      organisation_id: intake.organisation_id,
      candidate_id: intake.candidate_id,
      intake_id: intake.intake_id,
      details: {
        field_key: field.key,
        field_label: field.label,
        answered: questions.filter((question) => isSettled(question.field_key)).length,
        questions: questions.length,
        ...(intent === 'value' ? {} : { reason: intent }),
      },
    },
    transaction,
  );
  await appendAudit(
    database.models,
    {
      at: now,
      organisation_id: intake.organisation_id,
      actor,
      action: 'answer.saved',
      candidate_id: intake.candidate_id,
      details: { field_key: field.key, intent },
    },
    transaction,
  );
}
