import type { Transaction } from 'sequelize';
import type { Models } from '../database/models.ts';
import { lockOrganisation } from '../notify/lock-organisation.ts';
import { auditHash, genesisHash } from './audit-hash.ts';

export interface NewAuditEntry {
  organisation_id: string;
  at: Date;
  /** `recruiter:<id>`, `candidate:<id>`, `agent:<interview id>` or `system`. */
  actor: string;
  /** Past tense, `step.happened`, for example "intake_link.created". */
  action: string;
  candidate_id?: string | null;
  /** Keys, ids and counts; never a personal value. */
  details?: Record<string, unknown>;
}

/**
 * Adds an entry to the organisation's chain within the caller's transaction, so that what happened and its entry are
 * committed together or not at all. Append near the end: it takes the organisation's lock (see `lockOrganisation`).
 */
export async function appendAudit(
  models: Models,
  entry: NewAuditEntry,
  transaction: Transaction,
): Promise<void> {
  const { organisation_id } = entry;
  await lockOrganisation(organisation_id, transaction);
  const last = await models.AuditEntry.findOne({
    where: { organisation_id },
    order: [['number', 'DESC']],
    transaction,
  });
  const previous_hash = last?.hash ?? genesisHash;
  // Through JSON once, so that what is hashed is what will be read back.
  const details = JSON.parse(JSON.stringify(entry.details ?? {})) as Record<string, unknown>;
  const hashed = {
    organisation_id,
    number: (last?.number ?? 0) + 1,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    candidate_id: entry.candidate_id ?? null,
    details,
  };
  await models.AuditEntry.create(
    { ...hashed, previous_hash, hash: auditHash(previous_hash, hashed) },
    { transaction },
  );
}
