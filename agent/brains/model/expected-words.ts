import { openQuestions } from '@pluto/shared/agent/agenda.ts';
import { primeFor } from '@pluto/shared/agent/prime.ts';
import type { Briefing } from '@pluto/shared/http/interview.ts';
import { catalogueWith, customFieldSchema } from '@pluto/shared/profile/catalogue.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';

/** A model asks in the order it was given, or takes two together: the next few are expected. */
const expectedQuestions = 2;
const longest = 400;

/**
 * What a recogniser should expect while a model leads: the forms of the next answers and what is known of this
 * person. It helps hearing only; a value is still held against the words that were heard.
 */
export function expectedWords(
  briefing: Briefing,
  { agenda, fields }: Pick<Briefing, 'agenda' | 'fields'>,
): string {
  const catalogue = catalogueWith(briefing.custom_fields.map((field) => customFieldSchema.parse(field)));
  const provenance = { source: 'import' as const, at: '', evidence: null, confidence: 1, confirmed: false };
  const profile: Profile = Object.fromEntries(
    fields.flatMap(({ field_key, value }) => (value === null ? [] : [[field_key, { value, provenance }]])),
  );
  const { candidate_name: candidateName, today } = briefing;
  const primes = openQuestions(agenda)
    .slice(0, expectedQuestions)
    .flatMap(({ field_key }) => catalogue.filter(({ key }) => key === field_key))
    .flatMap((field) => primeFor(field, { candidateName, fields: catalogue, profile, today }).split(', '));
  return [...new Set(primes)].filter(Boolean).join(', ').slice(0, longest);
}
