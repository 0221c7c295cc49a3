import type { VoiceCall } from '../app/interview/livekit-call.ts';
import type { VoiceEvent } from '../app/interview/voice-state.ts';

/** What the room says, told by a test instead of LiveKit. */
export interface ScriptedRoom {
  report: ((event: VoiceEvent) => void) | null;
  /** Calls made to the room, in order. */
  calls: string[];
}

/** A `joinCall` whose room is in the hands of a test. */
export function scriptedCall(room: ScriptedRoom) {
  return async (
    _pass: unknown,
    _deviceId: unknown,
    report: (event: VoiceEvent) => void,
  ): Promise<VoiceCall> => {
    room.report = report;
    room.calls.push('join');
    report({ type: 'connected' });
    return {
      setMuted: async (muted) => {
        room.calls.push(muted ? 'mute' : 'unmute');
        report({ type: 'muted', muted });
      },
      startAudio: async () => {
        room.calls.push('startAudio');
        report({ type: 'audio_blocked', blocked: false });
      },
      restartMicrophone: async () => {
        room.calls.push('restartMicrophone');
        report({ type: 'microphone_on' });
      },
      leave: async () => {
        room.calls.push('leave');
      },
      leaveAfterFarewell: async () => {
        room.calls.push('leaveAfterFarewell');
      },
    };
  };
}
