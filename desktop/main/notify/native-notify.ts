import { Notification } from 'electron';
import type { Notify } from './notifier.ts';

// A notification that is not referred to is collected as garbage, and its click is then lost.
const open = new Set<Notification>();

/** Electron's own notification: the one with a working click on Linux, and the fallback elsewhere. */
const electronNotify: Notify = ({ title, body, onClick }) => {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
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

/** The notification centre of macOS or Windows through node-notifier; falls back to Electron's when it fails. */
async function systemNotify(notification: Parameters<Notify>[0]): Promise<void> {
  const { title, body, onClick } = notification;
  try {
    // Not bundled: it starts programs that lie beside its own files.
    const { default: notifier } = await import('node-notifier');
    notifier.notify({ title, message: body, wait: true }, (error, response) => {
      if (error) electronNotify(notification);
      else if (response === 'activate') onClick();
    });
  } catch {
    electronNotify(notification);
  }
}

/** The notification of the platform. */
export const nativeNotify: Notify =
  process.platform === 'linux'
    ? electronNotify
    : (notification) => {
        void systemNotify(notification);
      };
