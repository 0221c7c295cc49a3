const firstMs = 1000;
const longestMs = 30_000;

/**
 * How long to wait before try number `attempt` (first is 1): doubling from one second up to 30, then spread over
 * 75–125 %, so that the desktops of an office do not all come back in the same instant. `random` is in 0..1.
 */
export function backOffMs(attempt: number, random: number): number {
  const plain = Math.min(longestMs, firstMs * 2 ** Math.max(0, attempt - 1));
  return Math.round(plain * (0.75 + random / 2));
}
