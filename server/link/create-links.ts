import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { createIntakeLinks as createIntakeLinksRoute } from '@pluto/shared/http/link.ts';
import type { BodyOf, ResponseOf } from '@pluto/shared/http/route.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { findRole } from '../ranking/role-view.ts';
import { type CreatedLink, type CreateLinkDeps, createLink } from './create-link.ts';

export type RefusedLink = ResponseOf<typeof createIntakeLinksRoute>['refused'][number];

/** What came of one of many: its link, or why it has none. */
export type LinkOutcome =
  | { outcome: 'made'; link: CreatedLink }
  | { outcome: 'refused'; refused: RefusedLink };

const refusals = new Set<string>(['not_found', 'link_completed', 'candidate_erased']);

/** Makes a link like `createLink`, and returns what stands in the way instead of throwing it. */
export async function tryLink(
  deps: CreateLinkDeps,
  caller: RecruiterCaller,
  input: Parameters<typeof createLink>[2],
): Promise<LinkOutcome> {
  try {
    return { outcome: 'made', link: await createLink(deps, caller, input) };
  } catch (error) {
    if (!(error instanceof AppError) || !refusals.has(error.code)) throw error;
    const candidate = await deps.database.models.Candidate.findOne({
      where: { candidate_id: input.candidateId, organisation_id: caller.organisationId },
      attributes: ['name', 'status'],
    });
    const name = candidate && candidate.status !== 'erased' ? candidate.name : null;
    const code = error.code as RefusedLink['code'];
    return {
      outcome: 'refused',
      refused: { candidate_id: input.candidateId, name, code, message: error.publicMessage },
    };
  }
}

/**
 * Makes a link for each of many candidates, in the given order and each in its own transaction: one who can have none
 * stops nobody else. Throws `not_found` for a role that is not the caller's.
 */
export async function createLinks(
  deps: CreateLinkDeps,
  caller: RecruiterCaller,
  body: BodyOf<typeof createIntakeLinksRoute>,
  now: Date,
): Promise<ResponseOf<typeof createIntakeLinksRoute>> {
  if (body.role_id) await findRole(deps.database, caller.organisationId, body.role_id);
  const made: ResponseOf<typeof createIntakeLinksRoute> = { links: [], refused: [] };
  // A link of the same millisecond as another of the same candidate would be the newer one by chance only.
  for (const candidateId of new Set(body.candidate_ids)) {
    const one = await tryLink(deps, caller, {
      candidateId,
      expiresInHours: body.expires_in_hours,
      roleId: body.role_id,
      now,
    });
    if (one.outcome === 'refused') made.refused.push(one.refused);
    else {
      const { candidate_name: name, email, intake_url, expires_at } = one.link;
      made.links.push({ candidate_id: candidateId, name, email, intake_url, expires_at });
    }
  }
  return made;
}
