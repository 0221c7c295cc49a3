import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { RoomPass } from '../wizard/wizard-state.ts';
import { joinCall, type VoiceCall } from './livekit-call.ts';
import { initialVoiceState, reduceVoice, type VoiceState } from './voice-state.ts';

export interface CallControls {
  voice: VoiceState;
  setMuted: (muted: boolean) => void;
  startAudio: () => void;
  restartMicrophone: () => void;
}

export interface CallOptions {
  pass: RoomPass | null;
  deviceId: string | null;
  /** True when the talk has come to its end: the interviewer's farewell is then heard out. */
  isOver: () => boolean;
  join?: typeof joinCall;
}

/** Joins the room while the page is shown and leaves it when the page goes. */
export function useCall({ pass, deviceId, isOver, join = joinCall }: CallOptions): CallControls {
  const [voice, report] = useReducer(reduceVoice, initialVoiceState);
  const call = useRef<VoiceCall | null>(null);
  const over = useRef(isOver);
  over.current = isOver;

  useEffect(() => {
    if (!pass) return;
    let isGone = false;
    // A turn later: an effect that React runs twice must not join twice.
    const timer = setTimeout(() => {
      join(pass, deviceId, (event) => {
        if (!isGone) report(event);
      })
        .then((joined) => {
          if (isGone) void joined.leave();
          else call.current = joined;
        })
        .catch(() => {
          if (!isGone) report({ type: 'dropped' });
        });
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
      void (over.current() ? call.current?.leaveAfterFarewell() : call.current?.leave());
      call.current = null;
    };
  }, [pass, deviceId, join]);

  return {
    voice,
    // A device that fails here is reported by the room as a lost microphone.
    setMuted: useCallback((muted: boolean) => void call.current?.setMuted(muted).catch(() => undefined), []),
    startAudio: useCallback(() => void call.current?.startAudio().catch(() => undefined), []),
    restartMicrophone: useCallback(() => void call.current?.restartMicrophone(), []),
  };
}
