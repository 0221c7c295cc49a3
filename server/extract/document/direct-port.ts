type Listener = (event: { data: unknown }) => void;

interface OperatorChunk {
  fnArray: unknown[];
  argsArray: unknown[];
}

function isOperatorChunk(chunk: unknown): chunk is OperatorChunk {
  return typeof chunk === 'object' && chunk !== null && 'fnArray' in chunk && 'argsArray' in chunk;
}

/** The library empties the arrays of a chunk once it has sent them; everything else it leaves alone. */
function kept(message: unknown): unknown {
  const { chunk } = (message ?? {}) as { chunk?: unknown };
  if (!isOperatorChunk(chunk)) return message;
  const { fnArray, argsArray } = chunk;
  return { ...(message as object), chunk: { ...chunk, fnArray: [...fnArray], argsArray: [...argsArray] } };
}

/**
 * Joins the two halves of the PDF library within one thread. Its own port copies every message, each letter with it,
 * which costs more than reading the text; this one hands them over. Messages arrive in order and never at once, as
 * they would between threads.
 */
export class DirectPort {
  readonly #listeners = new Set<Listener>();

  postMessage(message: unknown): void {
    const event = { data: kept(message) };
    queueMicrotask(() => {
      for (const listener of [...this.#listeners]) listener(event);
    });
  }

  addEventListener(_name: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }
}
