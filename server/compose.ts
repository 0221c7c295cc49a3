import path from 'node:path';
import { routes } from '@pluto/shared/http/routes.ts';
import type { Express } from 'express';
import { accountsHandlers } from './accounts/accounts-routes.ts';
import { agentAuthentication } from './accounts/authenticate-agent.ts';
import { recruiterAuthentication } from './accounts/authenticate-recruiter.ts';
import { auditHandlers } from './audit/audit-routes.ts';
import { createHeadSigner } from './audit/sign-head.ts';
import type { Config } from './config.ts';
import { connectDatabase, type Database } from './database/connect.ts';
import { extractHandlers } from './extract/extract-routes.ts';
import { closeReadingProcesses, readResumeApart, warmReadingProcess } from './extract/read-in-process.ts';
import { createSecondReader } from './extract/second-reader/second-reader.ts';
import { createApp } from './http/create-app.ts';
import type { Handlers } from './http/handler.ts';
import { intakeCookieSettings } from './http/intake-cookie.ts';
import { rateLimits } from './http/rate-limits.ts';
import { importHandlers } from './import/import-routes.ts';
import { createImportWork, type ImportWork } from './import/import-work.ts';
import { sweepImports } from './import/sweep-imports.ts';
import { interviewHandlers } from './interview/interview-routes.ts';
import { voiceReader } from './interview/read-voice.ts';
import { interviewWatch } from './interview/watch-interviews.ts';
import { linkHandlers } from './link/link-routes.ts';
import { noteExpiredLinks } from './link/note-expired-links.ts';
import { noteExpiringLinks } from './link/note-expiring-links.ts';
import { mergeHandlers } from './merge/merge-routes.ts';
import { deliverMail } from './notify/deliver-mail.ts';
import { createEventHub, type EventHub } from './notify/event-hub.ts';
import { notifyHandlers } from './notify/notify-routes.ts';
import type { Clock } from './platform/clock.ts';
import type { Job } from './platform/jobs.ts';
import { livekitRooms, type VoiceRooms } from './platform/livekit.ts';
import { openAiCompatible } from './platform/llm.ts';
import type { Log } from './platform/log.ts';
import { folderMail, type Mail, smtpMail } from './platform/mail.ts';
import { privacyHandlers } from './privacy/privacy-routes.ts';
import { sweepRetention } from './privacy/sweep-retention.ts';
import { rankingHandlers } from './ranking/ranking-routes.ts';
import { reviewHandlers } from './review/review-routes.ts';
import { createTokens, type Tokens } from './tokens/tokens.ts';
import { candidateAuthentication } from './verify/authenticate-candidate.ts';
import { intakeStateReader } from './verify/intake-state.ts';
import { verifyHandlers } from './verify/verify-routes.ts';

/** What comes from outside: settings, and what a test replaces. */
export interface Outside {
  config: Config & { databaseUrl: string };
  clock: Clock;
  log: Log;
  mail?: Mail;
  /** Null: no talking, only typing. */
  rooms?: VoiceRooms | null;
}

/** The parts of a running server. */
export interface Composition {
  app: Express;
  database: Database;
  hub: EventHub;
  tokens: Tokens;
  /** Checks, commits and undoing of imports. */
  imports: ImportWork;
  jobs: Job[];
  /** Starts ahead of need what takes a while: the process that reads resumes. */
  warm(): void;
  closeStreams(): void;
  close(): Promise<void>;
}

const second = 1000;

/** Puts the server together. The only place that constructs; it lists and never decides. */
export function compose(outside: Outside): Composition {
  const { config, clock, log } = outside;
  const database = connectDatabase(config.databaseUrl);
  const hub = createEventHub(config.databaseUrl, log);
  const tokens = createTokens({ secrets: config.secrets, clock });
  const heads = createHeadSigner({ secrets: config.secrets, clock });
  const mail = outside.mail ?? chooseMail(config);
  const rooms = outside.rooms === undefined ? config.livekit && livekitRooms(config.livekit) : outside.rooms;
  const readVoice = voiceReader(rooms, clock);
  const { retentionDays, portalUrl, linkExpiryHours } = config;
  const secondReader = config.resumeModel && createSecondReader(openAiCompatible(config.resumeModel), log);
  const resumeModelHost = secondReader?.host ?? null;
  const readIntakeState = intakeStateReader({ database, retentionDays, resumeModelHost, readVoice });
  const readState = (intakeId: string) => readIntakeState(intakeId);
  const deps = { database, clock, log, tokens, hub, heads, rooms, readIntakeState, readState };

  const watch = interviewWatch(deps, log);
  const imports = createImportWork(deps);

  const handlers: Handlers = {
    ...accountsHandlers(deps),
    ...importHandlers({ ...deps, work: imports, readResume: readResumeApart }),
    ...linkHandlers({
      ...deps,
      mail,
      mailDelivery: config.smtpUrl ? 'smtp' : 'folder',
      portalUrl,
      linkExpiryHours,
    }),
    ...verifyHandlers({ ...deps, resumeModelHost }),
    ...extractHandlers({ ...deps, readResume: readResumeApart, secondReader }),
    ...interviewHandlers({ ...deps, watch }),
    ...mergeHandlers(deps),
    ...notifyHandlers(deps),
    ...reviewHandlers(deps),
    ...rankingHandlers(deps),
    ...auditHandlers(deps),
    ...privacyHandlers(deps),
  };
  const { app, closeStreams } = createApp({
    routes,
    handlers,
    authenticate: {
      recruiter: recruiterAuthentication(deps),
      candidate: candidateAuthentication(deps),
      agent: agentAuthentication(deps),
    },
    clock,
    log,
    cookie: intakeCookieSettings(portalUrl),
    limits: rateLimits(config.limits),
    portalUrl,
    trustProxy: config.trustProxy,
    isReady: () => database.sequelize.query('select 1'),
  });
  const jobs: Job[] = [
    {
      name: 'note-expiring-links',
      everyMs: 60 * second,
      run: () => noteExpiringLinks(database, clock.now()),
    },
    { name: 'note-expired-links', everyMs: 30 * second, run: () => noteExpiredLinks(database, clock.now()) },
    {
      name: 'deliver-mail',
      everyMs: 3 * second,
      run: () => deliverMail({ database, mail, log }, clock.now()),
    },
    {
      name: 'sweep-retention',
      everyMs: 3600 * second,
      run: () => sweepRetention(database, retentionDays, clock.now()),
    },
    { name: 'sweep-imports', everyMs: 3600 * second, run: () => sweepImports(database, clock.now()) },
    watch.job,
  ];
  return {
    app,
    database,
    hub,
    tokens,
    imports,
    jobs,
    warm: warmReadingProcess,
    closeStreams,
    close: async () => {
      await imports.stop();
      closeReadingProcesses();
      await hub.stop();
      await database.close();
    },
  };
}

function chooseMail(config: Config): Mail {
  return config.smtpUrl
    ? smtpMail(config.smtpUrl, config.mailFrom)
    : folderMail(path.join(config.dataDir, 'mail'), config.mailFrom);
}
