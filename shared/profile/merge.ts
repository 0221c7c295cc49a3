import type { CandidateValue, Profile, ProfileValue } from './profile.ts';
import { trustRank } from './provenance.ts';

/**
 * Which of two values for a field stands: the more trusted; between equals the later; between simultaneous
 * ones the more confident. The order of the arguments does not matter.
 */
export function strongerValue(a: ProfileValue, b: ProfileValue): ProfileValue {
  const byTrust = trustRank(a.provenance) - trustRank(b.provenance);
  if (byTrust !== 0) return byTrust > 0 ? a : b;
  const byTime = a.provenance.at.localeCompare(b.provenance.at);
  if (byTime !== 0) return byTime > 0 ? a : b;
  const byConfidence = a.provenance.confidence - b.provenance.confidence;
  if (byConfidence !== 0) return byConfidence > 0 ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/**
 * Merges offered values into a profile by provenance order. Pure; the input is not changed.
 * Idempotent, and independent of the order of `offered`.
 */
export function mergeProfile(base: Profile, offered: readonly CandidateValue[]): Profile {
  const merged: Profile = { ...base };
  for (const { field_key, value, provenance } of offered) {
    const standing = merged[field_key];
    const next = { value, provenance };
    merged[field_key] = standing ? strongerValue(standing, next) : next;
  }
  return merged;
}
