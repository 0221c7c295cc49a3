import { z } from 'zod';
import { plutoEventSchema } from '../events/event.ts';
import { accountSchema } from '../http/accounts.ts';
import { idSchema, timeSchema } from '../http/words.ts';

/**
 * Where the session token is kept: `keychain` is the system's own store; `memory` means that the system offers
 * none, and the recruiter signs in again after each start. Plain text is never an option.
 */
export const tokenStorageSchema = z.enum(['keychain', 'memory']).describe('Where the session token is kept');
export type TokenStorage = z.infer<typeof tokenStorageSchema>;

/** Whether somebody is signed in. The token itself never leaves the main process. */
export const sessionStateSchema = z.discriminatedUnion('state', [
  z
    .object({
      state: z.literal('signed_out'),
      server_url: z.string(),
      message: z.string().nullable().describe('Why, when it was not the recruiter who signed out'),
    })
    .strict(),
  z.object({ state: z.literal('signing_in'), server_url: z.string() }).strict(),
  z
    .object({
      state: z.literal('signed_in'),
      server_url: z.string(),
      account: accountSchema,
      expires_at: timeSchema,
      storage: tokenStorageSchema,
    })
    .strict(),
]);
export type SessionState = z.infer<typeof sessionStateSchema>;

/** A server this computer knows, and who is signed in there. */
export const serverEntrySchema = z
  .object({
    server_url: z.string(),
    account: accountSchema.nullable().describe('Null while nobody is signed in there'),
    is_current: z.boolean().describe('The window shows this one'),
  })
  .strict();
export type ServerEntry = z.infer<typeof serverEntrySchema>;

/** State of the event stream, and so of the connection to the server. */
export const connectionStateSchema = z
  .object({
    state: z.enum(['idle', 'connecting', 'online', 'offline']).describe('`idle` while nobody is signed in'),
    since: timeSchema,
    retry_at: timeSchema.nullable().describe('When the next try is made, null unless offline'),
  })
  .strict();
export type ConnectionState = z.infer<typeof connectionStateSchema>;

/** An event as the activity feed shows it. */
export const feedEventSchema = z
  .object({
    event: plutoEventSchema,
    missed: z.boolean().describe('True when it happened while this desktop was closed or offline'),
  })
  .strict();
export type FeedEvent = z.infer<typeof feedEventSchema>;

/** Completions whose review nobody has opened on this computer, oldest first: what the badge counts. */
export const unreviewedSchema = z
  .array(
    z
      .object({
        candidate_id: idSchema,
        candidate_name: z.string().nullable().describe('Null until it is known; names are not kept on disk'),
        at: timeSchema,
      })
      .strict(),
  )
  .describe('Completions that wait for a review');
export type Unreviewed = z.infer<typeof unreviewedSchema>;

/** Where a notification, a deep link or a menu entry leads. */
export const destinationSchema = z.discriminatedUnion('screen', [
  z.object({ screen: z.literal('candidate'), candidate_id: idSchema }).strict(),
  z.object({ screen: z.literal('review'), candidate_id: idSchema }).strict(),
  z
    .object({ screen: z.enum(['ranking', 'candidates', 'import', 'activity', 'roles', 'audit', 'settings']) })
    .strict(),
  z.object({ screen: z.literal('palette') }).strict(),
]);
export type Destination = z.infer<typeof destinationSchema>;

/** Whether there is a newer version of this app. */
export const updateStateSchema = z
  .object({
    state: z
      .enum(['off', 'checking', 'current', 'fetching', 'ready', 'failed'])
      .describe('`off` without a feed; `ready` when a restart installs it'),
    version: z.string().nullable().describe('The newer version, where one is known'),
  })
  .strict();
export type UpdateState = z.infer<typeof updateStateSchema>;

/** Facts about this installation. */
export const appInfoSchema = z
  .object({
    version: z.string(),
    electron: z.string(),
    platform: z.enum(['mac', 'windows', 'linux']),
    token_storage: tokenStorageSchema,
  })
  .strict();
export type AppInfo = z.infer<typeof appInfoSchema>;
