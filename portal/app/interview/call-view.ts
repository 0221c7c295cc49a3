import type { InterviewerState } from '@pluto/shared/ui/interview/interviewer-orb.tsx';
import { copy } from '../copy.ts';
import type { VoiceState } from './voice-state.ts';

/** What the candidate is told about the call, in one place. */
export interface CallView {
  orb: InterviewerState;
  label: string;
  /** What to say beside the orb, or null when all is well. */
  trouble: 'reconnecting' | 'recalled' | 'missing' | 'dropped' | null;
}

/**
 * Looks at the call and at the server's word. The server knows earlier than the room that an interviewer has
 * died, so "waiting" outweighs a participant that is still listed. `isLate`: nobody has come for a while.
 */
export function callView(voice: VoiceState, serverStatus: string | null, isLate: boolean): CallView {
  if (voice.status === 'dropped') return { orb: 'away', label: copy.talk.dropped, trouble: 'dropped' };
  if (voice.status === 'reconnecting') {
    return { orb: 'connecting', label: copy.talk.reconnecting, trouble: 'reconnecting' };
  }
  if (voice.status === 'connecting') return { orb: 'connecting', label: copy.talk.connecting, trouble: null };
  const isHere = voice.agent !== null && serverStatus !== 'waiting';
  if (!isHere) {
    if (isLate) return { orb: 'away', label: copy.talk.missing, trouble: 'missing' };
    return voice.hadAgent
      ? { orb: 'away', label: copy.talk.recalled, trouble: 'recalled' }
      : { orb: 'connecting', label: copy.talk.waiting, trouble: null };
  }
  if (voice.muted) return { orb: 'paused', label: copy.talk.muted, trouble: null };
  switch (voice.agent?.state) {
    case 'listening':
      return { orb: 'listening', label: copy.talk.states.listening, trouble: null };
    case 'thinking':
      return { orb: 'thinking', label: copy.talk.states.thinking, trouble: null };
    case 'speaking':
      return { orb: 'speaking', label: copy.talk.states.speaking, trouble: null };
    default:
      return { orb: 'connecting', label: copy.talk.waiting, trouble: null };
  }
}
