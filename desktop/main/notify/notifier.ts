import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import type { Preferences } from '@pluto/shared/ipc/preferences.ts';
import type { Destination } from '@pluto/shared/ipc/states.ts';
import type { Clock } from '../platform/clock.ts';
import { missedNotification, notificationOf, type PlannedNotification } from './notification-text.ts';
import { isQuiet } from './quiet-hours.ts';

/** Shows one native notification. */
export type Notify = (notification: { title: string; body: string; onClick: () => void }) => void;

export interface EventNotifier {
  onEvent(event: PlutoEvent, missed: boolean): void;
  onCaughtUp(): void;
}

/**
 * Decides which events become notifications: live ones at once, missed ones together when all have come.
 * In quiet hours none are shown; the events stay in the activity feed.
 */
export function createEventNotifier(options: {
  notify: Notify;
  preferences: () => Preferences;
  clock: Clock;
  open: (destination: Destination) => void;
}): EventNotifier {
  let missed: PlutoEvent[] = [];

  function show(planned: PlannedNotification | null): void {
    if (!planned || isQuiet(options.preferences().quiet_hours, options.clock.now())) return;
    const { title, body, destination } = planned;
    options.notify({ title, body, onClick: () => options.open(destination) });
  }

  return {
    onEvent(event, wasMissed) {
      if (wasMissed) missed.push(event);
      else show(notificationOf(event, options.preferences()));
    },
    onCaughtUp() {
      const events = missed;
      missed = [];
      show(missedNotification(events, options.preferences()));
    },
  };
}
