import { QueryTypes } from 'sequelize';
import { createAccount } from '../accounts/create-account.ts';
import type { Database } from '../database/connect.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { importCandidates } from '../import/import-candidates.ts';
import type { ImportWork } from '../import/import-work.ts';
import { createRole } from '../ranking/save-role.ts';
import { sampleCandidatesCsv, sampleCandidatesFile } from './sample-candidates.ts';
import { sampleRole } from './sample-role.ts';

/** Any number, as long as nobody else on this database takes it: of servers that start together one makes the sample. */
const sampleLock = 4_915_201_912;

/**
 * Fills an empty database with one organisation, one account, one role and six candidates ranked for it. A database
 * that holds any organisation is left alone.
 * @returns true when the sample was made now
 */
export async function makeSampleData(
  { database, imports }: { database: Database; imports: ImportWork },
  given: { email: string; password: string; now: Date },
): Promise<boolean> {
  const { models, sequelize } = database;
  const caller = await sequelize.transaction(async (transaction): Promise<RecruiterCaller | null> => {
    await sequelize.query(`select pg_advisory_xact_lock(${sampleLock})`, {
      transaction,
      type: QueryTypes.SELECT,
    });
    if ((await models.Organisation.count({ transaction })) > 0) return null;
    const { organisation_id } = await models.Organisation.create(
      { name: 'Northwind Talent' },
      { transaction },
    );
    const name = 'Robin Castellan';
    const account = await createAccount(
      models,
      { organisation_id, email: given.email, name, password: given.password },
      transaction,
    );
    return {
      kind: 'recruiter',
      organisationId: organisation_id,
      accountId: account.account_id,
      accountName: name,
      sessionId: '',
      sessionExpiresAt: given.now,
    };
  });
  if (!caller) return false;
  const role = await createRole(database, caller, sampleRole, given.now);
  await importCandidates({ database, work: imports }, caller, {
    bytes: Buffer.from(sampleCandidatesCsv),
    fileName: sampleCandidatesFile,
    roleId: role.role_id,
    now: given.now,
  });
  return true;
}
