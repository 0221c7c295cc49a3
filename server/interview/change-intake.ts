import type { Transaction } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { IntakeRow } from '../database/rows.ts';
import { touchIntake } from '../verify/touch-intake.ts';

/** Writes columns of an intake and marks it as changed for every page and agent that watches it. */
export async function changeIntake(
  { models }: Database,
  intakeId: string,
  changes: Partial<IntakeRow>,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  if (Object.keys(changes).length > 0) {
    await models.Intake.update(changes, { where: { intake_id: intakeId }, transaction });
  }
  await touchIntake(models, intakeId, now, transaction);
}
