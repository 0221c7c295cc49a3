import type { Failure } from '@pluto/shared/ipc/outcome.ts';
import type { PlutoBridge } from '../bridge.ts';
import { copy, type Words } from './words.ts';

/** The sentence for a failure: by its code where the language has one, else the server's own, which is English. */
export function sayFailure({ code, message }: Failure, words: Pick<Words, 'failures'> = copy): string {
  const said = words.failures[code];
  if (said === null) return message;
  return said.endsWith(':') ? `${said} ${message}` : said;
}

type Reply = { ok?: boolean; failure?: Failure } | undefined | null;

/** The bridge, with every failure it hands over said in the language of the window. */
export function speakFailures(bridge: PlutoBridge, words: Pick<Words, 'failures'> = copy): PlutoBridge {
  const methods = Object.entries(bridge).map(([name, method]) => {
    if (name === 'on') return [name, method];
    const spoken = async (...given: unknown[]) => {
      const reply = (await (method as (...given: unknown[]) => Promise<unknown>)(...given)) as Reply;
      if (typeof reply !== 'object' || reply?.ok !== false || !reply.failure) return reply;
      return { ...reply, failure: { ...reply.failure, message: sayFailure(reply.failure, words) } };
    };
    return [name, spoken];
  });
  // The same methods as before, each with its own type.
  return Object.fromEntries(methods) as unknown as PlutoBridge;
}
