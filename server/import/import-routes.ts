import * as contract from '@pluto/shared/http/import.ts';
import type { Database } from '../database/connect.ts';
import { forRecruiter, type Handlers } from '../http/handler.ts';
import { createCandidate, editCandidate } from './edit-candidate.ts';
import { importCandidates } from './import-candidates.ts';
import { findCandidate, listCandidates, viewCandidate } from './list-candidates.ts';

/** Candidates: import, list, one, create, edit. */
export function importHandlers({ database }: { database: Database }): Handlers {
  return {
    ...forRecruiter(contract.importCandidates, ({ query, body, caller, now }) =>
      importCandidates(database, caller, {
        bytes: body,
        fileName: query.file_name,
        roleId: query.role_id,
        now,
      }),
    ),
    ...forRecruiter(contract.listCandidates, ({ query, caller, now }) =>
      listCandidates(database, caller.organisationId, query, now),
    ),
    ...forRecruiter(contract.getCandidate, async ({ params, caller, now }) =>
      viewCandidate(database, await findCandidate(database, caller.organisationId, params.candidate_id), now),
    ),
    ...forRecruiter(contract.createCandidate, async ({ body, caller, now }) => {
      const given = { values: body.values, externalId: body.external_id, roleId: body.role_id, now };
      return viewCandidate(database, await createCandidate(database, caller, given), now);
    }),
    ...forRecruiter(contract.editCandidate, async ({ params, body, caller, now }) => {
      const given = { candidateId: params.candidate_id, values: body.values, now };
      return viewCandidate(database, await editCandidate(database, caller, given), now);
    }),
  };
}
