import type { CandidateValue } from '@pluto/shared/profile/profile.ts';
import type { Place } from '@pluto/shared/profile/provenance.ts';
import type { Area, Line } from './document/document-text.ts';
import { unite } from './document/document-text.ts';
import { boxOn } from './fields/value-builder.ts';

/** A document as lines, with the number each has where it is shown without pages. */
export interface LocatedDocument {
  lines: readonly Line[];
  pages: readonly { width: number; height: number }[];
  /** Index in the shown text for each of `lines`; null where the document has pages. */
  shownAs: readonly number[] | null;
}

type ResumeEvidence = Extract<NonNullable<CandidateValue['provenance']['evidence']>, { kind: 'resume' }>;

const mostPlaces = 400;
/** How many lines one entry of a list may take when its parts are looked for one by one. */
const searchWindow = 7;

/** Values that a resume says inside an entry of a list: they are looked for there first. */
const listOf: Record<string, string> = {
  current_title: 'work_history',
  current_company: 'work_history',
  years_experience: 'work_history',
  highest_degree: 'education',
  institution: 'education',
  field_of_study: 'education',
  graduation_year: 'education',
};

/** Letters and digits alone, so that spacing, bullets and quotes do not matter. */
function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Texts of an entry that can be found in print, the telling ones first. */
function partsOf(item: unknown): string[] {
  if (typeof item === 'string') return [item];
  if (typeof item !== 'object' || item === null) return [];
  return Object.values(item)
    .filter((part): part is string => typeof part === 'string')
    .map((part) => (/^\d{4}-\d{2}$/.test(part) ? part.slice(0, 4) : part));
}

function countParts(line: string, parts: readonly string[]): number {
  return parts.filter((part) => part !== '' && line.includes(part)).length;
}

class Locator {
  readonly #document: LocatedDocument;
  readonly #squeezed: string[];

  constructor(document: LocatedDocument) {
    this.#document = document;
    this.#squeezed = document.lines.map((line) => squeeze(line.text));
  }

  /** Indexes of the document's lines that the evidence quotes, in its order; among `within` if any of those do. */
  quoted(evidence: ResumeEvidence, within: readonly number[] = []): number[] {
    const wanted = evidence.text.split('\n').map(squeeze).filter(Boolean);
    const found: number[] = [];
    for (const text of wanted) {
      // After the last one first: the same words may stand in a summary and in a post.
      const index =
        within.find((line) => this.holds(line, [text]) > 0) ??
        this.#find(text, evidence, (found.at(-1) ?? -1) + 1) ??
        this.#find(text, evidence, 0);
      if (index !== null && !found.includes(index)) found.push(index);
    }
    return found;
  }

  /** First line from `from` on that is, or holds, the text; on the page and in the box of the evidence if it has one. */
  #find(text: string, evidence: ResumeEvidence, from: number): number | null {
    const isNear = (index: number) => index >= from && this.#isInside(index, evidence);
    const exact = this.#squeezed.findIndex((line, index) => line === text && isNear(index));
    if (exact >= 0) return exact;
    const holding = this.#squeezed.findIndex((line, index) => line.includes(text) && isNear(index));
    return holding >= 0 ? holding : null;
  }

  #isInside(index: number, { page, box }: ResumeEvidence): boolean {
    const line = this.#document.lines[index];
    if (page === null || !line) return true;
    // A list may go on over the next pages; its box is that of the first.
    if (line.page === null || line.page < page) return false;
    const size = this.#document.pages[page - 1];
    if (line.page > page || !box || !size || !line.area) return true;
    const middle = (line.area.top + line.area.bottom) / 2 / size.height;
    return middle >= box.top - 0.01 && middle <= box.top + box.height + 0.01;
  }

  /** The few lines from `from` on that together hold the most parts of an item, for quotes that lead nowhere. */
  search(parts: readonly string[], from = 0): number[] {
    // "AT" for Austria stands in half of all words.
    const long = parts.filter((part) => part.length > 2);
    const telling = long.length > 0 ? long : parts.filter((part) => part.length > 1);
    let best: { lines: number[]; held: number } = { lines: [], held: 0 };
    for (let start = from; start < this.#squeezed.length; start += 1) {
      if (this.holds(start, telling) === 0) continue;
      const near = [...this.#squeezed.keys()].slice(start, start + searchWindow);
      const held = telling.filter((part) => near.some((index) => this.holds(index, [part]) > 0)).length;
      if (held > best.held) best = { lines: near.filter((index) => this.holds(index, telling) > 0), held };
    }
    return best.lines;
  }

  holds(index: number, parts: readonly string[]): number {
    return countParts(this.#squeezed[index] ?? '', parts);
  }

  /** Places of some lines: one box for each page, or one place for each line of a document without pages. */
  places(indexes: readonly number[], item: number | null, text: string | null = null): Place[] {
    const { lines, pages, shownAs } = this.#document;
    if (shownAs) {
      return indexes.map((index) => ({ item, page: null, box: null, line: shownAs[index] ?? null }));
    }
    const byPage = new Map<number, Area[]>();
    for (const index of indexes) {
      const line = lines[index];
      const cell = text === null ? undefined : line?.cells.find((one) => squeeze(one.text).includes(text));
      const area = cell?.area ?? line?.area;
      if (line?.page && area) byPage.set(line.page, [...(byPage.get(line.page) ?? []), area]);
    }
    return [...byPage].flatMap(([page, areas]) => {
      const size = pages[page - 1];
      return size ? [{ item, page, box: boxOn(unite(areas), size), line: null }] : [];
    });
  }
}

/** Shares lines out among entries that stand one below the other. */
function shareOut(locator: Locator, lines: readonly number[], items: readonly string[][]): number[][] {
  const shares: number[][] = items.map(() => []);
  let current = 0;
  for (const line of lines) {
    const next = current + 1;
    const isNext =
      next < items.length &&
      (shares[current] ?? []).length > 0 &&
      locator.holds(line, items[next] ?? []) > locator.holds(line, items[current] ?? []);
    if (isNext) current = next;
    shares[current]?.push(line);
  }
  return shares;
}

/** The lines of each entry of a list. */
function linesOfEntries(locator: Locator, evidence: ResumeEvidence, entries: readonly unknown[]): number[][] {
  const items = entries.map((entry) => partsOf(entry).map(squeeze));
  const shares = shareOut(
    locator,
    locator.quoted(evidence).sort((a, b) => a - b),
    items,
  );
  let from = 0;
  return shares.map((share, item) => {
    const lines = share.length > 0 ? share : locator.search(items[item] ?? [], from);
    from = (lines.at(-1) ?? from - 1) + 1;
    return lines;
  });
}

function placesOfTags(locator: Locator, evidence: ResumeEvidence, tags: readonly string[]): Place[] {
  const quoted = locator.quoted(evidence);
  const places = tags.map((tag, item) => {
    const text = squeeze(tag);
    const inQuote = quoted.find((line) => locator.holds(line, [text]) > 0);
    const lines =
      inQuote === undefined && quoted.length === 0 ? locator.search([text]).slice(0, 1) : [inQuote];
    return locator.places(
      lines.filter((line) => line !== undefined),
      item,
      text,
    );
  });
  // Words of another language ("Español" for Spanish) have no place of their own: the lines they stand in do.
  const isWhole = places.some((found) => found.length === 0);
  return [...places.flat(), ...(isWhole ? locator.places(quoted, null) : [])];
}

/** A single text, looked for in the entry that says it before anywhere else. */
function placesOfText(
  locator: Locator,
  evidence: ResumeEvidence,
  entries: readonly (readonly number[])[],
): Place[] {
  const blocks = evidence.text.split('\n\n').filter((block) => squeeze(block) !== '');
  if (blocks.length > 1) return entries.flatMap((lines) => locator.places(lines, null));
  const lines = locator.quoted(evidence, entries.flat());
  const found = lines.length > 0 ? lines : locator.search(evidence.text.split(/[,\n]/).map(squeeze));
  return locator.places(found, null, lines.length === 1 ? squeeze(evidence.text) : null);
}

function isEntryList(value: unknown): value is object[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object');
}

/**
 * Adds to each value where it stands in the document, entry by entry for lists, by looking for what its evidence
 * quotes. A value whose words are not found keeps the evidence it had. Pure.
 */
export function locateValues(values: readonly CandidateValue[], document: LocatedDocument): CandidateValue[] {
  const locator = new Locator(document);
  const entriesOf = new Map<string, number[][]>();
  for (const { field_key, value, provenance } of values) {
    if (provenance.evidence?.kind === 'resume' && isEntryList(value)) {
      entriesOf.set(field_key, linesOfEntries(locator, provenance.evidence, value));
    }
  }
  const placesOf = ({ field_key, value }: CandidateValue, evidence: ResumeEvidence): Place[] => {
    const entries = entriesOf.get(field_key);
    if (entries) return entries.flatMap((lines, item) => locator.places(lines, item));
    if (Array.isArray(value)) return placesOfTags(locator, evidence, value.map(String));
    return placesOfText(locator, evidence, entriesOf.get(listOf[field_key] ?? '') ?? []);
  };
  return values.map((value) => {
    const { evidence } = value.provenance;
    if (evidence?.kind !== 'resume') return value;
    const places = placesOf(value, evidence).slice(0, mostPlaces);
    return { ...value, provenance: { ...value.provenance, evidence: { ...evidence, places } } };
  });
}
