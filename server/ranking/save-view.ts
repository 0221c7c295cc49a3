import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { SavedView } from '@pluto/shared/http/ranking.ts';
import type { Database } from '../database/connect.ts';
import type { RankingViewRow } from '../database/rows.ts';
import type { RecruiterCaller } from '../http/caller.ts';

/** Nobody finds a view among more. */
const mostViews = 50;

const viewOf = ({ view_id, name, view }: RankingViewRow): SavedView => ({ view_id, name, view });

/** Views of the recruiter, by name. */
export async function listViews({ models }: Database, caller: RecruiterCaller): Promise<SavedView[]> {
  const rows = await models.RankingView.findAll({
    where: { account_id: caller.accountId },
    order: [['name', 'ASC']],
  });
  return rows.map(viewOf);
}

/** Saves a view; one of the same name is replaced. Throws `conflict` when there are too many. */
export async function saveView(
  { models, sequelize }: Database,
  caller: RecruiterCaller,
  given: Pick<SavedView, 'name' | 'view'>,
  now: Date,
): Promise<SavedView> {
  const account_id = caller.accountId;
  const { name, view } = given;
  return sequelize.transaction(async (transaction) => {
    const others = await models.RankingView.findAll({
      where: { account_id },
      attributes: ['name'],
      transaction,
      lock: transaction.LOCK.UPDATE,
    });
    if (others.length >= mostViews && !others.some((other) => other.name === name)) {
      throw new AppError('conflict', {
        publicMessage: `You have ${mostViews} saved views. Delete one that you no longer need first.`,
      });
    }
    const [row] = await models.RankingView.upsert(
      { account_id, name, view, updated_at: now },
      {
        conflictFields: ['account_id', 'name'],
        fields: ['view', 'updated_at'],
        returning: true,
        transaction,
      },
    );
    return viewOf(row);
  });
}

/** Deletes a view of one's own. Throws `not_found`. */
export async function deleteView(
  { models }: Database,
  caller: RecruiterCaller,
  viewId: string,
): Promise<void> {
  const deleted = await models.RankingView.destroy({
    where: { view_id: viewId, account_id: caller.accountId },
  });
  if (deleted === 0) throw new AppError('not_found', { publicMessage: 'This view does not exist any more.' });
}
