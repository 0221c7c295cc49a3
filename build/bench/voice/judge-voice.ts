import { median } from '../measure.ts';
import type { JobMemory } from './job-memory.ts';
import type { Turn } from './talk-turns.ts';
import type { TypedTimes } from './typed-turns.ts';

/** What a run of the voice bench has measured. */
export interface VoiceFigures {
  readonly ours: readonly Turn[];
  readonly bare: readonly Turn[];
  readonly typed: TypedTimes;
  readonly memory: { readonly ours: JobMemory | null; readonly bare: JobMemory | null };
}

/** Ours may need this many times what the bare one needs. */
const mostTimes = 1.15;
/** Turns that a median needs to say anything. */
const fewestTurns = 8;

const row = (name: string, ours: string, peer: string, ratio: string) =>
  `  ${name.padEnd(52)}${ours.padStart(9)}${peer.padStart(9)}${ratio.padStart(8)}`;

function known(turns: readonly Turn[], time: (turn: Turn) => number | null): number[] {
  return turns.map(time).filter((value) => value !== null);
}

/** Turns in which neither side cut in and ours understood: only these can be compared. */
function comparable({ ours, bare }: VoiceFigures): { ours: Turn[]; bare: Turn[] } {
  const isWhole = (turn: Turn | undefined) => turn !== undefined && turn.valueMs !== null && turn.soundMs > 0;
  const at = [...ours.keys()].filter((index) => isWhole(ours[index]) && isWhole(bare[index]));
  const those = (turns: readonly Turn[]) => turns.filter((_, index) => at.includes(index));
  return { ours: those(ours), bare: those(bare) };
}

/** The table of a run, and whether its limits were kept. A run with too little to compare has not kept them. */
export function judgeVoice(figures: VoiceFigures): { lines: string[]; isWithinLimits: boolean } {
  const { typed, memory } = figures;
  const turns = comparable(figures);
  const broken: string[] = [];
  const limited = (name: string, ratio: number, isKept: boolean) => {
    if (!isKept) broken.push(`${name} (${ratio.toFixed(2)})`);
    return ratio.toFixed(2);
  };
  const stage = (name: string, time: (turn: Turn) => number | null, limit?: string) => {
    const [ours, bare] = [median(known(turns.ours, time)), median(known(turns.bare, time))];
    const ratio = ours / bare;
    const shown = limit ? limited(limit, ratio, ratio <= mostTimes) : ratio.toFixed(2);
    return row(
      name,
      ours.toFixed(0),
      Number.isNaN(bare) ? '' : bare.toFixed(0),
      Number.isNaN(bare) ? '' : shown,
    );
  };
  const lines = [
    row(`speech end → …, ms, median of ${turns.ours.length} turns`, 'ours', 'bare', 'ratio'),
    stage('words recognised', ({ recognisedMs }) => recognisedMs),
    stage('words in the record', ({ recordedMs }) => recordedMs),
    stage('value visible', ({ valueMs }) => valueMs, 'value visible'),
    stage('first sound of the agent', ({ soundMs }) => soundMs, 'first sound'),
  ];
  const others = figures.ours.length - turns.ours.length;
  if (others > 0) lines.push(`  not counted: ${others} turns that were read back, misheard or cut into`);
  if (turns.ours.length < fewestTurns) broken.push(`only ${turns.ours.length} turns could be compared`);
  const slower = typed.togetherMs / typed.aloneMs;
  const throughput = typed.togetherPerSecond / typed.alonePerSecond;
  lines.push(
    row('typed interviews', `${typed.parallel} at once`, 'alone', 'ratio'),
    row(
      'an answer a second each: ms until stored, median',
      typed.togetherMs.toFixed(1),
      typed.aloneMs.toFixed(1),
      limited('typed answers', slower, slower <= mostTimes),
    ),
    row(
      'without a pause: answers a second, all together',
      typed.togetherPerSecond.toFixed(0),
      typed.alonePerSecond.toFixed(0),
      limited('typed throughput', throughput, throughput >= 1),
    ),
  );
  if (memory.ours && memory.bare) {
    const ratio = (of: keyof JobMemory) => ((memory.ours?.[of] ?? 0) / (memory.bare?.[of] ?? 1)).toFixed(2);
    lines.push(
      row('memory of a job process in a talk, MB', 'ours', 'bare', 'ratio'),
      row(
        'resident',
        memory.ours.residentMb.toFixed(0),
        memory.bare.residentMb.toFixed(0),
        ratio('residentMb'),
      ),
      row('proportional', memory.ours.ownMb.toFixed(0), memory.bare.ownMb.toFixed(0), ratio('ownMb')),
    );
  } else lines.push('  memory of a job process: not told by this system');
  const isWithinLimits = broken.length === 0;
  lines.push(`  limits: ${isWithinLimits ? 'kept' : `MISSED: ${broken.join(', ')}`}`);
  return { lines, isWithinLimits };
}

/** Every turn as it was measured, for whoever wants to know why. */
export function listTurns({ ours, bare }: Pick<VoiceFigures, 'ours' | 'bare'>): string[] {
  const ms = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : value.toFixed(0);
  const times = (turn: Turn | undefined) =>
    [turn?.recognisedMs, turn?.recordedMs, turn?.valueMs, turn?.soundMs]
      .map((value) => ms(value).padStart(7))
      .join('');
  const heads = ['heard', 'record', 'value', 'sound'].map((name) => name.padStart(7)).join('');
  return [
    `  ${'each turn, ms: ours | bare'.padEnd(30)}${heads} |${heads}`,
    ...ours.map((turn, at) => `  ${turn.field.padEnd(30)}${times(turn)} |${times(bare[at])}`),
  ];
}
