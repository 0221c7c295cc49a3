import type { WorkEntry } from '@pluto/shared/profile/value.ts';
import type { Line } from '../document/document-text.ts';
import { type HeadingPart, headingParts, splitAtCommas } from '../sections/heading-parts.ts';
import { type Entry, splitEntries } from '../sections/split-entries.ts';
import { companyScore, looksLikeCompany, looksLikeTitle, occupationScore, titleScore } from './lexicon.ts';
import { cityCountry, countryOf, regionCountry } from './place-index.ts';
import { isPlaceOnly } from './places.ts';

/** A post with the lines it was read from. */
export interface ReadPost {
  entry: WorkEntry;
  lines: Line[];
  confidence: number;
}

/** The two names of a heading in printed order, and how sure it is that there are two. */
interface Pair {
  first: string;
  second: string | null;
  /** The second was found by splitting at a comma, which may also stand inside a title. */
  byComma: boolean;
  /** Labels or column heads say which is which: title, then employer. */
  isLabelled?: boolean;
}

function isKnownPlace(text: string): boolean {
  return countryOf(text) !== null || regionCountry(text) !== null || cityCountry(text) !== null;
}

/** "Barrow Freight, Chicago, IL" is not a place: a town is named, so what stands before it is not one. */
function namesEmployer(text: string): boolean {
  const [first, ...rest] = splitAtCommas(text);
  return (
    first !== undefined &&
    !isKnownPlace(first) &&
    rest.some((piece) => cityCountry(piece) !== null && regionCountry(piece) === null)
  );
}

function isPlacePart(text: string): boolean {
  if (namesEmployer(text)) return false;
  return isPlaceOnly(text) && !looksLikeTitle(text) && !looksLikeCompany(text);
}

/** Takes the place off the end of "Norrsken AB, Gothenburg" or "Google, Mountain View, CA, USA". */
function withoutTrailingPlace(pieces: readonly string[]): string[] {
  const result = [...pieces];
  while (result.length > 1) {
    const last = result.at(-1) as string;
    if (!isKnownPlace(last) && !isPlacePart(last)) break;
    result.pop();
  }
  return result;
}

/** In "Mountain View, CA" the town is dropped with its state even where the town itself is not known. */
function splitNames(text: string): string[] {
  const pieces = splitAtCommas(text);
  const kept = withoutTrailingPlace(pieces);
  const hadRegion = kept.length < pieces.length && !cityCountry(pieces[kept.length] ?? '');
  const last = kept.at(-1);
  if (
    hadRegion &&
    kept.length > 2 &&
    last &&
    /^\p{Lu}[\p{L}.' -]+$/u.test(last) &&
    last.split(' ').length <= 3 &&
    !looksLikeCompany(last) &&
    !looksLikeTitle(last)
  ) {
    kept.pop();
  }
  return kept;
}

const connector =
  /^(.{2,70}?)\s+(?:at|@|bei|chez|en|w|in der firma|hos|bij|presso|na|no|em|в)\s+([\p{Lu}\p{Lo}\d].{1,70})$/u;

/** What stands at the right of a line and says neither title nor employer is a place or a note. */
function isNote(part: HeadingPart): boolean {
  const { text } = part;
  return part.isAside && titleScore(text) === 0 && companyScore(text) === 0 && text.split(/\s+/).length <= 3;
}

/** Title and employer among the parts of a heading, in printed order. */
function namesOf(parts: readonly HeadingPart[]): string[] {
  const named = parts.filter((part) => !isPlacePart(part.text));
  const main = named.filter((part) => !isNote(part));
  return (main.length > 1 ? main : named).map((part) => part.text);
}

/** "Bookkeeper, Harbour Ltd" with a place beside it: the form of an entry whose last part is a town. */
function endsInPlace(parts: readonly HeadingPart[]): boolean {
  const [first, second, ...more] = parts;
  return Boolean(
    first &&
      second &&
      more.length === 0 &&
      splitAtCommas(first.text).length === 2 &&
      isPlacePart(second.text),
  );
}

function isShortName(text: string): boolean {
  return /^\p{Lu}[\p{L}.'’ -]+$/u.test(text) && text.split(' ').length <= 3 && companyScore(text) === 0;
}

/** A town nobody listed, in a section whose other entries have theirs in that place, is no employer. */
function withoutTown(parts: readonly HeadingPart[], othersEndInPlace: boolean): readonly HeadingPart[] {
  const [first, second, ...more] = parts;
  if (!first || !second || more.length > 0 || !isShortName(second.text)) return parts;
  const pieces = splitAtCommas(first.text);
  if (pieces.length !== 2 || looksLikeTitle(second.text)) return parts;
  const [title, company] = pieces as [string, string];
  const isForm = companyScore(company) >= 1 || (othersEndInPlace && looksLikeTitle(title));
  return isForm ? [first] : parts;
}

function pairOf(parts: readonly HeadingPart[]): Pair | null {
  const roles = (role: string) => parts.find((part) => part.role === role)?.text ?? null;
  const [title, company] = [roles('title'), roles('company')];
  if (title || company) return { first: title ?? '', second: company, byComma: false, isLabelled: true };
  const [first, second] = namesOf(parts);
  if (!first) return null;
  const joined = connector.exec(first);
  if (joined?.[1] && joined[2] && looksLikeTitle(joined[1])) {
    return { first: joined[1], second: splitNames(joined[2]).join(', '), byComma: false };
  }
  if (second)
    return { first: splitNames(first).join(', '), second: splitNames(second).join(', '), byComma: false };
  const pieces = splitNames(first);
  if (pieces.length < 2) return { first: pieces[0] ?? first, second: null, byComma: false };
  if (pieces.length === 2) return { first: pieces[0] as string, second: pieces[1] as string, byComma: true };
  // Three and more: the employer is the piece that sounds like one; the rest is the title.
  const at = pieces.findIndex((piece, i) => i > 0 && looksLikeCompany(piece) && !looksLikeTitle(piece));
  if (at > 1 && looksLikeTitle(pieces[0] as string)) {
    return { first: pieces.slice(0, at).join(', '), second: pieces[at] as string, byComma: true };
  }
  return { first: pieces[0] as string, second: pieces[1] as string, byComma: true };
}

/** Above 0: the first name is the title; below 0: the employer comes first. */
function titleFirstVote(pair: Pair): number {
  if (!pair.second) return 0;
  const title = (text: string) => titleScore(text) - companyScore(text) + occupationScore(text);
  return title(pair.first) - title(pair.second);
}

/** Somebody who works for themselves names no employer. */
const ownBusiness =
  /(?<![\p{L}])(?:freelance|self[- ]employed|selbst(?:st)?ändig|freiberuflich|indépendante?|auto-entrepreneure?|autónom[oa]|por cuenta propia|libera professione|libero professionista|autônom[oa]|zzp|zelfstandige?|egenföretagare|фриланс|самозанятый|フリーランス|프리랜서|自由职业)(?![\p{L}])/iu;

interface Draft {
  entry: Entry;
  pair: Pair | null;
}

function labelledPost(entry: Entry, pair: Pair): ReadPost {
  const { range } = entry;
  const company = pair.second ? splitNames(pair.second).join(', ') : null;
  const confidence = 0.92 - (pair.first && company ? 0 : 0.2) - (range ? 0 : 0.2);
  const end = range?.end ?? null;
  const current = range?.isOpen ? { current: true } : {};
  const post = { title: pair.first || null, company, start: range?.start ?? null, end, ...current };
  return { entry: post, lines: entry.head, confidence };
}

/** Reads one post; `titleFirst` is what the whole section's headings agree on. */
function postOf({ entry, pair }: Draft, titleFirst: boolean, agreement: number): ReadPost | null {
  if (!pair) return null;
  const own = titleFirstVote(pair);
  const first = own === 0 ? titleFirst : own > 0 === titleFirst || Math.abs(own) < 2 ? titleFirst : own > 0;
  if (pair.isLabelled) return labelledPost(entry, pair);
  let title: string | null = first ? pair.first : pair.second;
  let company: string | null = first ? pair.second : pair.first;
  if (!pair.second) {
    const isTitle = looksLikeTitle(pair.first) && !/\b(?:inc|llc|ltd|gmbh|ag)\b/i.test(pair.first);
    title = isTitle ? pair.first : null;
    company = isTitle ? null : pair.first;
  }
  const printed = entry.head.map((line) => line.text).join(' ');
  if (!company && title) company = ownBusiness.exec(printed)?.[0] ?? null;
  let confidence = 0.9;
  if (title && !looksLikeTitle(title)) confidence -= company && looksLikeCompany(company) ? 0.05 : 0.15;
  if (!title || !company) confidence -= 0.25;
  if (!entry.range) confidence -= 0.2;
  if (agreement < 0.5) confidence -= 0.1;
  return {
    entry: {
      title,
      company,
      start: entry.range?.start ?? null,
      end: entry.range?.end ?? null,
      ...(entry.range?.isOpen ? { current: true } : {}),
    },
    lines: entry.head,
    confidence: Math.max(0.3, confidence),
  };
}

/** Posts listed under one employer: the ones that name only a title take the employer of the post above. */
function inheritCompany(posts: readonly ReadPost[]): ReadPost[] {
  let last: string | null = null;
  return posts.map((post) => {
    if (post.entry.company) last = post.entry.company;
    else if (last && post.entry.title)
      return { ...post, entry: { ...post.entry, company: last }, confidence: post.confidence + 0.1 };
    return post;
  });
}

/** Reads the posts out of the lines of work sections, in the document's order. */
export function readWork(sections: readonly (readonly Line[])[]): ReadPost[] {
  const posts = sections.flatMap((lines) => {
    const entries = splitEntries(lines, false).map((entry) => ({
      entry,
      parts: headingParts(entry.head, entry.columns),
    }));
    const othersEndInPlace = entries.some(({ parts }) => endsInPlace(parts));
    const drafts = entries.map(({ entry, parts }) => ({
      entry,
      pair: pairOf(withoutTown(parts, othersEndInPlace)),
    }));
    const votes = drafts.map((draft) => (draft.pair ? titleFirstVote(draft.pair) : 0));
    const sum = votes.reduce((total, vote) => total + vote, 0);
    const agreement = votes.length > 0 ? Math.abs(sum) / votes.length : 0;
    const read = drafts.flatMap((draft) => postOf(draft, sum >= 0, agreement) ?? []);
    const dated = read.filter((post) => post.entry.start !== null);
    // Where most entries are dated, one without dates and with one name is a stray line.
    const kept =
      dated.length > 0
        ? read.filter((post) => post.entry.start !== null || (post.entry.title && post.entry.company))
        : read;
    return inheritCompany(kept.filter((post) => isBelievable(post, dated.length > 0)));
  });
  return posts;
}

function isBelievable(post: ReadPost, othersAreDated: boolean): boolean {
  const { title, company } = post.entry;
  if (othersAreDated) return true;
  return (
    Boolean(title && company && looksLikeTitle(title)) ||
    Boolean(title && !company && looksLikeTitle(title) && title.split(' ').length <= 6)
  );
}
