import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { MailChoices } from '@pluto/shared/http/notify.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { RecruiterCaller } from '../http/caller.ts';

/** What a recruiter is told by e-mail, and where. Throws `session_expired` when the account is gone. */
export async function readMailChoices(
  { models }: Database,
  caller: Pick<RecruiterCaller, 'accountId'>,
): Promise<MailChoices & { address: string }> {
  const account = await models.Account.findByPk(caller.accountId);
  if (!account) throw new AppError('session_expired', { publicMessage: 'Please sign in again.' });
  const { mail_completed, mail_names, email } = account;
  return { mail_completed, mail_names, address: email };
}

/** Changes what a recruiter is told by e-mail; what is left out stays. The audit log says which choices changed. */
export async function changeMailChoices(
  database: Database,
  caller: RecruiterCaller,
  // As zod gives what was left out.
  given: { choices: { [Choice in keyof MailChoices]?: boolean | undefined }; now: Date },
): Promise<MailChoices & { address: string }> {
  const { models, sequelize } = database;
  const choices = Object.fromEntries(
    Object.entries(given.choices).filter(([, choice]) => choice !== undefined),
  ) as Partial<MailChoices>;
  if (Object.keys(choices).length > 0) {
    await sequelize.transaction(async (transaction) => {
      await models.Account.update(choices, { where: { account_id: caller.accountId }, transaction });
      await appendAudit(
        models,
        {
          organisation_id: caller.organisationId,
          at: given.now,
          actor: `recruiter:${caller.accountId}`,
          action: 'mail_choices.changed',
          details: choices,
        },
        transaction,
      );
    });
  }
  return readMailChoices(database, caller);
}
