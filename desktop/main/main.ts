import { join } from 'node:path';
import { chooseLanguage } from '@pluto/shared/ipc/language.ts';
import { preferencesSchema } from '@pluto/shared/ipc/preferences.ts';
import type { AppInfo } from '@pluto/shared/ipc/states.ts';
import {
  app,
  BrowserWindow,
  session as electronSession,
  nativeTheme,
  net,
  powerMonitor,
  safeStorage,
} from 'electron';
import { knownServersSchema, noServers } from './accounts/known-servers.ts';
import { readServerUrl } from './accounts/server-url.ts';
import { keepSession } from './accounts/session.ts';
import { signInAtStart } from './accounts/sign-in-at-start.ts';
import { createTokenVault, storedSessionsSchema } from './accounts/token-vault.ts';
import { seenHeadsSchema } from './audit/audit-head.ts';
import { takeEnvironment } from './environment.ts';
import { answerChannels, tell } from './ipc/answer-channels.ts';
import { createAnswers } from './ipc/answers.ts';
import { keepInformed } from './notify/keep-informed.ts';
import { nativeNotify, windowsAppId } from './notify/native-notify.ts';
import { callRemembering } from './offline/call-remembering.ts';
import { repliesInMemory, repliesOnDisk } from './offline/kept-replies.ts';
import { systemClock } from './platform/clock.ts';
import { guardedFetch } from './platform/http.ts';
import { jsonFile } from './platform/json-file.ts';
import { watched } from './platform/watched.ts';
import { isStartedHidden } from './tray/login-item.ts';
import { keepPresence } from './tray/presence.ts';
import { loadUpdater } from './update/load-updater.ts';
import { watchUpdates } from './update/watch-updates.ts';
import { declareAppProtocol, serveApp } from './window/app-protocol.ts';
import { deepLinkIn, deepLinkScheme, readDeepLink } from './window/deep-link.ts';
import { createDestinations } from './window/destinations.ts';
import { guardEverything } from './window/guard.ts';
import { createMainWindow } from './window/main-window.ts';
import { setMenu } from './window/menu.ts';
import { firstWindowState, windowStateSchema } from './window/window-state.ts';
import { mainWords } from './words/words.ts';

const environment = takeEnvironment(process.env);
// First of all: everything after this may write there.
if (environment.userData) app.setPath('userData', environment.userData);
const platforms: Partial<Record<NodeJS.Platform, AppInfo['platform']>> = { darwin: 'mac', win32: 'windows' };

function start(): void {
  const file = (name: string) => join(app.getPath('userData'), name);
  const fetch = guardedFetch((url, init) => net.fetch(url, init));
  const preferencesFile = jsonFile(file('preferences.json'), preferencesSchema, preferencesSchema.parse({}));
  const preferences = watched(preferencesFile.read());
  const language = () => chooseLanguage(preferences.get().language, app.getPreferredSystemLanguages());
  const words = () => mainWords[language()];
  const vault = createTokenVault(safeStorage, jsonFile(file('sessions.json'), storedSessionsSchema, []));
  const pinned = environment.serverUrl ? readServerUrl(environment.serverUrl) : null;
  const session = keepSession({
    fetch,
    vault,
    clock: systemClock,
    known: jsonFile(file('servers.json'), knownServersSchema, noServers),
    serverUrl: pinned?.ok ? pinned.url : null,
    words,
  });
  const window = createMainWindow({
    preload: join(import.meta.dirname, 'preload.cjs'),
    state: jsonFile(file('window.json'), windowStateSchema, firstWindowState),
    language,
    words: () => words().unsaved,
  });
  const destinations = createDestinations({
    showWindow: () => window.show(),
    tell: (destination) => tell(window.current(), 'destination', destination),
  });
  const { events, notifier, unreviewed } = keepInformed({
    session,
    fetch,
    clock: systemClock,
    file,
    notify: nativeNotify,
    preferences: preferences.get,
    open: destinations.go,
    words,
  });

  const remembering = callRemembering({
    session,
    replies: vault.storage() === 'keychain' ? repliesOnDisk(file('offline'), safeStorage) : repliesInMemory(),
    isOffline: () => events.connection.get().state === 'offline',
    clock: systemClock,
    words,
  });
  // What was erased must not come back out of the memory.
  events.onEvent(({ event }) => event.type === 'candidate.erased' && remembering.forget());

  const updates = watchUpdates({
    load: () =>
      loadUpdater({
        isPackaged: app.isPackaged,
        resources: process.resourcesPath,
        settings: app.getPath('userData'),
        feedUrl: environment.updateUrl,
      }),
    clock: systemClock,
  });

  session.state.watch((state) => tell(window.current(), 'session', state));
  session.servers.watch((servers) => tell(window.current(), 'servers', servers));
  events.connection.watch((state) => tell(window.current(), 'connection', state));
  events.onEvent((item) => tell(window.current(), 'event', item));
  updates.state.watch((update) => tell(window.current(), 'update', update));
  unreviewed.watch((list) => tell(window.current(), 'unreviewed', list));
  preferences.watch((value) => {
    preferencesFile.write(value);
    tell(window.current(), 'preferences', value);
  });
  powerMonitor.on('resume', events.retryNow);

  serveApp(join(import.meta.dirname, 'renderer'));
  guardEverything();
  const presence = keepPresence({
    preferences,
    events,
    unreviewed,
    notifier,
    clock: systemClock,
    window: window.current,
    showWindow: () => window.show(),
    go: destinations.go,
    words,
  });
  let spoken = language();
  const speak = () =>
    setMenu(
      {
        go: destinations.go,
        showTour: () => preferences.set({ ...preferences.get(), tour_seen: false }),
        checkForUpdates: updates.check,
      },
      words().menu,
    );
  speak();
  preferences.watch(() => {
    if (language() === spoken) return;
    spoken = language();
    speak();
    presence.refresh();
    destinations.pageGone();
    destinations.go({ screen: 'settings' });
    window.reload();
  });
  answerChannels(
    createAnswers({
      session,
      call: remembering.call,
      events,
      unreviewed,
      preferences,
      seenHeads: jsonFile(file('audit-heads.json'), seenHeadsSchema, {}),
      notify: nativeNotify,
      window: window.current,
      takeDestination: destinations.take,
      updates,
      words,
      appInfo: () => ({
        version: app.getVersion(),
        electron: process.versions.electron,
        platform: platforms[process.platform] ?? 'linux',
        token_storage: vault.storage(),
      }),
    }),
  );

  app.on('second-instance', (_event, args) => {
    const destination = deepLinkIn(args);
    if (destination) destinations.go(destination);
    else window.show();
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const destination = readDeepLink(url);
    if (destination) destinations.go(destination);
  });
  app.on('activate', () => window.show());
  app.on('browser-window-created', (_event, opened) => {
    // Windows that only print have a session of their own, and no page that destinations lead to.
    if (opened.webContents.session === electronSession.defaultSession)
      opened.on('closed', destinations.pageGone);
  });
  app.on('before-quit', events.stop);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !preferences.get().keep_running) app.quit();
  });

  nativeTheme.on('updated', () => {
    for (const opened of BrowserWindow.getAllWindows()) {
      opened.setBackgroundColor(nativeTheme.shouldUseDarkColors ? '#12101d' : '#faf9f6');
    }
  });
  const followTheme = () => {
    const { theme } = preferences.get();
    nativeTheme.themeSource = theme === 'contrast' ? 'light' : theme;
  };
  preferences.watch(followTheme);
  followTheme();

  const linked = deepLinkIn(process.argv);
  if (linked) destinations.go(linked);
  else if (!isStartedHidden(process.argv)) window.show();
  if (environment.signIn) void signInAtStart(session, environment.signIn, systemClock);
}

if (app.requestSingleInstanceLock()) {
  if (process.platform === 'win32') app.setAppUserModelId(windowsAppId);
  if (app.isPackaged) app.setAsDefaultProtocolClient(deepLinkScheme);
  declareAppProtocol();
  void app.whenReady().then(start);
} else {
  app.quit();
}
