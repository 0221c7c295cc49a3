import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import type { ExtractionErrorCode } from '@pluto/shared/profile/extraction.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';

/** Why there is no intake to show. Each has its own page. */
export type Refusal =
  | 'forged'
  | 'expired'
  | 'revoked'
  | 'other_candidate'
  | 'completed'
  | 'too_many'
  | 'offline'
  | 'signed_out'
  | 'erased'
  | 'unknown_path'
  | 'trouble';

/** Things a button does that are not a field being written. */
export type ActionName =
  | 'open'
  | 'consent'
  | 'skip'
  | 'claim'
  | 'confirm'
  | 'start_voice'
  | 'start_typed'
  | 'end'
  | 'complete'
  | 'withdraw'
  | 'export'
  | 'erase';

/** A value on its way to the server. An answer belongs to a question, a correction to a field. */
export type FieldWrite =
  | {
      kind: 'answer';
      question_id: string;
      field_key: string;
      version: number;
      answer: { kind: 'text'; text: string } | { kind: 'none' } | { kind: 'declined' };
    }
  | { kind: 'correction'; field_key: string; version: number; value: CanonicalValue | null };

/**
 * What became of the last write to a field.
 * `waiting`: no connection, sent again when it is back; `refused`: not understood; `stale`: somebody else
 * changed the field meanwhile. In all three the input stays as it was typed.
 */
export interface WriteProgress {
  status: 'sending' | 'waiting' | 'refused' | 'stale' | 'saved';
  write: FieldWrite;
  message: string | null;
}

export type UploadProgress =
  | { status: 'idle' }
  | { status: 'sending'; fileName: string; fraction: number }
  | { status: 'reading'; fileName: string }
  | { status: 'failed'; fileName: string; code: ExtractionErrorCode | 'not_sent'; message: string };

/** The way into the room of a voice interview. */
export interface RoomPass {
  livekit_url: string;
  token: string;
  room_name: string;
  expires_at: string;
}

export interface WizardState {
  phase: 'opening' | 'refused' | 'ready' | 'erased';
  refusal: Refusal | null;
  /** The server's record, whole; null until the link was accepted. */
  intake: IntakeState | null;
  connection: 'online' | 'lost';
  pending: ActionName | null;
  failure: { action: ActionName; message: string } | null;
  upload: UploadProgress;
  /** The candidate wants to choose a (further) file though something was read already. */
  choosingFile: boolean;
  /** The candidate went on without a resume and checks what is known otherwise. */
  skippedResume: boolean;
  /** The candidate chose to talk and checks the microphone first. */
  lobby: boolean;
  room: RoomPass | null;
  writes: Readonly<Record<string, WriteProgress>>;
  /** What was typed and not saved yet, by field. */
  drafts: Readonly<Record<string, CanonicalValue>>;
  /** Fields that the newest state changed, for the highlight and for screen readers. */
  changed: readonly string[];
}

export const initialWizardState: WizardState = {
  phase: 'opening',
  refusal: null,
  intake: null,
  connection: 'online',
  pending: null,
  failure: null,
  upload: { status: 'idle' },
  choosingFile: false,
  skippedResume: false,
  lobby: false,
  room: null,
  writes: {},
  drafts: {},
  changed: [],
};
