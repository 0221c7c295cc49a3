import { isSameValue } from '@pluto/shared/profile/diff.ts';
import { doubtfulBelow } from '@pluto/shared/profile/extraction.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import type { Profile, ProfileValue } from '@pluto/shared/profile/profile.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import type { FoldedProfile, StoredValue } from './fold-values.ts';

/** Fields that change with time: a resume is newer than the record and simply wins. Lists may differ as well. */
const changesWithTime = new Set([
  'current_title',
  'current_company',
  'years_experience',
  'location',
  'notice_period',
  'salary_expectation',
  'remote_preference',
  'willing_to_relocate',
  'portfolio',
]);

const degreeOrder = ['Secondary', 'Associate', 'Bachelor', 'Master', 'Doctorate'];
const studyKeys = new Set(['highest_degree', 'institution', 'field_of_study', 'graduation_year']);

/** Words without case, accents and punctuation. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** "KTH" and "KTH Royal Institute of Technology", "MIT" and "Massachusetts Institute of Technology". */
function isSameInOtherWords(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [wordsOf(a), wordsOf(b)].sort((one, two) => one.length - two.length);
  if (shorter.length === 0) return longer.length === 0;
  if (shorter.every((word) => longer.includes(word))) return true;
  const initials = longer.filter((word) => !['of', 'the', 'and', 'for', 'de', 'di'].includes(word));
  return shorter.length === 1 && initials.map((word) => word[0]).join('') === shorter[0];
}

const digitsOf = (value: CanonicalValue) => String(value).replace(/\D/g, '').replace(/^0+/, '');

function isSameNumber(a: CanonicalValue, b: CanonicalValue): boolean {
  const [shorter = '', longer = ''] = [digitsOf(a), digitsOf(b)].sort((one, two) => one.length - two.length);
  // A number without its country's prefix is the same number.
  return shorter.length >= 7 && longer.endsWith(shorter);
}

function isSameIn(field: FieldDefinition, a: CanonicalValue, b: CanonicalValue): boolean {
  if (isSameValue(a, b)) return true;
  if (field.type === 'phone') return isSameNumber(a, b);
  const [one, two] = [field.print(a), field.print(b)];
  if (wordsOf(one).join(' ') === wordsOf(two).join(' ')) return true;
  return field.type === 'text' && isSameInOtherWords(one, two);
}

/** Whether the resume tells of a study that came after the one in the record: that is news and no contradiction. */
function tellsOfLaterStudy(record: Profile, now: Profile): boolean {
  const degree = (profile: Profile) => degreeOrder.indexOf(String(profile.highest_degree?.value ?? ''));
  const year = (profile: Profile) => Number(profile.graduation_year?.value ?? Number.NaN);
  return (degree(record) >= 0 && degree(now) > degree(record)) || year(now) > year(record);
}

function resumeOf({ provenance }: Pick<ProfileValue, 'provenance'>): string | null {
  return provenance.evidence?.kind === 'resume' ? provenance.evidence.resume_id : null;
}

/** Other values that the very resume of the standing one gives for a field. */
function rivalsOnResume(
  field: FieldDefinition,
  standing: ProfileValue,
  stored: readonly StoredValue[],
): ProfileValue[] {
  const resume = resumeOf(standing);
  if (resume === null || Array.isArray(standing.value)) return [];
  return stored.flatMap(({ field_key, value, provenance }) =>
    field_key === field.key &&
    value !== null &&
    resumeOf({ provenance }) === resume &&
    !isSameIn(field, value, standing.value)
      ? [{ value, provenance }]
      : [],
  );
}

/**
 * Where a recruiter would ask which of two values is right, by field key: the record and the resume disagree on what
 * should be the same in both, or one resume gives two values. Not asked: what changes with time, other words for the
 * same thing, a study that came later, another spelling of the name. What the candidate has confirmed the agenda
 * leaves out. Pure.
 */
export function findContradictions(
  fields: readonly FieldDefinition[],
  record: Profile,
  { profile: now, heldBack }: FoldedProfile,
  stored: readonly StoredValue[],
): Record<string, ProfileValue[]> {
  const found: Record<string, ProfileValue[]> = {};
  const isLaterStudy = tellsOfLaterStudy(record, now);
  for (const field of fields) {
    const before = record[field.key];
    const standing = now[field.key];
    const held = heldBack[field.key];
    if (!standing) continue;
    if (held) {
      found[field.key] = [held];
      continue;
    }
    if (standing.provenance.source !== 'resume') continue;
    const rivals = rivalsOnResume(field, standing, stored);
    if (rivals.length > 0) found[field.key] = rivals;
    // A value that could not be read well is offered for a yes anyway; it is no witness against the record.
    const isClear = standing.provenance.confidence >= doubtfulBelow;
    if (before?.provenance.source !== 'import' || !isClear || Array.isArray(before.value)) continue;
    if (field.key === 'name' || changesWithTime.has(field.key)) continue;
    if (studyKeys.has(field.key) && isLaterStudy) continue;
    if (isSameIn(field, before.value, standing.value)) continue;
    found[field.key] = [...rivals, before];
  }
  return found;
}
