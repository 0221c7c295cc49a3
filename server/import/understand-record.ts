import type { FieldDefinition, FieldType, NormaliseContext } from '@pluto/shared/profile/field-definition.ts';
import type { PlaceIndex } from '@pluto/shared/profile/normalise/place-index.ts';
import type { CandidateValue, Profile } from '@pluto/shared/profile/profile.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { countryOf } from '../gaps/country-of.ts';
import type { ImportCell, ImportRecord } from './import-table.ts';
import type { ColumnMeaning } from './map-columns.ts';

export interface RowProblem {
  column: string | null;
  value: string | null;
  message: string;
}

/** What a row says: values with their place in the file, and what of it was not understood. */
export interface UnderstoodRow {
  line: number;
  externalId: string | null;
  values: CandidateValue[];
  problems: RowProblem[];
  /** False when the row names nobody: neither a name nor an e-mail address. */
  isUsable: boolean;
}

export interface UnderstandContext {
  fileName: string;
  meanings: ReadonlyMap<string, ColumnMeaning>;
  fields: readonly FieldDefinition[];
  places: PlaceIndex;
  now: Date;
}

const longestShown = 120;

function shown(cell: ImportCell): string {
  const text = cell.content.kind === 'text' ? cell.content.text : JSON.stringify(cell.content.value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/** Where the person lives is understood first: it tells the country of phone numbers and the currency of wages. */
function byUse(a: { field: FieldDefinition }, b: { field: FieldDefinition }): number {
  const rank = ({ key }: FieldDefinition) => (key === 'location' ? 0 : key === 'phone' ? 1 : 2);
  return rank(a.field) - rank(b.field);
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

function understandCell(
  cell: ImportCell,
  field: FieldDefinition,
  context: NormaliseContext,
): { value: CanonicalValue; confidence: number } | { problem: string } | null {
  if (cell.content.kind === 'value') {
    const parsed = field.schema.safeParse(cell.content.value);
    if (parsed.success) return { value: parsed.data, confidence: 1 };
    const isTexts =
      Array.isArray(cell.content.value) && cell.content.value.every((item) => typeof item === 'string');
    if (!isTexts) return { problem: problemOf(field) };
  }
  const text = cell.content.kind === 'text' ? cell.content.text : (cell.content.value as string[]).join(', ');
  if (text === '') return null;
  const meant = field.normalise(text, context);
  if (meant.kind === 'value') return { value: meant.value, confidence: meant.confidence };
  // The normaliser's own reason is worded for a talk; here somebody looks at a cell.
  if (meant.kind === 'unclear') return { problem: problemOf(field) };
  return null;
}

/** Understands one row through the catalogue. A cell that is not understood is left out and explained. Pure. */
export function understandRecord(record: ImportRecord, context: UnderstandContext): UnderstoodRow {
  const { now, places, fileName, meanings } = context;
  const at = now.toISOString();
  const values: CandidateValue[] = [];
  const problems: RowProblem[] = [];
  const profile: Profile = {};
  const textOf = (kind: ColumnMeaning['kind']) => {
    const cell = record.cells.find(({ column }) => meanings.get(column)?.kind === kind);
    return cell?.content.kind === 'text' ? cell.content.text.trim() : '';
  };
  const add = (field: FieldDefinition, column: string, value: CanonicalValue, confidence: number) => {
    const evidence = { kind: 'import' as const, file: fileName, line: record.line, column };
    const provenance = { source: 'import' as const, at, evidence, confidence, confirmed: false };
    profile[field.key] = { value, provenance };
    values.push({ field_key: field.key, value, provenance });
  };
  const cells = record.cells.flatMap((cell) => {
    const meaning = meanings.get(cell.column);
    return meaning?.kind === 'field' ? [{ cell, field: meaning.field }] : [];
  });
  for (const { cell, field } of cells.sort(byUse)) {
    const country = countryOf(profile);
    const read = understandCell(cell, field, {
      modality: 'import',
      today: at.slice(0, 10),
      country,
      known: profile,
      places,
    });
    if (read && 'value' in read) add(field, cell.column, read.value, read.confidence);
    else if (read) problems.push({ column: cell.column, value: shown(cell), message: read.problem });
  }
  const joined = [textOf('first_name'), textOf('last_name')].filter(Boolean).join(' ');
  const nameField = context.fields.find((field) => field.key === 'name');
  const nameColumn = record.cells.find(({ column }) => meanings.get(column)?.kind === 'last_name')?.column;
  if (!profile.name && joined && nameField) add(nameField, nameColumn ?? 'first name', joined, 1);
  const isUsable = profile.name !== undefined || profile.email !== undefined;
  if (!isUsable) {
    problems.unshift({
      column: null,
      value: null,
      message:
        'This row has neither a name nor a valid e-mail address, so it cannot be a candidate. Add one and import it again.',
    });
  }
  return {
    line: record.line,
    externalId: textOf('external_id').slice(0, 200) || null,
    values,
    problems,
    isUsable,
  };
}
