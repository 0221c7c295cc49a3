import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import type { ExtractionErrorCode } from '@pluto/shared/profile/extraction.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import type { ActionName, FieldWrite, Refusal, RoomPass } from './wizard-state.ts';

/** Everything that can happen to the wizard, in the past tense. */
export type WizardEvent =
  | { type: 'state_received'; intake: IntakeState }
  | { type: 'refused'; refusal: Refusal }
  | { type: 'connection_lost' }
  | { type: 'connection_restored' }
  | { type: 'action_started'; action: ActionName }
  | { type: 'action_done'; action: ActionName }
  | { type: 'action_failed'; action: ActionName; message: string }
  | { type: 'upload_started'; fileName: string }
  | { type: 'upload_progressed'; fraction: number }
  | { type: 'upload_read' }
  | { type: 'upload_failed'; fileName: string; code: ExtractionErrorCode | 'not_sent'; message: string }
  | { type: 'upload_dismissed' }
  | { type: 'file_wanted' }
  | { type: 'file_not_wanted' }
  | { type: 'resume_skipped' }
  | { type: 'talk_chosen' }
  | { type: 'lobby_left' }
  | { type: 'room_granted'; room: RoomPass }
  | { type: 'room_left' }
  | { type: 'draft_changed'; fieldKey: string; value: CanonicalValue }
  | { type: 'draft_dropped'; fieldKey: string }
  | { type: 'write_sent'; write: FieldWrite }
  | { type: 'write_saved'; write: FieldWrite }
  | { type: 'write_waiting'; write: FieldWrite }
  | { type: 'write_refused'; write: FieldWrite; message: string }
  | { type: 'write_stale'; write: FieldWrite }
  | { type: 'write_seen'; fieldKey: string }
  | { type: 'erased' };
