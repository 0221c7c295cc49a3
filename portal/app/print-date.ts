const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** "21 March 2027", in the candidate's own time zone. */
export function printDay(iso: string): string {
  return day.format(new Date(iso));
}

/** "Tuesday 24 November at 15:30", in the candidate's own time zone. */
export function printTime(iso: string): string {
  return time.format(new Date(iso));
}

/** The day that many days after a time. */
export function printDayAfter(iso: string, days: number): string {
  return day.format(new Date(new Date(iso).getTime() + days * 86_400_000));
}
