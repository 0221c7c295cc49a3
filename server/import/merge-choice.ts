import type { ImportPolicy } from '@pluto/shared/http/import.ts';
import { isSameValue } from '@pluto/shared/profile/diff.ts';
import { strongerValue } from '@pluto/shared/profile/merge.ts';
import type { Profile, ProfileValue } from '@pluto/shared/profile/profile.ts';
import { trustRank } from '@pluto/shared/profile/provenance.ts';

export type FieldChoices = Readonly<Record<string, 'ours' | 'theirs'>>;

/** True where a file cannot win, whatever is chosen: the candidate or a recruiter has said otherwise. */
export function isFixed(ours: ProfileValue | undefined, theirs: ProfileValue): boolean {
  return ours !== undefined && trustRank(ours.provenance) > trustRank(theirs.provenance);
}

/** Which of the two values of a field stays: by the choice for this row, then for the field, then the standard. Pure. */
export function winnerOf(
  key: string,
  ours: ProfileValue | undefined,
  theirs: ProfileValue,
  policy: ImportPolicy,
  chosen: FieldChoices,
): 'ours' | 'theirs' {
  if (isFixed(ours, theirs)) return 'ours';
  const explicit = chosen[key];
  if (explicit) return explicit;
  const choice = policy.fields[key] ?? policy.standard;
  if (choice === 'ours') return 'ours';
  if (choice === 'fill_empty') return ours ? 'ours' : 'theirs';
  return ours && strongerValue(ours, theirs) === ours ? 'ours' : 'theirs';
}

/** A value before and after; null for none. */
export interface FieldChange {
  before: ProfileValue | null;
  after: ProfileValue;
}

/** Merges what a row says into a record. Pure. @returns the profile, and each field that is not what it was */
export function mergeByChoice(
  record: Profile,
  row: Profile,
  policy: ImportPolicy,
  chosen: FieldChoices,
): { profile: Profile; changes: Record<string, FieldChange> } {
  const profile: Profile = { ...record };
  const changes: Record<string, FieldChange> = {};
  for (const [key, theirs] of Object.entries(row)) {
    const ours = record[key];
    if (winnerOf(key, ours, theirs, policy, chosen) === 'ours') continue;
    if (ours && isSameValue(ours, theirs)) continue;
    profile[key] = theirs;
    changes[key] = { before: ours ?? null, after: theirs };
  }
  return { profile, changes };
}

/**
 * Takes one merge back. A field that has another value by now stays, and so does everything that came later. Pure.
 * @returns the profile, the fields that were restored, and those that had moved on
 */
export function unmerge(
  record: Profile,
  changes: Readonly<Record<string, FieldChange>>,
): { profile: Profile; restored: string[]; moved: string[] } {
  const profile: Profile = { ...record };
  const restored: string[] = [];
  const moved: string[] = [];
  for (const [key, { before, after }] of Object.entries(changes)) {
    if (!sameEntry(profile[key], after)) {
      moved.push(key);
      continue;
    }
    restored.push(key);
    if (before) profile[key] = before;
    else delete profile[key];
  }
  return { profile, restored, moved };
}

/** The database gives the keys of an object back in an order of its own, so they are compared one by one. */
function sameEntry(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => sameEntry(value, right.get(key)));
}
