import type { ExtractionFlag } from '@pluto/shared/profile/extraction.ts';
import { ReadFailure } from '../read-failure.ts';
import { readLimits } from '../read-limits.ts';
import type { Line } from './document-text.ts';
import { DocxPart } from './docx-part.ts';
import { type Relation, readRelations } from './docx-relations.ts';
import { readStyles } from './docx-styles.ts';
import { unpackDocx } from './unpack-docx.ts';

/** What a Word file holds as lines, with what a recruiter should be warned of. */
export interface DocxText {
  flows: Line[][];
  flags: ExtractionFlag[];
}

function flagsOf(
  names: readonly string[],
  relations: readonly Relation[],
  hidden: readonly string[],
): ExtractionFlag[] {
  const flags: ExtractionFlag[] = [];
  const active = names.filter((name) => /vbaProject|activeX|\/embeddings\//i.test(name));
  if (active.length > 0)
    flags.push({ kind: 'active_content', page: null, text: active.join(', ').slice(0, 2000) });
  const external = relations
    .filter((relation) => relation.isExternal && relation.type !== 'hyperlink')
    .map((relation) => `${relation.type}: ${relation.target}`);
  if (external.length > 0)
    flags.push({ kind: 'external_reference', page: null, text: external.join('\n').slice(0, 2000) });
  const text = hidden.join(' ').replace(/\s+/g, ' ').trim();
  if (/\p{L}{3}/u.test(text)) flags.push({ kind: 'invisible_text', page: null, text: text.slice(0, 2000) });
  return flags;
}

/**
 * Reads a Word file: body with tables and text boxes, and the header of the page, where many people put their
 * contact details. Nothing outside the file is fetched.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxText> {
  const { parts, names } = await unpackDocx(bytes);
  const styles = readStyles(parts.get('word/styles.xml'));
  const all: Relation[] = [];
  const hidden: string[] = [];
  const readPart = (name: string): Line[][] => {
    const relations = readRelations(parts.get(name.replace(/^word\//, 'word/_rels/').concat('.rels')));
    all.push(...relations.values());
    const reader = new DocxPart(styles, relations);
    reader.read(parts.get(name) as string);
    hidden.push(...reader.hidden);
    return reader.flows.filter((flow) => flow.length > 0);
  };
  const body = readPart('word/document.xml');
  const seen = new Set(body.flat().map((line) => line.text));
  const headers = [...parts.keys()].filter((name) => /^word\/header\d*\.xml$/.test(name)).sort();
  const head = headers
    .flatMap(readPart)
    .flat()
    .filter((line) => !seen.has(line.text) && seen.add(line.text));
  const notes = parts.has('word/footnotes.xml') ? readPart('word/footnotes.xml') : [];
  const [first = [], ...others] = body;
  const flows = [[...head, ...first], ...others, ...notes].filter((flow) => flow.length > 0);
  const lines = flows.flat();
  const letters = lines.reduce((sum, line) => sum + line.text.replace(/[^\p{L}]/gu, '').length, 0);
  if (letters < 20)
    throw new ReadFailure(names.some((name) => name.startsWith('word/media/')) ? 'no_text' : 'empty');
  if (letters > readLimits.textCharacters) throw new ReadFailure('too_large');
  return { flows, flags: flagsOf(names, all, hidden) };
}
