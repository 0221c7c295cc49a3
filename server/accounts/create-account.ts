import type { Transaction } from 'sequelize';
import type { Models } from '../database/models.ts';
import type { AccountRow } from '../database/rows.ts';
import { hashPassword } from './password.ts';

/** Creates an account in an organisation. The e-mail address is unique over all organisations. */
export async function createAccount(
  models: Models,
  given: { organisation_id: string; email: string; name: string; password: string },
  transaction: Transaction,
): Promise<AccountRow> {
  const password_hash = await hashPassword(given.password);
  const { organisation_id, name } = given;
  return models.Account.create(
    { organisation_id, name, email: given.email.trim().toLowerCase(), password_hash },
    { transaction },
  );
}
