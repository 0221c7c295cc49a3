import type { ConnectionState, Destination, Unreviewed } from '@pluto/shared/ipc/states.ts';
import type { MenuItemConstructorOptions } from 'electron';
import type { MainWords } from '../words/en.ts';

/** What the tray tells. */
export interface TrayState {
  connection: ConnectionState['state'];
  unreviewed: Unreviewed;
  showNames: boolean;
  /** End of a quiet time, and whether it is a pause that can be ended here or the hours set in Settings. */
  quiet: { until: Date; isPause: boolean } | null;
}

export interface TrayActions {
  open(): void;
  go(destination: Destination): void;
  pauseUntil(until: Date | null): void;
  quit(): void;
}

const mostNamed = 5;

/** Tomorrow at eight by this computer's clock. */
export function tomorrowMorning(now: Date): Date {
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  morning.setHours(8, 0, 0, 0);
  return morning;
}

/** The tray's menu: how things stand, what waits for a review (oldest first), quiet, and the way in and out. Pure. */
export function trayMenu(
  state: TrayState,
  act: TrayActions,
  words: MainWords['tray'],
  now: Date,
): MenuItemConstructorOptions[] {
  const { unreviewed, quiet, showNames } = state;
  const clockOf = (time: Date) =>
    `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
  return [
    { label: words.open, click: act.open },
    { label: words.connection[state.connection], enabled: false },
    { type: 'separator' },
    { label: words.waiting(unreviewed.length), enabled: false },
    ...unreviewed.slice(0, mostNamed).map(
      ({ candidate_id, candidate_name }): MenuItemConstructorOptions => ({
        // An ampersand would mark the letter after it as a shortcut.
        label:
          showNames && candidate_name
            ? words.review(candidate_name).replaceAll('&', '&&')
            : words.reviewSomebody,
        click: () => act.go({ screen: 'review', candidate_id }),
      }),
    ),
    { label: words.activity, click: () => act.go({ screen: 'activity' }) },
    { type: 'separator' },
    ...(quiet?.isPause
      ? [{ label: words.resume(clockOf(quiet.until)), click: () => act.pauseUntil(null) }]
      : [
          ...(quiet ? [{ label: words.quietHours(clockOf(quiet.until)), enabled: false }] : []),
          {
            label: words.pauseForHour,
            click: () => act.pauseUntil(new Date(now.getTime() + 3_600_000)),
          },
          { label: words.pauseUntilTomorrow, click: () => act.pauseUntil(tomorrowMorning(now)) },
        ]),
    { type: 'separator' },
    { label: words.settings, click: () => act.go({ screen: 'settings' }) },
    { label: words.quit, click: act.quit },
  ];
}
