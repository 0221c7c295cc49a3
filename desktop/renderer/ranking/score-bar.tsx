import { describeScore } from '@pluto/shared/ui/index.ts';

/**
 * A score as a range in a row of a long list: what `ScoreRange` shows and says, without a tooltip of its own for each row,
 * because the card that explains the score appears at the same place.
 */
export function ScoreBar({ known, possible, label }: { known: number; possible: number; label: string }) {
  const low = Math.round(known);
  const high = Math.round(Math.max(known, possible));
  return (
    <span className="pl-score pl-score-small" role="img" aria-label={describeScore(known, possible, label)}>
      <span className="pl-score-track">
        <span className="pl-score-band" style={{ width: `${high}%` }} />
        <span className="pl-score-known" style={{ width: `${low}%` }} />
      </span>
      <span className="pl-score-numbers">{low === high ? `${low}` : `${low}–${high}`}</span>
    </span>
  );
}
