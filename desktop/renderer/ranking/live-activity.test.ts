import { describe, expect, it } from 'vitest';
import { buildCandidate } from '../testing/builders.ts';
import { liveActivity } from './live-activity.ts';

const now = new Date('2026-03-02T12:00:00Z');
const link = {
  link_id: crypto.randomUUID(),
  expires_at: '2026-03-04T11:30:00.000Z',
  state: 'active' as const,
  openings: 0,
};
const intake = {
  step: 'interview' as const,
  interviewing: true,
  answered: 3,
  questions: 7,
  last_seen_at: '2026-03-02T11:59:30.000Z',
};

describe('liveActivity', () => {
  it.each([
    ['nobody was invited', {}, 'Not invited', false],
    ['a link waits', { link }, 'Link copied, 47 h left', false],
    [
      'a link has run out, whatever its state says',
      { link: { ...link, expires_at: '2026-03-02T11:00:00.000Z' } },
      'Link expired, never opened',
      false,
    ],
    ['a link was revoked', { link: { ...link, state: 'revoked' as const } }, 'Link revoked', false],
    ['a talk goes on', { link, intake }, 'Being interviewed, 3 of 7', true],
    [
      'a talk is interrupted',
      { intake: { ...intake, interviewing: false } },
      'Interview paused, 3 of 7',
      true,
    ],
    [
      'a candidate is at the resume',
      { intake: { ...intake, step: 'extract' as const, interviewing: false } },
      'At the resume',
      true,
    ],
    [
      'a candidate left long ago',
      {
        intake: {
          ...intake,
          step: 'consent' as const,
          interviewing: false,
          last_seen_at: '2026-03-02T10:00:00.000Z',
        },
      },
      'Stuck at the notice, 2 hours ago',
      false,
    ],
    [
      'a candidate left in the middle of the questions',
      { intake: { ...intake, interviewing: false, last_seen_at: '2026-02-28T12:00:00.000Z' } },
      'Stuck at question 4 of 7, 2 days ago',
      false,
    ],
    [
      'a candidate left after the last question',
      { intake: { ...intake, answered: 7, interviewing: false, last_seen_at: '2026-03-01T12:00:00.000Z' } },
      'Stuck at the interview, yesterday',
      false,
    ],
    [
      'a link was sent',
      { link: { ...link, sent_at: '2026-03-02T11:30:00.000Z' } },
      'Link sent, 47 h left',
      false,
    ],
    ['a link was opened', { link: { ...link, openings: 2 } }, 'Link opened, 47 h left', false],
    [
      'a link ends soon',
      { link: { ...link, expires_at: '2026-03-02T15:30:00.000Z' } },
      'Link copied, 3 h left – ends soon',
      false,
    ],
    ['an intake is complete', { status: 'intake_completed' as const, intake }, 'Completed', false],
    ['a candidate declined', { status: 'declined' as const, intake }, 'Declined', false],
  ])('says where a candidate stands when %s', (_, over, text, live) => {
    const activity = liveActivity(buildCandidate(over), now);
    expect(activity.text).toBe(text);
    expect(activity.live).toBe(live);
  });
});
