import type { RankingFilter } from '@pluto/shared/http/ranking.ts';
import { searchCondition } from '../import/search-condition.ts';
import { expiringWithinMs } from '../link/link-state.ts';

/** Whoever is in the middle of an intake and has not been seen for this long is stuck. */
export const stuckAfterMs = 15 * 60_000;

const latestLink = `select l.expires_at, l.revoked_at from intake_links l where l.candidate_id = r.candidate_id
  order by l.created_at desc, l.revoked_at desc nulls first limit 1`;
const isOpen = `r.status in ('invited', 'intake_started')`;

const filters: Record<RankingFilter, string> = {
  all: 'true',
  not_invited: `r.status = 'imported'`,
  invited: `r.status = 'invited'`,
  in_intake: `r.status = 'intake_started'`,
  stuck: `${isOpen} and exists (select 1 from intakes i where i.candidate_id = r.candidate_id
    and i.step not in ('done', 'withdrawn') and i.last_seen_at < :stuckBefore)`,
  expiring: `${isOpen} and exists (select 1 from (${latestLink}) l
    where l.revoked_at is null and l.expires_at > :now and l.expires_at <= :soon)`,
  expired: `${isOpen} and exists (select 1 from (${latestLink}) l where l.revoked_at is not null or l.expires_at <= :now)`,
  completed: `r.status = 'intake_completed'`,
  enriched: 'r.is_enriched',
  declined: `r.status = 'declined'`,
};

export interface RankingMatches {
  /** From and where, over `r` (rankings); the candidates `c` are joined only where something is searched. */
  sql: string;
  replacements: Record<string, unknown>;
  /** False when everyone of the role fits. */
  isNarrowed: boolean;
}

/** Who of a role fits filter and search. Never anybody who was erased. */
export function rankingMatches(
  given: { roleId: string; filter?: RankingFilter | undefined; search?: string | undefined },
  now: Date,
): RankingMatches {
  const filter = given.filter ?? 'all';
  const searched = searchCondition(given.search);
  return {
    sql: `from rankings r ${searched ? 'join candidates c on c.candidate_id = r.candidate_id' : ''}
      where r.role_id = :roleId and r.status <> 'erased' and ${filters[filter]} ${searched ? `and ${searched.sql}` : ''}`,
    replacements: {
      roleId: given.roleId,
      now,
      soon: new Date(now.getTime() + expiringWithinMs),
      stuckBefore: new Date(now.getTime() - stuckAfterMs),
      ...searched?.replacements,
    },
    isNarrowed: filter !== 'all' || searched !== null,
  };
}
