/** A draft with the way back. Plain data. */
export interface DraftHistory<T> {
  present: T;
  past: readonly T[];
  future: readonly T[];
  /** What the last change was about: letters typed into one box are one step. */
  topic: string | null;
}

const mostSteps = 100;

/** A history that begins here. */
export function beginHistory<T>(present: T): DraftHistory<T> {
  return { present, past: [], future: [], topic: null };
}

/** The history after a change. Changes of the same topic in a row are one step; without a topic each is its own. */
export function recordChange<T>(
  history: DraftHistory<T>,
  next: T,
  topic: string | null = null,
): DraftHistory<T> {
  const isSameStep = topic !== null && topic === history.topic;
  return {
    present: next,
    past: isSameStep ? history.past : [...history.past, history.present].slice(-mostSteps),
    future: [],
    topic,
  };
}

/** One step back; the same history where there is none. */
export function undoChange<T>(history: DraftHistory<T>): DraftHistory<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    present: before,
    past: history.past.slice(0, -1),
    future: [history.present, ...history.future],
    topic: null,
  };
}

/** One step forward again. */
export function redoChange<T>(history: DraftHistory<T>): DraftHistory<T> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { present: after, past: [...history.past, history.present], future, topic: null };
}
