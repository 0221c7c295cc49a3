import { AppError } from '@pluto/shared/errors/app-error.ts';
import * as contract from '@pluto/shared/http/extract.ts';
import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import type { ResumeRow } from '../database/rows.ts';
import { findGaps } from '../gaps/find-gaps.ts';
import { type FileReply, forCandidate, forRecruiter, type Handlers } from '../http/handler.ts';
import { correctField } from './correct-field.ts';
import { type ExtractDeps, uploadResume } from './upload-resume.ts';

export interface ExtractRouteDeps extends ExtractDeps {
  readState(intakeId: string): Promise<IntakeState>;
}

const contentTypes: Record<ResumeRow['format'], string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
};

function fileOf(resume: ResumeRow | null): FileReply {
  if (!resume) throw new AppError('not_found', { publicMessage: 'There is no such resume.' });
  return { bytes: resume.content, contentType: contentTypes[resume.format], fileName: resume.file_name };
}

/** Resume upload, the candidate's corrections, and the uploaded file. */
export function extractHandlers(deps: ExtractRouteDeps): Handlers {
  const { Resume } = deps.database.models;
  return {
    ...forCandidate(contract.uploadResume, async ({ caller, query, body }) => {
      const outcome = await uploadResume(deps, caller.intakeId, { bytes: body, name: query.file_name });
      return { ...outcome, state: await deps.readState(caller.intakeId) };
    }),
    ...forCandidate(contract.skipResume, async ({ caller }) => {
      await findGaps(deps, caller.intakeId);
      return deps.readState(caller.intakeId);
    }),
    ...forCandidate(contract.confirmExtraction, async ({ caller }) => {
      await findGaps(deps, caller.intakeId);
      return deps.readState(caller.intakeId);
    }),
    ...forCandidate(contract.correctField, async ({ caller, body }) => {
      const outcome = await correctField(deps, caller.intakeId, body);
      return { ...outcome, state: await deps.readState(caller.intakeId) };
    }),
    ...forCandidate(contract.getOwnResume, async ({ caller }) => {
      const where = { intake_id: caller.intakeId };
      return fileOf(await Resume.findOne({ where, order: [['created_at', 'DESC']] }));
    }),
    ...forRecruiter(contract.getResumeFile, async ({ caller, params }) => {
      const where = { resume_id: params.resume_id, organisation_id: caller.organisationId };
      return fileOf(await Resume.findOne({ where }));
    }),
  };
}
