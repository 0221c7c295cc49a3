import { copy } from './words/words.ts';

const { locale, time } = copy;
const dateTime = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const withWeekday = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const clock = new Intl.DateTimeFormat(locale, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' });

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** "3 Mar, 14:05" in the time of this computer. */
export function printTime(iso: string): string {
  return dateTime.format(new Date(iso));
}

/** "Tue, 3 Mar, 14:05": for a time one has to plan by. */
export function printDeadline(iso: string): string {
  return withWeekday.format(new Date(iso));
}

/** "14:05:09", for the place in a talk or a feed. */
export function printClock(iso: string): string {
  return clock.format(new Date(iso));
}

/** "just now", "12 minutes ago", "yesterday"; over a week the date. */
export function printAgo(iso: string, now: Date): string {
  const passed = now.getTime() - Date.parse(iso);
  if (passed < 45_000) return time.justNow;
  if (passed < hourMs) return relative.format(-Math.max(1, Math.round(passed / minuteMs)), 'minute');
  if (passed < dayMs) return relative.format(-Math.round(passed / hourMs), 'hour');
  if (passed < 7 * dayMs) return relative.format(-Math.round(passed / dayMs), 'day');
  return printTime(iso);
}

/** "46 h", "35 min", "3 days": how long until then, rounded down, so that nobody is promised too much. */
export function printLeft(iso: string, now: Date): string {
  const left = Date.parse(iso) - now.getTime();
  if (left <= 0) return time.none;
  if (left < hourMs) return time.minutes(String(Math.max(1, Math.floor(left / minuteMs))));
  if (left < 3 * dayMs) return time.hours(Math.floor(left / hourMs));
  return time.days(Math.floor(left / dayMs));
}

/** "45 s", "2 min", "2½ min": rough, as the estimate of an interview is. */
export function printDuration(seconds: number): string {
  if (seconds < 60) return time.seconds(Math.round(seconds / 5) * 5);
  const halves = Math.round(seconds / 30);
  return time.minutes(`${Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''}`);
}

/** Points with a sign: "+12", "−3", "±0". */
export function printPoints(points: number): string {
  const rounded = Math.round(points);
  if (rounded === 0) return '±0';
  return rounded > 0 ? `+${rounded}` : `−${Math.abs(rounded)}`;
}
