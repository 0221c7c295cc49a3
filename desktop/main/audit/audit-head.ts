import { createHash } from 'node:crypto';
import { verifyAudit } from '@pluto/shared/http/audit.ts';
import type { ReplyOf } from '@pluto/shared/ipc/channels.ts';
import { z } from 'zod';
import type { SessionKeeper } from '../accounts/session.ts';
import type { JsonFile } from '../platform/json-file.ts';

export const seenHeadsSchema = z.record(
  z.string(),
  z.object({ number: z.number().int().min(0), hash: z.string() }).strict(),
);
export type SeenHeads = z.infer<typeof seenHeadsSchema>;
export type SeenHead = SeenHeads[string];

type Verification = Extract<ReplyOf<'verifyAudit'>, { ok: true }>['value']['verification'];

/**
 * Whether the past was rewritten since a head was seen: the chain is shorter than it was, or the server, asked
 * about the head seen before, says that it is not part of the chain (`intact` covers that head too).
 */
export function isRewritten(seen: SeenHead | null, verification: Verification): boolean {
  if (!seen) return false;
  const { head, intact, broken_at } = verification;
  if (head.number < seen.number) return true;
  if (head.number === seen.number && head.hash !== seen.hash) return true;
  return !intact && broken_at !== null && broken_at <= seen.number;
}

/**
 * Verifies the audit log against the highest head this desktop has ever seen, and remembers the new one. A server
 * whose operator rewrites the past can lie to a newcomer, but not to a desktop that was there.
 */
export async function checkAudit(
  session: SessionKeeper,
  file: JsonFile<SeenHeads>,
): Promise<Extract<ReplyOf<'verifyAudit'>, { ok: true }>['value']> {
  const current = session.current();
  const key = createHash('sha256')
    .update(`${current?.server_url}\n${current?.account.organisation_name}`)
    .digest('hex')
    .slice(0, 32);
  const seen = file.read()[key] ?? null;
  const verification = await session.call(verifyAudit, {
    query: seen ? { number: seen.number, hash: seen.hash } : {},
  });
  const rewritten = isRewritten(seen, verification);
  const { number, hash } = verification.head;
  // A head that contradicts the one seen before never replaces it: the warning has to stay.
  if (!rewritten && verification.intact) file.write({ ...file.read(), [key]: { number, hash } });
  return { verification, seen_before: seen, rewritten };
}
