import { doubtfulBelow, type ExtractionFlag } from '@pluto/shared/profile/extraction.ts';
import type { CandidateValue, Profile, ProfileValue } from '@pluto/shared/profile/profile.ts';
import { contestsIdentity } from '../gaps/fold-values.ts';

/** Who a resume names and whom the record knows, in words. */
export interface OtherPerson {
  resumeSays: string;
  recordSays: string;
}

interface Compared {
  record: ProfileValue;
  resume: ProfileValue;
  differs: boolean;
}

/**
 * Whether a resume names somebody else than the record: another name that was read clearly, and no e-mail address in
 * common. A phone in common is enough only where no two e-mail addresses speak against it. An address alone is a
 * question for the candidate; a name of the same person in other words is nothing. Pure.
 */
export function otherPersonOf(record: Profile, values: readonly CandidateValue[]): OtherPerson | null {
  const compare = (key: string): Compared | null => {
    const known = record[key];
    const read = values.find(({ field_key }) => field_key === key);
    if (!known || !read) return null;
    const differs =
      key === 'phone' ? known.value !== read.value : contestsIdentity(key, known.value, read.value);
    return { record: known, resume: read, differs };
  };
  const [name, email, phone] = [compare('name'), compare('email'), compare('phone')];
  // A name that was not read clearly may be a headline: that is a question, but no reason to hold back the rest.
  if (!name?.differs || name.resume.provenance.confidence < doubtfulBelow) return null;
  if (email ? !email.differs : phone && !phone.differs) return null;
  const contested = [name, ...(email ? [email] : [])];
  return {
    resumeSays: contested.map(({ resume }) => String(resume.value)).join(', '),
    recordSays: contested.map(({ record: known }) => String(known.value)).join(', '),
  };
}

/** The note for the recruiter; `said` is what has become of it. */
export function otherPersonFlag(
  { resumeSays, recordSays }: OtherPerson,
  said: 'waiting' | 'own',
): ExtractionFlag {
  const outcome =
    said === 'own'
      ? 'the candidate has confirmed that it is their own'
      : 'nothing of it is used until the candidate has confirmed that it is their own';
  const text = `resume says ${resumeSays}; record says ${recordSays}; ${outcome}`;
  return { kind: 'other_person', page: null, text: text.slice(0, 2000) };
}
