import { type KeyboardEvent, useRef } from 'react';
import { classNames } from '../foundation/class-names.ts';
import type { ResumeMark } from './resume-marks.ts';
import type { ResumeWords } from './resume-words.ts';

export interface PageMarksProps {
  marks: readonly ResumeMark[];
  lit: ReadonlySet<string>;
  words: ResumeWords;
  /** The one mark the Tab key goes to; the arrow keys lead to the others. */
  tabStop: string | null;
  onFocus: (mark: ResumeMark) => void;
  onPick: (mark: ResumeMark) => void;
  onMove: (mark: ResumeMark, direction: 1 | -1) => void;
}

const directions: Record<string, 1 | -1 | undefined> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** The boxes of one page. The pointer is answered by the page below; these are for keyboard, ear and eye. */
export function PageMarks({ marks, lit, words, tabStop, onFocus, onPick, onMove }: PageMarksProps) {
  const wasPressed = useRef(false);
  const onKeyDown = (event: KeyboardEvent, mark: ResumeMark) => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    onMove(mark, direction);
  };
  return marks.map((mark) =>
    mark.box ? (
      <button
        key={mark.id}
        type="button"
        data-mark={mark.id}
        data-field={mark.fieldKey}
        className={classNames(
          'pl-resume-mark',
          mark.doubtful && 'pl-resume-mark-doubtful',
          lit.has(mark.id) && 'is-lit',
        )}
        aria-label={words.mark(mark.label, mark.text)}
        tabIndex={mark.id === tabStop ? 0 : -1}
        style={{
          left: `${mark.box.left * 100}%`,
          top: `${mark.box.top * 100}%`,
          width: `${mark.box.width * 100}%`,
          height: `${mark.box.height * 100}%`,
        }}
        onPointerDown={() => {
          wasPressed.current = true;
        }}
        onFocus={() => {
          if (!wasPressed.current) onFocus(mark);
          wasPressed.current = false;
        }}
        onClick={() => onPick(mark)}
        onKeyDown={(event) => onKeyDown(event, mark)}
      />
    ) : null,
  );
}
