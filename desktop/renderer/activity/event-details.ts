import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import { printPoints } from '../format.ts';
import { copy } from '../words/words.ts';

const words = copy.activity;

/** A code in words; a sentence stays as it is, with the names of settings in it. */
function inWords(reason: string): string {
  const isCode = /^[a-z]+(_[a-z]+)*$/.test(reason);
  return words.reasons[reason] ?? (isCode ? reason.replaceAll('_', ' ') : reason);
}

/** The facts an event carries besides its type, in words. */
export function detailsOf({ details }: PlutoEvent): string[] {
  const { field_label, answered, questions, enrichment_fields, reason } = details;
  const { score_before, score_after } = details;
  return [
    field_label ?? null,
    answered !== undefined && questions ? words.progress(answered, questions) : null,
    enrichment_fields ? words.newFields(enrichment_fields.length) : null,
    score_before !== undefined && score_after !== undefined
      ? `${words.score(String(Math.round(score_before)), String(Math.round(score_after)))} (${printPoints(score_after - score_before)})`
      : null,
    reason ? inWords(reason) : null,
  ].filter((text) => text !== null);
}
