import { Notification } from 'electron';
import type { Notify } from './notifier.ts';
import { plainBody } from './plain-body.ts';
import { systemNotify } from './system-notify.ts';

/** The id by which Windows knows the app. */
export const windowsAppId = 'io.pluto.intake';

// A notification that is not referred to is collected as garbage, and its click is then lost.
const open = new Set<Notification>();

/** Electron's own notification: the one with a working click on Linux, and the fallback elsewhere. */
const electronNotify: Notify = ({ title, body, onClick }) => {
  if (!Notification.isSupported()) return;
  const notification = new Notification({
    title,
    body: process.platform === 'linux' ? plainBody(body) : body,
  });
  const forget = () => open.delete(notification);
  notification.on('click', () => {
    forget();
    onClick();
  });
  notification.on('close', forget);
  notification.on('failed', forget);
  open.add(notification);
  notification.show();
};

/** The notification of the platform. */
export const nativeNotify: Notify =
  process.platform === 'linux'
    ? electronNotify
    : systemNotify({
        // Not bundled: it starts programs that lie beside its own files.
        load: async () => (await import('node-notifier')).default,
        appId: process.platform === 'win32' ? windowsAppId : null,
        fallback: electronNotify,
      });
