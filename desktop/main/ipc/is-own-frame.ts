import { isAppUrl } from '../window/app-origin.ts';

/** The part of Electron's invoke event that tells who asks. */
export interface AskedBy {
  senderFrame: { url: string } | null;
  sender: { mainFrame: { url: string } };
}

/** True when the question comes from the main frame of our own page. A frame that is gone is nobody. */
export function isOwnFrame({ senderFrame, sender }: AskedBy): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isAppUrl(senderFrame.url);
}
