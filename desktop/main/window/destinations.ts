import type { Destination } from '@pluto/shared/ipc/states.ts';

/** Hands destinations to the page, and keeps one that comes before the page is there. */
export interface Destinations {
  go(destination: Destination): void;
  /** For the page, when it is ready: what came before; from then on they are told at once. */
  take(): Destination | null;
  /** The page is gone; keep what comes next. */
  pageGone(): void;
}

export function createDestinations(options: {
  showWindow: () => void;
  tell: (destination: Destination) => void;
}): Destinations {
  let isPageReady = false;
  let waiting: Destination | null = null;
  return {
    go(destination) {
      options.showWindow();
      if (isPageReady) options.tell(destination);
      else waiting = destination;
    },
    take() {
      isPageReady = true;
      const taken = waiting;
      waiting = null;
      return taken;
    },
    pageGone() {
      isPageReady = false;
    },
  };
}
