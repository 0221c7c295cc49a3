import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { Account } from '@pluto/shared/http/accounts.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { AccountRow } from '../database/rows.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { hashPassword, isPassword } from './password.ts';

/** A desktop stays signed in this long; signing out ends it at once. */
const sessionDays = 30;

let nobodysHash: Promise<string> | null = null;

/** The account as its owner sees it. */
export async function accountView(database: Database, account: AccountRow): Promise<Account> {
  const organisation = await database.models.Organisation.findByPk(account.organisation_id);
  return {
    account_id: account.account_id,
    email: account.email,
    name: account.name,
    organisation_name: organisation?.name ?? '',
  };
}

/**
 * Signs a recruiter in and opens a session. An unknown address and a wrong password are told apart by nothing, not
 * by the time it takes either. Throws `wrong_credentials`.
 */
export async function signIn(
  deps: { database: Database; tokens: Tokens },
  given: { email: string; password: string; now: Date },
): Promise<{ token: string; expires_at: string; account: Account }> {
  const { models, sequelize } = deps.database;
  const account = await models.Account.findOne({ where: { email: given.email.trim().toLowerCase() } });
  nobodysHash ??= hashPassword('nobody');
  const fits = await isPassword(given.password, account?.password_hash ?? (await nobodysHash));
  if (!account || !fits) {
    throw new AppError('wrong_credentials', {
      publicMessage: 'E-mail address and password do not belong together. Check both and try again.',
    });
  }
  const { account_id, organisation_id } = account;
  const expiresInSeconds = sessionDays * 86_400;
  const session = await sequelize.transaction(async (transaction) => {
    const row = await models.RecruiterSession.create(
      {
        account_id,
        created_at: given.now,
        expires_at: new Date(given.now.getTime() + expiresInSeconds * 1000),
      },
      { transaction },
    );
    const actor = `recruiter:${account_id}`;
    await appendAudit(
      models,
      { organisation_id, at: given.now, actor, action: 'session.opened' },
      transaction,
    );
    return row;
  });
  const claims = { account_id, organisation_id, jti: session.session_id };
  const { token, expiresAt } = await deps.tokens.issueToken('recruiter', claims, expiresInSeconds);
  return { token, expires_at: expiresAt.toISOString(), account: await accountView(deps.database, account) };
}
