/** Time comes in through this, so that tests hold it still. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands until it is moved. */
export interface ManualClock extends Clock {
  set(time: Date): void;
  /** Moves forward by milliseconds. */
  advance(byMs: number): void;
}

export function manualClock(start: Date | string): ManualClock {
  let current = new Date(start).getTime();
  return {
    now: () => new Date(current),
    set: (time) => {
      current = time.getTime();
    },
    advance: (byMs) => {
      current += byMs;
    },
  };
}
