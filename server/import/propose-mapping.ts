import type { ImportColumn } from '@pluto/shared/http/import.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import { fieldHeaders, foldHeader, partHeaders, partUses } from './column-headers.ts';
import { recogniseSource } from './import-source.ts';
import { type Cell, textOfCell } from './import-table.ts';

type Proposal = Pick<ImportColumn, 'used_as' | 'confidence' | 'because'>;

const nothing: Proposal = { used_as: 'left_out', confidence: 0, because: 'nothing' };

/** Every header that means something, folded, with the use it means. The catalogue's own words come first. */
function headerIndex(fields: readonly FieldDefinition[]): Map<string, string> {
  const index = new Map<string, string>();
  const add = (header: string, use: string) => {
    const folded = foldHeader(header);
    if (folded && !index.has(folded)) index.set(folded, use);
  };
  for (const use of partUses) for (const header of partHeaders[use]) add(header, use);
  for (const field of fields)
    for (const header of [...field.headers, field.label, field.key]) add(header, field.key);
  for (const field of fields) for (const header of fieldHeaders[field.key] ?? []) add(header, field.key);
  return index;
}

const looks: readonly (readonly [use: string, pattern: RegExp])[] = [
  ['email', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['linkedin', /^(https?:\/\/)?([a-z]+\.)?linkedin\.com\/in\//i],
  ['github', /^(https?:\/\/)?(www\.)?github\.com\/[\w-]+\/?$/i],
  ['phone', /^\+\d[\d ()./-]{7,}$/],
];

/** What most cells of a column look like; only what cannot be anything else. */
function byContent(samples: readonly string[]): Proposal {
  const filled = samples.filter((sample) => sample !== '');
  if (filled.length === 0) return nothing;
  for (const [use, pattern] of looks) {
    const share = filled.filter((sample) => pattern.test(sample)).length / filled.length;
    if (share >= 0.8) return { used_as: use, confidence: Math.round(share * 75) / 100, because: 'content' };
  }
  return nothing;
}

/** The words of a header that also stand in a known header: "Candidate's e-mail (private)" means e-mail. */
function byWords(folded: string, index: ReadonlyMap<string, string>): string | null {
  const words = folded.split(' ');
  if (words.length < 2 || words.length > 5) return null;
  const uses = new Set<string>();
  for (let size = words.length - 1; size >= 1 && uses.size === 0; size -= 1)
    for (let at = 0; at + size <= words.length; at += 1) {
      const use = index.get(words.slice(at, at + size).join(' '));
      // One word alone says enough only for what is unmistakable.
      if (use && (size > 1 || ['email', 'phone', 'linkedin', 'github', 'skills'].includes(use)))
        uses.add(use);
    }
  return uses.size === 1 ? ([...uses][0] ?? null) : null;
}

/**
 * Proposes what each column of a file is: by the system it comes from, its header, then its content. The first column
 * of a use wins, a better proposal before a weaker one; others are left out. Pure.
 */
export function proposeMapping(
  columns: readonly string[],
  rows: readonly { cells: readonly Cell[] }[],
  fields: readonly FieldDefinition[],
): { columns: ImportColumn[]; source: { key: string; label: string } | null } {
  const source = recogniseSource(columns);
  const index = headerIndex(fields);
  const known = new Set<string>([...fields.map((field) => field.key), ...partUses, 'left_out']);
  const folded = columns.map(foldHeader);
  const proposals = columns.map((_column, position): Proposal => {
    const header = folded[position] ?? '';
    const told = source?.uses[header];
    if (told && known.has(told)) return { used_as: told, confidence: 0.98, because: 'source' };
    const exact = index.get(header);
    if (exact) return { used_as: exact, confidence: 0.95, because: 'header' };
    const cells = rows.map((row) => textOfCell(row.cells[position]));
    const content = byContent(cells);
    if (content.used_as !== 'left_out') return content;
    const near = byWords(header, index);
    return near ? { used_as: near, confidence: 0.6, because: 'header' } : nothing;
  });
  // "Nome" and "Nombre" are first names only beside a surname; alone they are the name.
  const hasLast = proposals.some(({ used_as }) => used_as === 'last_name');
  const hasName = proposals.some(({ used_as }) => used_as === 'name');
  for (const proposal of proposals)
    if (proposal.used_as === 'first_name' && !hasLast && !hasName && proposal.because === 'header')
      proposal.used_as = 'name';
  const taken = new Set<string>();
  const order = proposals
    .map((proposal, position) => ({ proposal, position }))
    .sort((a, b) => b.proposal.confidence - a.proposal.confidence || a.position - b.position);
  for (const { proposal } of order) {
    if (proposal.used_as === 'left_out') continue;
    if (taken.has(proposal.used_as)) Object.assign(proposal, nothing);
    else taken.add(proposal.used_as);
  }
  return {
    source: source && { key: source.key, label: source.label },
    columns: columns.map((column, position) => {
      const cells = rows.map((row) => textOfCell(row.cells[position])).filter((cell) => cell !== '');
      return {
        position,
        column,
        ...(proposals[position] ?? nothing),
        samples: [...new Set(cells)]
          .slice(0, 3)
          .map((cell) => (cell.length > 80 ? `${cell.slice(0, 80)}…` : cell)),
        filled: rows.length > 0 ? Math.round((cells.length / rows.length) * 100) / 100 : 0,
      };
    }),
  };
}

/** Whether any column names a person. */
export function namesPeople(columns: readonly Pick<ImportColumn, 'used_as'>[]): boolean {
  return columns.some(({ used_as }) => ['name', 'email', 'first_name', 'last_name'].includes(used_as));
}
