import { mergeProfile } from '@pluto/shared/profile/merge.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import { type Provenance, trustRank } from '@pluto/shared/profile/provenance.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';

/** A stored value of an intake; `value` null means cleared, or "I have none". */
export interface StoredValue {
  field_key: string;
  value: CanonicalValue | null;
  provenance: Provenance;
}

/**
 * The profile an intake has come to: the values offered to `base`, folded in the order they were stored.
 * A clearing takes away what is less or equally trusted; a later value of equal trust fills the field again.
 * Pure; neither argument is changed.
 */
export function foldValues(base: Profile, stored: readonly StoredValue[]): Profile {
  let profile: Profile = { ...base };
  const clearings = new Map<string, Provenance>();
  for (const { field_key, value, provenance } of stored) {
    const clearing = clearings.get(field_key);
    if (value === null) {
      const standing = profile[field_key];
      if (standing && trustRank(standing.provenance) > trustRank(provenance)) continue;
      const { [field_key]: _cleared, ...rest } = profile;
      profile = rest;
      clearings.set(field_key, provenance);
    } else if (!clearing || trustRank(provenance) >= trustRank(clearing)) {
      clearings.delete(field_key);
      profile = mergeProfile(profile, [{ field_key, value, provenance }]);
    }
  }
  return profile;
}
