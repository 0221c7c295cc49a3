import { EventEmitter } from 'node:events';
import { voice } from '@livekit/agents';
import { describe, expect, it } from 'vitest';
import type { TranscriptLog } from '../../interview/transcript-log.ts';
import { Mouth } from './mouth.ts';

const thanks = "Thank you, I've saved that.";
const question = `${thanks} Would you move to another city for this job?`;

/** A mouth whose sentences sound when they are told to, by a clock that is told the time. */
function mouthOf() {
  let nowMs = 0;
  const output = new EventEmitter();
  const sentences: { interrupted: boolean; end: (isCutOff: boolean) => void }[] = [];
  const session = Object.assign(new EventEmitter(), {
    output: { audio: output },
    say: () => {
      const done: (() => void)[] = [];
      const waiting: (() => void)[] = [];
      const speech = {
        interrupted: false,
        addDoneCallback: (callback: () => void) => done.push(callback),
        waitForPlayout: () => new Promise<void>((resolve) => waiting.push(resolve)),
        end: (isCutOff: boolean) => {
          speech.interrupted = isCutOff;
          for (const callback of [...done, ...waiting]) callback();
        },
      };
      sentences.push(speech);
      return speech;
    },
    interrupt: () => sentences.at(-1)?.end(true),
  });
  const log = { interviewerBegins: () => () => undefined } as unknown as TranscriptLog;
  const quiet: number[] = [];
  const mouth = new Mouth(
    () => session as unknown as voice.AgentSession,
    log,
    () => quiet.push(nowMs),
    () => nowMs,
  );
  return {
    mouth,
    quiet,
    sentences,
    at: (ms: number) => {
      nowMs = ms;
    },
    sounds: () => output.emit(voice.AudioOutput.EVENT_PLAYBACK_STARTED, {}),
    state: (newState: string) => session.emit(voice.AgentSessionEventTypes.AgentStateChanged, { newState }),
  };
}

describe('Mouth', () => {
  it('knows that a question was not heard while its thanks were', () => {
    const { mouth, at, sounds, sentences, quiet } = mouthOf();
    mouth.say('Are you allowed to work there?', 1);
    sounds();
    at(3_000);
    sentences[0]?.end(false);
    mouth.say(question, 2);
    at(4_000);
    sounds();
    expect(mouth.heardBy(3_500).exchange).toBe(1);
    expect(mouth.heardBy(5_500).exchange).toBe(1);
    expect(mouth.wasSpeaking(5_500)).toBe(true);
    expect(mouth.heardBy(8_500).exchange).toBe(2);
    expect(mouth.heardBy(8_500).entryId).not.toBe(mouth.heardBy(5_500).entryId);
    expect(quiet).toEqual([3_000]);
  });

  it('does not count the time in which the sentence is held back', () => {
    const { mouth, at, sounds, state } = mouthOf();
    mouth.say(question, 1);
    sounds();
    at(1_000);
    state('listening');
    expect(mouth.heardBy(60_000).exchange).toBeNull();
    expect(mouth.wasSpeaking(30_000)).toBe(false);
    at(60_000);
    state('speaking');
    expect(mouth.heardBy(60_500).exchange).toBeNull();
    expect(mouth.heardBy(65_000).exchange).toBe(1);
  });

  it('leaves what was cut off unheard', () => {
    const { mouth, at, sounds } = mouthOf();
    mouth.say(question, 1);
    sounds();
    at(1_000);
    mouth.hush();
    expect(mouth.isBusy).toBe(false);
    expect(mouth.heardBy(90_000).exchange).toBeNull();
  });

  it('lets nobody stop a sentence that its own echo would stop', () => {
    const { mouth, sounds, sentences } = mouthOf();
    mouth.say(question, 1, false);
    sounds();
    mouth.hush();
    expect(sentences[0]?.interrupted).toBe(false);
  });

  it('takes over what another interviewer has asked', () => {
    const { mouth } = mouthOf();
    mouth.assumeHeard(7);
    expect(mouth.heardBy(0)).toEqual({ exchange: 7, entryId: null });
  });
});
