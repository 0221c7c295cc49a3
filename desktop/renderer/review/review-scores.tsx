import type { Review } from '@pluto/shared/http/review.ts';
import { Card, ScoreRange } from '@pluto/shared/ui/index.ts';
import { printPoints } from '../format.ts';
import { copy } from '../words/words.ts';
import { scoreMoves } from './score-moves.ts';

const words = copy.review;

/** Score before and after, and which criteria moved it. */
export function ReviewScores({
  scores,
  scoresBefore,
}: {
  scores: Review['scores'];
  /** As they were before the last decision. */
  scoresBefore: Review['scores'] | null;
}) {
  if (scores.length === 0) return null;
  return (
    <div className="review-scores">
      {scores.map(({ role_id, role_title, before, after }) => {
        const moves = scoreMoves(before, after);
        const last = scoresBefore?.find((score) => score.role_id === role_id)?.after;
        const moved = last ? after.low - last.low : 0;
        return (
          <Card key={role_id} title={role_title} className="review-score">
            <div className="review-score-bars">
              {before ? (
                <>
                  <span>{words.scoreFrom}</span>
                  <ScoreRange
                    known={before.low}
                    possible={before.high}
                    size="small"
                    label={`${role_title}, ${words.scoreFrom}`}
                  />
                </>
              ) : null}
              <span>{words.scoreTo}</span>
              <ScoreRange
                known={after.low}
                possible={after.high}
                size="small"
                label={`${role_title}, ${words.scoreTo}`}
              />
            </div>
            <div className="review-moves">
              {/* Always there, so that a screen reader hears it change. */}
              <span role="status" className="review-last-move">
                {Math.abs(moved) >= 0.5 ? (
                  <strong className={moved > 0 ? 'is-gain' : 'is-loss'}>
                    {words.movedByLast(printPoints(moved))}
                  </strong>
                ) : null}
              </span>
              <span className="review-moves-title">
                {moves.length > 0 ? words.moved : words.nothingMoved}
              </span>
              <ul className="review-moves-list">
                {moves.slice(0, 4).map((move) => (
                  <li key={move.key} title={move.explanation}>
                    <strong className={move.points > 0 ? 'is-gain' : 'is-loss'}>
                      {printPoints(move.points)}
                    </strong>
                    {move.label}
                  </li>
                ))}
              </ul>
            </div>
          </Card>
        );
      })}
    </div>
  );
}
