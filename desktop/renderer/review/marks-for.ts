import type { ReviewField } from '@pluto/shared/http/review.ts';
import type { ProfileValue } from '@pluto/shared/profile/profile.ts';
import type { MarkedField } from '@pluto/shared/ui/index.ts';

/** The id of the stored resume that proves a value; null for every other source. */
export function resumeBehind(known: ProfileValue | null): string | null {
  const evidence = known?.provenance.evidence;
  return evidence?.kind === 'resume' ? evidence.resume_id : null;
}

/** What of a review may stand in a resume: the value as it is now, else the one before. Pure. */
export function marksFor(diff: readonly ReviewField[]): MarkedField[] {
  return diff.flatMap(({ field_key, label, before, after }) => {
    const known = resumeBehind(after) ? after : resumeBehind(before) ? before : null;
    return known ? [{ field_key, label, value: known.value, evidence: known.provenance.evidence }] : [];
  });
}
