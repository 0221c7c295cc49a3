import path from 'node:path';
import { build } from 'vite';
import { buildOnce } from '../run/build-once.ts';
import { inProject } from '../run/paths.ts';

/** The folder a web host serves. */
export const portalFolder = inProject('portal', 'dist');

/** Builds the portal where its sources changed; returns whether it was built. */
export async function buildPortal(): Promise<boolean> {
  return buildOnce(
    'portal',
    [inProject('portal'), inProject('shared')],
    path.join(portalFolder, 'index.html'),
    async () => {
      await build({
        root: inProject('portal'),
        configFile: inProject('portal', 'vite.config.ts'),
        logLevel: 'warn',
        mode: 'production',
      });
    },
  );
}
