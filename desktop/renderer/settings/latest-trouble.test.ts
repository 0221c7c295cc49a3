import type { FeedEvent } from '@pluto/shared/ipc/states.ts';
import { describe, expect, it } from 'vitest';
import { detailsOf } from '../activity/event-details.ts';
import { latestTrouble } from './latest-trouble.ts';

const key = 'The model refused the key. Check OPENAI_API_KEY; interviews go on with the rules.';

function event(number: number, type: 'interview.troubled' | 'interview.ended', reason?: string): FeedEvent {
  return {
    missed: false,
    event: {
      event_id: String(number),
      type,
      at: `2026-03-02T09:00:0${number}.000Z`,
      candidate_id: `0000000${number}-0000-4000-8000-000000000000`,
      candidate_name: null,
      details: reason === undefined ? {} : { reason },
    },
  };
}

describe('latestTrouble', () => {
  it('is null where nothing was reported', () => {
    expect(latestTrouble([])).toBeNull();
    expect(
      latestTrouble([event(1, 'interview.ended', 'gaps_filled'), event(2, 'interview.troubled')]),
    ).toBeNull();
  });

  it('is the newest report, with the number of interviews that it stands for', () => {
    const feed = [event(3, 'interview.troubled', key), event(1, 'interview.troubled', key)];
    expect(latestTrouble([...feed, event(2, 'interview.troubled', 'Another.')])).toEqual({
      text: key,
      at: '2026-03-02T09:00:03.000Z',
      interviews: 2,
    });
  });
});

describe('detailsOf', () => {
  it('shows a sentence as it was written and a code in words', () => {
    expect(detailsOf(event(1, 'interview.troubled', key).event)).toEqual([key]);
    expect(detailsOf(event(1, 'interview.ended', 'candidate_left').event)).toEqual(['candidate left']);
    expect(detailsOf(event(1, 'interview.ended', 'failed').event)).toEqual(['it could not go on by voice']);
  });
});
