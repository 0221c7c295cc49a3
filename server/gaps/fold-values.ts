import { mergeProfile } from '@pluto/shared/profile/merge.ts';
import type { Profile, ProfileValue } from '@pluto/shared/profile/profile.ts';
import { type Provenance, trustRank } from '@pluto/shared/profile/provenance.ts';
import { isSamePerson } from '@pluto/shared/profile/same-person.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';

/** A stored value of an intake; `value` null means cleared, or "I have none". */
export interface StoredValue {
  field_key: string;
  value: CanonicalValue | null;
  provenance: Provenance;
}

/** A profile, and what a resume says of a person that the record knows otherwise, by field key. */
export interface FoldedProfile {
  profile: Profile;
  heldBack: Record<string, ProfileValue>;
}

/**
 * Whether a resume's value is about who the person is, and not what the record says: the resume may be another
 * person's. Such a value waits until the candidate confirms it.
 */
export function contestsIdentity(
  fieldKey: string,
  ofRecord: CanonicalValue,
  ofResume: CanonicalValue,
): boolean {
  if (fieldKey === 'name') return !isSamePerson(String(ofRecord), String(ofResume));
  return fieldKey === 'email' && String(ofRecord).toLowerCase() !== String(ofResume).toLowerCase();
}

/**
 * The profile an intake has come to: the values offered to `base`, folded in the order they were stored.
 * A clearing takes away what is less or equally trusted; a later value of equal trust fills the field again. A
 * resume's name or e-mail address that contests the record's is held back. Pure; neither argument is changed.
 */
export function foldIntake(base: Profile, stored: readonly StoredValue[]): FoldedProfile {
  let profile: Profile = { ...base };
  const heldBack: Record<string, ProfileValue> = {};
  const clearings = new Map<string, Provenance>();
  for (const { field_key, value, provenance } of stored) {
    const clearing = clearings.get(field_key);
    const ofRecord = base[field_key];
    if (value === null) {
      const standing = profile[field_key];
      if (standing && trustRank(standing.provenance) > trustRank(provenance)) continue;
      const { [field_key]: _cleared, ...rest } = profile;
      profile = rest;
      clearings.set(field_key, provenance);
    } else if (
      provenance.source === 'resume' &&
      ofRecord &&
      contestsIdentity(field_key, ofRecord.value, value)
    ) {
      heldBack[field_key] = { value, provenance };
    } else if (!clearing || trustRank(provenance) >= trustRank(clearing)) {
      clearings.delete(field_key);
      if (provenance.source === 'resume') delete heldBack[field_key];
      profile = mergeProfile(profile, [{ field_key, value, provenance }]);
    }
  }
  return { profile, heldBack };
}

/** The profile of `foldIntake`. */
export function foldValues(base: Profile, stored: readonly StoredValue[]): Profile {
  return foldIntake(base, stored).profile;
}
