import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Extraction } from '@pluto/shared/profile/extraction.ts';
import { type ExtractedResume, flattenExtraction } from './flatten-extraction.ts';
import { readResume } from './read-resume.ts';
import {
  addScores,
  macroF1,
  rate,
  type Scores,
  scoredFields,
  scoreResume,
  type Truth,
} from './score-resumes.ts';

/** The resumes of invented people that the project carries. */
export const samplesFolder = fileURLToPath(new URL('../../shared/testing/samples/', import.meta.url));

/** Truths count open posts up to this day. */
export const samplesToday = '2026-11-22';

export interface ScoredSample {
  file: string;
  truth: Truth;
  extraction: Extraction;
  read: ExtractedResume;
  scores: Scores;
}

/** The documents in the folder that have a truth beside them. */
export function sampleFiles(): string[] {
  return readdirSync(samplesFolder)
    .filter((name) => /\.(?:pdf|docx|txt|json)$/.test(name) && !name.endsWith('.truth.json'))
    .toSorted();
}

export function truthOf(file: string): Truth {
  const truth = path.join(samplesFolder, file.replace(/\.[a-z]+$/, '.truth.json'));
  return JSON.parse(readFileSync(truth, 'utf8')) as Truth;
}

/** Reads one sample; throws where the reader refuses it. */
export async function readSample(file: string): Promise<Extraction> {
  const bytes = readFileSync(path.join(samplesFolder, file));
  const outcome = await readResume(bytes, file, { today: samplesToday });
  if (!outcome.ok) throw new Error(`${file}: ${outcome.code}`);
  return outcome.extraction;
}

export async function scoreSample(file: string): Promise<ScoredSample> {
  const [truth, extraction] = [truthOf(file), await readSample(file)];
  const read = flattenExtraction(extraction);
  return { file, truth, extraction, read, scores: scoreResume(truth, read) };
}

const cell = (value: number | null) => (value === null ? '–' : value.toFixed(3));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, at) =>
    Math.max(...[name, ...rows.map((row) => row[at] ?? '')].map((text) => text.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  );
}

function breakdown(
  title: string,
  samples: readonly ScoredSample[],
  kindOf: (sample: ScoredSample) => string,
): string {
  const kinds = [...new Set(samples.map(kindOf))].toSorted();
  return table(
    [title, 'documents', 'mean F1'],
    kinds.map((kind) => {
      const these = samples.filter((sample) => kindOf(sample) === kind);
      return [kind, String(these.length), cell(macroF1(addScores(these.map(({ scores }) => scores))))];
    }),
  );
}

/** The tables of the README, in Markdown: by field, by language, by how the document was made. */
export function scoreTables(samples: readonly ScoredSample[]): string {
  const sum = addScores(samples.map(({ scores }) => scores));
  const byField = scoredFields.map((field) => {
    const { precision, recall, f1 } = rate(sum[field]);
    const { right, wrong, missed } = sum[field];
    return [field, cell(precision), cell(recall), cell(f1), ...[right, wrong, missed].map(String)];
  });
  const mean = ['**mean**', '', '', cell(macroF1(sum)), '', '', ''];
  const meansOf = ({ file, truth }: ScoredSample) =>
    file.endsWith('.pdf') ? `PDF, ${truth._about.means}` : path.extname(file).slice(1).toUpperCase();
  return [
    `${samples.length} documents.`,
    table(['field', 'precision', 'recall', 'F1', 'right', 'wrong', 'missed'], [...byField, mean]),
    breakdown('language', samples, ({ truth }) => truth._about.language),
    breakdown('made by', samples, meansOf),
  ].join('\n\n');
}

/** Of two lists only what the other does not have, word for word. */
function differing(wanted: unknown, read: unknown): [unknown, unknown] {
  if (!Array.isArray(wanted) || !Array.isArray(read)) return [wanted, read];
  const without = (items: unknown[], others: unknown[]) => {
    const known = new Set(others.map((other) => JSON.stringify(other)));
    return items.filter((item) => !known.has(JSON.stringify(item)));
  };
  return [without(wanted, read), without(read, wanted)];
}

/** What differs in one sample, one line a field: what was wanted, what was read. */
export function describeMisses({ file, truth, read, scores }: ScoredSample): string[] {
  return scoredFields
    .filter((field) => scores[field].wrong + scores[field].missed > 0)
    .map((field) => {
      const key = field === 'education_degree' ? 'education' : field === 'work_dates' ? 'work' : field;
      const [wanted, got] = differing(truth[key], read[key]);
      return `${file} ${field}: wanted ${JSON.stringify(wanted)}, read ${JSON.stringify(got)}`;
    });
}
