import { z } from 'zod';
import { fieldKeySchema, type Profile, type ProfileValue, profileValueSchema } from './profile.ts';

/** One line of the comparison of an original and an enriched profile. */
export const fieldDiffSchema = z.object({
  field_key: fieldKeySchema,
  change: z
    .enum(['added', 'changed', 'confirmed', 'unchanged', 'removed'])
    .describe(
      'added: was unknown; changed: other value; confirmed: same value, better proof; removed: no longer known',
    ),
  before: profileValueSchema.nullable(),
  after: profileValueSchema.nullable(),
});
export type FieldDiff = z.infer<typeof fieldDiffSchema>;

/** True when two canonical values are the same, whatever their provenance. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function changeOf(before: ProfileValue | undefined, after: ProfileValue | undefined): FieldDiff['change'] {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (!isSameValue(before.value, after.value)) return 'changed';
  return isSameValue(before.provenance, after.provenance) ? 'unchanged' : 'confirmed';
}

/**
 * Compares two profiles field by field, in the order of `keys` first (the catalogue's order), then the rest
 * by name. Fields unknown in both are left out. `applyDiff(before, diffProfiles(before, after))` is `after`.
 */
export function diffProfiles(before: Profile, after: Profile, keys: readonly string[] = []): FieldDiff[] {
  const rest = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !keys.includes(key))
    .sort();
  return [...keys, ...rest]
    .filter((key) => before[key] || after[key])
    .map((key) => ({
      field_key: key,
      change: changeOf(before[key], after[key]),
      before: before[key] ?? null,
      after: after[key] ?? null,
    }));
}

/** Applies a comparison to the profile it was made from. */
export function applyDiff(before: Profile, diffs: readonly FieldDiff[]): Profile {
  const result: Profile = { ...before };
  for (const { field_key, after } of diffs) {
    if (after) result[field_key] = after;
    else delete result[field_key];
  }
  return result;
}
