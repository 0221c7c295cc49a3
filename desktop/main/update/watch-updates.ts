import type { UpdateState } from '@pluto/shared/ipc/states.ts';
import type { Clock } from '../platform/clock.ts';
import { type Watched, watched } from '../platform/watched.ts';

/** The part of electron-updater that is needed; it checks hash and, on macOS and Windows, the signature. */
export interface Updater {
  on(event: 'update-available' | 'update-downloaded', listener: (info: { version: string }) => void): unknown;
  on(event: 'update-not-available', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  checkForUpdates(): Promise<unknown>;
  quitAndInstall(): void;
}

const everyMs = 6 * 60 * 60 * 1000;

/** What is known about a newer version, and the two things one can do about it. */
export interface Updates {
  state: Pick<Watched<UpdateState>, 'get' | 'watch'>;
  check(): void;
  /** Restarts into the version that is ready; nothing otherwise. */
  install(): void;
}

/**
 * Looks for a newer version at the start and every six hours, and fetches it in the background. `load` gives the
 * updater, or null where no feed is configured: then updates are off and nothing is asked of anybody.
 */
export function watchUpdates(options: { load: () => Promise<Updater | null>; clock: Clock }): Updates {
  const state = watched<UpdateState>({ state: 'off', version: null });
  let updater: Updater | null = null;

  function check(): void {
    if (!updater || state.get().state === 'ready' || state.get().state === 'fetching') return;
    state.set({ state: 'checking', version: null });
    // Told by the event `error`, too.
    updater.checkForUpdates().catch(() => undefined);
  }

  function checkAgain(): void {
    check();
    options.clock.after(everyMs, checkAgain);
  }

  void options.load().then(
    (loaded) => {
      if (!loaded) return;
      updater = loaded;
      loaded.on('update-not-available', () => state.set({ state: 'current', version: null }));
      loaded.on('update-available', ({ version }) => state.set({ state: 'fetching', version }));
      loaded.on('update-downloaded', ({ version }) => state.set({ state: 'ready', version }));
      // Also when hash or signature do not fit; then nothing was kept, and the next check begins anew.
      loaded.on('error', () => state.set({ state: 'failed', version: state.get().version }));
      checkAgain();
    },
    () => state.set({ state: 'failed', version: null }),
  );

  return {
    state,
    check,
    install() {
      if (state.get().state === 'ready') updater?.quitAndInstall();
    },
  };
}
