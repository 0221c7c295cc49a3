import { type VAD, type VADEvent, VADEventType, type VADStream } from '@livekit/agents';
import { SoundMeter, type UtteranceSound } from './sound-meter.ts';

/** Who wants to know how the candidate sounds. */
export interface SoundListener {
  /** A piece of the microphone's sound, 16 bit; it comes all the time. */
  onSound(samples: Int16Array, sampleRate: number): void;
  /** Somebody spoke and has stopped. */
  onUtterance(sound: UtteranceSound): void;
}

function tell(event: VADEvent, meter: SoundMeter, listener: SoundListener): void {
  if (event.type === VADEventType.INFERENCE_DONE) {
    for (const frame of event.frames) {
      meter.take(frame.data, event.probability);
      listener.onSound(frame.data, frame.sampleRate);
    }
  }
  if (event.type === VADEventType.START_OF_SPEECH) meter.begin();
  if (event.type === VADEventType.END_OF_SPEECH) {
    const sound = meter.end();
    if (sound) listener.onUtterance(sound);
  }
}

/**
 * Lets somebody listen in on the frames that the voice detector looks at. Every way to hear passes through it, with a
 * recogniser of our own or a model that hears by itself, so that the sound is judged in one place. Where several
 * streams of the detector run beside each other one of them tells, or all would be heard twice.
 */
export function listenedVad(vad: VAD, listener: SoundListener): VAD {
  const open = vad.stream.bind(vad);
  let teller: VADStream | null = null;
  vad.stream = () => {
    const stream = open();
    const meter = new SoundMeter();
    const release = () => {
      if (teller === stream) teller = null;
    };
    const [next, close] = [stream.next.bind(stream), stream.close.bind(stream)];
    stream.next = async () => {
      const result = await next();
      if (result.done) release();
      else {
        teller ??= stream;
        if (teller === stream) tell(result.value, meter, listener);
      }
      return result;
    };
    stream.close = () => {
      release();
      close();
    };
    return stream;
  };
  return vad;
}
