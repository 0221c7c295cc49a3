import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openPdf } from '../../server/extract/document/open-pdf.ts';
import { readResume } from '../../server/extract/read-resume.ts';
import { findReadingEntry, startWorker } from '../../server/extract/reading-worker.ts';
import { inProject } from '../run/paths.ts';
import type { BenchResult } from './main.ts';
import { median, timeInTurns, timeOf } from './measure.ts';

/** Our whole reading may cost this many times what the library needs for the bare text. */
const mostTimes = 1.5;
/** The reading process may use this much memory at its peak, in megabytes. */
const mostMegabytes = 400;
const largestFiles = 3;
const heapMegabytes = 512;
const today = '2026-11-22';

interface File {
  name: string;
  bytes: Uint8Array;
}

function ownSamples(): string[] {
  const folder = inProject('shared', 'testing', 'samples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => path.join(folder, name));
}

/** What the peer does: all text items of all pages, nothing else. */
async function readBareText(bytes: Uint8Array): Promise<void> {
  const document = await openPdf(bytes);
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  await document.destroy();
}

async function readFully({ bytes, name }: File): Promise<void> {
  const outcome = await readResume(bytes, name, { today });
  if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`);
}

async function compare(files: readonly File[]): Promise<BenchResult> {
  const rows: { name: string; ours: number; peer: number }[] = [];
  for (const file of files) {
    const times = await timeInTurns(
      () => readFully(file),
      () => readBareText(file.bytes),
      { warmUps: 3, rounds: 9 },
    );
    rows.push({ name: file.name, ours: times.a, peer: times.b });
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
