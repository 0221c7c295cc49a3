import { listAudit, verifyAudit } from '@pluto/shared/http/audit.ts';
import { Op } from 'sequelize';
import type { Database } from '../database/connect.ts';
import { forRecruiter, type Handlers } from '../http/handler.ts';
import { readCursor, writeCursor } from '../http/list-cursor.ts';
import type { HeadSigner } from './sign-head.ts';
import { verifyChain } from './verify-chain.ts';

/** The audit log: list and verification. Nothing writes here; use cases append. */
export function auditHandlers({ database, heads }: { database: Database; heads: HeadSigner }): Handlers {
  const { models } = database;
  return {
    ...forRecruiter(listAudit, async ({ query, caller }) => {
      const limit = query.limit ?? 100;
      const [before] = readCursor(query.cursor) ?? [];
      const rows = await models.AuditEntry.findAll({
        where: {
          organisation_id: caller.organisationId,
          ...(query.candidate_id ? { candidate_id: query.candidate_id } : {}),
          ...(typeof before === 'number' ? { number: { [Op.lt]: before } } : {}),
        },
        order: [['number', 'DESC']],
        limit: limit + 1,
      });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        entries: page.map(({ number, at, actor, action, candidate_id, details, hash }) => ({
          number,
          at: at.toISOString(),
          actor,
          action,
          candidate_id,
          details,
          hash,
        })),
        next_cursor: rows.length > limit && last ? writeCursor([last.number]) : null,
        head: await heads.readHead(models, caller.organisationId),
      };
    }),
    ...forRecruiter(verifyAudit, async ({ query, caller }) => {
      const seen =
        query.number === undefined || query.hash === undefined
          ? null
          : { number: query.number, hash: query.hash };
      const verdict = await verifyChain(models, caller.organisationId, seen);
      return {
        intact: verdict.intact,
        checked: verdict.checked,
        broken_at: verdict.brokenAt,
        head: await heads.readHead(models, caller.organisationId),
      };
    }),
  };
}
