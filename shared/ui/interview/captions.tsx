import { ArrowDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import './captions.css';
import { Button } from '../actions/button.tsx';

export interface CaptionLine {
  id: string;
  speaker: 'interviewer' | 'candidate';
  text: string;
  /** False while the words may still change. */
  final?: boolean;
}

export interface CaptionsProps {
  lines: readonly CaptionLine[];
  /** Names before the lines. */
  interviewerName?: string;
  candidateName?: string;
  label?: string;
  /** Shown before the first line. */
  emptyText?: string;
}

/** Distance from the end, in pixels, that still counts as "reading along". */
const nearEnd = 48;

/** What is being said. Follows the talk until the reader scrolls up; a button brings them back to the end. */
export function Captions({
  lines,
  interviewerName = 'Interviewer',
  candidateName = 'You',
  label = 'Captions',
  emptyText = 'What is said will appear here.',
}: CaptionsProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isFollowing, setFollowing] = useState(true);
  const lastText = lines.at(-1)?.text;

  const scrollToEnd = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line or a longer last line is what moves the end
  useEffect(() => {
    if (isFollowing) scrollToEnd();
  }, [lines.length, lastText, isFollowing]);

  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    setFollowing(element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd);
  };

  return (
    <div className="pl-captions">
      <div
        ref={box}
        className="pl-captions-box"
        role="log"
        aria-live="polite"
        aria-label={label}
        // A region that scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1
        tabIndex={0}
        onScroll={onScroll}
      >
        {lines.length === 0 ? <p className="pl-captions-empty">{emptyText}</p> : null}
        {lines.map((line) => (
          <p
            key={line.id}
            className={`pl-caption pl-caption-${line.speaker}`}
            data-final={line.final === false ? 'false' : undefined}
          >
            <span className="pl-caption-speaker">
              {line.speaker === 'interviewer' ? interviewerName : candidateName}
            </span>
            <span className="pl-caption-text">{line.text}</span>
          </p>
        ))}
      </div>
      {isFollowing ? null : (
        <Button
          size="small"
          className="pl-captions-latest"
          icon={<ArrowDown />}
          onClick={() => {
            setFollowing(true);
            scrollToEnd();
          }}
        >
          Latest
        </Button>
      )}
    </div>
  );
}
