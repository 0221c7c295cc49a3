import type { Notify } from './notifier.ts';

/** What of node-notifier is used. */
export interface SystemNotifier {
  notify(
    notification: {
      title: string;
      message: string;
      wait: true;
      timeout: number;
      appID?: string;
    },
    callback: (error: Error | null, response: string) => void,
  ): unknown;
}

/**
 * How long a notification waits for its click. Where this is left out, node-notifier takes it down after five seconds
 * on macOS, and a later click in the notification centre would lead nowhere.
 */
const waitSeconds = 12 * 3600;

/** The notification centre of macOS or Windows; `fallback` shows what it could not. */
export function systemNotify(options: {
  load: () => Promise<SystemNotifier>;
  /** The id that Windows knows the app by, so that the notification carries its name; null elsewhere. */
  appId: string | null;
  fallback: Notify;
}): Notify {
  const { load, appId, fallback } = options;
  return (notification) => {
    const { title, body, onClick } = notification;
    const shown = load().then((notifier) =>
      notifier.notify(
        {
          title,
          message: body,
          wait: true,
          timeout: waitSeconds,
          ...(appId === null ? {} : { appID: appId }),
        },
        (error, response) => {
          if (error) fallback(notification);
          else if (response === 'activate') onClick();
        },
      ),
    );
    shown.catch(() => fallback(notification));
  };
}
