import type { InterviewerState } from '@pluto/shared/ui/interview/interviewer-orb.tsx';
import { copy } from '../copy.ts';
import { isReadyState, type VoiceState } from './voice-state.ts';

/** What the candidate is told about the call, in one place. */
export interface CallView {
  orb: InterviewerState;
  label: string;
  /** What to say beside the orb, or null when all is well. */
  trouble: 'reconnecting' | 'recalled' | 'missing' | 'elsewhere' | 'dropped' | null;
}

/** True when an interviewer is there and able to listen; one that still starts up is not. */
export function isInterviewerReady(voice: VoiceState, serverStatus: string | null): boolean {
  return voice.status === 'connected' && serverStatus !== 'waiting' && isReadyState(voice.agent?.state);
}

/**
 * Looks at the call and at the server's word. The server knows earlier than the room that an interviewer has
 * died, so "waiting" outweighs a participant that is still listed. `isLate`: nobody has come for a while.
 */
export function callView(voice: VoiceState, serverStatus: string | null, isLate: boolean): CallView {
  if (voice.status === 'dropped') return { orb: 'away', label: copy.talk.dropped, trouble: 'dropped' };
  if (voice.status === 'elsewhere') return { orb: 'away', label: copy.talk.elsewhere, trouble: 'elsewhere' };
  if (voice.status === 'reconnecting' || voice.status === 'rejoining') {
    return { orb: 'connecting', label: copy.talk.reconnecting, trouble: 'reconnecting' };
  }
  if (!isInterviewerReady(voice, serverStatus)) {
    if (isLate) return { orb: 'away', label: copy.talk.missing, trouble: 'missing' };
    if (voice.status === 'connecting') {
      return { orb: 'connecting', label: copy.talk.connecting, trouble: null };
    }
    const isLost = voice.hadAgent && (voice.agent === null || serverStatus === 'waiting');
    return isLost
      ? { orb: 'away', label: copy.talk.recalled, trouble: 'recalled' }
      : { orb: 'connecting', label: copy.talk.waiting, trouble: null };
  }
  if (voice.muted) return { orb: 'paused', label: copy.talk.muted, trouble: null };
  const orb = isReadyState(voice.agent?.state) ? voice.agent.state : 'listening';
  return { orb, label: copy.talk.states[orb], trouble: null };
}
