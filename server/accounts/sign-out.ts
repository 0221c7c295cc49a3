import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { RecruiterCaller } from '../http/caller.ts';

/** Ends the caller's session, or all sessions of the account. A session that has ended stays so. */
export async function signOut(
  database: Database,
  caller: RecruiterCaller,
  given: { everywhere: boolean; now: Date },
): Promise<void> {
  const { models, sequelize } = database;
  const which = given.everywhere ? { account_id: caller.accountId } : { session_id: caller.sessionId };
  await sequelize.transaction(async (transaction) => {
    await models.RecruiterSession.update(
      { revoked_at: given.now },
      { where: { ...which, revoked_at: null }, transaction },
    );
    await appendAudit(
      models,
      {
        organisation_id: caller.organisationId,
        at: given.now,
        actor: `recruiter:${caller.accountId}`,
        action: given.everywhere ? 'session.closed_everywhere' : 'session.closed',
      },
      transaction,
    );
  });
}
