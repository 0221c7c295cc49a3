import type { EventType, PlutoEvent } from '@pluto/shared/events/event.ts';
import type { Preferences } from '@pluto/shared/ipc/preferences.ts';
import type { Destination } from '@pluto/shared/ipc/states.ts';
import type { Clock } from '../platform/clock.ts';
import type { MainWords } from '../words/en.ts';
import { compareEventIds } from './event-id.ts';
import type { HeldEvents } from './held-events.ts';
import {
  groupNotification,
  isWanted,
  notificationOf,
  type PlannedNotification,
} from './notification-text.ts';
import { quietEndsAt } from './quiet-hours.ts';

/** Shows one native notification. */
export type Notify = (notification: { title: string; body: string; onClick: () => void }) => void;

export interface EventNotifier {
  onEvent(event: PlutoEvent, missed: boolean): void;
  onCaughtUp(): void;
  /** Holds notifications back until then; null ends the pause. */
  pauseUntil(until: Date | null): void;
  /** When notifications may be shown again, null when they may now. */
  quietUntil(): Date | null;
  /** Somebody else is signed in, quiet hours were changed, or the computer woke up: look again at what is held. */
  lookAgain(): void;
}

/** Of one type, what comes this soon after the last one shown is told together. */
export const burstMs = 4000;

/**
 * Decides which events become notifications. The first of a type is told at once, those that follow closely are told
 * together when the burst is over. Missed completions are told once, when all have come. In quiet hours and pauses
 * completions are held, over a restart too, and told once at the end; the rest stays in the activity feed.
 */
export function createEventNotifier(options: {
  notify: Notify;
  preferences: () => Preferences;
  clock: Clock;
  open: (destination: Destination) => void;
  held: HeldEvents;
  words: () => MainWords['notifications'];
}): EventNotifier {
  const { clock, held, preferences, words } = options;
  const bursts = new Map<EventType, PlutoEvent[]>();
  let missed: PlutoEvent[] = [];
  let pausedUntil: Date | null = null;
  let cancelRelease = () => {};

  const quietUntil = () => quietEndsAt(preferences().quiet_hours, pausedUntil, clock.now());

  function show(planned: PlannedNotification | null): void {
    if (!planned) return;
    const { title, body, destination } = planned;
    options.notify({ title, body, onClick: () => options.open(destination) });
  }

  /** Completions wait for the end of the quiet time; false when it is not quiet. */
  function hold(events: readonly PlutoEvent[]): boolean {
    if (!quietUntil()) return false;
    const completed = events.filter(({ type }) => type === 'intake_completed');
    if (completed.length > 0) held.set([...held.get(), ...completed]);
    releaseInTime();
    return true;
  }

  function releaseInTime(): void {
    cancelRelease();
    const until = quietUntil();
    if (!until) release();
    else if (held.get().length > 0) {
      cancelRelease = clock.after(until.getTime() - clock.now().getTime(), releaseInTime);
    }
  }

  function release(): void {
    const events = [...held.get()].sort((a, b) => compareEventIds(a.event_id, b.event_id));
    if (events.length === 0) return;
    held.set([]);
    show(groupNotification(events, 'quiet', preferences(), words()));
  }

  function openBurst(type: EventType): void {
    bursts.set(type, []);
    clock.after(burstMs, () => {
      const events = bursts.get(type) ?? [];
      bursts.delete(type);
      if (events.length === 0 || hold(events)) return;
      show(groupNotification(events, 'burst', preferences(), words()));
      openBurst(type);
    });
  }

  function tell(event: PlutoEvent): void {
    if (!isWanted(event, preferences()) || hold([event])) return;
    const burst = bursts.get(event.type);
    if (burst) {
      burst.push(event);
      return;
    }
    show(notificationOf(event, preferences(), words()));
    openBurst(event.type);
  }

  return {
    onEvent(event, wasMissed) {
      if (wasMissed) missed.push(event);
      else tell(event);
    },
    onCaughtUp() {
      const completed = missed.filter(({ type }) => type === 'intake_completed');
      missed = [];
      if (hold(completed)) return;
      show(groupNotification(completed, 'away', preferences(), words()));
    },
    pauseUntil(until) {
      pausedUntil = until;
      releaseInTime();
    },
    quietUntil,
    lookAgain: releaseInTime,
  };
}
