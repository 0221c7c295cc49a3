import type { ExtractionFlag } from '@pluto/shared/profile/extraction.ts';
import type { CandidateValue, Profile } from '@pluto/shared/profile/profile.ts';
import { contestsIdentity } from '../gaps/fold-values.ts';

/**
 * A note for the recruiter when both name and e-mail address of a resume are not those of the record: it may be
 * another person's. One of them alone is a question for the candidate. Pure.
 */
export function otherPersonFlag(record: Profile, values: readonly CandidateValue[]): ExtractionFlag[] {
  const contested = ['name', 'email'].flatMap((key) => {
    const known = record[key];
    const read = values.find(({ field_key }) => field_key === key);
    return known && read && contestsIdentity(key, known.value, read.value)
      ? [{ known: String(known.value), read: String(read.value) }]
      : [];
  });
  if (contested.length < 2) return [];
  const resume = contested.map(({ read }) => read).join(', ');
  const known = contested.map((value) => value.known).join(', ');
  return [{ kind: 'other_person', page: null, text: `resume says ${resume}; record says ${known}` }];
}
