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
  /** Asks for a new way into the room after the call was lost. @returns false to be asked again */
  rejoin: () => Promise<boolean>;
  join?: typeof joinCall;
}

/** Pauses before the room is joined anew, in milliseconds; about two minutes, then the candidate decides. */
const rejoinDelaysMs = [300, 1000, 2000, 4000, ...Array<number>(14).fill(8000)];

/** Joins the room while the page is shown and leaves it when the page goes. A lost call is taken up again. */
export function useCall({ pass, deviceId, isOver, rejoin, join = joinCall }: CallOptions): CallControls {
  const [voice, report] = useReducer(reduceVoice, initialVoiceState);
  const call = useRef<VoiceCall | null>(null);
  const over = useRef(isOver);
  over.current = isOver;
  const comeBack = useRef(rejoin);
  comeBack.current = rejoin;
  const attempts = useRef(0);
  const { status } = voice;

  useEffect(() => {
    if (!pass) return;
    let isGone = false;
    report({ type: 'joining' });
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
          if (!isGone) report({ type: 'dropped', reason: 'lost' });
        });
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
      void (over.current() ? call.current?.leaveAfterFarewell() : call.current?.leave());
      call.current = null;
    };
  }, [pass, deviceId, join]);

  useEffect(() => {
    if (status === 'connected') attempts.current = 0;
    if (status !== 'rejoining') return;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout>;
    const tryAgain = () => {
      const delayMs = rejoinDelaysMs[attempts.current];
      attempts.current += 1;
      if (delayMs === undefined) return report({ type: 'gave_up' });
      timer = setTimeout(() => {
        void comeBack.current().then((hasWayIn) => {
          if (!isGone && !hasWayIn) tryAgain();
        });
      }, delayMs);
    };
    tryAgain();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [status]);

  return {
    voice,
    // A device that fails here is reported by the room as a lost microphone.
    setMuted: useCallback((muted: boolean) => void call.current?.setMuted(muted).catch(() => undefined), []),
    startAudio: useCallback(() => void call.current?.startAudio().catch(() => undefined), []),
    restartMicrophone: useCallback(() => void call.current?.restartMicrophone(), []),
  };
}
