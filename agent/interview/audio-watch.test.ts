import { describe, expect, it } from 'vitest';
import type { UtteranceSound } from '../platform/sound-meter.ts';
import { AudioWatch } from './audio-watch.ts';

const good: UtteranceSound = { seconds: 2, speechDb: -22, noiseDb: -70, crest: 2.8 };
const overdriven: UtteranceSound = { ...good, speechDb: -6, crest: 1.6 };
const quiet: UtteranceSound = { ...good, speechDb: -58 };

function watched(known: ConstructorParameters<typeof AudioWatch>[1] = []) {
  const told: string[][] = [];
  const watch = new AudioWatch((troubles) => told.push(troubles), known);
  return { watch, told };
}

describe('AudioWatch', () => {
  it('says nothing about good sound', () => {
    const { watch, told } = watched();
    for (const confidence of [0.7, null, 0.6]) {
      watch.onUtterance(good);
      watch.understood(confidence);
    }
    expect(watch.takeSentence()).toBeNull();
    expect(watch.noteForRecruiter()).toBeNull();
    expect(told).toEqual([]);
  });

  it('says once that it hears badly, with a way out, and tells what else comes up without saying it', () => {
    const { watch, told } = watched();
    watch.onUtterance(overdriven);
    expect(watch.takeSentence()).toBeNull();
    watch.onUtterance(overdriven);
    expect(watch.takeSentence()).toMatch(/overdriven.*headset.*type any answer/);
    watch.onUtterance(quiet);
    watch.onUtterance(quiet);
    expect(watch.takeSentence()).toBeNull();
    expect(told).toEqual([['clipped'], ['clipped', 'quiet']]);
    expect(watch.noteForRecruiter()).toMatch(/overdriven; the voice arrived very quietly/);
  });

  it('counts sound that became no words as words that were not certain', () => {
    const { watch } = watched();
    watch.understood(0.3);
    watch.notUnderstood();
    watch.understood(0.7);
    expect(watch.takeSentence()).toBeNull();
    watch.notUnderstood();
    expect(watch.takeSentence()).toMatch(/not certain of many of your words/);
  });

  it('does not repeat what an earlier interviewer of the talk has said', () => {
    const { watch, told } = watched(['quiet']);
    watch.onUtterance(quiet);
    watch.onUtterance(quiet);
    expect(watch.takeSentence()).toBeNull();
    expect(told).toEqual([]);
    expect(watch.noteForRecruiter()).toMatch(/very quietly/);
  });
});
