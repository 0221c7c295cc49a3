import type { DocumentLine } from '@pluto/shared/profile/extraction.ts';
import type { KeyboardEvent } from 'react';
import { classNames } from '../foundation/class-names.ts';
import type { LitPlace, ResumeMark } from './resume-marks.ts';
import type { ResumeWords } from './resume-words.ts';

export interface TextSheetProps {
  lines: readonly DocumentLine[];
  marks: readonly ResumeMark[];
  lit: ReadonlySet<string>;
  /** Of several values on one line the lit one is picked, else the first. */
  litPlace: LitPlace | null;
  words: ResumeWords;
  tabStop: string | null;
  zoom: number;
  onPoint: (mark: ResumeMark | null) => void;
  onPick: (mark: ResumeMark) => void;
  onMove: (mark: ResumeMark, direction: 1 | -1) => void;
}

/** A document without pages as its text; the lines that values stand in are lit. */
export function TextSheet({
  lines,
  marks,
  lit,
  litPlace,
  words,
  tabStop,
  zoom,
  onPoint,
  onPick,
  onMove,
}: TextSheetProps) {
  const byLine = new Map<number, ResumeMark[]>();
  for (const mark of marks) {
    if (mark.line !== null) byLine.set(mark.line, [...(byLine.get(mark.line) ?? []), mark]);
  }
  const onKeyDown = (event: KeyboardEvent, mark: ResumeMark) => {
    const isDown = event.key === 'ArrowDown' || event.key === 'ArrowRight';
    const isUp = event.key === 'ArrowUp' || event.key === 'ArrowLeft';
    if (!isDown && !isUp) return;
    event.preventDefault();
    onMove(mark, isDown ? 1 : -1);
  };
  return (
    <div className="pl-resume-text" style={{ fontSize: `${zoom}em` }}>
      {lines.map((line, index) => {
        const here = byLine.get(index) ?? [];
        const mark = here.find(({ fieldKey }) => fieldKey === litPlace?.fieldKey) ?? here[0];
        const className = classNames('pl-resume-line', `pl-resume-line-${line.style}`);
        const key = index;
        if (!mark) {
          return (
            <p key={key} className={className}>
              {line.text}
            </p>
          );
        }
        return (
          <p key={key} className={className}>
            <button
              type="button"
              data-mark={mark.id}
              data-field={mark.fieldKey}
              tabIndex={here.some(({ id }) => id === tabStop) ? 0 : -1}
              className={classNames(
                'pl-resume-mark pl-resume-mark-line',
                here.some(({ doubtful }) => doubtful) && 'pl-resume-mark-doubtful',
                here.some(({ id }) => lit.has(id)) && 'is-lit',
              )}
              aria-label={words.mark(here.map(({ label }) => label).join(', '), line.text)}
              onPointerEnter={() => onPoint(mark)}
              onPointerLeave={() => onPoint(null)}
              onFocus={(event) => {
                if (event.currentTarget.matches(':focus-visible')) onPoint(mark);
              }}
              onClick={() => onPick(mark)}
              onKeyDown={(event) => onKeyDown(event, mark)}
            >
              {line.text}
            </button>
          </p>
        );
      })}
    </div>
  );
}
