import type { Review } from '@pluto/shared/http/review.ts';
import { Banner, Button, Card } from '@pluto/shared/ui/index.ts';
import { FileSearch, FileText } from 'lucide-react';
import { audioNote } from '../ui/audio-note.ts';
import { labelOf } from '../ui/field-label.ts';
import { copy } from '../words/words.ts';
import { ReviewTranscript } from './review-transcript.tsx';

const words = copy.review;

/** Beside the comparison: notes, what was declined, what was kept out, and the transcript. */
export function ReviewAside({
  review,
  shownEntry,
  onShown,
  onShowResume,
}: {
  review: Review;
  shownEntry: string | null;
  onShown: () => void;
  onShowResume: (resumeId: string, page: number | null) => void;
}) {
  const labels = new Map(review.diff.map((field) => [field.field_key, field.label]));
  return (
    <aside className="review-aside" aria-label={words.transcript}>
      {review.candidate.audio_troubles.length > 0 ? (
        <Banner tone="info" title={words.audioTitle}>
          {audioNote(review.candidate.audio_troubles)}
        </Banner>
      ) : null}
      {review.flags.length > 0 ? (
        <Banner tone="warning" title={words.flagsTitle}>
          <ul className="review-flags">
            {review.flags.map((flag) => (
              <li key={`${flag.resume_id} ${flag.kind} ${flag.page} ${flag.text}`} className="review-flag">
                {words.flags[flag.kind]}
                <blockquote>{flag.text}</blockquote>
                <Button
                  size="small"
                  variant="quiet"
                  icon={<FileSearch />}
                  onClick={() => onShowResume(flag.resume_id, flag.page)}
                >
                  {flag.page ? words.flagPage(flag.page) : words.showInResume}
                </Button>
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {review.declined_fields.length > 0 ? (
        <Card title={words.declinedTitle} tone="sunken" className="review-note">
          <ul className="review-chips">
            {review.declined_fields.map((key) => (
              <li key={key} className="review-chip">
                {labels.get(key) ?? labelOf(key)}
              </li>
            ))}
          </ul>
          <p className="review-small">{words.declinedText}</p>
        </Card>
      ) : null}
      {review.resumes.length > 0 ? (
        <ul className="review-resumes">
          {review.resumes.map((resume) => (
            <li key={resume.resume_id} className="review-resume">
              <Button
                size="small"
                icon={<FileText />}
                aria-label={words.openResume(resume.file_name)}
                onClick={() => onShowResume(resume.resume_id, null)}
              >
                {resume.file_name}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <ReviewTranscript transcript={review.transcript} shownEntry={shownEntry} onShown={onShown} />
    </aside>
  );
}
