import { canonicalValueSchema } from '@pluto/shared/profile/value.ts';
import { type ImportCell, type ImportRecord, mostRecords, type TableOutcome } from './import-table.ts';
import { isJsonResume, jsonResumeCells } from './json-resume-cells.ts';

type JsonObject = Record<string, unknown>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lines on which the elements of the first array in a JSON text begin, in order. The text must be valid. */
export function elementLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let listDepth = 0;
  let isInString = false;
  let expectsElement = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n') line += 1;
    if (isInString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInString = false;
      continue;
    }
    if (sign === undefined || /\s/.test(sign)) continue;
    if (expectsElement && sign !== ']') {
      lines.push(line);
      expectsElement = false;
    }
    if (sign === '"') isInString = true;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (sign === '[' && listDepth === 0) {
        listDepth = depth;
        expectsElement = true;
      }
    } else if (sign === ']' || sign === '}') {
      if (depth === listDepth) return lines;
      depth -= 1;
    } else if (sign === ',' && depth === listDepth) expectsElement = true;
  }
  return lines;
}

function cellsOf(object: JsonObject): ImportCell[] {
  if (isJsonResume(object)) return jsonResumeCells(object);
  return Object.entries(object).flatMap(([column, value]): ImportCell[] => {
    if (value === null || value === undefined || value === '') return [];
    if (typeof value === 'object') {
      const canonical = canonicalValueSchema.safeParse(value);
      if (canonical.success) return [{ column, content: { kind: 'value', value: canonical.data } }];
      return [{ column, content: { kind: 'text', text: JSON.stringify(value) } }];
    }
    return [{ column, content: { kind: 'text', text: String(value).trim() } }];
  });
}

/**
 * Reads a JSON file: a list of objects, an object with one such list (for example `{"candidates": […]}`), or one or
 * several JSON Resumes (jsonresume.org/schema).
 */
export function readJsonTable(text: string): TableOutcome {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const place = /line \d+ column \d+/.exec(error instanceof Error ? error.message : '')?.[0];
    return {
      ok: false,
      message: `The file is not valid JSON${place ? ` (${place})` : ''}. Please export it again.`,
    };
  }
  const isSingle = isObject(json) && (isJsonResume(json) || !Object.values(json).some(isListOfObjects));
  const list = isSingle
    ? [json]
    : Array.isArray(json)
      ? json
      : Object.values(json as JsonObject).find(isListOfObjects);
  if (!Array.isArray(list) || list.length === 0) {
    return {
      ok: false,
      message: 'The file holds no candidates. Please choose a file with a list of objects.',
    };
  }
  if (list.length > mostRecords) {
    return {
      ok: false,
      message: `The file has ${list.length} entries; at most ${mostRecords} are taken at once. Please split it.`,
    };
  }
  const lines = isSingle ? [1] : elementLines(text);
  const records = list.map(
    (item, index): ImportRecord => ({
      line: lines[index] ?? 1,
      cells: isObject(item) ? cellsOf(item) : [],
    }),
  );
  const columns = [...new Set(records.flatMap((record) => record.cells.map((cell) => cell.column)))];
  return { ok: true, table: { columns, records } };
}

function isListOfObjects(value: unknown): value is JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
