import { setTimeout as pause } from 'node:timers/promises';

const everyMs = 5;

/** Looks every few milliseconds. @throws Error naming what did not come in time */
export async function waitUntil<T>(
  what: string,
  timeoutMs: number,
  look: () => T | null | undefined | false,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    const found = look();
    if (found !== null && found !== undefined && found !== false) return found;
    await pause(everyMs);
  }
  throw new Error(`Within ${timeoutMs / 1000} seconds it did not happen that ${what}.`);
}
