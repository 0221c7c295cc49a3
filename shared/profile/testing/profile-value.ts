import type { ProfileValue } from '../profile.ts';
import type { Provenance } from '../provenance.ts';
import type { CanonicalValue } from '../value.ts';

/** A value with a plain provenance for tests; imported and certain unless told otherwise. */
export function profileValue(value: CanonicalValue, provenance: Partial<Provenance> = {}): ProfileValue {
  return {
    value,
    provenance: {
      source: 'import',
      at: '2026-11-22T10:00:00Z',
      evidence: null,
      confidence: 1,
      confirmed: false,
      ...provenance,
    },
  };
}
