import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { FetchLike } from '@pluto/shared/http/call-route.ts';
import { getCandidate } from '@pluto/shared/http/import.ts';
import type { Preferences } from '@pluto/shared/ipc/preferences.ts';
import type { Destination } from '@pluto/shared/ipc/states.ts';
import type { SessionKeeper } from '../accounts/session.ts';
import type { Clock } from '../platform/clock.ts';
import { jsonFile } from '../platform/json-file.ts';
import type { Speak } from '../words/words.ts';
import { accountKey, eventCursorsSchema } from './event-cursor.ts';
import { heldEvents, heldEventsSchema } from './held-events.ts';
import { createEventNotifier, type EventNotifier, type Notify } from './notifier.ts';
import { createUnreviewedList, type UnreviewedList, unreviewedFileSchema } from './unreviewed-list.ts';
import { type SessionWatch, watchSession } from './watch-session.ts';

/** Joins what is told of events: the stream, the notifications, and the list of what waits for a review. */
export function keepInformed(parts: {
  session: SessionKeeper;
  fetch: FetchLike;
  clock: Clock;
  /** Path of a file among this app's own. */
  file: (name: string) => string;
  notify: Notify;
  preferences: () => Preferences;
  open: (destination: Destination) => void;
  words: Speak;
}): { events: SessionWatch; notifier: EventNotifier; unreviewed: UnreviewedList } {
  const { session, file, clock } = parts;
  const keyNow = () => {
    const current = session.current();
    return current && accountKey({ server_url: current.server_url, account_id: current.account.account_id });
  };
  const unreviewed = createUnreviewedList(jsonFile(file('unreviewed.json'), unreviewedFileSchema, {}));
  const notifier = createEventNotifier({
    notify: parts.notify,
    preferences: parts.preferences,
    clock,
    open: parts.open,
    held: heldEvents(jsonFile(file('held-events.json'), heldEventsSchema, {}), keyNow),
    words: () => parts.words().notifications,
  });
  const follow = () => {
    unreviewed.follow(keyNow());
    notifier.lookAgain();
  };
  // Before the stream is opened: its first events belong to this account.
  follow();
  session.state.watch(follow);
  const events = watchSession({
    session,
    fetch: parts.fetch,
    clock,
    cursors: jsonFile(file('events.json'), eventCursorsSchema, {}),
    notifier,
  });
  events.onEvent(({ event }) => unreviewed.onEvent(event));
  events.connection.watch(({ state }) => {
    if (state === 'online') void unreviewed.nameAll(nameOf);
  });

  async function nameOf(candidate_id: string): Promise<string | null | 'gone'> {
    try {
      return (await session.call(getCandidate, { params: { candidate_id } })).name;
    } catch (error) {
      return error instanceof AppError && error.code === 'not_found' ? 'gone' : null;
    }
  }
  return { events, notifier, unreviewed };
}
