import type { Review } from '@pluto/shared/http/review.ts';
import { Banner, Card } from '@pluto/shared/ui/index.ts';
import { FileText } from 'lucide-react';
import { copy } from '../copy.ts';
import { labelOf } from '../ui/field-label.ts';
import { ReviewTranscript } from './review-transcript.tsx';

const words = copy.review;

/** Beside the comparison: notes, what was declined, what was kept out, and the transcript. */
export function ReviewAside({
  review,
  shownEntry,
  onShown,
}: {
  review: Review;
  shownEntry: string | null;
  onShown: () => void;
}) {
  const labels = new Map(review.diff.map((field) => [field.field_key, field.label]));
  return (
    <aside className="review-aside" aria-label={words.transcript}>
      {review.audio_note ? (
        <Banner tone="info" title={words.audioTitle}>
          {review.audio_note}
        </Banner>
      ) : null}
      {review.flags.length > 0 ? (
        <Banner tone="warning" title={words.flagsTitle}>
          <ul className="review-flags">
            {review.flags.map((flag) => (
              <li key={`${flag.kind} ${flag.page} ${flag.text}`}>
                {words.flags[flag.kind]}
                {flag.page ? `, ${words.page(flag.page)}` : null}: <q>{flag.text}</q>
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
              <FileText aria-hidden="true" />
              {resume.file_name}
            </li>
          ))}
        </ul>
      ) : null}
      <ReviewTranscript transcript={review.transcript} shownEntry={shownEntry} onShown={onShown} />
    </aside>
  );
}
