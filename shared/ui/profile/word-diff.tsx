import './word-diff.css';
import { diffWords } from '@pluto/shared/profile/diff-words.ts';

export interface WordDiffProps {
  before: string;
  after: string;
  /** `both` shows what went and what came; `before` and `after` show one side, marked, for two columns. */
  side?: 'both' | 'before' | 'after';
}

/** Two texts and their difference in words, as `del` and `ins`. */
export function WordDiff({ before, after, side = 'both' }: WordDiffProps) {
  const hidden = side === 'before' ? 'added' : side === 'after' ? 'removed' : null;
  return (
    <span className="pl-diff">
      {diffWords(before, after).map((change, index) => {
        if (change.kind === hidden) return null;
        const Element = change.kind === 'removed' ? 'del' : change.kind === 'added' ? 'ins' : 'span';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs have no identity besides their place
          <Element key={index} className={`pl-diff-${change.kind}`}>
            {change.text}
          </Element>
        );
      })}
    </span>
  );
}
