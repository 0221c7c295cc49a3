import type { ImportColumn } from '@pluto/shared/http/import.ts';
import type { FieldDefinition, FieldType, NormaliseContext } from '@pluto/shared/profile/field-definition.ts';
import type { PlaceIndex } from '@pluto/shared/profile/normalise/place-index.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { countryOf } from '../gaps/country-of.ts';
import { type Cell, type TableRow, textOfCell } from './import-table.ts';

export interface RowProblem {
  column: string | null;
  value: string | null;
  message: string;
}

/** What a row says: values with their place in the file, and what of it was not understood. */
export interface UnderstoodRow {
  line: number;
  externalId: string | null;
  profile: Profile;
  problems: RowProblem[];
  /** False when the row names nobody: neither a name nor an e-mail address. */
  isUsable: boolean;
}

export interface RowContext {
  fileName: string;
  columns: readonly Pick<ImportColumn, 'position' | 'column' | 'used_as'>[];
  fields: readonly FieldDefinition[];
  places: PlaceIndex;
  now: Date;
}

const longestShown = 120;

function shown(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/** Where the person lives is understood first: it tells the country of phone numbers and the currency of wages. */
function rankOf({ key }: FieldDefinition): number {
  return key === 'location' ? 0 : key === 'phone' ? 1 : 2;
}

const hints: Partial<Record<FieldType, string>> = {
  phone: ' A number without its country code needs a location in the same row.',
  place: ' Name the city and the country.',
};

/** What is wrong with a cell and what would be right. */
function problemOf(field: FieldDefinition): string {
  const right = field.choices
    ? `Write one of: ${field.choices.map(({ label }) => label).join(', ')}.`
    : `Write it like this: ${field.example}.`;
  return `This does not fit ${field.label}, so it was left out. ${right}${hints[field.type] ?? ''}`;
}

type ReadCell = { value: CanonicalValue; confidence: number } | { problem: string } | null;

/** What was read of the same text before; for fields in whose cells the same words come again and again. */
const repeating: ReadonlySet<FieldType> = new Set([
  'place',
  'text',
  'number',
  'year',
  'degree',
  'list',
  'yes_no',
  'notice',
  'money',
  'choice',
]);
const mostRemembered = 5_000;

/** A mark that keeps a spreadsheet from taking a cell for a formula; it is no part of the value. */
const unguarded = (text: string) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** Several addresses or numbers in one cell: the first that can be read counts. */
const severalIn = (field: FieldDefinition, text: string) =>
  field.type === 'email' || field.type === 'phone' ? text.split(/\s*[;,|\n]\s*/).filter(Boolean) : [];

function readText(text: string, field: FieldDefinition, context: NormaliseContext): ReadCell {
  const meant = field.normalise(text, context);
  if (meant.kind === 'value') return { value: meant.value, confidence: meant.confidence };
  if (meant.kind !== 'unclear') return null;
  const parts = severalIn(field, text);
  for (const part of parts.length > 1 ? parts : []) {
    const one = field.normalise(part, context);
    if (one.kind === 'value') return { value: one.value, confidence: one.confidence };
  }
  // The normaliser's own reason is worded for a talk; here somebody looks at a cell.
  return { problem: problemOf(field) };
}

function readCell(cell: Cell, field: FieldDefinition, context: NormaliseContext): ReadCell {
  if (typeof cell === 'string') return cell === '' ? null : readText(cell, field, context);
  const parsed = field.schema.safeParse(cell.value);
  if (parsed.success) return { value: parsed.data, confidence: 1 };
  if (Array.isArray(cell.value) && cell.value.every((item) => typeof item === 'string'))
    return readText(cell.value.join(', '), field, context);
  return { problem: problemOf(field) };
}

/**
 * Makes the reader of a file's rows: through the catalogue, by what its columns are used as. A cell that is not
 * understood is left out and explained. Where several columns are used as one field, the first that can be read counts.
 * It remembers cells that come again; the same row gives the same result.
 */
export function rowReader(context: RowContext): (row: TableRow) => UnderstoodRow {
  const { fields, places, fileName } = context;
  const at = context.now.toISOString();
  const today = at.slice(0, 10);
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const used = context.columns
    .flatMap(({ position, column, used_as }) => {
      const field = byKey.get(used_as);
      return field ? [{ position, column, field, remembered: new Map<string, ReadCell>() }] : [];
    })
    .sort((a, b) => rankOf(a.field) - rankOf(b.field) || a.position - b.position);
  const columnOf = (use: string) => context.columns.find(({ used_as }) => used_as === use);
  const [external, first, last, region, country] = (
    ['external_id', 'first_name', 'last_name', 'region', 'country'] as const
  ).map(columnOf);
  const nameField = byKey.get('name');
  const locationField = byKey.get('location');

  return (row) => {
    const profile: Profile = {};
    const problems: RowProblem[] = [];
    const part = (column: { position: number } | undefined) =>
      column ? unguarded(textOfCell(row.cells[column.position]).trim()) : '';
    const add = (key: string, column: string, read: { value: CanonicalValue; confidence: number }) => {
      const evidence = { kind: 'import' as const, file: fileName, line: row.line, column };
      const provenance = {
        source: 'import' as const,
        at,
        evidence,
        confidence: read.confidence,
        confirmed: false,
      };
      profile[key] = { value: read.value, provenance };
    };
    const contextNow = (): NormaliseContext => ({
      modality: 'import',
      today,
      country: countryOf(profile),
      known: profile,
      places,
    });
    /** The city alone says less than with its region and country, which may stand in columns of their own. */
    const placed = (text: string) => {
      const said = text.toLowerCase();
      const more = [part(region), part(country)].filter(
        (piece) => piece && !said.includes(piece.toLowerCase()),
      );
      return [text, ...more].filter(Boolean).join(', ');
    };
    let hasLocation = false;
    for (const { position, column, field, remembered } of used) {
      if (profile[field.key]) continue;
      const given = row.cells[position];
      if (given === undefined || given === '') continue;
      const text = typeof given === 'string' ? unguarded(given) : null;
      const cell = field === locationField && text !== null ? placed(text) : (text ?? given);
      if (field === locationField) hasLocation = true;
      let read: ReadCell | undefined;
      if (typeof cell === 'string' && cell.length <= 200 && repeating.has(field.type)) {
        const key = `${field.type === 'money' ? (countryOf(profile) ?? '') : ''}|${cell}`;
        read = remembered.get(key);
        if (read === undefined) {
          read = readCell(cell, field, contextNow());
          if (remembered.size >= mostRemembered) remembered.clear();
          remembered.set(key, read);
        }
      } else read = readCell(cell, field, contextNow());
      if (read && 'value' in read) add(field.key, column, read);
      else if (read) problems.push({ column, value: shown(textOfCell(given)), message: read.problem });
    }
    if (!hasLocation && country && locationField) {
      const text = placed('');
      const read = text ? readCell(text, locationField, contextNow()) : null;
      if (read && 'value' in read) add('location', country.column, read);
    }
    const joined = [part(first), part(last)].filter(Boolean).join(' ');
    if (!profile.name && joined && nameField) {
      const read = readCell(joined, nameField, contextNow());
      const name = read && 'value' in read ? read : { value: joined.slice(0, 200), confidence: 0.9 };
      add('name', (last ?? first)?.column ?? '', name);
    }
    const isUsable = profile.name !== undefined || profile.email !== undefined;
    if (!isUsable) {
      problems.unshift({
        column: null,
        value: null,
        message:
          'This row has neither a name nor a valid e-mail address, so it cannot be a candidate. Add one and import it again.',
      });
    }
    return { line: row.line, externalId: part(external).slice(0, 200) || null, profile, problems, isUsable };
  };
}
