import { describe, expect, it } from 'vitest';
import { isBackchannel, isListeningSound } from './backchannel.ts';
import { CollectTurn, type Piece } from './collect-turn.ts';
import { isKnownAt, knownAfterMs } from './heard-question.ts';
import { joinWords } from './join-words.ts';
import { patienceMs } from './turn-patience.ts';

const piece = (
  text: string,
  beganAtMs: number,
  endedAtMs: number,
  confidence: number | null = null,
): Piece => ({
  text,
  beganAtMs,
  endedAtMs,
  confidence,
});

describe('patienceMs', () => {
  it('waits longer for digits and spelling than for yes or no', () => {
    expect(patienceMs('long', 'plus 46', true)).toBeGreaterThan(patienceMs('normal', 'ten years', true));
    expect(patienceMs('normal', 'ten years', true)).toBeGreaterThan(patienceMs('short', 'Yes.', true));
  });

  it.each([
    'Yes, I am a citizen,',
    'Swedish, English and',
    'I live in',
    'maria dot lopez at',
    'fifty',
    'well, I would say',
    'so',
    'um',
    'I think it was…',
    "I wouldn't",
    'my number is plus',
  ])('waits for more after "%s"', (text) => {
    expect(patienceMs('short', text, true)).toBeGreaterThanOrEqual(
      text === 'well, I would say' ? patienceMs('short', 'Yes.', true) : 2_400,
    );
  });

  it('waits for more where nothing was answered yet', () => {
    expect(patienceMs('short', 'the thing with the house', false)).toBeGreaterThan(
      patienceMs('short', 'Yes, I would.', true),
    );
  });

  it.each(['Yes.', 'No.', 'Four weeks.', 'Hybrid.', 'I am a citizen.', 'In twenty twelve.'])(
    'does not keep "%s" waiting',
    (text) => expect(patienceMs('short', text, true)).toBeLessThanOrEqual(700),
  );
});

describe('CollectTurn', () => {
  const soon = () => 700;

  it('is not over while the second half is being said or recognised', () => {
    const turn = new CollectTurn();
    turn.speechBegan();
    turn.speechEnded(1_000);
    expect(turn.dueAtMs(soon)).toBeNull();
    turn.speechBegan();
    turn.recognised(piece('Yes, I am a citizen,', 0, 1_000));
    expect(turn.dueAtMs(soon)).toBeGreaterThan(10_000);
    turn.speechEnded(2_500);
    expect(turn.dueAtMs(soon)).toBeGreaterThan(10_000);
    turn.recognised(piece('I need no permit.', 1_400, 2_500));
    expect(turn.dueAtMs(soon)).toBe(3_200);
    expect(turn.take()).toMatchObject({
      text: 'Yes, I am a citizen, I need no permit.',
      beganAtMs: 0,
      endedAtMs: 2_500,
    });
    expect(turn.isIdle).toBe(true);
  });

  it('does not wait for ever beside a television', () => {
    const turn = new CollectTurn();
    turn.speechBegan();
    turn.speechEnded(1_000);
    turn.recognised(piece('Yes.', 0, 1_000));
    turn.speechBegan();
    expect(turn.dueAtMs(soon)).toBe(13_000);
  });

  it('takes nothing from sound without words', () => {
    const turn = new CollectTurn();
    turn.speechBegan();
    turn.speechEnded(1_000);
    turn.recognised(null);
    expect(turn.dueAtMs(soon)).toBeNull();
    expect(turn.isIdle).toBe(true);
    expect(turn.take()).toBeNull();
  });

  it('trusts long clear words more than a mumbled filler', () => {
    const turn = new CollectTurn();
    turn.recognised(piece('uh', 0, 100, 0.1));
    turn.recognised(piece('I have twelve years of experience', 200, 900, 0.9));
    expect(turn.take()?.confidence).toBeGreaterThan(0.8);
  });
});

describe('joinWords', () => {
  it.each([
    [['fifty.', 'Five thousand'], 'fifty Five thousand'],
    [['plus 46 70.', '174 06'], 'plus 46 70 174 06'],
    [['Maria dot Lopez.', 'at gmail dot com'], 'Maria dot Lopez at gmail dot com'],
    [['Swedish, English', 'and German.'], 'Swedish, English and German.'],
    [['Yes.', '', 'I do.'], 'Yes. I do.'],
  ])('%j', (pieces, joined) => expect(joinWords(pieces)).toBe(joined));
});

describe('isKnownAt', () => {
  const text = "Thank you, I've saved that. Would you move to another city for this job?";
  const from = (fromMs: number, toMs: number | null = null, finishedAtMs: number | null = null) => ({
    stretches: [{ fromMs, toMs }],
    finishedAtMs,
  });

  it('is false while only the thanks are heard, true when most of the question was', () => {
    expect(isKnownAt(text, from(0), 1_800)).toBe(false);
    expect(isKnownAt(text, from(0), knownAfterMs(text))).toBe(true);
    expect(knownAfterMs(text)).toBeLessThan(text.length * 65);
  });

  it('counts no pauses, and nothing that sounded later', () => {
    const paused = {
      stretches: [
        { fromMs: 0, toMs: 500 },
        { fromMs: 9_000, toMs: null },
      ],
      finishedAtMs: null,
    };
    expect(isKnownAt(text, paused, 9_500)).toBe(false);
    expect(isKnownAt(text, paused, 400)).toBe(false);
    expect(isKnownAt(text, { stretches: [], finishedAtMs: null }, 50_000)).toBe(false);
  });

  it('is true once all was played, however quick the voice, but not for what was cut off', () => {
    expect(isKnownAt(text, from(0, 900, 900), 901)).toBe(true);
    expect(isKnownAt(text, from(0, 900), 60_000)).toBe(false);
  });
});

describe('backchannels', () => {
  it.each(['Mhm.', 'uh-huh', 'Okay.', 'okay, great', 'I see.', 'Right, right.', 'Yeah.'])(
    '"%s" only listens',
    (text) => expect(isBackchannel(text)).toBe(true),
  );
  it.each(['wait', 'stop', 'no, actually six weeks', 'Yes, I am a citizen', 'hybrid', 'no', ''])(
    '"%s" says something',
    (text) => expect(isBackchannel(text)).toBe(false),
  );
  it('a yes is no mere sound', () => {
    expect(isListeningSound('Yes.')).toBe(false);
    expect(isListeningSound('Mhm.')).toBe(true);
  });
});
