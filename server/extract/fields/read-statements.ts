import type { Line } from '../document/document-text.ts';
import { findNoticeLabel, readStatedNotice } from './read-stated-notice.ts';
import { findPermitLabel, readStatedPermit } from './read-stated-permit.ts';
import { findSalaryLabel, readStatedSalary } from './read-stated-salary.ts';
import type { Stated } from './stated-text.ts';

/** Something a resume states outright: canonical value, and the words as printed. */
export interface Statement extends Stated {
  key:
    | 'work_authorization'
    | 'notice_period'
    | 'salary_expectation'
    | 'remote_preference'
    | 'willing_to_relocate';
  line: Line;
}

function readRemote(text: string): Stated | null {
  const match =
    /\b(?:looking for|seeking|open to|prefer(?:s|red|ring)?|available for|interested in)\s+(?:a\s+|fully\s+)?(remote|hybrid|on-?site)\b[^.;|]*/i.exec(
      text,
    );
  const value = match?.[1]?.toLowerCase().replace('-', '');
  return match && value ? { value, printed: match[0].trim(), confidence: 0.7 } : null;
}

function readRelocation(text: string): Stated | null {
  const no = /\b(?:not|un)\s*(?:willing|able|open) to relocate|no relocation|cannot relocate/i.exec(text);
  const yes =
    /\b(?:willing|open|ready|happy|prepared) to (?:relocate|relocation)|umzugsbereit|bereit(?:schaft)? zum umzug|disponibilidad para (?:viajar y )?(?:mudarme|trasladarme|cambio de residencia)|mobilité (?:nationale|géographique|internationale)/i.exec(
      text,
    );
  if (no) return { value: 'no', printed: no[0], confidence: 0.85 };
  return yes ? { value: 'yes', printed: yes[0], confidence: 0.82 } : null;
}

const readers: readonly [Statement['key'], (text: string) => Stated | null][] = [
  ['work_authorization', readStatedPermit],
  ['notice_period', readStatedNotice],
  ['salary_expectation', readStatedSalary],
  ['remote_preference', readRemote],
  ['willing_to_relocate', readRelocation],
];

const labels = [findNoticeLabel, findSalaryLabel, findPermitLabel];

/** Whether a line opens with the label of a statement ("Notice period: …"), which may stand in any section. */
export function isStatementLine(line: Pick<Line, 'text'>): boolean {
  const text = line.text.replace(/^\P{L}+/u, '');
  return text.length < 130 && labels.some((find) => find(text) === 0);
}

/** A text up to the first labelled statement in it: "Inbetriebnahme. Kündigungsfrist: 3 Monate" → "Inbetriebnahme. " */
export function beforeStatement(text: string): string {
  const starts = labels
    .map((find) => find(text))
    .filter((at) => at > 0 && /[.;|•·]\s*$/.test(text.slice(0, at)));
  return starts.length > 0 ? text.slice(0, Math.min(...starts)) : text;
}

/**
 * Reads what a resume says about permission to work, notice, pay, remote work and moving. Lines are read together
 * with the next one, because such sentences wrap. Of work, education and skills the caller gives statement lines only.
 */
export function readStatements(lines: readonly Line[]): Statement[] {
  const found: Statement[] = [];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    const goesOn = next && next.page === line.page && !next.bullet && !isStatementLine(next);
    const text = goesOn ? `${line.text} ${next.text}` : line.text;
    for (const [key, read] of readers) {
      if (found.some((one) => one.key === key)) continue;
      const result = complete(read(line.text), read, text);
      // Found only in the next line: it will be found there, with the right place.
      if (!result || (goesOn && !read(line.text) && read(next.text))) continue;
      found.push({ key, ...result, line });
    }
  }
  return found;
}

/** What a line says, or what it says with the next one where it breaks off: "AED" above "16,000 per month". */
function complete(alone: Stated | null, read: (text: string) => Stated | null, text: string): Stated | null {
  const both = read(text);
  return alone && both && both.value === alone.value ? alone : (both ?? alone);
}
