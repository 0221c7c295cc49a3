import * as contract from '@pluto/shared/http/link.ts';
import { forRecruiter, type Handlers } from '../http/handler.ts';
import { createLink } from './create-link.ts';
import { createLinks } from './create-links.ts';
import { listLinks } from './list-links.ts';
import { readTemplate, saveTemplate } from './mail-templates.ts';
import { revokeLink } from './revoke-link.ts';
import { type SendLinksDeps, sendLinks } from './send-links.ts';

/** Making, sending, listing and revoking intake links. */
export function linkHandlers(deps: SendLinksDeps): Handlers {
  return {
    ...forRecruiter(contract.createIntakeLink, ({ params, body, caller, now }) =>
      createLink(deps, caller, {
        candidateId: params.candidate_id,
        expiresInHours: body?.expires_in_hours,
        roleId: body?.role_id,
        now,
      }),
    ),
    ...forRecruiter(contract.createIntakeLinks, ({ body, caller, now }) =>
      createLinks(deps, caller, body, now),
    ),
    ...forRecruiter(contract.sendIntakeLinks, ({ body, caller, now }) => sendLinks(deps, caller, body, now)),
    ...forRecruiter(contract.getMailTemplate, ({ caller }) => readTemplate(deps, caller)),
    ...forRecruiter(contract.saveMailTemplate, ({ body, caller, now }) =>
      saveTemplate(deps.database, caller, body, now),
    ),
    ...forRecruiter(contract.listIntakeLinks, async ({ params, caller, now }) => ({
      links: await listLinks(deps.database, caller.organisationId, params.candidate_id, now),
    })),
    ...forRecruiter(contract.revokeIntakeLink, ({ params, caller, now }) =>
      revokeLink(deps.database, caller, params.link_id, now),
    ),
  };
}
