/** One value that others watch. */
export interface Watched<T> {
  get(): T;
  set(value: T): void;
  watch(listener: (value: T) => void): () => void;
}

/** Holds a value and tells its listeners when it is set. */
export function watched<T>(initial: T): Watched<T> {
  let current = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => current,
    set(value) {
      current = value;
      for (const listener of listeners) listener(value);
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
