import { type Language, languageQuery } from '@pluto/shared/ipc/language.ts';
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { JsonFile } from '../platform/json-file.ts';
import type { MainWords } from '../words/en.ts';
import { appOrigin } from './app-origin.ts';
import { fitWindow, type WindowState } from './window-state.ts';

const backgroundOf = () => (nativeTheme.shouldUseDarkColors ? '#12101d' : '#faf9f6');

/** The one window of the app. */
export interface MainWindow {
  /** Opens it, or brings it to the front. */
  show(): void;
  /** The window while it is open. */
  current(): BrowserWindow | null;
  /** Loads the page anew, in the language of now. */
  reload(): void;
}

/** Manages the one window: makes it when asked, remembers its size and place. */
export function createMainWindow(options: {
  preload: string;
  state: JsonFile<WindowState>;
  language: () => Language;
  words: () => MainWords['unsaved'];
}): MainWindow {
  let window: BrowserWindow | null = null;
  const address = () => `${appOrigin}/${languageQuery(options.language())}`;

  function remember(from: BrowserWindow): void {
    const { x, y, width, height } = from.getNormalBounds();
    options.state.write({ x, y, width, height, maximised: from.isMaximized() });
  }

  function open(): BrowserWindow {
    const { maximised, ...bounds } = fitWindow(
      options.state.read(),
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
    const opened = new BrowserWindow({
      ...bounds,
      minWidth: 860,
      minHeight: 560,
      show: false,
      title: 'Pluto Intake',
      backgroundColor: backgroundOf(),
      autoHideMenuBar: true,
      ...(process.platform === 'darwin'
        ? { titleBarStyle: 'hiddenInset' as const, trafficLightPosition: { x: 14, y: 14 } }
        : {}),
      webPreferences: {
        preload: options.preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        disableDialogs: true,
        navigateOnDragDrop: false,
      },
    });
    if (maximised) opened.maximize();
    // A page that holds back its closing has changes that are not saved; without this the window would just stay open.
    opened.webContents.on('will-prevent-unload', (event) => {
      const discard = 1;
      const words = options.words();
      const answer = dialog.showMessageBoxSync(opened, {
        type: 'question',
        message: words.message,
        detail: words.detail,
        buttons: [words.keep, words.discard],
        defaultId: 0,
        cancelId: 0,
      });
      if (answer === discard) event.preventDefault();
    });
    opened.once('ready-to-show', () => opened.show());
    opened.on('close', () => remember(opened));
    opened.on('closed', () => {
      window = null;
    });
    void opened.loadURL(address());
    return opened;
  }

  return {
    current: () => window,
    reload: () => void window?.loadURL(address()),
    show() {
      if (!window) {
        window = open();
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}
