import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import { copy } from '../copy.ts';
import type { Arrival } from '../verify/take-token.ts';
import { fieldHolds } from './field-holds.ts';
import type { IntakeClient } from './intake-client.ts';
import { isOffline, openingRefusalOf, refusalOf } from './refusal-of.ts';
import type { ActionName, FieldWrite } from './wizard-state.ts';
import type { WizardStore } from './wizard-store.ts';

export type WizardActions = ReturnType<typeof createWizardActions>;

/** Everything a page can do. Replies and failures become events; nothing here decides what is shown. */
export function createWizardActions(client: IntakeClient, store: WizardStore, arrival: Arrival) {
  const { dispatch } = store;
  const receive = (intake: IntakeState) => dispatch({ type: 'state_received', intake });
  let upload: AbortController | null = null;

  async function run<T>(action: ActionName, call: () => Promise<T>): Promise<T | null> {
    if (store.get().pending !== null) return null;
    dispatch({ type: 'action_started', action });
    try {
      const result = await call();
      dispatch({ type: 'action_done', action });
      return result;
    } catch (error) {
      await fail(action, error);
      return null;
    }
  }

  async function fail(action: ActionName, error: unknown): Promise<void> {
    const refusal = refusalOf(error);
    if (refusal) return dispatch({ type: 'refused', refusal });
    if (isOffline(error)) dispatch({ type: 'connection_lost' });
    const message = error instanceof AppError ? error.publicMessage : copy.common.trouble;
    dispatch({ type: 'action_failed', action, message });
    // Another tab or the interviewer moved the intake on: show where it really is.
    if (error instanceof AppError && error.status === 409) await refresh().catch(() => undefined);
  }

  async function refresh(): Promise<IntakeState> {
    const intake = await client.state();
    receive(intake);
    dispatch({ type: 'connection_restored' });
    return intake;
  }

  async function write(request: FieldWrite): Promise<void> {
    dispatch({ type: 'write_sent', write: request });
    try {
      const reply = await client.write(request);
      receive(reply.state);
      if (reply.outcome === 'saved') dispatch({ type: 'write_saved', write: request });
      else dispatch({ type: 'write_refused', write: request, message: reply.message });
    } catch (error) {
      await writeFailed(request, error);
    }
  }

  async function writeFailed(request: FieldWrite, error: unknown): Promise<void> {
    const refusal = refusalOf(error);
    if (refusal) return dispatch({ type: 'refused', refusal });
    if (isOffline(error)) {
      dispatch({ type: 'write_waiting', write: request });
      return dispatch({ type: 'connection_lost' });
    }
    const isStale = error instanceof AppError && error.status === 409;
    const intake = isStale ? await refresh().catch(() => null) : null;
    // A reply that was lost on the way: the first sending did arrive.
    if (intake && fieldHolds(intake, request)) return dispatch({ type: 'write_saved', write: request });
    if (error instanceof AppError && error.code === 'stale_version') {
      return dispatch({ type: 'write_stale', write: request });
    }
    const message = error instanceof AppError ? error.publicMessage : copy.common.trouble;
    dispatch({ type: 'write_refused', write: request, message });
  }

  async function sendFile(file: File): Promise<void> {
    upload = new AbortController();
    dispatch({ type: 'upload_started', fileName: file.name });
    try {
      const reply = await client.upload(
        file,
        (fraction) => dispatch({ type: 'upload_progressed', fraction }),
        upload.signal,
      );
      receive(reply.state);
      if (reply.outcome === 'read') return dispatch({ type: 'upload_read' });
      dispatch({ type: 'upload_failed', fileName: file.name, code: reply.code, message: reply.message });
    } catch (error) {
      if (upload.signal.aborted) return dispatch({ type: 'upload_dismissed' });
      const refusal = refusalOf(error);
      if (refusal) return dispatch({ type: 'refused', refusal });
      if (isOffline(error)) dispatch({ type: 'connection_lost' });
      const message = error instanceof AppError ? error.publicMessage : copy.common.trouble;
      dispatch({ type: 'upload_failed', fileName: file.name, code: 'not_sent', message });
    }
  }

  return {
    dispatch,
    refresh,
    write,
    sendFile,
    stopUpload: () => upload?.abort(),
    /** Exchanges the token, or goes on with the cookie when the page was reloaded. */
    open: async () => {
      if (arrival.candidateId === null) return dispatch({ type: 'refused', refusal: 'unknown_path' });
      try {
        const { candidateId, token } = arrival;
        const intake = token ? await client.open(candidateId, token) : await client.state();
        // The cookie of this browser may belong to somebody else's link.
        if (intake.candidate_id !== candidateId) {
          return dispatch({ type: 'refused', refusal: token ? 'other_candidate' : 'signed_out' });
        }
        receive(intake);
        dispatch({ type: 'connection_restored' });
      } catch (error) {
        dispatch({ type: 'refused', refusal: openingRefusalOf(error) });
      }
    },
    consent: (version: string) => run('consent', () => client.consent(version).then(receive)),
    skipResume: () =>
      run('skip', () =>
        client
          .skipResume()
          .then(receive)
          .then(() => dispatch({ type: 'resume_skipped' })),
      ),
    claimResume: (resumeId: string, isMine: boolean) =>
      run('claim', () => client.claimResume(resumeId, isMine).then(receive)),
    confirm: () => run('confirm', () => client.confirm().then(receive)),
    startInterview: (mode: 'voice' | 'typed') =>
      run(mode === 'voice' ? 'start_voice' : 'start_typed', async () => {
        const { state, room } = await client.startInterview(mode);
        receive(state);
        dispatch(room ? { type: 'room_granted', room } : { type: 'lobby_left' });
        return true;
      }),
    /** Finds the way back into a talk whose call was lost; quiet, since nobody pressed anything. */
    rejoin: async (): Promise<boolean> => {
      try {
        const now = await refresh();
        // Ended, or changed to typing on another device: the page follows the record.
        if (now.step !== 'interview' || now.interview?.mode !== 'voice') return true;
        const { state, room } = await client.startInterview('voice');
        receive(state);
        if (room) dispatch({ type: 'room_granted', room });
        return room !== null;
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal) dispatch({ type: 'refused', refusal });
        return refusal !== null;
      }
    },
    /** From the gaps straight to the last check: an interview in which nothing was asked. */
    goToMerge: () =>
      run('end', async () => {
        receive((await client.startInterview('typed')).state);
        receive(await client.endInterview());
      }),
    endInterview: () => run('end', () => client.endInterview().then(receive)),
    complete: () => run('complete', () => client.complete().then(receive)),
    withdraw: () => run('withdraw', () => client.withdraw().then(receive)),
    exportOwnData: () => run('export', () => client.exportOwnData()),
    erase: () => run('erase', () => client.requestErasure().then(() => dispatch({ type: 'erased' }))),
    /** Sends again what was typed while there was no connection. */
    flush: async () => {
      for (const { status, write: request } of Object.values(store.get().writes)) {
        if (status === 'waiting') await write(request);
      }
    },
  };
}
