import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { idSchema, timeSchema } from './words.ts';

export const accountSchema = z.object({
  account_id: idSchema,
  email: z.email(),
  name: z.string(),
  organisation_name: z.string(),
});
export type Account = z.infer<typeof accountSchema>;

export const signIn = defineRoute({
  name: 'accounts.sign_in',
  method: 'POST',
  path: '/api/pluto/session',
  summary: 'Sign a recruiter in',
  caller: 'public',
  body: z.object({ email: z.string().max(320), password: z.string().min(1).max(500) }).strict(),
  response: z.object({ token: z.string(), expires_at: timeSchema, account: accountSchema }),
  errors: ['wrong_credentials', 'rate_limited'],
});

export const signOut = defineRoute({
  name: 'accounts.sign_out',
  method: 'DELETE',
  path: '/api/pluto/session',
  summary: 'Sign out; `everywhere` ends all sessions of the account',
  caller: 'recruiter',
  query: z.object({ everywhere: z.stringbool().optional() }).strict(),
  response: z.object({ signed_out: z.literal(true) }),
});

export const whoAmI = defineRoute({
  name: 'accounts.who_am_i',
  method: 'GET',
  path: '/api/pluto/session',
  summary: 'The signed-in account',
  caller: 'recruiter',
  response: z.object({ account: accountSchema, expires_at: timeSchema }),
});
