import type { Score } from '@pluto/shared/profile/score.ts';

export interface ScoreMove {
  key: string;
  label: string;
  /** Change of the known points. */
  points: number;
  explanation: string;
}

/** Criteria whose known points changed, largest move first. */
export function scoreMoves(before: Score | null, after: Score): ScoreMove[] {
  if (!before) return [];
  const old = new Map(before.criteria.map((criterion) => [criterion.key, criterion.low]));
  return after.criteria
    .map(({ key, label, low, explanation }) => ({
      key,
      label,
      points: low - (old.get(key) ?? 0),
      explanation,
    }))
    .filter(({ points }) => Math.abs(points) >= 0.5)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
