import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import type { WizardEvent } from './wizard-event.ts';
import { type FieldWrite, initialWizardState, type WizardState, type WriteProgress } from './wizard-state.ts';

/** Keys of the fields whose version grew between two states. */
export function changedFields(before: IntakeState | null, after: IntakeState): string[] {
  if (!before) return [];
  const versions = new Map(before.fields.map((field) => [field.field_key, field.version]));
  return after.fields
    .filter((field) => field.version > (versions.get(field.field_key) ?? 0))
    .map((field) => field.field_key);
}

function receive(state: WizardState, intake: IntakeState): WizardState {
  const before = state.intake;
  // Replies and the event stream overtake each other: an older state never replaces a newer one.
  if (before && before.intake_id === intake.intake_id && intake.revision < before.revision) return state;
  const changed = changedFields(before, intake);
  const next: WizardState = {
    ...state,
    phase: 'ready',
    refusal: null,
    intake,
    changed: changed.length > 0 ? changed : state.changed,
  };
  return before && before.step !== intake.step ? enterStep(next, intake) : closeRoomIfOver(next, intake);
}

/** A new step begins with nothing left over from the one before, except what was typed and not saved. */
function enterStep(state: WizardState, intake: IntakeState): WizardState {
  return closeRoomIfOver(
    {
      ...state,
      failure: null,
      upload: { status: 'idle' },
      choosingFile: false,
      skippedResume: false,
      lobby: false,
      // What was new on the page before is no news on this one.
      changed: [],
    },
    intake,
  );
}

function closeRoomIfOver(state: WizardState, intake: IntakeState): WizardState {
  const interview = intake.step === 'interview' ? intake.interview : null;
  const talking = interview?.mode === 'voice' && interview.status !== 'ended';
  return talking || state.room === null ? state : { ...state, room: null };
}

function withWrite(
  state: WizardState,
  write: FieldWrite,
  status: WriteProgress['status'],
  message: string | null = null,
): WizardState {
  return { ...state, writes: { ...state.writes, [write.field_key]: { status, write, message } } };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = record;
  return rest;
}

/** The wizard as a pure function. The server's step always wins; the page only adds what the server need not know. */
export function reduceWizard(state: WizardState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'state_received':
      return receive(state, event.intake);
    case 'refused':
      return { ...state, phase: 'refused', refusal: event.refusal, pending: null, room: null };
    case 'connection_lost':
      return state.connection === 'lost' ? state : { ...state, connection: 'lost' };
    case 'connection_restored':
      return state.connection === 'online' ? state : { ...state, connection: 'online' };
    case 'action_started':
      return { ...state, pending: event.action, failure: null };
    case 'action_done':
      return state.pending === event.action ? { ...state, pending: null } : state;
    case 'action_failed':
      return { ...state, pending: null, failure: { action: event.action, message: event.message } };
    case 'upload_started':
      return { ...state, upload: { status: 'sending', fileName: event.fileName, fraction: 0 } };
    case 'upload_progressed':
      if (state.upload.status !== 'sending') return state;
      return event.fraction >= 1
        ? { ...state, upload: { status: 'reading', fileName: state.upload.fileName } }
        : { ...state, upload: { ...state.upload, fraction: event.fraction } };
    case 'upload_read':
      return { ...state, upload: { status: 'idle' }, choosingFile: false };
    case 'upload_failed':
      return {
        ...state,
        upload: { status: 'failed', fileName: event.fileName, code: event.code, message: event.message },
      };
    case 'upload_dismissed':
      return { ...state, upload: { status: 'idle' } };
    case 'file_wanted':
      return { ...state, choosingFile: true, upload: { status: 'idle' } };
    case 'file_not_wanted':
      return { ...state, choosingFile: false, upload: { status: 'idle' } };
    case 'resume_skipped':
      return { ...state, skippedResume: state.intake?.step === 'extract', choosingFile: false };
    case 'talk_chosen':
      return { ...state, lobby: true, failure: null };
    case 'lobby_left':
      return { ...state, lobby: false, failure: null };
    case 'room_granted':
      return { ...state, room: event.room, lobby: false };
    case 'room_left':
      return { ...state, room: null };
    case 'draft_changed':
      return { ...state, drafts: { ...state.drafts, [event.fieldKey]: event.value } };
    case 'draft_dropped':
      return {
        ...state,
        drafts: without(state.drafts, event.fieldKey),
        writes: without(state.writes, event.fieldKey),
      };
    case 'write_sent':
      return withWrite(state, event.write, 'sending');
    case 'write_saved':
      return {
        ...withWrite(state, event.write, 'saved'),
        drafts: without(state.drafts, event.write.field_key),
      };
    case 'write_waiting':
      return withWrite(state, event.write, 'waiting');
    case 'write_refused':
      return withWrite(state, event.write, 'refused', event.message);
    case 'write_stale':
      return withWrite(state, event.write, 'stale');
    case 'write_seen':
      return { ...state, writes: without(state.writes, event.fieldKey) };
    case 'erased':
      // Nothing personal stays in the page either.
      return { ...initialWizardState, phase: 'erased', connection: state.connection };
  }
}
