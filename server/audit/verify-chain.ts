import { Op } from 'sequelize';
import type { Models } from '../database/models.ts';
import { auditHash, genesisHash } from './audit-hash.ts';

export interface ChainVerdict {
  intact: boolean;
  /** Entries that were looked at. */
  checked: number;
  /** Number of the first entry that does not fit, null if intact. */
  brokenAt: number | null;
}

const pageSize = 1000;

/**
 * Recomputes an organisation's whole chain. `seen` is a head that a desktop kept: an entry of that number must still
 * have that hash, which also finds a chain that was rewritten from the start or cut off.
 */
export async function verifyChain(
  models: Models,
  organisationId: string,
  seen: { number: number; hash: string } | null,
): Promise<ChainVerdict> {
  let number = 0;
  let hash = genesisHash;
  const broken = (at: number): ChainVerdict => ({ intact: false, checked: number, brokenAt: at });
  if (seen?.number === 0 && seen.hash !== genesisHash) return broken(1);
  for (;;) {
    const entries = await models.AuditEntry.findAll({
      where: { organisation_id: organisationId, number: { [Op.gt]: number } },
      order: [['number', 'ASC']],
      limit: pageSize,
    });
    for (const entry of entries) {
      const fits =
        entry.number === number + 1 && entry.previous_hash === hash && entry.hash === auditHash(hash, entry);
      if (!fits) return broken(number + 1);
      if (seen?.number === entry.number && seen.hash !== entry.hash) return broken(entry.number);
      number = entry.number;
      hash = entry.hash;
    }
    if (entries.length < pageSize) break;
  }
  if (seen && seen.number > number) return broken(number + 1);
  return { intact: true, checked: number, brokenAt: null };
}
