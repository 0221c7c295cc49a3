import { AppError } from '@pluto/shared/errors/app-error.ts';
import { signIn, signOut } from '@pluto/shared/http/accounts.ts';
import { callRoute, type FetchLike, sendRoute } from '@pluto/shared/http/call-route.ts';
import type { AnyRoute, ResponseOf, RouteInput } from '@pluto/shared/http/route.ts';
import type { ServerEntry, SessionState } from '@pluto/shared/ipc/states.ts';
import type { Clock } from '../platform/clock.ts';
import type { JsonFile } from '../platform/json-file.ts';
import { type Watched, watched } from '../platform/watched.ts';
import type { Speak } from '../words/words.ts';
import { type KnownServers, withCurrent, withoutServer } from './known-servers.ts';
import { defaultServerUrl, readServerUrl } from './server-url.ts';
import type { Session, TokenVault } from './token-vault.ts';

/** Who is signed in where, and the only way to call the current server as them. */
export interface SessionKeeper {
  /** The current server and whether somebody is signed in there. */
  state: Pick<Watched<SessionState>, 'get' | 'watch'>;
  /** Every server that is known, with the current one. */
  servers: Pick<Watched<ServerEntry[]>, 'get' | 'watch'>;
  /** The session of the current server with its token; for main only. */
  current(): Session | null;
  signIn(credentials: { server_url: string; email: string; password: string }): Promise<SessionState>;
  /** Ends the session of the current server. */
  signOut(options: { everywhere: boolean }): Promise<SessionState>;
  /** Makes a known server the current one, signed in there or not. */
  switchTo(serverUrl: string): SessionState;
  /** Signs out of a server and forgets it. */
  remove(serverUrl: string): Promise<SessionState>;
  /** Ends the current session on this computer because the server no longer takes it. */
  end(message: string): void;
  /** Tells of each session that ends on this computer, so that what was kept for it can go. */
  onEnded(listener: (session: Session) => void): void;
  call<R extends AnyRoute>(route: R, input: RouteInput<R>): Promise<ResponseOf<R>>;
  /** Like `call` for routes that reply with a file. */
  download<R extends AnyRoute>(route: R, input: RouteInput<R>): Promise<Uint8Array<ArrayBuffer>>;
}

export function keepSession(options: {
  fetch: FetchLike;
  vault: TokenVault;
  clock: Clock;
  /** Addresses of the servers that were used. */
  known: JsonFile<KnownServers>;
  /** Address to begin with; sessions of other servers are then left alone. */
  serverUrl: string | null;
  words: Speak;
}): SessionKeeper {
  const { fetch, vault, clock, words } = options;
  const isValid = ({ expires_at }: Session) => Date.parse(expires_at) > clock.now().getTime();
  const sessions = new Map(
    vault
      .load()
      .filter(isValid)
      .map((session) => [session.server_url, session]),
  );
  let known = options.known.read();
  let serverUrl = options.serverUrl ?? known.current ?? [...sessions.keys()][0] ?? defaultServerUrl;
  const listeners = new Set<(session: Session) => void>();

  const stateNow = (message: string | null = null): SessionState => {
    const session = sessions.get(serverUrl);
    if (!session) return { state: 'signed_out', server_url: serverUrl, message };
    const { server_url, account, expires_at } = session;
    return { state: 'signed_in', server_url, account, expires_at, storage: vault.storage() };
  };
  const serversNow = (): ServerEntry[] =>
    [...new Set([...known.urls, ...sessions.keys()])].map((url) => ({
      server_url: url,
      account: sessions.get(url)?.account ?? null,
      is_current: url === serverUrl,
    }));
  const state = watched<SessionState>(stateNow());
  const servers = watched<ServerEntry[]>(serversNow());

  function tell(message: string | null = null): SessionState {
    state.set(stateNow(message));
    servers.set(serversNow());
    return state.get();
  }

  function know(next: KnownServers): void {
    known = next;
    options.known.write(next);
  }

  function drop(session: Session): void {
    if (!sessions.delete(session.server_url)) return;
    vault.save([...sessions.values()]);
    for (const listener of listeners) listener(session);
  }

  function end(session: Session, message: string | null): SessionState {
    drop(session);
    return tell(session.server_url === serverUrl ? message : null);
  }

  async function asMe<T>(ask: (session: Session) => Promise<T>): Promise<T> {
    const asked = sessions.get(serverUrl);
    if (!asked) throw new AppError('not_signed_in', { publicMessage: words().session.signInFirst });
    try {
      return await ask(asked);
    } catch (error) {
      const isRefused = error instanceof AppError && error.status === 401;
      // Only if nobody has signed in anew since this call was sent.
      if (isRefused && sessions.get(asked.server_url) === asked) end(asked, words().session.ended);
      throw error;
    }
  }

  async function endOnServer(session: Session, everywhere: boolean): Promise<void> {
    try {
      await callRoute(
        signOut,
        { query: everywhere ? { everywhere: 'true' } : {} },
        { baseUrl: session.server_url, fetch, token: session.token },
      );
    } catch (error) {
      // Signing out here must work without the server; signing out everywhere cannot.
      if (everywhere) throw error;
    }
  }

  return {
    state,
    servers,
    current: () => sessions.get(serverUrl) ?? null,
    end(message) {
      const session = sessions.get(serverUrl);
      if (session) end(session, message);
      else tell(message);
    },
    onEnded: (listener) => void listeners.add(listener),
    async signIn({ server_url, email, password }) {
      const address = readServerUrl(server_url);
      if (!address.ok)
        throw new AppError('validation_failed', { publicMessage: words().serverUrl[address.why] });
      // Who adds a server stays signed in to the one before until that has worked.
      if (state.get().state !== 'signed_in') state.set({ state: 'signing_in', server_url: address.url });
      try {
        const { account, expires_at, token } = await callRoute(
          signIn,
          { body: { email: email.trim(), password } },
          { baseUrl: address.url, fetch },
        );
        const replaced = sessions.get(address.url);
        if (replaced && replaced.account.account_id !== account.account_id) drop(replaced);
        serverUrl = address.url;
        sessions.set(serverUrl, { server_url: serverUrl, account, expires_at, token });
        vault.save([...sessions.values()]);
        know(withCurrent(known, serverUrl));
      } finally {
        tell();
      }
      return state.get();
    },
    async signOut({ everywhere }) {
      const session = sessions.get(serverUrl);
      if (!session) return tell();
      await endOnServer(session, everywhere);
      return end(session, null);
    },
    switchTo(url) {
      if (!serversNow().some(({ server_url }) => server_url === url)) return state.get();
      serverUrl = url;
      know(withCurrent(known, url));
      return tell();
    },
    async remove(url) {
      const session = sessions.get(url);
      if (session) {
        await endOnServer(session, false);
        drop(session);
      }
      know(withoutServer(known, url));
      if (url === serverUrl) serverUrl = known.current ?? defaultServerUrl;
      return tell();
    },
    call: (route, input) =>
      asMe(({ server_url, token }) => callRoute(route, input, { baseUrl: server_url, fetch, token })),
    download: (route, input) =>
      asMe(async ({ server_url, token }) => {
        const reply = await sendRoute(route, input, { baseUrl: server_url, fetch, token });
        return new Uint8Array(await reply.arrayBuffer());
      }),
  };
}
