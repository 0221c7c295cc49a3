import { describe, expect, it } from 'vitest';
import { at, buildCandidate, buildEvent } from '../testing/builders.ts';
import { applyEvent } from './apply-event.ts';

const link = { link_id: crypto.randomUUID(), expires_at: at, state: 'active' as const, openings: 0 };

describe('applyEvent', () => {
  it('leaves others alone', () => {
    const candidate = buildCandidate();
    const other = buildEvent('intake_completed', { candidate_id: crypto.randomUUID() });
    expect(applyEvent(candidate, other)).toBe(candidate);
  });

  it('knows that a talk was heard badly when it ends', () => {
    const ended = buildEvent('interview.ended', { details: { audio_troubles: ['noisy'] } });
    expect(applyEvent(buildCandidate(), ended).audio_troubles).toEqual(['noisy']);
    expect(
      applyEvent(buildCandidate({ audio_troubles: ['echo'] }), buildEvent('interview.ended')).audio_troubles,
    ).toEqual(['echo']);
  });

  it('follows a candidate through an intake', () => {
    const steps = [
      buildEvent('intake_link.created'),
      buildEvent('intake.opened'),
      buildEvent('intake.started'),
      buildEvent('gaps.found', { details: { answered: 0, questions: 7 } }),
      buildEvent('interview.started'),
      buildEvent('answer.saved', { details: { answered: 3, questions: 7 } }),
    ];
    const during = steps.reduce(applyEvent, buildCandidate({ link }));
    expect(during.status).toBe('intake_started');
    expect(during.link?.openings).toBe(1);
    expect(during.intake).toEqual({
      step: 'interview',
      interviewing: true,
      answered: 3,
      questions: 7,
      last_seen_at: at,
    });
    const done = applyEvent(
      during,
      buildEvent('intake_completed', { details: { enrichment_fields: ['phone', 'skills'] } }),
    );
    expect(done.status).toBe('intake_completed');
    expect(done.has_enrichment_data).toBe(true);
    expect(done.enrichment_fields).toEqual(['phone', 'skills']);
    expect(done.intake?.interviewing).toBe(false);
  });

  it('never takes a candidate back', () => {
    const done = buildCandidate({ status: 'intake_completed' });
    expect(applyEvent(done, buildEvent('intake_link.created')).status).toBe('intake_completed');
    expect(applyEvent(done, buildEvent('intake.started')).status).toBe('intake_completed');
  });

  it('gives no badge to an intake that brought nothing new', () => {
    const done = applyEvent(
      buildCandidate(),
      buildEvent('intake_completed', { details: { enrichment_fields: [] } }),
    );
    expect(done.has_enrichment_data).toBe(false);
  });

  it('marks a link that no longer works', () => {
    expect(applyEvent(buildCandidate({ link }), buildEvent('intake_link.revoked')).link?.state).toBe(
      'revoked',
    );
    expect(applyEvent(buildCandidate({ link }), buildEvent('intake_link.expired')).link?.state).toBe(
      'expired',
    );
    expect(applyEvent(buildCandidate(), buildEvent('intake_link.expired')).link).toBeNull();
  });
});
