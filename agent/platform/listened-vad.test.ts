import { initializeLogger } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { beforeAll, expect, it } from 'vitest';
import { asPcm, atLevel, padded, readSentence, sentenceRate } from '../testing/degrade-sound.ts';
import { listenedVad } from './listened-vad.ts';
import { ownFramesVad } from './own-frames-vad.ts';
import type { UtteranceSound } from './sound-meter.ts';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

it('tells every utterance once, by the real detector, however many streams look at it', async () => {
  const utterances: UtteranceSound[] = [];
  let seconds = 0;
  const vad = listenedVad(ownFramesVad(), {
    onSound: ({ length }, sampleRate) => {
      seconds += length / sampleRate;
    },
    onUtterance: (sound) => utterances.push(sound),
  });
  const streams = [vad.stream(), vad.stream()];
  for (const stream of streams)
    void (async () => {
      for await (const _ of stream);
    })();
  const sound = asPcm(padded(atLevel(readSentence('candidate-speaks'), -20), 1, 1.5));
  const size = sentenceRate / 50;
  for (let at = 0; at + size <= sound.length; at += size) {
    for (const stream of streams)
      stream.pushFrame(new AudioFrame(sound.slice(at, at + size), sentenceRate, 1, size));
  }
  await expect.poll(() => seconds, { timeout: 8_000 }).toBeGreaterThan(sound.length / sentenceRate - 0.2);
  for (const stream of streams) stream.close();

  expect(seconds).toBeLessThanOrEqual(sound.length / sentenceRate);
  expect(utterances.length).toBeGreaterThanOrEqual(1);
  expect(utterances.length).toBeLessThan(4);
  for (const { speechDb, crest } of utterances) {
    expect(speechDb).toBeGreaterThan(-26);
    expect(speechDb).toBeLessThan(-14);
    expect(crest).toBeGreaterThan(2.4);
  }
});
