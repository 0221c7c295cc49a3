import { buildAgenda } from '@pluto/shared/agent/build-agenda.ts';
import { CollectTurn } from '@pluto/shared/agent/collect-turn.ts';
import { isKnownAt, type Playout } from '@pluto/shared/agent/heard-question.ts';
import type { InterviewContext, InterviewEvent, InterviewStep } from '@pluto/shared/agent/interview-state.ts';
import { nextTurn, startInterview } from '@pluto/shared/agent/interviewer.ts';
import { patienceMs } from '@pluto/shared/agent/turn-patience.ts';
import { isActionable } from '@pluto/shared/agent/understand-answer.ts';
import { catalogue } from '@pluto/shared/profile/catalogue.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../testing/chance.ts';
import { spokenCase } from '../testing/spoken-case.ts';
import type { ReplayCase } from './replay-case.ts';

const places = await loadPlaces();
const letterMs = 65;

/** How a candidate cuts an answer in two, and how busy the machine is. */
interface Cut {
  /** Share of the words that stand in the first half. */
  at: number;
  pauseMs: number;
  recogniserMs: number;
}

const canonical = (value: unknown): string =>
  Array.isArray(value) ? value.map(canonical).sort().join('|') : String(value).toLowerCase();

/**
 * A talk in simulated time: each first answer is said in two halves with a pause, the recogniser takes its time, and
 * the interviewer's sentences take as long as a voice needs. The candidate answers what they have heard; a second half
 * is said without regard to what the interviewer has begun meanwhile.
 */
function talkInHalves(script: ReplayCase, cut: Cut): Record<string, unknown> {
  const context: InterviewContext = {
    candidateName: script.candidate_name,
    fields: catalogue,
    profile: {},
    today: '2026-11-22',
    places,
  };
  const agenda = buildAgenda({
    fields: catalogue,
    requiredKeys: script.gaps,
    profile: {},
    budget: { questions: script.gaps.length, minutes: 60 },
  });
  const stored: Record<string, unknown> = {};
  const said: { text: string; exchange: number | null; playout: Playout }[] = [];
  const asked = new Map<string, number>();
  let clockMs = 0;
  let step: InterviewStep = startInterview(context, agenda);

  const speak = (text: string, exchange: number | null): void => {
    // A second sentence waits for the first to end; whoever is listened to has stopped it before.
    const last = said.at(-1)?.playout;
    const fromMs = Math.max(clockMs + 300, last?.finishedAtMs ?? 0);
    const toMs = fromMs + text.length * letterMs;
    said.push({ text, exchange, playout: { stretches: [{ fromMs, toMs }], finishedAtMs: toMs } });
  };
  const carryOut = (): void => {
    const results: InterviewEvent[] = [];
    for (const action of step.actions) {
      if (action.kind === 'say') speak(action.text, action.exchange);
      if (action.kind !== 'save') continue;
      if (action.intent === 'value') stored[action.field_name] = action.value;
      if (action.intent === 'none' || action.intent === 'declined') delete stored[action.field_name];
      const version = action.version + (action.awaits ? 1 : 0);
      results.push({ kind: 'save_result', field_key: action.field_name, outcome: 'saved', version });
    }
    for (const result of results) {
      step = nextTurn(context, step.state, result);
      carryOut();
    }
  };
  const utter = (text: string, beganAtMs: number): void => {
    const heard = said.findLast(
      (sentence) => sentence.exchange !== null && isKnownAt(sentence.text, sentence.playout, beganAtMs),
    );
    step = nextTurn(context, step.state, {
      kind: 'utterance',
      text,
      entry_id: `at-${beganAtMs}`,
      heard_exchange: heard?.exchange ?? null,
    });
    if (step.actions.length > 0) {
      const sounding = said.at(-1);
      if (sounding && (sounding.playout.finishedAtMs ?? 0) > clockMs)
        sounding.playout = {
          stretches: [{ fromMs: sounding.playout.stretches[0]?.fromMs ?? 0, toMs: clockMs }],
          finishedAtMs: null,
        };
    }
    carryOut();
  };

  carryOut();
  for (let turn = 0; turn < 60 && step.state.phase !== 'ended'; turn += 1) {
    clockMs = Math.max(clockMs, said.at(-1)?.playout.finishedAtMs ?? clockMs) + 400;
    const { state } = step;
    const key = state.current ?? '';
    if (state.phase === 'confirming' && state.proposal) {
      const isRight = canonical(script.expected[key]) === canonical(state.proposal.value);
      const beganAtMs = clockMs;
      clockMs += 1500;
      utter(isRight ? 'Yes.' : 'No.', beganAtMs);
      continue;
    }
    const count = asked.get(key) ?? 0;
    asked.set(key, count + 1);
    const lines = script.turns[key] ?? [];
    const text = lines[Math.min(count, lines.length - 1)]?.heard ?? '';
    const words = text.split(' ');
    const seam =
      count === 0 ? Math.max(1, Math.min(words.length - 1, Math.round(words.length * cut.at))) : words.length;
    const halves = [words.slice(0, seam).join(' '), words.slice(seam).join(' ')].filter(
      (half) => half !== '',
    );

    // Both halves with their times, and when the recogniser is done with each.
    let atMs = clockMs;
    const pieces = halves.map((half) => {
      const beganAtMs = atMs;
      const endedAtMs = beganAtMs + half.length * letterMs;
      atMs = endedAtMs + cut.pauseMs;
      return { text: half, beganAtMs, endedAtMs, confidence: null };
    });
    const happenings = pieces.flatMap((piece, number) => [
      { atMs: piece.beganAtMs, run: (collect: CollectTurn) => collect.speechBegan() },
      { atMs: piece.endedAtMs + 1, run: (collect: CollectTurn) => collect.speechEnded(piece.endedAtMs) },
      {
        atMs: piece.endedAtMs + cut.recogniserMs + number,
        run: (collect: CollectTurn) => collect.recognised(piece),
      },
    ]);
    const collect = new CollectTurn();
    const due = () =>
      collect.dueAtMs((words_) => patienceMs('short', words_, isActionable(context, step.state, words_)));
    for (const { atMs: nextMs, run } of happenings.sort((a, b) => a.atMs - b.atMs)) {
      for (let dueMs = due(); dueMs !== null && dueMs < nextMs; dueMs = due()) {
        clockMs = Math.max(clockMs, dueMs);
        const turnOver = collect.take();
        if (turnOver) utter(turnOver.text, turnOver.beganAtMs);
      }
      clockMs = Math.max(clockMs, nextMs);
      run(collect);
    }
    const dueMs = due();
    const turnOver = collect.take();
    if (turnOver) {
      clockMs = Math.max(clockMs, dueMs ?? clockMs);
      utter(turnOver.text, turnOver.beganAtMs);
    }
  }
  return stored;
}

/** Counts over many candidates, and what was wrong. */
function outcome(cuts: (number: number) => Cut, from: number, to: number) {
  const counts = { questions: 0, right: 0 };
  const wrong: string[] = [];
  for (let number = from; number < to; number += 1) {
    const script = spokenCase(number, 0.3);
    const cut = cuts(number);
    const stored = talkInHalves(script, cut);
    for (const key of script.gaps) {
      const expected = script.expected[key] ?? null;
      const got = stored[key] ?? null;
      counts.questions += 1;
      const isRight = expected === null ? got === null : canonical(expected) === canonical(got);
      if (isRight) counts.right += 1;
      else if (got !== null)
        wrong.push(
          `${script.id} ${key} ${JSON.stringify(cut)}: ${canonical(expected)} was read as ${canonical(got)} from "${script.turns[key]?.[0]?.heard}"`,
        );
    }
  }
  return { right: counts.right / counts.questions, wrong, share: wrong.length / counts.questions };
}

describe('answers in two halves', () => {
  it.each([
    ['a short pause on a quick machine', 300, 700],
    ['a short pause on a busy machine', 400, 5_000],
    ['a pause longer than patience', 1_500, 700],
    ['a pause as long as the interviewer needs for the next word', 2_200, 400],
    ['a long pause on a busy machine', 2_500, 3_000],
  ])('%s', { timeout: 60_000 }, (_name, pauseMs, recogniserMs) => {
    const { right, wrong, share } = outcome(
      (number) => ({ at: chanceOf(number * 31 + pauseMs).next(), pauseMs, recogniserMs }),
      3000,
      3120,
    );
    expect(right, wrong.join('\n')).toBeGreaterThan(0.9);
    expect(share, wrong.join('\n')).toBeLessThanOrEqual(0.002);
  });
});
