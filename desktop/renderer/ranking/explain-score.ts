import type { Score } from '@pluto/shared/profile/score.ts';

export interface ExplainedCriterion {
  key: string;
  label: string;
  explanation: string;
  evidence: Score['criteria'][number]['evidence'];
  /** Points it can earn. */
  weight: number;
  low: number;
  /** Points that an answer could still add. */
  open: number;
  /** Shares of its own points, 0 to 1, for a bar. */
  lowShare: number;
  highShare: number;
  /** Points before the intake, null where they are the same or there was no intake. */
  before: number | null;
}

/** The criteria of a score, those that decide most first, with what each was before. Pure. */
export function explainScore(score: Score, before: Score | null): ExplainedCriterion[] {
  const earlier = new Map(before?.criteria.map((criterion) => [criterion.key, criterion]));
  const share = (points: number, weight: number) =>
    weight > 0 ? Math.min(1, Math.max(0, points / weight)) : 0;
  return score.criteria
    .map(({ key, label, explanation, evidence, weight, low, high }) => {
      const was = earlier.get(key);
      const hasMoved = was !== undefined && (was.low !== low || was.high !== high);
      return {
        key,
        label,
        explanation,
        evidence,
        weight,
        low,
        open: Math.round((high - low) * 100) / 100,
        lowShare: share(low, weight),
        highShare: share(high, weight),
        before: hasMoved ? was.low : null,
      };
    })
    .sort((a, b) => b.weight - a.weight || a.label.localeCompare(b.label));
}
