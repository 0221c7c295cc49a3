import type { RankingRow } from '@pluto/shared/http/ranking.ts';
import { ScoreRange } from '@pluto/shared/ui/index.ts';
import './score-explanation.css';
import { describeEvidence } from '../ui/evidence-text.tsx';
import { copy } from '../words/words.ts';
import { explainScore } from './explain-score.ts';

const words = copy.ranking.explain;
const number = (value: number) => value.toLocaleString(copy.locale, { maximumFractionDigits: 1 });

/** Every point by its criterion: what was known, what it earned, the proof, and what it was before the intake. */
export function ScoreExplanation({ row, roleTitle }: { row: RankingRow; roleTitle: string }) {
  const { score, score_before: before } = row;
  const lines = explainScore(score, before);
  const label = copy.ranking.scoreFor(roleTitle);
  if (lines.length === 0) return <p className="explain-none">{words.noCriteria}</p>;
  return (
    <div className="explain">
      <div className="explain-totals">
        {before ? (
          <>
            <span>{words.beforeTotal}</span>
            <ScoreRange
              known={before.low}
              possible={before.high}
              size="small"
              label={`${label}, ${words.beforeTotal}`}
            />
          </>
        ) : null}
        <span>{words.nowTotal}</span>
        <ScoreRange
          known={score.low}
          possible={score.high}
          size="small"
          label={`${label}, ${words.nowTotal}`}
        />
      </div>
      <ul className="explain-criteria">
        {lines.map((line) => (
          <li key={line.key}>
            <div className="explain-line">
              <strong>{line.label}</strong>
              <span className="explain-points">
                {words.of(number(line.low), number(line.weight))}
                {line.open > 0 ? <em>{words.open(number(line.open))}</em> : null}
              </span>
            </div>
            <span className="explain-bar" aria-hidden="true">
              <span className="explain-band" style={{ width: `${line.highShare * 100}%` }} />
              <span className="explain-known" style={{ width: `${line.lowShare * 100}%` }} />
            </span>
            <p>{line.explanation}</p>
            {line.evidence ? <p className="explain-proof">{describeEvidence(line.evidence)}</p> : null}
            {line.before === null ? null : (
              <p className="explain-before">{words.before(number(line.before))}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
