import { z } from 'zod';

const mostServers = 12;

/** Servers somebody has signed in to from this computer: addresses only, so that it may be written anywhere. */
export const knownServersSchema = z
  .object({
    current: z.string().nullable().describe('The server that was used last'),
    urls: z.array(z.string()).max(mostServers).describe('In the order they were added'),
  })
  .strict();
export type KnownServers = z.infer<typeof knownServersSchema>;

export const noServers: KnownServers = { current: null, urls: [] };

/** The list with this server as the current one; the oldest falls out when there are too many. */
export function withCurrent({ urls }: KnownServers, url: string): KnownServers {
  const known = urls.includes(url) ? urls : [...urls, url].slice(-mostServers);
  return { current: url, urls: known };
}

/** The list without this server; another becomes the current one if it was that. */
export function withoutServer({ current, urls }: KnownServers, url: string): KnownServers {
  const left = urls.filter((other) => other !== url);
  return { current: current === url ? (left[0] ?? null) : current, urls: left };
}
