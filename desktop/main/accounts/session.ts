import { AppError } from '@pluto/shared/errors/app-error.ts';
import { signIn, signOut } from '@pluto/shared/http/accounts.ts';
import { callRoute, type FetchLike, sendRoute } from '@pluto/shared/http/call-route.ts';
import type { AnyRoute, ResponseOf, RouteInput } from '@pluto/shared/http/route.ts';
import type { SessionState } from '@pluto/shared/ipc/states.ts';
import type { Clock } from '../platform/clock.ts';
import { type Watched, watched } from '../platform/watched.ts';
import type { Speak } from '../words/words.ts';
import { defaultServerUrl, readServerUrl } from './server-url.ts';
import type { Session, TokenVault } from './token-vault.ts';

/** Who is signed in, and the only way to call the server as them. */
export interface SessionKeeper {
  state: Pick<Watched<SessionState>, 'get' | 'watch'>;
  /** The session with its token; for main only. */
  current(): Session | null;
  signIn(credentials: { server_url: string; email: string; password: string }): Promise<SessionState>;
  signOut(options: { everywhere: boolean }): Promise<SessionState>;
  /** Ends the session on this computer because the server no longer takes it. */
  end(message: string): void;
  call<R extends AnyRoute>(route: R, input: RouteInput<R>): Promise<ResponseOf<R>>;
  /** Like `call` for routes that reply with a file. */
  download<R extends AnyRoute>(route: R, input: RouteInput<R>): Promise<Uint8Array<ArrayBuffer>>;
}

export function keepSession(options: {
  fetch: FetchLike;
  vault: TokenVault;
  clock: Clock;
  /** Address to use; a kept session of another server is then left alone. */
  serverUrl: string | null;
  words: Speak;
}): SessionKeeper {
  const { fetch, vault, clock } = options;
  let session = vault.load();
  if (session && Date.parse(session.expires_at) <= clock.now().getTime()) session = null;
  if (session && options.serverUrl && session.server_url !== options.serverUrl) session = null;
  let serverUrl = session?.server_url ?? options.serverUrl ?? defaultServerUrl;

  const signedOut = (message: string | null = null): SessionState => ({
    state: 'signed_out',
    server_url: serverUrl,
    message,
  });
  const signedIn = ({ server_url, account, expires_at }: Session): SessionState => ({
    state: 'signed_in',
    server_url,
    account,
    expires_at,
    storage: vault.storage(),
  });
  const state = watched<SessionState>(session ? signedIn(session) : signedOut());

  function end(message: string | null): void {
    session = null;
    vault.clear();
    state.set(signedOut(message));
  }

  async function asMe<T>(ask: (session: Session) => Promise<T>): Promise<T> {
    const asked = session;
    if (!asked) throw new AppError('not_signed_in', { publicMessage: options.words().session.signInFirst });
    try {
      return await ask(asked);
    } catch (error) {
      const isRefused = error instanceof AppError && error.status === 401;
      // Only if nobody has signed in anew since this call was sent.
      if (isRefused && session === asked) end(options.words().session.ended);
      throw error;
    }
  }

  return {
    state,
    current: () => session,
    end,
    async signIn({ server_url, email, password }) {
      const address = readServerUrl(server_url);
      if (!address.ok)
        throw new AppError('validation_failed', { publicMessage: options.words().serverUrl[address.why] });
      state.set({ state: 'signing_in', server_url: address.url });
      try {
        const reply = await callRoute(
          signIn,
          { body: { email: email.trim(), password } },
          { baseUrl: address.url, fetch },
        );
        serverUrl = address.url;
        session = {
          server_url: address.url,
          account: reply.account,
          expires_at: reply.expires_at,
          token: reply.token,
        };
        vault.save(session);
        state.set(signedIn(session));
      } catch (error) {
        state.set(signedOut());
        throw error;
      }
      return state.get();
    },
    async signOut({ everywhere }) {
      if (session) {
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
      end(null);
      return state.get();
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
