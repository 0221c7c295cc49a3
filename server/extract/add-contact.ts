import type { Line } from './document/document-text.ts';
import { canonicalPlace } from './fields/canonical-place.ts';
import { guessCountries } from './fields/guess-countries.ts';
import { readEmail } from './fields/read-email.ts';
import { readLinks } from './fields/read-links.ts';
import { readLocation } from './fields/read-location.ts';
import { readName } from './fields/read-name.ts';
import { readPhone } from './fields/read-phone.ts';
import type { ValueBuilder } from './fields/value-builder.ts';
import type { ReadingContext } from './reading-context.ts';
import type { Section } from './sections/split-sections.ts';

/** Below this a place serves only to guess a phone number's country. */
const leastForPlace = 0.4;

/** A name in a column of its own comes after the side bar: the line that is larger than all others, and two below. */
function largestLines(all: readonly Line[], known: readonly Line[]): Line[] {
  const sizes = all.map((line) => line.size).sort((a, b) => a - b);
  const largest = sizes.at(-1) ?? 0;
  const at = all.findIndex((line) => line.size >= largest - 0.3);
  const isOutstanding = largest > 1.3 * (sizes[Math.floor(sizes.length / 2)] ?? 0);
  const isFirstPage = (all[at]?.page ?? 1) === 1;
  if (!isOutstanding || !isFirstPage || known.includes(all[at] as Line)) return [];
  return all.slice(at, at + 3).filter((line) => !known.includes(line));
}

/** Contact details may stand at the foot of a page or under a title of their own: the lines beside the address. */
function linesAround(line: Line | null, all: readonly Line[], known: readonly Line[]): Line[] {
  const at = line === null || known.includes(line) ? -1 : all.indexOf(line);
  if (at < 0) return [];
  return all
    .slice(Math.max(0, at - 3), at + 4)
    .filter((one) => one.page === line?.page && one.text.length < 90);
}

/** Adds name, ways of contact, place and links; gives back the headline. */
export function addContact(
  builder: ValueBuilder,
  sections: readonly Section[],
  all: readonly Line[],
  orphans: readonly Line[],
  language: string | null,
  context: ReadingContext,
) {
  const headers = sections.filter((section) => section.kind === 'header').flatMap((section) => section.lines);
  const contact = sections
    .filter((section) => section.kind === 'contact' || section.kind === 'links')
    .flatMap((section) => section.lines);
  const about = sections.filter((section) => section.kind === 'summary').flatMap((section) => section.lines);
  const first =
    sections.find((section) => section.kind === 'header' && section.lines.length > 0)?.lines ?? [];
  const email = readEmail([...headers, ...contact, ...about, ...all]);
  const top = [
    ...headers,
    ...contact,
    ...linesAround(email?.line ?? null, all, [...headers, ...contact, ...about]),
  ];
  const byHeight = [
    ...(headers.length > 0 ? headers : first),
    ...(headers.length === 0 ? all.slice(0, 8) : []),
  ].sort((a, b) => (a.page ?? 1) - (b.page ?? 1) || (a.area && b.area ? a.area.top - b.area.top : 0));
  const { name, headline } = readName([...largestLines(all, byHeight), ...byHeight], email?.value ?? null);
  const location = readLocation(
    [...top, ...about.filter((line) => line.text.length < 60)],
    name?.text ?? null,
  );
  const countries = guessCountries({
    place: location?.country ?? null,
    email: email?.value ?? null,
    known: context.country,
    language,
  });
  const phone =
    readPhone([...top, ...about], countries) ??
    readPhone(
      all.filter((line) => /\b(?:phone|tel|mobile|telefon|mobil)\b/i.test(line.text)),
      countries,
    );
  const links = readLinks(
    [...top, ...about, ...orphans.filter((line) => line.page === 1)],
    [...all, ...orphans],
  );
  if (name) builder.add('name', name.text, name.confidence, [name.line], name.printed);
  if (email) builder.add('email', email.value, email.confidence, [email.line], email.printed);
  if (phone) builder.add('phone', phone.value, phone.confidence, [phone.line], phone.printed);
  if (location && location.confidence >= leastForPlace)
    builder.add(
      'location',
      canonicalPlace(location, context),
      location.confidence,
      [location.line],
      location.printed,
    );
  for (const [key, link] of Object.entries(links))
    if (link) builder.add(key, link.value, link.confidence, [link.line], link.printed);
  return { headline };
}
