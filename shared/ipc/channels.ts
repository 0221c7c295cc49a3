import { z } from 'zod';
import { verifyAudit } from '../http/audit.ts';
import { resumeViewSchema } from '../http/extract.ts';
import { importLimits, sendImportPart, sendImportResume } from '../http/import.ts';
import { createIntakeLink, mailTemplateSchema } from '../http/link.ts';
import { exportRankingBodySchema } from '../http/ranking.ts';
import { idSchema } from '../http/words.ts';
import { outcomeSchema } from './outcome.ts';
import { preferencesPatchSchema, preferencesSchema } from './preferences.ts';
import { recruiterRouteNames } from './recruiter-routes.ts';
import {
  appInfoSchema,
  connectionStateSchema,
  destinationSchema,
  feedEventSchema,
  serverEntrySchema,
  sessionStateSchema,
  unreviewedSchema,
  updateStateSchema,
} from './states.ts';

const nothing = z.undefined();
const textTableSchema = z
  .array(z.array(z.string().max(5000)).max(50))
  .min(1)
  .max(100_001)
  .describe('Rows of cells; the first row holds the headings');
const savedFileSchema = z
  .object({ file_name: z.string().nullable().describe('Null when the dialog was cancelled') })
  .strict();
/** A ranking or a part of it, see `exportRanking`; main asks the server and the page never holds it. */
const rankingPartSchema = exportRankingBodySchema.omit({ format: true });
const fileNameSchema = z.string().min(1).max(255).describe('Name of the file without folders');

const serverUrlRequest = z.object({ server_url: z.string().min(1).max(300) }).strict();

const bytesUpTo = (limit: number) =>
  z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= limit, { message: 'This is too large.' });

/**
 * Every question the renderer may ask main. Both ends parse both schemas. Expected failures come back as an
 * `Outcome`; a request that does not fit its schema is refused before it is sent.
 */
export const askChannels = {
  getSession: { name: 'pluto:session-get', request: nothing, response: sessionStateSchema },
  signIn: {
    name: 'pluto:session-sign-in',
    request: z
      .object({
        server_url: z.string().min(1).max(300).describe('https, or http on this computer'),
        email: z.string().min(1).max(320),
        password: z.string().min(1).max(500),
      })
      .strict(),
    response: outcomeSchema(sessionStateSchema),
  },
  signOut: {
    name: 'pluto:session-sign-out',
    request: z.object({ everywhere: z.boolean().describe('Ends all sessions of the account') }).strict(),
    response: outcomeSchema(sessionStateSchema),
  },
  getServers: { name: 'pluto:servers-get', request: nothing, response: z.array(serverEntrySchema) },
  switchServer: { name: 'pluto:server-switch', request: serverUrlRequest, response: sessionStateSchema },
  removeServer: { name: 'pluto:server-remove', request: serverUrlRequest, response: sessionStateSchema },
  callRoute: {
    name: 'pluto:route-call',
    request: z
      .object({
        route: z.enum(recruiterRouteNames),
        input: z
          .object({ params: z.unknown(), query: z.unknown(), body: z.unknown() })
          .partial()
          .strict()
          .describe('Parsed by the schemas of the route'),
      })
      .strict(),
    response: outcomeSchema(z.unknown()),
  },
  copyIntakeLink: {
    name: 'pluto:link-copy',
    request: z.object({ candidate_id: idSchema, role_id: idSchema.optional() }).strict(),
    response: outcomeSchema(createIntakeLink.response),
  },
  mailIntakeLink: {
    name: 'pluto:link-mail',
    request: z
      .object({
        candidate_id: idSchema,
        role_id: idSchema.optional(),
        template: mailTemplateSchema,
        locale: z.string().max(20),
        time_zone: z.string().max(60),
      })
      .strict()
      .describe('Makes a link and opens the mail program of this computer with the invitation written'),
    response: outcomeSchema(z.object({ candidate_name: z.string(), to: z.string().nullable() }).strict()),
  },
  copyTable: {
    name: 'pluto:table-copy',
    request: z.object({ table: textTableSchema }).strict().describe('As text with tabs and as an HTML table'),
    response: outcomeSchema(z.object({ rows: z.number().int().min(0) }).strict()),
  },
  saveTable: {
    name: 'pluto:table-save',
    request: z.object({ table: textTableSchema, file_name: fileNameSchema }).strict(),
    response: outcomeSchema(savedFileSchema),
  },
  copyRanking: {
    name: 'pluto:ranking-copy',
    request: rankingPartSchema,
    response: outcomeSchema(z.object({ rows: z.number().int().min(0) }).strict()),
  },
  saveRanking: {
    name: 'pluto:ranking-save',
    request: rankingPartSchema,
    response: outcomeSchema(savedFileSchema),
  },
  sendImportPart: {
    name: 'pluto:import-part',
    request: z
      .object({
        import_id: idSchema,
        number: z.number().int().min(1).describe('First part is 1'),
        bytes: bytesUpTo(importLimits.partBytes),
      })
      .strict(),
    response: outcomeSchema(sendImportPart.response),
  },
  sendImportResume: {
    name: 'pluto:import-resume',
    request: z
      .object({
        import_id: idSchema,
        number: z.number().int().min(1).describe('First file is 1'),
        file_name: fileNameSchema,
        bytes: bytesUpTo(importLimits.resumeBytes),
      })
      .strict(),
    response: outcomeSchema(sendImportResume.response),
  },
  saveImportRows: {
    name: 'pluto:import-save-rows',
    request: z
      .object({ import_id: idSchema, which: z.enum(['failed', 'all']), file_name: fileNameSchema })
      .strict(),
    response: outcomeSchema(
      z.object({ file_name: z.string().nullable().describe('Null when the dialog was cancelled') }).strict(),
    ),
  },
  exportCandidate: {
    name: 'pluto:export-candidate',
    request: z.object({ candidate_id: idSchema, candidate_name: z.string().max(200) }).strict(),
    response: outcomeSchema(
      z.object({ file_name: z.string().nullable().describe('Null when the dialog was cancelled') }).strict(),
    ),
  },
  openResume: {
    name: 'pluto:resume-open',
    request: z.object({ resume_id: idSchema }).strict(),
    response: outcomeSchema(
      z
        .object({
          view: resumeViewSchema,
          bytes: z
            .instanceof(Uint8Array)
            .nullable()
            .describe('The file, to draw its pages; null for a format without pages'),
        })
        .strict(),
    ),
  },
  exportReview: {
    name: 'pluto:review-export',
    request: z
      .object({
        candidate_id: idSchema,
        candidate_name: z.string().max(200),
        format: z.enum(['json', 'pdf']),
      })
      .strict(),
    response: outcomeSchema(
      z.object({ file_name: z.string().nullable().describe('Null when the dialog was cancelled') }).strict(),
    ),
  },
  verifyAudit: {
    name: 'pluto:audit-verify',
    request: nothing,
    response: outcomeSchema(
      z
        .object({
          verification: verifyAudit.response,
          seen_before: z
            .object({ number: z.number().int(), hash: z.string() })
            .nullable()
            .describe('Highest head this desktop remembers, null on the first look'),
          rewritten: z.boolean().describe('True when the head seen before is no longer part of the chain'),
        })
        .strict(),
    ),
  },
  getConnection: { name: 'pluto:connection-get', request: nothing, response: connectionStateSchema },
  reconnect: { name: 'pluto:connection-retry', request: nothing, response: nothing },
  getRecentEvents: {
    name: 'pluto:events-recent',
    request: nothing,
    response: z.array(feedEventSchema).describe('What this run of the app has seen, newest first'),
  },
  getUnreviewed: { name: 'pluto:unreviewed-get', request: nothing, response: unreviewedSchema },
  markReviewed: {
    name: 'pluto:unreviewed-mark',
    request: z
      .object({
        candidate_id: idSchema.nullable().describe('Whose review was opened; null for everybody on the list'),
      })
      .strict(),
    response: nothing,
  },
  getPreferences: { name: 'pluto:preferences-get', request: nothing, response: preferencesSchema },
  changePreferences: {
    name: 'pluto:preferences-change',
    request: preferencesPatchSchema,
    response: preferencesSchema,
  },
  tryNotification: { name: 'pluto:notification-try', request: nothing, response: nothing },
  takeDestination: {
    name: 'pluto:destination-take',
    request: nothing,
    response: destinationSchema.nullable().describe('Where the click that started the app leads; given once'),
  },
  getUpdate: { name: 'pluto:update-get', request: nothing, response: updateStateSchema },
  checkForUpdate: { name: 'pluto:update-check', request: nothing, response: nothing },
  installUpdate: { name: 'pluto:update-install', request: nothing, response: nothing },
  getAppInfo: { name: 'pluto:app-info', request: nothing, response: appInfoSchema },
} as const;

/** Everything main tells the renderer unasked. */
export const tellChannels = {
  session: { name: 'pluto:tell-session', payload: sessionStateSchema },
  servers: { name: 'pluto:tell-servers', payload: z.array(serverEntrySchema) },
  connection: { name: 'pluto:tell-connection', payload: connectionStateSchema },
  event: { name: 'pluto:tell-event', payload: feedEventSchema },
  destination: { name: 'pluto:tell-destination', payload: destinationSchema },
  update: { name: 'pluto:tell-update', payload: updateStateSchema },
  unreviewed: { name: 'pluto:tell-unreviewed', payload: unreviewedSchema },
  preferences: { name: 'pluto:tell-preferences', payload: preferencesSchema },
} as const;

export type AskChannels = typeof askChannels;
export type AskChannelName = keyof AskChannels;
export type TellChannels = typeof tellChannels;
export type TellChannelName = keyof TellChannels;

export type RequestOf<C extends AskChannelName> = z.input<AskChannels[C]['request']>;
export type ReplyOf<C extends AskChannelName> = z.output<AskChannels[C]['response']>;
export type PayloadOf<C extends TellChannelName> = z.output<TellChannels[C]['payload']>;
