import type { FeedEvent } from '@pluto/shared/ipc/states.ts';
import type { Slice } from './store-types.ts';

export interface ActivitySlice {
  /** Events of this run, newest first. */
  feed: readonly FeedEvent[];
  /** How many completions came since the feed was last looked at. */
  unread: number;
  addToFeed(items: readonly FeedEvent[]): void;
  markFeedRead(): void;
  resetActivity(): void;
}

const mostKept = 500;

/** The feed with new items: newest first, each event once. */
export function mergeFeed(feed: readonly FeedEvent[], items: readonly FeedEvent[]): FeedEvent[] {
  const known = new Set(feed.map(({ event }) => event.event_id));
  const fresh = items.filter(({ event }) => !known.has(event.event_id));
  return [...fresh, ...feed]
    .sort((a, b) => (BigInt(a.event.event_id) > BigInt(b.event.event_id) ? -1 : 1))
    .slice(0, mostKept);
}

/** How many of these are worth a mark beside "Activity". */
export function countNews(feed: readonly FeedEvent[], items: readonly FeedEvent[]): number {
  const known = new Set(feed.map(({ event }) => event.event_id));
  return items.filter(({ event }) => event.type === 'intake_completed' && !known.has(event.event_id)).length;
}

export const createActivitySlice: Slice<ActivitySlice> = (set) => ({
  feed: [],
  unread: 0,
  addToFeed: (items) =>
    set(({ feed, unread, place }) => ({
      feed: mergeFeed(feed, items),
      unread: place.screen === 'activity' ? 0 : unread + countNews(feed, items),
    })),
  markFeedRead: () => set({ unread: 0 }),
  resetActivity: () => set({ feed: [], unread: 0 }),
});
