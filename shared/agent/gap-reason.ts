import { isSameValue } from '../profile/diff.ts';
import { doubtfulBelow } from '../profile/extraction.ts';
import type { FieldDefinition } from '../profile/field-definition.ts';
import type { ProfileValue } from '../profile/profile.ts';
import type { Source } from '../profile/provenance.ts';
import type { CanonicalValue } from '../profile/value.ts';
import type { GapReason } from './agenda.ts';

function isEmpty(value: CanonicalValue): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

/** Two values in words: who says what, where a resume and the record differ. */
function disagreement(
  field: FieldDefinition,
  standing: ProfileValue,
  others: readonly ProfileValue[],
  rivals: readonly string[],
): string {
  const from = (source: Source): string | null => {
    const value = [standing, ...others].find(({ provenance }) => provenance.source === source);
    return value ? field.print(value.value) : null;
  };
  const [resume, record] = [from('resume'), from('import')];
  if (resume !== null && record !== null && rivals.length === 1) {
    return `resume says ${resume}, record says ${record}`;
  }
  const values = [field.print(standing.value), ...rivals].join(' / ');
  return `two values for ${field.label.toLowerCase()} disagree (${values})`;
}

/** Whether the candidate or a recruiter has given the value themselves: then nothing is in doubt. */
export function isTrusted({ provenance }: ProfileValue): boolean {
  return provenance.confirmed || provenance.source === 'typed' || provenance.source === 'recruiter';
}

/** Why a field should be asked for: missing, contradictory or doubtful; null for one that is known well. Pure. */
export function reasonFor(
  field: FieldDefinition,
  standing: ProfileValue | undefined,
  others: readonly ProfileValue[],
): GapReason | null {
  if (!standing || isEmpty(standing.value)) return { kind: 'missing', text: `${field.label} is missing` };
  if (isTrusted(standing)) return null;
  const rivals = [
    ...new Set(
      others
        .filter((other) => !isSameValue(other.value, standing.value))
        .map((other) => field.print(other.value)),
    ),
  ];
  if (rivals.length > 0) {
    return {
      kind: 'contradictory',
      text: `${field.label}: ${disagreement(field, standing, others, rivals)}`,
    };
  }
  if (standing.provenance.confidence < doubtfulBelow) {
    return { kind: 'doubtful', text: `${field.label} could not be read with certainty` };
  }
  return null;
}
