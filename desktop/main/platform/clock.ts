/** Time as the app sees it, so that tests can hold it still. */
export interface Clock {
  now(): Date;
  /** Calls `act` once after `ms` milliseconds; the returned function cancels. */
  after(ms: number, act: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => new Date(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
