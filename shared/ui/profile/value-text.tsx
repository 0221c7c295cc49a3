import './value-text.css';
import type { CanonicalValue, EducationEntry, WorkEntry } from '@pluto/shared/profile/value.ts';
import { classNames } from '../foundation/class-names.ts';
import { englishUiWords, type UiWords, useUiWords } from '../foundation/ui-words.ts';

export interface ValueTextProps {
  value: CanonicalValue | null | undefined;
  /** What the catalogue's `print` made of it; used for everything but lists, which are laid out here. */
  printed?: string;
  /** Shown for null, an empty text and an empty list. */
  emptyText?: string;
  /** How many list entries to show before "and n more"; all if left out. */
  limit?: number;
  className?: string;
}

/** Prints "2021-03" as "Mar 2021" and "2021" as "2021". */
export function printYearMonth(text: string, locale = englishUiWords.locale): string {
  const monthNames = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const [year, month] = text.split('-');
  return month ? `${monthNames.format(new Date(Date.UTC(2000, Number(month) - 1, 1)))} ${year}` : text;
}

function printSpan(entry: WorkEntry, words: UiWords): string {
  const start = entry.start ? printYearMonth(entry.start, words.locale) : null;
  const end = entry.end ? printYearMonth(entry.end, words.locale) : entry.current ? words.now : null;
  if (start && end) return `${start} – ${end}`;
  if (start) return words.since(start);
  return end ? words.until(end) : '';
}

function isWorkEntry(entry: WorkEntry | EducationEntry): entry is WorkEntry {
  return 'company' in entry;
}

/** A post or a course in two lines: what it was, then where and when. */
export function describeEntry(
  entry: WorkEntry | EducationEntry,
  words: UiWords = englishUiWords,
): { main: string; detail: string } {
  if (isWorkEntry(entry)) {
    return {
      main: [entry.title, entry.company].filter(Boolean).join(', ') || words.unnamedPost,
      detail: printSpan(entry, words),
    };
  }
  return {
    main: [entry.degree, entry.field].filter(Boolean).join(', ') || entry.institution || words.unnamedCourse,
    detail: [
      entry.degree || entry.field ? entry.institution : null,
      entry.end ? printYearMonth(entry.end, words.locale) : null,
    ]
      .filter(Boolean)
      .join(', '),
  };
}

/** A profile value for the eye: text, a row of skills, or a list of posts and courses. */
export function ValueText({ value, printed, emptyText, limit, className }: ValueTextProps) {
  const words = useUiWords();
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return (
      <span className={classNames('pl-value', 'pl-value-empty', className)}>
        {emptyText ?? words.notKnown}
      </span>
    );
  }
  if (!Array.isArray(value)) {
    return <span className={classNames('pl-value', className)}>{printed ?? String(value)}</span>;
  }
  const shown = value.slice(0, limit);
  const rest = value.length - shown.length;
  const isEntries = typeof value[0] === 'object';
  return (
    <ul className={classNames('pl-value', isEntries ? 'pl-value-entries' : 'pl-value-list', className)}>
      {shown.map((item, index) => {
        if (typeof item === 'string') return <li key={item}>{item}</li>;
        const { main, detail } = describeEntry(item, words);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two posts may be equal in all they say
          <li key={index}>
            <span className="pl-value-main">{main}</span>
            {detail ? <span className="pl-value-detail">{detail}</span> : null}
          </li>
        );
      })}
      {rest > 0 ? <li className="pl-value-more">{words.more(rest)}</li> : null}
    </ul>
  );
}
