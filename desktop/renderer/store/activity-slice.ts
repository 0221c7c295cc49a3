import type { FeedEvent, Unreviewed } from '@pluto/shared/ipc/states.ts';
import type { PlutoBridge } from '../bridge.ts';
import type { Slice } from './store-types.ts';

export interface ActivitySlice {
  /** Events of this run, newest first. */
  feed: readonly FeedEvent[];
  /** Completions whose review nobody has opened here, oldest first. Main keeps them, over restarts too. */
  unreviewed: Unreviewed;
  /** How many they are: the mark beside "Activity". */
  unread: number;
  addToFeed(items: readonly FeedEvent[]): void;
  setUnreviewed(unreviewed: Unreviewed): void;
  /** The review of a candidate was opened; null for all. */
  markReviewed(candidateId: string | null): Promise<void>;
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

export const createActivitySlice =
  (bridge: PlutoBridge): Slice<ActivitySlice> =>
  (set) => ({
    feed: [],
    unreviewed: [],
    unread: 0,
    addToFeed: (items) => set(({ feed }) => ({ feed: mergeFeed(feed, items) })),
    setUnreviewed: (unreviewed) => set({ unreviewed, unread: unreviewed.length }),
    async markReviewed(candidateId) {
      await bridge.markReviewed({ candidate_id: candidateId });
    },
    // What waits for a review is main's to empty: it tells it before it tells who is signed in.
    resetActivity: () => set({ feed: [] }),
  });
