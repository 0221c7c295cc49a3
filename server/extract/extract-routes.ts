import { AppError } from '@pluto/shared/errors/app-error.ts';
import * as contract from '@pluto/shared/http/extract.ts';
import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import type { ResumeRow } from '../database/rows.ts';
import { findGaps } from '../gaps/find-gaps.ts';
import { type FileReply, forCandidate, forRecruiter, type Handlers } from '../http/handler.ts';
import { claimResume } from './claim-resume.ts';
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

/** How a resume is laid out: page sizes, or the text of a format without pages. */
function viewOf(resume: ResumeRow | null): contract.ResumeView {
  if (!resume) throw new AppError('not_found', { publicMessage: 'There is no such resume.' });
  const { resume_id, file_name, format, created_at, extraction } = resume;
  const { pages, lines = [] } = extraction;
  return { resume_id, file_name, format, at: created_at.toISOString(), pages, lines };
}

/** Resume upload, the candidate's corrections, and the uploaded file. */
export function extractHandlers(deps: ExtractRouteDeps): Handlers {
  const { Resume } = deps.database.models;
  const latestOf = { order: [['created_at', 'DESC']] as [string, string][] };
  const withoutFile = { attributes: { exclude: ['content'] } };
  return {
    ...forCandidate(contract.uploadResume, async ({ caller, query, body, request }) => {
      const file = { bytes: body, name: query.file_name };
      const outcome = await uploadResume(deps, caller.intakeId, file, request.signal);
      return { ...outcome, state: await deps.readState(caller.intakeId) };
    }),
    ...forCandidate(contract.skipResume, async ({ caller }) => {
      await findGaps(deps, caller.intakeId);
      return deps.readState(caller.intakeId);
    }),
    ...forCandidate(contract.claimResume, async ({ caller, body }) => {
      await claimResume(deps, caller.intakeId, body);
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
      return fileOf(await Resume.findOne({ where, ...latestOf }));
    }),
    ...forCandidate(contract.getOwnResumeView, async ({ caller }) => {
      const where = { intake_id: caller.intakeId };
      return viewOf(await Resume.findOne({ where, ...latestOf, ...withoutFile }));
    }),
    ...forRecruiter(contract.getResumeView, async ({ caller, params }) => {
      const where = { resume_id: params.resume_id, organisation_id: caller.organisationId };
      return viewOf(await Resume.findOne({ where, ...withoutFile }));
    }),
    ...forRecruiter(contract.getResumeFile, async ({ caller, params }) => {
      const where = { resume_id: params.resume_id, organisation_id: caller.organisationId };
      return fileOf(await Resume.findOne({ where }));
    }),
  };
}
