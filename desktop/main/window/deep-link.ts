import { idSchema } from '@pluto/shared/http/words.ts';
import type { Destination } from '@pluto/shared/ipc/states.ts';

export const deepLinkScheme = 'pluto';

/** Reads `pluto://candidate/<id>` and `pluto://review/<id>`; null for anything else. */
export function readDeepLink(text: string): Destination | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== `${deepLinkScheme}:` || url.search || url.hash) return null;
  const id = idSchema.safeParse(url.pathname.replace(/^\/|\/$/g, ''));
  if (!id.success) return null;
  if (url.host === 'candidate' || url.host === 'review') return { screen: url.host, candidate_id: id.data };
  return null;
}

/** The first deep link among the arguments a second start was given. */
export function deepLinkIn(args: readonly string[]): Destination | null {
  for (const arg of args) {
    const destination = arg.startsWith(`${deepLinkScheme}:`) ? readDeepLink(arg) : null;
    if (destination) return destination;
  }
  return null;
}
