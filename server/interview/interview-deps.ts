import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import type { VoiceRooms } from '../platform/livekit.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** What the candidate's steps (extract, gaps, interview, merge) need from the rest of the server. */
export interface IntakeDeps {
  database: Database;
  clock: Clock;
}

export interface InterviewDeps extends IntakeDeps {
  /** Null where no LiveKit is configured: interviews are typed then. */
  rooms: VoiceRooms | null;
  tokens: Tokens;
}
