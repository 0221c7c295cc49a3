import * as chrono from 'chrono-node/en';
import { likely, type Reading } from './reading.ts';
import { tidy } from './text.ts';

/** A calendar day as `YYYY-MM-DD`: "the first of March", "2026-03-01", "next Monday". */
export function readDate(text: string, context: { today: string }): Reading<string> | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  if (iso) return { value: iso[0], confidence: 0.97 };
  const results = chrono.parse(
    tidy(text),
    { instant: new Date(`${context.today}T12:00:00Z`), timezone: 'UTC' },
    { forwardDate: true },
  );
  const [first, second] = results;
  if (!first || second) return first ? { unclear: 'I heard more than one date.' } : null;
  if (!first.start.isCertain('day') && !first.start.isCertain('weekday'))
    return { unclear: 'Which day exactly?' };
  const [year, month, day] = [first.start.get('year'), first.start.get('month'), first.start.get('day')];
  if (year === null || month === null || day === null) return null;
  return {
    value: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    confidence: first.start.isCertain('year') ? likely : 0.65,
  };
}
