import { buildDesktop } from '../desktop/build-desktop.ts';
import { buildPortal, portalFolder } from '../portal/build-portal.ts';
import { runTypes } from '../test/kinds.ts';

/**
 * `npm run build`: checks the types and builds what is served as files. The server and the agent run from their
 * TypeScript through tsx; there is nothing to build for them (README.md, Decisions).
 */
const types = await runTypes();
if (types.failed > 0) process.exit(1);
await buildPortal();
await buildDesktop();
console.log(`The portal is in ${portalFolder}, the desktop in desktop/dist.`);
