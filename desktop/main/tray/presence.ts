import type { Preferences } from '@pluto/shared/ipc/preferences.ts';
import type { Destination } from '@pluto/shared/ipc/states.ts';
import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { EventNotifier } from '../notify/notifier.ts';
import type { UnreviewedList } from '../notify/unreviewed-list.ts';
import type { SessionWatch } from '../notify/watch-session.ts';
import type { Clock } from '../platform/clock.ts';
import type { Watched } from '../platform/watched.ts';
import type { Speak } from '../words/words.ts';
import { createBadge } from './badge.ts';
import { setStartAtLogin } from './login-item.ts';
import { createTrayIcon } from './tray.ts';
import { trayMenu } from './tray-menu.ts';

/**
 * Keeps what the app shows outside of its window in step: the tray's icon and menu, the badge, and the start with the
 * computer. @returns `refresh`, for when the language has changed
 */
export function keepPresence(parts: {
  preferences: Watched<Preferences>;
  events: SessionWatch;
  unreviewed: UnreviewedList;
  notifier: EventNotifier;
  clock: Clock;
  window: () => BrowserWindow | null;
  showWindow: () => void;
  go: (destination: Destination) => void;
  words: Speak;
}): { refresh(): void } {
  const { preferences, events, unreviewed, notifier, clock } = parts;
  const badge = createBadge(parts.window);
  const tray = createTrayIcon(parts.showWindow);
  let isPaused = false;
  let cancelQuietEnd = () => {};

  function pauseUntil(until: Date | null): void {
    isPaused = until !== null;
    notifier.pauseUntil(until);
    refresh();
  }

  function refresh(): void {
    const words = parts.words().tray;
    const list = unreviewed.get();
    const until = notifier.quietUntil();
    if (!until) isPaused = false;
    const waiting = words.waiting(list.length);
    badge.show(list.length, waiting);
    tray.show({
      tip: `Pluto Intake · ${list.length > 0 ? waiting : words.connection[events.connection.get().state]}`,
      hasNews: list.length > 0,
      menu: trayMenu(
        {
          connection: events.connection.get().state,
          unreviewed: list,
          showNames: preferences.get().show_names,
          quiet: until && { until, isPause: isPaused },
        },
        { open: parts.showWindow, go: parts.go, pauseUntil, quit: () => app.quit() },
        words,
        clock.now(),
      ),
    });
    cancelQuietEnd();
    if (until) cancelQuietEnd = clock.after(until.getTime() - clock.now().getTime() + 100, refresh);
  }

  let startsAtLogin = preferences.get().start_at_login;
  preferences.watch(({ start_at_login }) => {
    if (start_at_login !== startsAtLogin) setStartAtLogin(start_at_login);
    startsAtLogin = start_at_login;
    notifier.lookAgain();
    refresh();
  });
  events.connection.watch(refresh);
  unreviewed.watch(refresh);
  powerMonitor.on('resume', () => {
    notifier.lookAgain();
    refresh();
  });
  app.on('before-quit', () => cancelQuietEnd());
  refresh();
  return { refresh };
}
