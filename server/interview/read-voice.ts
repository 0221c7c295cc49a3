import type { Clock } from '../platform/clock.ts';
import type { VoiceRooms } from '../platform/livekit.ts';

/** How long an answer about LiveKit's health is good for; every page asks with every state. */
const goodForMs = 5_000;

/** Whether talking is possible now; `reason` is fit for the candidate. */
export type VoiceAvailability = { available: true; reason: null } | { available: false; reason: string };

/** Asks LiveKit at most once in five seconds whether it is there. */
export function voiceReader(rooms: VoiceRooms | null, clock: Clock): () => Promise<VoiceAvailability> {
  let asked: { at: number; answer: Promise<boolean> } | null = null;
  return async () => {
    if (!rooms) {
      return {
        available: false,
        reason: 'Talking is not set up here. Please answer by typing: the questions are the same.',
      };
    }
    const now = clock.now().getTime();
    if (!asked || now - asked.at > goodForMs) asked = { at: now, answer: rooms.isReachable() };
    if (await asked.answer) return { available: true, reason: null };
    return {
      available: false,
      reason: 'Talking is not possible right now. Please answer by typing: the questions are the same.',
    };
  };
}
