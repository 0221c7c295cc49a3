import { AppError } from '@pluto/shared/errors/app-error.ts';
import * as contract from '@pluto/shared/http/accounts.ts';
import type { Database } from '../database/connect.ts';
import { forPublic, forRecruiter, type Handlers } from '../http/handler.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { accountView, signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

/** Signing in and out. */
export function accountsHandlers(deps: { database: Database; tokens: Tokens }): Handlers {
  return {
    ...forPublic(contract.signIn, ({ body, now }) => signIn(deps, { ...body, now })),
    ...forRecruiter(contract.signOut, async ({ query, caller, now }) => {
      await signOut(deps.database, caller, { everywhere: query.everywhere ?? false, now });
      return { signed_out: true as const };
    }),
    ...forRecruiter(contract.whoAmI, async ({ caller }) => {
      const account = await deps.database.models.Account.findByPk(caller.accountId);
      if (!account) throw new AppError('session_expired', { publicMessage: 'Please sign in again.' });
      return {
        account: await accountView(deps.database, account),
        expires_at: caller.sessionExpiresAt.toISOString(),
      };
    }),
  };
}
