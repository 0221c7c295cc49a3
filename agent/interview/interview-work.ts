import type { voice } from '@livekit/agents';
import type { Agenda } from '@pluto/shared/agent/agenda.ts';
import type { AgentEvent, Briefing } from '@pluto/shared/http/interview.ts';
import type { PlutoServer } from '../platform/pluto-server.ts';
import type { Speech } from '../platform/speech.ts';
import type { AudioWatch } from './audio-watch.ts';
import type { TranscriptLog } from './transcript-log.ts';

/** How an interview ended. */
export interface Ending {
  reason: 'gaps_filled' | 'candidate_stopped' | 'silence' | 'failed';
  /** True when the candidate can go on to the confirmation. */
  complete: boolean;
}

/** What every brain works with. */
export interface InterviewWork {
  briefing: Briefing;
  server: PlutoServer;
  speech: Speech;
  /** How well the candidate is heard. */
  hearing: AudioWatch;
  log: TranscriptLog;
  /** Whether the candidate is connected: somebody without a connection is not silent. Absent: they are. */
  isThere?(): boolean;
  /** Called once, when the brain is done and its last words have been heard. */
  finish(ending: Ending): void;
  /** Called when the interview cannot go on with this brain: over, taken over, or the server stayed away. */
  giveUp(error: unknown): void;
}

/** A brain: an agent of the framework, and what the run tells it. */
export interface Brain {
  readonly agent: voice.Agent;
  /** The record changed: typed answers, another device, the recruiter. */
  onRecord(event: Extract<AgentEvent, { agenda: Agenda }>): void;
  /** Nobody has spoken for a while. */
  onSilence(): void;
  /** There was sound that did not become words. */
  onNoise(): void;
  /** The candidate is back after a lost connection. */
  onReturned(): void;
}
