import * as contract from '@pluto/shared/http/link.ts';
import { forRecruiter, type Handlers } from '../http/handler.ts';
import { type CreateLinkDeps, createLink } from './create-link.ts';
import { listLinks } from './list-links.ts';
import { revokeLink } from './revoke-link.ts';

/** Making, listing and revoking intake links. */
export function linkHandlers(deps: CreateLinkDeps): Handlers {
  return {
    ...forRecruiter(contract.createIntakeLink, ({ params, body, caller, now }) =>
      createLink(deps, caller, {
        candidateId: params.candidate_id,
        expiresInHours: body?.expires_in_hours,
        roleId: body?.role_id,
        now,
      }),
    ),
    ...forRecruiter(contract.listIntakeLinks, async ({ params, caller, now }) => ({
      links: await listLinks(deps.database, caller.organisationId, params.candidate_id, now),
    })),
    ...forRecruiter(contract.revokeIntakeLink, ({ params, caller, now }) =>
      revokeLink(deps.database, caller, params.link_id, now),
    ),
  };
}
