import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readResume } from '../../server/extract/read-resume.ts';
import { findReadingEntry, startWorker } from '../../server/extract/reading-worker.ts';
import { inProject } from '../run/paths.ts';
import type { BenchResult } from './main.ts';
import { median, timeInTurns, timeOf } from './measure.ts';

/** Our whole reading may cost this many times what the library needs for the bare text. */
const mostTimes = 1.5;
/** The reading process may use this much memory at its peak, in megabytes. */
const mostMegabytes = 512;
const largestFiles = 3;
const warmUps = 2;
const rounds = 9;
const heapMegabytes = 512;
const today = '2026-11-22';

interface File {
  path: string;
  name: string;
  bytes: Uint8Array;
}

function ownSamples(): string[] {
  const folder = inProject('shared', 'testing', 'samples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => path.join(folder, name));
}

async function readFully({ bytes, name }: File): Promise<void> {
  const outcome = await readResume(bytes, name, { today });
  if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`);
}

/** One side of the comparison in its own process: a file's path goes in, the time its reading took comes out. */
async function startSide(
  side: 'ours' | 'bare',
): Promise<{ time(file: string): Promise<number>; end(): void }> {
  const child = fork(inProject('build', 'bench', 'extract-runner.ts'), [side], {
    execArgv: ['--import', 'tsx'],
  });
  const answer = () =>
    new Promise<number>((resolve, reject) => {
      const ended = () => reject(new Error(`The process that measures "${side}" ended.`));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        const { ms, problem } = message as { ms?: number; problem?: string };
        if (ms === undefined) reject(new Error(problem));
        else resolve(ms);
      });
    });
  await answer();
  return {
    time: (file) => {
      const told = answer();
      child.send(file);
      return told;
    },
    end: () => child.kill(),
  };
}

async function compare(files: readonly File[]): Promise<BenchResult> {
  const rows: { name: string; ours: number; peer: number }[] = [];
  const ours = await startSide('ours');
  const bare = await startSide('bare');
  try {
    // All files once around before the first counts: both sides are warm for all of them.
    for (let round = 0; round < warmUps; round += 1)
      for (const { path: file } of files)
        await timeInTurns([() => ours.time(file), () => bare.time(file)], 1);
    for (const { name, path: file } of files) {
      const [a, b] = await timeInTurns([() => ours.time(file), () => bare.time(file)], rounds);
      rows.push({ name, ours: a, peer: b });
    }
  } finally {
    ours.end();
    bare.end();
  }
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const middle = median(rows.map((row) => row.ours / row.peer));
  const total = sum(rows.map((row) => row.ours)) / sum(rows.map((row) => row.peer));
  const isWithinLimits = middle <= mostTimes && total <= mostTimes;
  const print = (name: string, ours: string, peer: string, ratio: string) =>
    `  ${name.slice(0, 34).padEnd(36)}${ours.padStart(9)}${peer.padStart(10)}${ratio.padStart(8)}`;
  return {
    isWithinLimits,
    lines: [
      print('median of 9 runs, in milliseconds', 'ours', 'pdf.js', 'ratio'),
      ...rows.map(({ name, ours, peer }) =>
        print(name, ours.toFixed(1), peer.toFixed(1), (ours / peer).toFixed(2)),
      ),
      print('median of the ratios', '', '', middle.toFixed(2)),
      print(
        'all together',
        sum(rows.map((row) => row.ours)).toFixed(0),
        sum(rows.map((row) => row.peer)).toFixed(0),
        total.toFixed(2),
      ),
      `  limit ${mostTimes}: ${isWithinLimits ? 'kept' : 'MISSED'}`,
    ],
  };
}

/** Has one file read in a process of its own, as a server does, and asks it for its highest memory. */
async function readApart({
  bytes,
  name,
}: File): Promise<{ startMs: number; readMs: number; peakMegabytes: number }> {
  const started = performance.now();
  const { child, ready } = startWorker(findReadingEntry(), heapMegabytes);
  if (!(await ready)) throw new Error('The reading process does not start.');
  const sent = performance.now();
  const peakBytes = await new Promise<number>((resolve, reject) => {
    child.on('message', (message) => resolve((message as { peakBytes: number }).peakBytes));
    child.once('exit', () => reject(new Error(`${name}: the reading process ended without an answer.`)));
    child.send({ bytes, fileName: name, options: { today } });
  });
  const readMs = performance.now() - sent;
  child.kill('SIGKILL');
  return { startMs: sent - started, readMs, peakMegabytes: peakBytes / 1024 / 1024 };
}

/** Time and memory of the process a server reads files in. */
async function measureApart(files: readonly File[]): Promise<BenchResult> {
  const largest = [...files].sort((a, b) => b.bytes.length - a.bytes.length).slice(0, largestFiles);
  const apart: Awaited<ReturnType<typeof readApart>>[] = [];
  const within: number[] = [];
  for (const file of largest) {
    apart.push(await readApart(file));
    within.push(await timeOf(() => readFully(file)));
  }
  const peak = Math.max(...apart.map((one) => one.peakMegabytes));
  const isWithinLimits = peak <= mostMegabytes;
  const print = (values: readonly number[]) => median(values).toFixed(0);
  return {
    isWithinLimits,
    lines: [
      `  the ${largest.length} largest, each in a fresh process: ${print(apart.map((one) => one.readMs))} ms (${print(within)} ms in a warm one), after a start of ${print(apart.map((one) => one.startMs))} ms that is made ahead`,
      `  its highest memory: ${peak.toFixed(0)} MB, limit ${mostMegabytes}: ${isWithinLimits ? 'kept' : 'MISSED'}`,
    ],
  };
}

/** Reads each PDF fully and, in turns, only its text with the library underneath. */
export async function benchExtract(paths: readonly string[]): Promise<BenchResult> {
  const files = (paths.length > 0 ? paths : ownSamples()).map((file) => ({
    path: path.resolve(file),
    name: path.basename(file) === 'resume.pdf' ? path.basename(path.dirname(file)) : path.basename(file),
    bytes: new Uint8Array(readFileSync(file)),
  }));
  const speed = await compare(files);
  const process = await measureApart(files);
  return {
    lines: [...speed.lines, ...process.lines],
    isWithinLimits: speed.isWithinLimits && process.isWithinLimits,
  };
}
