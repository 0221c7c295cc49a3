import { app, session, shell } from 'electron';
import { isAppUrl } from './app-origin.ts';
import { isOutsideLink } from './outside-link.ts';

/**
 * Closes every way out of our own pages: no navigation, no new windows (https links go to the system's browser),
 * no webview, and no permission of any kind.
 */
export function guardEverything(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (isOutsideLink(url)) void shell.openExternal(url);
      return { action: 'deny' };
    });
  });
}
