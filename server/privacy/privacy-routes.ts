import * as contract from '@pluto/shared/http/privacy.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import { forCandidate, forRecruiter, type Handlers } from '../http/handler.ts';
import { eraseCandidate } from './erase-candidate.ts';
import { exportCandidate } from './export-candidate.ts';

/** Erasure and export, by the recruiter and by the candidate. */
export function privacyHandlers({ database }: { database: Database }): Handlers {
  const noteExport = (organisation_id: string, candidate_id: string, actor: string, at: Date) =>
    database.sequelize.transaction((transaction) =>
      appendAudit(
        database.models,
        { organisation_id, at, actor, action: 'candidate.exported', candidate_id },
        transaction,
      ),
    );
  return {
    ...forRecruiter(contract.eraseCandidate, async ({ params, caller, now }) => {
      await eraseCandidate(database, {
        organisationId: caller.organisationId,
        candidateId: params.candidate_id,
        actor: `recruiter:${caller.accountId}`,
        now,
      });
      return { erased: true as const };
    }),
    ...forRecruiter(contract.exportCandidate, async ({ params, caller, now }) => {
      const all = await exportCandidate(database, caller.organisationId, params.candidate_id, now);
      await noteExport(caller.organisationId, params.candidate_id, `recruiter:${caller.accountId}`, now);
      return all;
    }),
    ...forCandidate(contract.exportOwnData, async ({ caller, now }) => {
      const all = await exportCandidate(database, caller.organisationId, caller.candidateId, now);
      await noteExport(caller.organisationId, caller.candidateId, `candidate:${caller.candidateId}`, now);
      return all;
    }),
    ...forCandidate(contract.requestErasure, async ({ caller, now, setIntakeSession }) => {
      await eraseCandidate(database, {
        organisationId: caller.organisationId,
        candidateId: caller.candidateId,
        actor: `candidate:${caller.candidateId}`,
        now,
      });
      setIntakeSession(null);
      return { erased: true as const };
    }),
  };
}
