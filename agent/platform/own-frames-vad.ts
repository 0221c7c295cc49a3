import { inference, type VAD, type VADStream } from '@livekit/agents';

/** The stream's buffer of the utterance so far: private to the framework, named in its published source. */
interface BufferedStream {
  _speechBuffer: Int16Array | null;
}

/**
 * Makes the frames of a voice-activity stream own their samples.
 *
 * In @livekit/agents 1.9.0 the frame of a finished utterance is a view on the stream's buffer, and before anybody
 * has read it the last half second is copied to the head of that buffer as padding for the next utterance: "Hybrid
 * would be best for me" is heard as "me would be best for me". A buffer whose views are copies mends it. If a later
 * version names the buffer otherwise this does nothing, and the test of this file says so.
 */
export function ownFrames<T extends VADStream>(stream: T): T {
  let buffer: Int16Array | null = null;
  Object.defineProperty(stream as unknown as BufferedStream, '_speechBuffer', {
    get: () => buffer,
    set: (next: Int16Array | null) => {
      if (next) Object.defineProperty(next, 'subarray', { value: next.slice });
      buffer = next;
    },
  });
  return stream;
}

/**
 * Silence that ends a stretch of speech, in milliseconds. The framework's quarter of a second cuts at every comma, and a
 * recogniser that hears halves writes them down worse than the whole.
 */
const minSilenceDuration = 400;

/** The framework's own voice-activity detection, with frames that nobody writes into. */
export function ownFramesVad(): VAD {
  const vad = new inference.VAD({ minSilenceDuration });
  const open = vad.stream.bind(vad);
  vad.stream = () => ownFrames(open());
  return vad;
}
