import './score-range.css';
import { classNames } from '../foundation/class-names.ts';
import { englishUiWords, type UiWords, useUiWords } from '../foundation/ui-words.ts';
import { Tooltip } from '../overlays/tooltip.tsx';

export interface ScoreRangeProps {
  /** Points that are certain, 0..100. */
  known: number;
  /** Points if every gap turned out well, `known`..100. */
  possible: number;
  /** What is scored, for the accessible name: "Score for Backend Engineer". */
  label?: string;
  /** More for the tooltip, for example which gaps weigh most. */
  explanation?: string;
  /** Prints the numbers beside the bar; true by default. */
  showNumbers?: boolean;
  size?: 'small' | 'medium';
}

/** The sentence that stands for the bar: for screen readers and the tooltip. Points are rounded. */
export function describeScore(
  known: number,
  possible: number,
  label?: string,
  words: UiWords = englishUiWords,
): string {
  const low = Math.round(known);
  const high = Math.round(possible);
  return low === high
    ? words.scoreKnown(label ?? words.score, low)
    : words.scoreOpen(label ?? words.score, low, high - low);
}

/** A score as a range: solid is known, the pale band is what the gaps could still add. */
export function ScoreRange({
  known,
  possible,
  label,
  explanation,
  showNumbers = true,
  size = 'medium',
}: ScoreRangeProps) {
  const low = Math.min(100, Math.max(0, known));
  const high = Math.min(100, Math.max(low, possible));
  const sentence = describeScore(low, high, label, useUiWords());
  const numbers =
    Math.round(low) === Math.round(high) ? `${Math.round(low)}` : `${Math.round(low)}–${Math.round(high)}`;
  return (
    <Tooltip content={explanation ? `${sentence}. ${explanation}` : sentence}>
      <span className={classNames('pl-score', `pl-score-${size}`)} role="img" aria-label={sentence}>
        <span className="pl-score-track">
          <span className="pl-score-band" style={{ width: `${high}%` }} />
          <span className="pl-score-known" style={{ width: `${low}%` }} />
        </span>
        {showNumbers ? <span className="pl-score-numbers">{numbers}</span> : null}
      </span>
    </Tooltip>
  );
}
