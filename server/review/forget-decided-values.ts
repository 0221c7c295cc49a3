import { Op, type Transaction } from 'sequelize';
import type { Models } from '../database/models.ts';

/**
 * Forgets what a candidate's answers left in decisions and in the history they wrote, for a withdrawal of consent. That
 * there were decisions stays, and so does what a recruiter has set by hand.
 */
export async function forgetDecidedValues(
  models: Models,
  candidateId: string,
  transaction: Transaction,
): Promise<void> {
  const where = { candidate_id: candidateId };
  const decisions = await models.ReviewDecision.findAll({ where, transaction });
  if (decisions.length === 0) return;
  const times = decisions.flatMap(({ created_at, undone_at }) => [created_at, undone_at ?? []].flat());
  const written = await models.ProfileValue.findAll({
    where: { ...where, intake_id: null, created_at: { [Op.in]: times } },
    transaction,
  });
  await models.ProfileValue.destroy({
    where: {
      value_id: written
        .filter(({ provenance }) => provenance.source !== 'recruiter')
        .map(({ value_id }) => value_id),
    },
    transaction,
  });
  await models.ReviewDecision.update({ value_before: null, value_after: null }, { where, transaction });
}
