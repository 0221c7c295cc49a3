import { AppError } from '@pluto/shared/errors/app-error.ts';
import { sendImportPart, sendImportResume } from '@pluto/shared/http/import.ts';
import type { AnyRoute } from '@pluto/shared/http/route.ts';
import type { Preferences } from '@pluto/shared/ipc/preferences.ts';
import { recruiterRoutes } from '@pluto/shared/ipc/recruiter-routes.ts';
import type { AppInfo, Destination } from '@pluto/shared/ipc/states.ts';
import { toCsv } from '@pluto/shared/spreadsheet/write-table.ts';
import * as electron from 'electron';
import { type BrowserWindow, clipboard, shell } from 'electron';
import { z } from 'zod';
import type { SessionKeeper } from '../accounts/session.ts';
import { checkAudit, type SeenHeads } from '../audit/audit-head.ts';
import { saveImportRows } from '../import/save-import-rows.ts';
import { copyIntakeLink } from '../link/copy-intake-link.ts';
import { clipboardWriter, copyTable } from '../link/copy-table.ts';
import { mailIntakeLink } from '../link/mail-intake-link.ts';
import { readRankingTable } from '../link/read-ranking-table.ts';
import type { Notify } from '../notify/notifier.ts';
import type { UnreviewedList } from '../notify/unreviewed-list.ts';
import type { SessionWatch } from '../notify/watch-session.ts';
import { outcomeOf } from '../platform/http.ts';
import type { JsonFile } from '../platform/json-file.ts';
import type { Watched } from '../platform/watched.ts';
import { exportCandidateToFile } from '../privacy/export-candidate.ts';
import { exportReviewToFile } from '../review/export-review.ts';
import { openResume } from '../review/open-resume.ts';
import type { Updates } from '../update/watch-updates.ts';
import { saveCsv } from '../window/save-csv.ts';
import type { Speak } from '../words/words.ts';
import type { Answers } from './answer-channels.ts';

export interface AnswerParts {
  session: SessionKeeper;
  /** Calls a route, or without the server gives what was read last. */
  call: SessionKeeper['call'];
  events: SessionWatch;
  unreviewed: UnreviewedList;
  preferences: Watched<Preferences>;
  seenHeads: JsonFile<SeenHeads>;
  notify: Notify;
  window: () => BrowserWindow | null;
  takeDestination: () => Destination | null;
  appInfo: () => AppInfo;
  updates: Updates;
  words: Speak;
}

/** A request that does not fit its route is the renderer's mistake; it is answered, not thrown. */
const refuseUnfit =
  (publicMessage: string) =>
  (error: unknown): never => {
    if (error instanceof z.ZodError) {
      throw new AppError('validation_failed', {
        publicMessage,
        details: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
      });
    }
    throw error;
  };

/** What main answers on each channel. */
export function createAnswers(parts: AnswerParts): Answers {
  const { session, events, preferences } = parts;
  const writeClipboard = clipboardWriter(electron as Parameters<typeof clipboardWriter>[0]);
  return {
    getSession: () => session.state.get(),
    signIn: (request) => outcomeOf(() => session.signIn(request)),
    signOut: (request) => outcomeOf(() => session.signOut(request)),
    getServers: () => session.servers.get(),
    switchServer: ({ server_url }) => session.switchTo(server_url),
    removeServer: ({ server_url }) => session.remove(server_url),
    callRoute: ({ route, input }) =>
      outcomeOf(() =>
        parts.call(recruiterRoutes[route] as AnyRoute, input).catch(refuseUnfit(parts.words().requestUnfit)),
      ),
    copyIntakeLink: (request) => outcomeOf(() => copyIntakeLink(session, clipboard, request)),
    mailIntakeLink: (request) =>
      outcomeOf(() => mailIntakeLink(session, (url) => shell.openExternal(url), request)),
    copyTable: ({ table }) => outcomeOf(async () => copyTable(writeClipboard, table)),
    saveTable: ({ table, file_name }) =>
      outcomeOf(async () => ({ file_name: await saveCsv(parts.window(), file_name, toCsv(table)) })),
    copyRanking: (request) =>
      outcomeOf(async () => copyTable(writeClipboard, await readRankingTable(session, request))),
    saveRanking: (request) =>
      outcomeOf(async () => ({
        file_name: await saveCsv(
          parts.window(),
          'ranking.csv',
          toCsv(await readRankingTable(session, request)),
        ),
      })),
    sendImportPart: ({ import_id, number, bytes }) =>
      // As any route: the type of a route does not tell that its body is bytes.
      outcomeOf(() =>
        session.call<AnyRoute>(sendImportPart, { params: { import_id }, query: { number }, body: bytes }),
      ),
    sendImportResume: ({ import_id, number, file_name, bytes }) =>
      outcomeOf(() =>
        session.call<AnyRoute>(sendImportResume, {
          params: { import_id },
          query: { number, file_name },
          body: bytes,
        }),
      ),
    saveImportRows: (request) =>
      outcomeOf(async () => ({ file_name: await saveImportRows(session, parts.window(), request) })),
    exportCandidate: (request) =>
      outcomeOf(async () => ({ file_name: await exportCandidateToFile(session, parts.window(), request) })),
    exportReview: (request) =>
      outcomeOf(async () => ({
        file_name: await exportReviewToFile(session, parts.window(), request, parts.words()),
      })),
    openResume: (request) => outcomeOf(() => openResume(session, request)),
    verifyAudit: () => outcomeOf(() => checkAudit(session, parts.seenHeads)),
    getConnection: () => events.connection.get(),
    reconnect() {
      events.retryNow();
      return undefined;
    },
    getRecentEvents: () => [...events.recent()],
    getUnreviewed: () => parts.unreviewed.get(),
    markReviewed({ candidate_id }) {
      parts.unreviewed.mark(candidate_id);
      return undefined;
    },
    getPreferences: () => preferences.get(),
    changePreferences(patch) {
      preferences.set({ ...preferences.get(), ...patch });
      return preferences.get();
    },
    tryNotification() {
      parts.notify({
        ...parts.words().tryNotification,
        onClick: () => parts.window()?.focus(),
      });
      return undefined;
    },
    takeDestination: () => parts.takeDestination(),
    getUpdate: () => parts.updates.state.get(),
    checkForUpdate() {
      parts.updates.check();
      return undefined;
    },
    installUpdate() {
      parts.updates.install();
      return undefined;
    },
    getAppInfo: () => parts.appInfo(),
  };
}
