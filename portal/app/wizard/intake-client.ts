import { callRoute, type FetchLike, pathOf, sendRoute } from '@pluto/shared/http/call-route.ts';
import {
  claimResume,
  confirmExtraction,
  correctField,
  getOwnResume,
  getOwnResumeView,
  type ResumeView,
  skipResume,
  uploadResume,
} from '@pluto/shared/http/extract.ts';
import type { AnswerOutcome, IntakeState } from '@pluto/shared/http/intake-state.ts';
import { answerByTyping, endInterview, startInterview } from '@pluto/shared/http/interview.ts';
import { completeIntake } from '@pluto/shared/http/merge.ts';
import { exportOwnData, requestErasure } from '@pluto/shared/http/privacy.ts';
import type { ResponseOf } from '@pluto/shared/http/route.ts';
import {
  getIntake,
  giveConsent,
  openIntake,
  watchIntake,
  withdrawIntake,
} from '@pluto/shared/http/verify.ts';
import { fetchWithProgress } from './fetch-with-progress.ts';
import type { FieldWrite } from './wizard-state.ts';

export interface ClientOptions {
  baseUrl: string;
  fetch: FetchLike;
  /** Makes the `fetch` of an upload; reports the share that was sent, 0 to 1. */
  uploadFetch?: (onProgress: (fraction: number) => void) => FetchLike;
}

export type IntakeClient = ReturnType<typeof createIntakeClient>;

/** The candidate's routes as functions. Every one throws `AppError`. */
export function createIntakeClient({ baseUrl, fetch, uploadFetch = fetchWithProgress }: ClientOptions) {
  const options = { baseUrl, fetch };
  return {
    open: (candidateId: string, token: string): Promise<IntakeState> =>
      callRoute(openIntake, { body: { candidate_id: candidateId, token } }, options),
    state: (): Promise<IntakeState> => callRoute(getIntake, {}, options),
    consent: (noticeVersion: string): Promise<IntakeState> =>
      callRoute(giveConsent, { body: { accepted: true, notice_version: noticeVersion } }, options),
    upload: async (
      file: File,
      onProgress: (fraction: number) => void,
      signal: AbortSignal,
    ): Promise<ResponseOf<typeof uploadResume>> =>
      callRoute(
        uploadResume,
        { query: { file_name: file.name.slice(-255) }, body: new Uint8Array(await file.arrayBuffer()) },
        { baseUrl, fetch: uploadFetch(onProgress), signal },
      ),
    skipResume: (): Promise<IntakeState> => callRoute(skipResume, { body: {} }, options),
    claimResume: (resume_id: string, is_mine: boolean): Promise<IntakeState> =>
      callRoute(claimResume, { body: { resume_id, is_mine } }, options),
    confirm: (): Promise<IntakeState> => callRoute(confirmExtraction, { body: {} }, options),
    write: (write: FieldWrite): Promise<AnswerOutcome> => {
      const { kind, ...body } = write;
      return kind === 'answer'
        ? callRoute(
            answerByTyping,
            { body: body as Omit<Extract<FieldWrite, { kind: 'answer' }>, 'kind'> },
            options,
          )
        : callRoute(
            correctField,
            { body: body as Omit<Extract<FieldWrite, { kind: 'correction' }>, 'kind'> },
            options,
          );
    },
    startInterview: (mode: 'voice' | 'typed'): Promise<ResponseOf<typeof startInterview>> =>
      callRoute(startInterview, { body: { mode } }, options),
    endInterview: (): Promise<IntakeState> => callRoute(endInterview, { body: {} }, options),
    complete: (): Promise<IntakeState> => callRoute(completeIntake, { body: {} }, options),
    withdraw: (): Promise<IntakeState> => callRoute(withdrawIntake, { body: { confirm: true } }, options),
    exportOwnData: (): Promise<Record<string, unknown>> => callRoute(exportOwnData, {}, options),
    requestErasure: (): Promise<{ erased: true }> =>
      callRoute(requestErasure, { body: { confirm: true } }, options),
    eventsUrl: (): string => `${baseUrl}${pathOf(watchIntake)}`,
    resumeView: (): Promise<ResumeView> => callRoute(getOwnResumeView, {}, options),
    /** The uploaded file itself, to draw its pages. */
    resumeFile: async (): Promise<Uint8Array> =>
      new Uint8Array(await (await sendRoute(getOwnResume, {}, options)).arrayBuffer()),
  };
}
