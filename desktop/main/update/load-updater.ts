import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readServerUrl } from '../accounts/server-url.ts';
import type { Updater } from './watch-updates.ts';

/**
 * The updater of this platform, or null where there is nothing to update from: not a package, or no feed. The feed is
 * the one the package was built with, or `feedUrl`; a plain http address counts on this computer only.
 */
export async function loadUpdater(options: {
  isPackaged: boolean;
  resources: string;
  /** Folder of this app's settings. */
  settings: string;
  feedUrl: string | null;
}): Promise<Updater | null> {
  if (!options.isPackaged) return null;
  const isBuiltIn = existsSync(join(options.resources, 'app-update.yml'));
  const given = options.feedUrl ? readServerUrl(options.feedUrl) : null;
  if (!isBuiltIn && !given?.ok) return null;
  const { autoUpdater } = await import('electron-updater');
  // Its log would name files of this computer.
  autoUpdater.logger = null;
  autoUpdater.autoDownload = true;
  autoUpdater.autoInstallOnAppQuit = true;
  autoUpdater.disableWebInstaller = true;
  if (given?.ok) {
    // Without a file of its own the updater does not know where to keep what it fetches. JSON is YAML, too.
    const feed = join(options.settings, 'update-feed.yml');
    const cache = 'pluto-intake-updater';
    writeFileSync(feed, JSON.stringify({ provider: 'generic', url: given.url, updaterCacheDirName: cache }));
    autoUpdater.updateConfigPath = feed;
  }
  return autoUpdater as Updater;
}
