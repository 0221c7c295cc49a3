import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { Clock } from '../platform/clock.ts';
import type { SessionKeeper } from './session.ts';

const retryMs = 1000;
const mostTries = 30;

/**
 * Signs in with what the environment gave, for a local start that opens signed in. Tries again while the
 * server is still starting; gives up when the server says no, or when somebody signs in by hand.
 */
export async function signInAtStart(
  session: SessionKeeper,
  credentials: { email: string; password: string },
  clock: Clock,
): Promise<void> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const state = session.state.get();
    if (state.state === 'signed_in') return;
    try {
      await session.signIn({ server_url: state.server_url, ...credentials });
      return;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'unavailable') return;
    }
    await new Promise<void>((resolve) => clock.after(retryMs, resolve));
  }
}
