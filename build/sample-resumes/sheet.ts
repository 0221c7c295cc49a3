import type { Person, PersonDate } from './person.ts';
import { type Words, wordsOf } from './words.ts';

/** How a document writes its dates. `year` leaves the months out, and so out of the truth. */
export type DateStyle = 'short' | 'long' | 'slash' | 'dot' | 'iso' | 'point' | 'year' | 'cjk';

export interface SheetOptions {
  dates: DateStyle;
  /** Between start and end, spaces included. */
  dash: string;
  /** Written before the start of an open post in place of a range, as in "seit 03.2019". */
  since?: string;
}

/** A person with everything worded for one document: what a layout is given. */
export interface Sheet {
  person: Person;
  words: Words;
  isRightToLeft: boolean;
  date(value: PersonDate): string;
  range(start: PersonDate, end: PersonDate | 'present'): string;
  /** Degree and field in one phrase. */
  study(parts: { degree?: string; field?: string }): string;
  contact: {
    kind: 'phone' | 'email' | 'place' | 'linkedin' | 'github' | 'web';
    text: string;
    url?: string;
  }[];
  /** Posts one after another at the same employer, newest first. */
  employers: { company: string; posts: Person['work'] }[];
}

/** A web address as people print it: without the protocol. */
export function bareUrl(url: string): string {
  return url.replace(/^https:\/\/(?:www\.)?/, '');
}

/** Words a person for one document. */
export function makeSheet(person: Person, options: SheetOptions): Sheet {
  const words = { ...wordsOf[person.language], ...person.words };
  const date = (value: PersonDate) => printDate(value, options.dates, words, person.language);
  return {
    person,
    words,
    isRightToLeft: person.language === 'he' || person.language === 'ar',
    date,
    range: (start, end) => {
      if (end === 'present' && options.since) return `${options.since} ${date(start)}`;
      return `${date(start)}${options.dash}${end === 'present' ? words.present : date(end)}`;
    },
    study: ({ degree, field }) =>
      [degree, field].filter(Boolean).join(person.language === 'en' ? ' in ' : ', '),
    contact: contactOf(person),
    employers: byEmployer(person.work),
  };
}

function printDate(value: PersonDate, style: DateStyle, words: Words, language: string): string {
  const [year = '', month] = value.split('-');
  const suffix = language === 'ja' ? ['年', '月'] : ['년', '월'];
  if (!month || style === 'year') return style === 'cjk' ? `${year}${suffix[0]}` : year;
  if (style === 'short') return `${words.shortMonths[Number(month) - 1]} ${year}`;
  if (style === 'long') return `${words.months[Number(month) - 1]} ${year}`;
  if (style === 'slash') return `${month}/${year}`;
  if (style === 'dot') return `${month}.${year}`;
  if (style === 'point') return `${year}.${month}`;
  if (style === 'iso') return value;
  return `${year}${suffix[0]}${language === 'ko' ? ' ' : ''}${Number(month)}${suffix[1]}`;
}

function contactOf(person: Person): Sheet['contact'] {
  const link = (kind: 'linkedin' | 'github' | 'web', url?: string) =>
    url ? [{ kind, text: bareUrl(url), url }] : [];
  return [
    ...(person.location ? [{ kind: 'place' as const, text: person.location }] : []),
    ...person.phones.map(({ printed }) => ({ kind: 'phone' as const, text: printed })),
    ...(person.email ? [{ kind: 'email' as const, text: person.email, url: `mailto:${person.email}` }] : []),
    ...link('linkedin', person.linkedin),
    ...link('github', person.github),
    ...link('web', person.portfolio),
  ];
}

function byEmployer(work: Person['work']): Sheet['employers'] {
  const groups: Sheet['employers'] = [];
  for (const post of work) {
    const last = groups.at(-1);
    if (last?.company === post.company) last.posts.push(post);
    else groups.push({ company: post.company, posts: [post] });
  }
  return groups;
}
