import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';

/** What a column of an imported file is taken as. */
export type ColumnMeaning =
  | { kind: 'field'; field: FieldDefinition }
  | { kind: 'external_id' }
  /** Part of a name that is spread over two columns. */
  | { kind: 'first_name' | 'last_name' }
  | { kind: 'unknown' };

const externalIdHeaders = new Set([
  'id',
  'external id',
  'candidate id',
  'applicant id',
  'ats id',
  'reference',
  'ref',
  'candidate number',
]);
const firstNameHeaders = new Set([
  'first name',
  'firstname',
  'given name',
  'forename',
  'vorname',
  'prénom',
  'prenom',
]);
const lastNameHeaders = new Set([
  'last name',
  'lastname',
  'surname',
  'family name',
  'nachname',
  'nom de famille',
]);

/** A header as words in lower case: "E-Mail_Address " and "e mail address" are the same. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What each column is taken as. The first column of a meaning wins; a second one is left out. */
export function mapColumns(
  columns: readonly string[],
  fields: readonly FieldDefinition[],
): Map<string, ColumnMeaning> {
  const byHeader = new Map<string, FieldDefinition>();
  for (const field of fields) {
    for (const header of [...field.headers, field.label, field.key]) {
      const folded = foldHeader(header);
      if (!byHeader.has(folded)) byHeader.set(folded, field);
    }
  }
  const taken = new Set<string>();
  const meanings = new Map<string, ColumnMeaning>();
  for (const column of columns) {
    const folded = foldHeader(column);
    const field = byHeader.get(folded);
    let meaning: ColumnMeaning = { kind: 'unknown' };
    if (externalIdHeaders.has(folded)) meaning = { kind: 'external_id' };
    else if (firstNameHeaders.has(folded)) meaning = { kind: 'first_name' };
    else if (lastNameHeaders.has(folded)) meaning = { kind: 'last_name' };
    else if (field) meaning = { kind: 'field', field };
    const once = meaning.kind === 'field' ? meaning.field.key : meaning.kind;
    if (taken.has(once) && meaning.kind !== 'unknown') meaning = { kind: 'unknown' };
    taken.add(once);
    meanings.set(column, meaning);
  }
  return meanings;
}
