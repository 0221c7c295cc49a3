import type { FeedEvent } from '@pluto/shared/ipc/states.ts';

/** What the interviewer last reported of its services. */
export interface LatestTrouble {
  /** What happened and what to do. */
  text: string;
  at: string;
  /** Interviews in which the same was reported. */
  interviews: number;
}

/** The newest trouble in the feed; null when none was reported. The feed may stand in any order. */
export function latestTrouble(feed: readonly FeedEvent[]): LatestTrouble | null {
  const reported = feed
    .map(({ event }) => event)
    .filter((event) => event.type === 'interview.troubled' && event.details.reason !== undefined);
  const [newest] = reported.toSorted((a, b) => Number(b.event_id) - Number(a.event_id));
  if (!newest?.details.reason) return null;
  const text = newest.details.reason;
  const same = reported.filter(({ details }) => details.reason === text);
  const interviews = new Set(same.map(({ candidate_id }) => candidate_id)).size;
  return { text, at: newest.at, interviews };
}
