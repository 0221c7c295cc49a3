import { canonicalValueSchema } from '@pluto/shared/profile/value.ts';
import type { ImportCell } from './import-table.ts';
import { isJsonResume, jsonResumeCells } from './json-resume-cells.ts';

type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isPlain = (value: unknown) => value === null || typeof value !== 'object';

/** Cells of one entry: a JSON Resume by the catalogue's keys, any other object by its own keys, `a.b` for nested ones. */
export function jsonObjectCells(entry: unknown): ImportCell[] {
  if (!isObject(entry)) return [];
  if (isJsonResume(entry)) return jsonResumeCells(entry);
  return Object.entries(entry).flatMap(([column, value]): ImportCell[] => {
    if (value === null || value === undefined || value === '') return [];
    if (isObject(value) && Object.values(value).every(isPlain))
      return Object.entries(value).flatMap(([key, inner]): ImportCell[] =>
        inner === null || inner === '' ? [] : [{ column: `${column}.${key}`, cell: String(inner).trim() }],
      );
    if (typeof value === 'object') {
      const canonical = canonicalValueSchema.safeParse(value);
      if (canonical.success) return [{ column, cell: { value: canonical.data } }];
      return [{ column, cell: JSON.stringify(value) }];
    }
    return [{ column, cell: String(value).replaceAll('\0', '').trim() }];
  });
}

/** The one list of objects within an object, for example `{"candidates": […]}`; null for a single candidate. */
export function listWithin(entry: unknown): unknown[] | null {
  if (!isObject(entry) || isJsonResume(entry)) return null;
  const list = Object.values(entry).find(
    (value) => Array.isArray(value) && value.length > 0 && value.every(isObject),
  );
  return Array.isArray(list) ? list : null;
}

/** Lines on which the entries of the first list in a JSON text begin, in order. The text must be valid. */
export function entryLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let listDepth = 0;
  let isInString = false;
  let expectsEntry = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n') line += 1;
    if (isInString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInString = false;
      continue;
    }
    if (sign === undefined || /\s/.test(sign)) continue;
    if (expectsEntry && sign !== ']') {
      lines.push(line);
      expectsEntry = false;
    }
    if (sign === '"') isInString = true;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (sign === '[' && listDepth === 0) {
        listDepth = depth;
        expectsEntry = true;
      }
    } else if (sign === ']' || sign === '}') {
      if (depth === listDepth) return lines;
      depth -= 1;
    } else if (sign === ',' && depth === listDepth) expectsEntry = true;
  }
  return lines;
}
