import { answers } from './interview-role.ts';
import { readPcm } from './read-pcm.ts';
import { framesOf, type RoomCandidate } from './room-candidate.ts';
import type { BareTalk, OurTalk } from './talks.ts';
import { waitUntil } from './wait-until.ts';

/** One turn: the candidate spoke, the agent replied. Milliseconds after the last sound of the candidate's words. */
export interface Turn {
  readonly field: string;
  /** Until the recogniser's words came over the room. */
  readonly recognisedMs: number | null;
  /** Until the words stood in the record; only our side has one. */
  readonly recordedMs: number | null;
  /** Until the value could be seen; null when this turn brought none: a read-back, or something misheard. */
  readonly valueMs: number | null;
  /** Until the agent was heard; negative when it cut in. */
  readonly soundMs: number;
}

/** A talk that can be measured. */
export interface Talk {
  readonly candidate: RoomCandidate;
  /** Begins to look for what the next words bring. */
  expect(): { recordedAt: number | null; valueAt: number | null; stop(): void };
}

const listensWithinMs = 40_000;
const repliesWithinMs = 15_000;
/** A value that is not there so long after the voice was heard does not belong to this turn. */
const valueAfterVoiceMs = 1_500;

/** Says something and measures what comes of it. */
export async function takeTurn(talk: Talk, field: string, words: readonly Int16Array[]): Promise<Turn> {
  const { candidate } = talk;
  await candidate.untilAgentListens(listensWithinMs);
  const expected = talk.expect();
  const endedAt = await candidate.say(words);
  const soundAt = await candidate.firstSound(repliesWithinMs);
  await waitUntil('the value is seen', valueAfterVoiceMs, () => expected.valueAt).catch(() => null);
  expected.stop();
  const since = (at: number | null) => (at === null ? null : at - endedAt);
  return {
    field,
    recognisedMs: since(candidate.recognisedAt),
    recordedMs: since(expected.recordedAt),
    valueMs: since(expected.valueAt),
    soundMs: soundAt - endedAt,
  };
}

const readBack = /is that right|is that correct|did i get that/i;

/** What the candidate says next: the answer to what our side has asked, or yes to what it has read back. */
function nextWords({ page }: OurTalk): { field: string; words: string } {
  const { transcript, current_question_id } = page.state;
  const asked = transcript.findLast(({ speaker }) => speaker === 'interviewer')?.text ?? '';
  const field = current_question_id ?? '';
  if (readBack.test(asked)) return { field: `${field} (yes)`, words: 'Yes, that is right.' };
  return { field, words: answers[field as keyof typeof answers] ?? 'I would rather not say.' };
}

/** The candidate's voice: not the interviewer's. */
export function candidateVoice(speechUrl: string): (words: string) => Promise<Int16Array[]> {
  const spoken = new Map<string, Int16Array[]>();
  return async (words) => {
    const known = spoken.get(words) ?? framesOf(await readPcm(speechUrl, words, 'am_michael'));
    spoken.set(words, known);
    return known;
  };
}

/**
 * One interview of ours and a talk with the bare agent, a turn here, a turn there, the same words in both.
 * @param turns what is measured is added here, in pairs
 * @param midway called when both have spoken a while
 */
export async function talkInTurns(
  ours: OurTalk,
  bare: BareTalk,
  speak: (words: string) => Promise<readonly Int16Array[]>,
  turns: { ours: Turn[]; bare: Turn[] },
  { until, midway }: { until: number; midway: () => void },
): Promise<void> {
  while (!ours.isDone() && performance.now() < until) {
    await ours.candidate.untilAgentListens(listensWithinMs);
    const { field, words } = nextWords(ours);
    const sound = await speak(words);
    const pair = [await takeTurn(ours, field, sound), await takeTurn(bare, field, sound)] as const;
    turns.ours.push(pair[0]);
    turns.bare.push(pair[1]);
    if (turns.ours.length === 4) midway();
  }
}
