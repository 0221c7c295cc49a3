import { createHash } from 'node:crypto';

/** Hash before the first entry. */
export const genesisHash = '0'.repeat(64);

/** What of an entry is covered by its hash: everything. */
export interface HashedEntry {
  organisation_id: string;
  number: number;
  at: Date;
  actor: string;
  action: string;
  candidate_id: string | null;
  details: Record<string, unknown>;
}

/** JSON with sorted keys: the database gives objects back in an order of its own. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Hash of an entry: SHA-256 over the previous hash and the entry, hex. */
export function auditHash(previousHash: string, entry: HashedEntry): string {
  const { organisation_id, number, actor, action, candidate_id, details } = entry;
  const text = canonicalJson({
    organisation_id,
    number,
    at: entry.at.toISOString(),
    actor,
    action,
    candidate_id,
    details,
  });
  return createHash('sha256').update(previousHash).update('\n').update(text).digest('hex');
}
