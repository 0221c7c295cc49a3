import * as contract from '@pluto/shared/http/import.ts';
import type { Database } from '../database/connect.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { forRecruiter, type Handlers } from '../http/handler.ts';
import { changeImport, chooseReading, stopImport } from './change-import.ts';
import { createCandidate, editCandidate } from './edit-candidate.ts';
import { failedRowsFile } from './failed-rows-file.ts';
import { importCandidates } from './import-candidates.ts';
import { findImport, refuseUnless } from './import-state.ts';
import type { ImportWork, WorkKind } from './import-work.ts';
import { findCandidate, listCandidates, viewCandidate } from './list-candidates.ts';
import { decideDuplicate, listDuplicates } from './list-duplicates.ts';
import { listImports, listProblems } from './list-imports.ts';
import { createImport, type ReadResume, receivePart, receiveResume } from './receive-import.ts';
import { viewImport } from './view-import.ts';

export interface ImportDeps {
  database: Database;
  work: ImportWork;
  readResume: ReadResume;
}

/** Candidates: import, list, one, create, edit. */
export function importHandlers(deps: ImportDeps): Handlers {
  return { ...stepHandlers(deps), ...candidateHandlers(deps) };
}

function stepHandlers({ database, work, readResume }: ImportDeps): Handlers {
  const find = (caller: RecruiterCaller, id: string) => findImport(database, caller.organisationId, id);
  const view = async (caller: RecruiterCaller, id: string, now: Date) =>
    viewImport(database, await find(caller, id), now);
  const begin = async (kind: WorkKind, caller: RecruiterCaller, id: string, now: Date) => {
    await work.start(kind, await find(caller, id), caller.accountId);
    return view(caller, id, now);
  };
  return {
    ...forRecruiter(contract.createImport, async ({ body, caller, now }) => {
      const { import_id } = await createImport(database, caller, { ...body, now });
      return view(caller, import_id, now);
    }),
    ...forRecruiter(contract.sendImportPart, async ({ params, query, body, caller }) => {
      const row = await find(caller, params.import_id);
      return {
        received_bytes: await receivePart(database, row, { number: query.number, bytes: Buffer.from(body) }),
      };
    }),
    ...forRecruiter(contract.sendImportResume, async ({ params, query, body, caller, now }) => {
      const file = { number: query.number, name: query.file_name, bytes: Buffer.from(body), now };
      return receiveResume({ database, readResume }, await find(caller, params.import_id), file);
    }),
    ...forRecruiter(contract.checkImport, async ({ params, body, caller, now }) => {
      await chooseReading(database, await find(caller, params.import_id), body);
      return begin('check', caller, params.import_id, now);
    }),
    ...forRecruiter(contract.changeImport, async ({ params, body, caller, now }) => {
      await changeImport(database, await find(caller, params.import_id), body);
      return view(caller, params.import_id, now);
    }),
    ...forRecruiter(contract.getImport, ({ params, caller, now }) => view(caller, params.import_id, now)),
    ...forRecruiter(contract.listImports, ({ query, caller, now }) =>
      listImports(database, caller.organisationId, query, now),
    ),
    ...forRecruiter(contract.listImportProblems, async ({ params, query, caller }) => {
      const { import_id } = await find(caller, params.import_id);
      return listProblems(database, import_id, query);
    }),
    ...forRecruiter(contract.listImportDuplicates, async ({ params, query, caller }) =>
      listDuplicates(database, await find(caller, params.import_id), query),
    ),
    ...forRecruiter(contract.decideImportDuplicate, async ({ params, body, caller }) => {
      const row = await find(caller, params.import_id);
      refuseUnless(row, ['ready']);
      return decideDuplicate(database, row, params.number, body);
    }),
    ...forRecruiter(contract.commitImport, ({ params, caller, now }) =>
      begin('commit', caller, params.import_id, now),
    ),
    ...forRecruiter(contract.cancelImport, async ({ params, caller, now }) => {
      await stopImport(database, await find(caller, params.import_id));
      return view(caller, params.import_id, now);
    }),
    ...forRecruiter(contract.undoImport, ({ params, caller, now }) =>
      begin('undo', caller, params.import_id, now),
    ),
    ...forRecruiter(contract.downloadImportRows, async ({ params, query, caller }) =>
      failedRowsFile(database, await find(caller, params.import_id), query.which ?? 'failed'),
    ),
  };
}

function candidateHandlers({ database, work }: ImportDeps): Handlers {
  return {
    ...forRecruiter(contract.importCandidates, ({ query, body, caller, now }) =>
      importCandidates({ database, work }, caller, {
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
