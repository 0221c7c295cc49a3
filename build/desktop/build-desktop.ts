import path from 'node:path';
import { buildDesktop as build } from '../../desktop/build.ts';
import { buildOnce } from '../run/build-once.ts';
import { inProject } from '../run/paths.ts';

/** The application's folder, which Electron is started with. */
export const desktopFolder = inProject('desktop');

/** Builds the desktop where its sources changed; returns whether it was built. */
export async function buildDesktop(): Promise<boolean> {
  const last = path.join(desktopFolder, 'dist', 'renderer', 'index.html');
  return buildOnce('desktop', [desktopFolder, inProject('shared')], last, () => build());
}
