import type { Transaction } from 'sequelize';
import type { Models } from '../database/models.ts';
import { wake } from '../notify/emit-event.ts';

/**
 * Marks an intake as changed: its revision grows, and once the transaction is committed every page and agent that
 * watches it reads it again. Every use case that changes anything the intake's state shows calls this once.
 */
export async function touchIntake(
  models: Models,
  intakeId: string,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  await models.Intake.increment('revision', { by: 1, where: { intake_id: intakeId }, transaction });
  await models.Intake.update({ updated_at: now }, { where: { intake_id: intakeId }, transaction });
  await wake(`intake:${intakeId}`, transaction);
}
