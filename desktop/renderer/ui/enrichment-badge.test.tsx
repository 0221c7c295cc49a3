// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ReviewAside } from '../review/review-aside.tsx';
import { buildCandidate, buildReview } from '../testing/builders.ts';
import { copy } from '../words/words.ts';
import { audioNote } from './audio-note.ts';
import { EnrichmentBadge } from './enrichment-badge.tsx';

afterEach(cleanup);

it('shows beside a record that its talk was heard badly, in lists as a sign and elsewhere in words', () => {
  const candidate = buildCandidate({ has_enrichment_data: true, audio_troubles: ['noisy'] });
  const { rerender } = render(<EnrichmentBadge candidate={candidate} />);
  screen.getByText(copy.ranking.enriched);
  screen.getByRole('img', { name: copy.audio.badge });
  rerender(<EnrichmentBadge candidate={candidate} isWide />);
  screen.getByText(copy.audio.badge);
  rerender(<EnrichmentBadge candidate={buildCandidate()} />);
  expect(screen.queryByText(copy.audio.badge)).toBeNull();
});

it('says in the review what was wrong, and whose doing a short answer may be', () => {
  const candidate = buildCandidate({ audio_troubles: ['clipped', 'echo'] });
  const review = { ...buildReview([]), candidate };
  render(<ReviewAside review={review} shownEntry={null} onShown={() => {}} onShowResume={() => {}} />);
  screen.getByText(audioNote(['clipped', 'echo']));
  expect(audioNote(['clipped'])).toContain(copy.audio.meaning);
});
