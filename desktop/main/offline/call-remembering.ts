import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { AnyRoute, ResponseOf, RouteInput } from '@pluto/shared/http/route.ts';
import type { SessionKeeper } from '../accounts/session.ts';
import type { Session } from '../accounts/token-vault.ts';
import type { Clock } from '../platform/clock.ts';
import type { Speak } from '../words/words.ts';
import type { KeptReplies } from './kept-replies.ts';

/** While the server is known to be away, a question waits this long for it before the last reply is given. */
const patienceMs = 1500;

const ownerOf = ({ server_url, account }: { server_url: string; account: { account_id: string } }) =>
  `${server_url}\n${account.account_id}`;

/** JSON with its keys in order, so that the same question is the same text. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, inOrder(part)]),
  );
}

/** Calls that go on answering without the server. */
export interface RememberingCalls {
  call: SessionKeeper['call'];
  /** Forgets what was read on the current server: something in it must not be shown again. */
  forget(): void;
}

/**
 * Calls routes as the session does, and remembers what was read: without the server a question gets the last reply
 * it ever got, and a change is refused with the reason. What was remembered goes when its session ends.
 */
export function callRemembering(options: {
  session: Pick<SessionKeeper, 'call' | 'current' | 'onEnded'>;
  replies: KeptReplies;
  isOffline: () => boolean;
  clock: Clock;
  words: Speak;
}): RememberingCalls {
  const { session, replies, isOffline, clock, words } = options;
  session.onEnded((ended) => replies.forget(ownerOf(ended)));

  async function read<R extends AnyRoute>(
    route: R,
    input: RouteInput<R>,
    by: Session,
  ): Promise<ResponseOf<R>> {
    const owner = ownerOf(by);
    const question = `${route.name} ${JSON.stringify(inOrder(input))}`;
    const recall = (): ResponseOf<R> | undefined => {
      // By the schema of today: an older version may have kept it.
      const kept = route.response.safeParse(replies.recall(owner, question));
      return kept.success ? (kept.data as ResponseOf<R>) : undefined;
    };
    // A reply that comes too late to be given is remembered all the same.
    const asked = session.call(route, input).then((reply) => {
      if (session.current()?.token === by.token) replies.keep(owner, question, reply);
      return reply;
    });
    const kept = isOffline() ? recall() : undefined;
    try {
      if (kept === undefined) return await asked;
      return await firstOf(asked, patienceMs, kept, clock);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      const remembered = recall();
      if (remembered !== undefined) return remembered;
      if (!isOffline()) throw error;
      throw new AppError('unavailable', { publicMessage: words().offline.notKept, cause: error });
    }
  }

  async function change<R extends AnyRoute>(route: R, input: RouteInput<R>): Promise<ResponseOf<R>> {
    try {
      return await session.call(route, input);
    } catch (error) {
      if (!isUnavailable(error) || !isOffline()) throw error;
      throw new AppError('unavailable', { publicMessage: words().offline.readOnly, cause: error });
    }
  }

  return {
    call(route, input) {
      const by = session.current();
      return by && route.method === 'GET' ? read(route, input, by) : change(route, input);
    },
    forget() {
      const current = session.current();
      if (current) replies.forget(ownerOf(current));
    },
  };
}

const isUnavailable = (error: unknown) => error instanceof AppError && error.code === 'unavailable';

/** What `asked` gives, or `instead` when it takes longer than `patience` milliseconds. */
function firstOf<T>(asked: Promise<T>, patience: number, instead: T, clock: Clock): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(patience, () => resolve(instead));
    asked.then(resolve, reject).finally(cancel);
  });
}
