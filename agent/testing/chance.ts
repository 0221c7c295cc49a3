/** Chance that is the same for the same seed, so that a generated case can be named and played again. */
export interface Chance {
  /** A number from 0 up to 1. */
  next(): number;
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
  /** True in this share of all cases. */
  happens(share: number): boolean;
}

/** Makes chance of a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
    happens: (share) => next() < share,
  };
}
