import { initializeLogger } from '@livekit/agents';
import type { Piece } from '@pluto/shared/agent/collect-turn.ts';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { briefingFor, type RecordedServer, recordedServer } from '../../testing/recorded-server.ts';
import { beginScriptedTalk, type ScriptedTalk } from '../../testing/scripted-talk.ts';
import { GuidedBrain } from './guided-brain.ts';

let talk: ScriptedTalk;
let server: RecordedServer;

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));
afterEach(async () => {
  vi.useRealTimers();
  await talk.close();
});

/** A talk without sound: what is said is heard at once, and what the ear would tell comes from the test. */
async function begin(keys: string[]): Promise<GuidedBrain> {
  server = recordedServer(briefingFor(keys));
  talk = await beginScriptedTalk({
    server,
    baseUrl: 'http://127.0.0.1:9',
    environment: { BRAIN: 'guided' },
  });
  await allHeard(1);
  if (!(talk.lead.brain instanceof GuidedBrain)) throw new Error('The rules should lead.');
  return talk.lead.brain;
}

/** Waits until the interviewer has said so many sentences, to the end. */
async function allHeard(count: number): Promise<void> {
  const heardWhole = () =>
    server.talk.filter(
      ({ speaker, heard_characters }) => speaker === 'interviewer' && heard_characters === null,
    );
  await expect.poll(() => heardWhole().length, { timeout: 8_000 }).toBe(count);
}

const spokenBy = (speaker: 'candidate' | 'interviewer') =>
  server.talk.filter((entry) => entry.speaker === speaker).map(({ text }) => text);

const heard = (text: string, beganAtMs: number, endedAtMs: number): Piece => ({
  text,
  beganAtMs,
  endedAtMs,
  confidence: 0.9,
});

/** One stretch of speech that is recognised at once. */
function speak(brain: GuidedBrain, text: string, beganAtMs = Date.now()): void {
  brain.speechBegan();
  brain.speechEnded(Date.now());
  brain.recognised(heard(text, beganAtMs, Date.now()));
}

describe('the guided brain', () => {
  it('hears both halves of an answer as one when the recogniser is slow', async () => {
    const brain = await begin(['work_authorization', 'willing_to_relocate']);
    const fromMs = Date.now();
    brain.speechBegan();
    brain.speechEnded(fromMs + 10);
    brain.speechBegan();
    brain.recognised(heard('Yes, I am a citizen.', fromMs, fromMs + 10));
    brain.speechEnded(Date.now());
    // The second half is still being recognised, for longer than anybody would wait for more words.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(spokenBy('candidate')).toEqual([]);
    brain.recognised(heard('I need no permit.', fromMs + 20, Date.now()));
    await expect
      .poll(() => spokenBy('candidate'), { timeout: 4_000 })
      .toEqual(['Yes, I am a citizen. I need no permit.']);
    await expect.poll(() => server.stored).toEqual({ work_authorization: 'yes' });
  });

  it('takes words for an answer to what had been heard when they were begun', async () => {
    const brain = await begin(['work_authorization', 'willing_to_relocate']);
    const [asked] = server.talk;
    speak(brain, 'Yes, I am.');
    const beforeNextMs = Date.now();
    await allHeard(2);
    speak(brain, 'Yes, for sure.', beforeNextMs);
    await expect.poll(() => spokenBy('candidate').length, { timeout: 4_000 }).toBe(2);
    expect(server.talk.at(-1)).toMatchObject({ text: 'Yes, for sure.', reply_to: asked?.entry_id });
    speak(brain, 'No, I would not.');
    await expect
      .poll(() => server.stored, { timeout: 4_000 })
      .toEqual({ work_authorization: 'yes', willing_to_relocate: 'no' });
    expect(spokenBy('interviewer')).toHaveLength(3);
  });

  it('asks gently, offers the keyboard, then saves and leaves the link open', async () => {
    const brain = await begin(['notice_period']);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    brain.onReturned();
    await vi.advanceTimersByTimeAsync(1_000);
    const before = spokenBy('interviewer').length;
    const added = () => spokenBy('interviewer').slice(before);
    await vi.advanceTimersByTimeAsync(16_000);
    expect(added()).toEqual([expect.stringMatching(/still here.*\?$/)]);
    await vi.advanceTimersByTimeAsync(16_000);
    expect(added()[1]).toMatch(/type your answer.*\?$/);
    expect(server.answers.at(-1)).toMatchObject({ field_name: 'notice_period', keyboard: true });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(added()[2]).toMatch(/link stays open/);
    expect(talk.endings).toEqual([{ reason: 'silence', complete: false }]);
  });

  it('takes neither speech nor a slow recogniser for silence', async () => {
    const brain = await begin(['notice_period']);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const before = spokenBy('interviewer').length;
    brain.speechBegan();
    await vi.advanceTimersByTimeAsync(40_000);
    brain.speechEnded(Date.now());
    await vi.advanceTimersByTimeAsync(60_000);
    brain.onSilence();
    brain.onNoise();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(spokenBy('interviewer')).toHaveLength(before);
    brain.recognised(heard('Six weeks.', Date.now() - 1_000, Date.now()));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.stored).toEqual({ notice_period: '6 weeks' });
  });
});
