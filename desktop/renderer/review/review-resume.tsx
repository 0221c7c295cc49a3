import type { Review } from '@pluto/shared/http/review.ts';
import {
  ErrorState,
  IconButton,
  marksOf,
  type ResumeMark,
  ResumeView,
  Spinner,
} from '@pluto/shared/ui/index.ts';
import { X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { latestOf } from '../store/remote.ts';
import type { ShownResume } from '../store/review-slice.ts';
import { useStore } from '../store/use-store.ts';
import { FailureState } from '../ui/failure-state.tsx';
import { copy } from '../words/words.ts';
import { marksFor } from './marks-for.ts';

const words = copy.review;

/** The resume beside the comparison, with the place of each value; closed by its button or Escape. */
export function ReviewResume({
  review,
  shown,
  onPick,
}: {
  review: Review;
  shown: ShownResume;
  /** A place in the resume was pressed: go to the row of its field. */
  onPick: (mark: ResumeMark) => void;
}) {
  const showResume = useStore((state) => state.showResume);
  const hideResume = useStore((state) => state.hideResume);
  const panel = useRef<HTMLElement>(null);
  const opened = latestOf(shown.document);
  const { resumeId } = shown;
  const marks = useMemo(() => marksOf(marksFor(review.diff), resumeId), [review.diff, resumeId]);
  const resume = useMemo(
    () =>
      opened && {
        fileName: opened.view.file_name,
        pages: opened.view.pages,
        lines: opened.view.lines,
        load: async () => opened.bytes ?? new Uint8Array(),
      },
    [opened],
  );

  useEffect(() => {
    const before = document.activeElement;
    // Opened by a button of a row: closing leads back to it.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const close = <IconButton size="small" label={words.closeResume} icon={<X />} onClick={hideResume} />;
  return (
    <aside
      ref={panel}
      className="review-aside review-resume-panel"
      aria-label={words.resumePanel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') hideResume();
      }}
    >
      {resume ? (
        <ResumeView
          key={resumeId}
          className="review-resume-view"
          resume={resume}
          marks={marks}
          lit={shown.lit}
          page={shown.page}
          // Nothing is fetched here: the policy of the window allows no request at all.
          fontsUrl={null}
          onPick={onPick}
          actions={close}
        />
      ) : (
        <div className="review-resume-wait">
          <div className="review-resume-close">{close}</div>
          {shown.document.status === 'failed' ? (
            shown.document.failure.code === 'not_found' ? (
              <ErrorState title={words.resumeGoneTitle} next={words.resumeGoneText} />
            ) : (
              <FailureState
                title={words.resumeFailedTitle}
                failure={shown.document.failure}
                onRetry={() => void showResume(resumeId, { lit: shown.lit, page: shown.page })}
              />
            )
          ) : (
            <Spinner label={words.resumeOpening} />
          )}
        </div>
      )}
    </aside>
  );
}
