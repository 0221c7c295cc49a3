import type { Failure } from '@pluto/shared/ipc/outcome.ts';
import type { ServerEntry, SessionState } from '@pluto/shared/ipc/states.ts';
import type { PlutoBridge } from '../bridge.ts';
import type { Slice } from './store-types.ts';

export interface SessionSlice {
  /** Null until main has told. */
  session: SessionState | null;
  signInFailure: Failure | null;
  /** Servers this computer knows. */
  servers: ServerEntry[];
  /** Another server is being added; the session of the current one goes on. */
  isAddingServer: boolean;
  isSigningIn: boolean;
  setServers(servers: ServerEntry[]): void;
  addServer(): void;
  cancelAddServer(): void;
  switchServer(serverUrl: string): Promise<void>;
  removeServer(serverUrl: string): Promise<void>;
  setSession(session: SessionState): void;
  signIn(credentials: { server_url: string; email: string; password: string }): Promise<void>;
  /** Null on success. */
  signOut(everywhere: boolean): Promise<Failure | null>;
}

/** True when what was loaded belongs to somebody else now. Where a click led before a sign-in stays. */
export function isOtherPerson(before: SessionState | null, after: SessionState): boolean {
  const idOf = (session: SessionState | null) =>
    session?.state === 'signed_in' ? `${session.server_url} ${session.account.account_id}` : null;
  return idOf(before) !== null && idOf(before) !== idOf(after);
}

export const createSessionSlice =
  (bridge: PlutoBridge): Slice<SessionSlice> =>
  (set, get) => ({
    session: null,
    signInFailure: null,
    servers: [],
    isAddingServer: false,
    isSigningIn: false,
    setServers: (servers) => set({ servers }),
    addServer: () => set({ isAddingServer: true, signInFailure: null }),
    cancelAddServer: () => set({ isAddingServer: false, signInFailure: null }),
    async switchServer(serverUrl) {
      get().setSession(await bridge.switchServer({ server_url: serverUrl }));
      set({ isAddingServer: false, signInFailure: null });
    },
    async removeServer(serverUrl) {
      get().setSession(await bridge.removeServer({ server_url: serverUrl }));
    },
    setSession(session) {
      if (isOtherPerson(get().session, session)) {
        const { resetRoles, resetRanking, resetCandidates, resetCandidate } = get();
        const { resetReview, resetActivity, resetAudit, resetImport, resetNavigation } = get();
        for (const reset of [resetRoles, resetRanking, resetCandidates, resetCandidate]) reset();
        for (const reset of [resetReview, resetActivity, resetAudit, resetImport, resetNavigation]) reset();
      }
      set({ session });
      if (session.state === 'signed_in') set({ signInFailure: null });
    },
    async signIn(credentials) {
      set({ signInFailure: null, isSigningIn: true });
      const outcome = await bridge.signIn(credentials);
      set({ isSigningIn: false });
      if (!outcome.ok) return set({ signInFailure: outcome.failure });
      get().setSession(outcome.value);
      set({ isAddingServer: false });
    },
    async signOut(everywhere) {
      const outcome = await bridge.signOut({ everywhere });
      if (!outcome.ok) return outcome.failure;
      get().setSession(outcome.value);
      return null;
    },
  });
