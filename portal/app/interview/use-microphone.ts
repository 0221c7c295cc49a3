import { useCallback, useEffect, useRef, useState } from 'react';

export type MicrophoneProblem = 'denied' | 'none' | 'busy' | 'unsupported';

export interface Microphone {
  status: 'idle' | 'asking' | 'open' | 'problem';
  problem: MicrophoneProblem | null;
  devices: readonly { deviceId: string; label: string }[];
  deviceId: string | null;
  /** Loudness 0..1 of the last tenth of a second. */
  level: number;
  /** True once something louder than a quiet room was heard. */
  heard: boolean;
  open: (deviceId?: string) => void;
}

/** Louder than this is somebody speaking, not a room. */
const heardAbove = 0.12;

/** What a failed getUserMedia means for a person. */
export function problemOf(error: unknown): MicrophoneProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'unsupported';
}

/** Whether a voice call is possible at all here. */
export function canTalk(): boolean {
  return typeof RTCPeerConnection !== 'undefined' && Boolean(navigator.mediaDevices?.getUserMedia);
}

/** Calls back with the loudness ten times a second until stopped. */
function watchLevel(stream: MediaStream, onLevel: (level: number) => void): () => void {
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  analyser.fftSize = 1024;
  audio.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    // Speech lies around 0.02 to 0.2 RMS; the root spreads it over the bar.
    onLevel(Math.min(1, Math.sqrt(Math.sqrt(power) * 2.5)));
  }, 100);
  return () => {
    clearInterval(timer);
    void audio.close();
  };
}

/** The microphone check: asks for it, lists devices, measures loudness, and lets go of it afterwards. */
export function useMicrophone(): Microphone {
  const [status, setStatus] = useState<Microphone['status']>(canTalk() ? 'idle' : 'problem');
  const [problem, setProblem] = useState<MicrophoneProblem | null>(canTalk() ? null : 'unsupported');
  const [devices, setDevices] = useState<Microphone['devices']>([]);
  const [deviceId, setDeviceId] = useState<string | null>(null);
  const [level, setLevel] = useState(0);
  const [heard, setHeard] = useState(false);
  const close = useRef<() => void>(() => undefined);

  const open = useCallback((wanted?: string) => {
    close.current();
    setStatus('asking');
    setProblem(null);
    let isGone = false;
    close.current = () => {
      isGone = true;
    };
    const ask = async () => {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: wanted ? { deviceId: { exact: wanted } } : true,
      });
      const letGo = () => {
        for (const track of stream.getTracks()) track.stop();
      };
      if (isGone) return letGo();
      const stopWatching = watchLevel(stream, (loudness) => {
        setLevel(loudness);
        if (loudness > heardAbove) setHeard(true);
      });
      close.current = () => {
        isGone = true;
        stopWatching();
        letGo();
      };
      setDeviceId(wanted ?? stream.getAudioTracks()[0]?.getSettings().deviceId ?? null);
      setStatus('open');
      // Labels are empty until the microphone was allowed.
      const all = await navigator.mediaDevices.enumerateDevices();
      if (isGone) return;
      setDevices(
        all
          .filter(({ kind, deviceId: id }) => kind === 'audioinput' && id !== '')
          .map(({ deviceId: id, label }) => ({ deviceId: id, label })),
      );
    };
    ask().catch((error: unknown) => {
      if (isGone) return;
      setProblem(problemOf(error));
      setStatus('problem');
    });
  }, []);

  useEffect(() => () => close.current(), []);

  return { status, problem, devices, deviceId, level, heard, open };
}
