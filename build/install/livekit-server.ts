import fs from 'node:fs';
import path from 'node:path';
import { toolsDir } from '../run/paths.ts';
import { missing, type Outcome, type Progress, ready } from './outcome.ts';
import { findProgram, lastLines, runCommand } from './run-command.ts';

/** v1.13.0 and v1.13.1 cannot be installed this way: their modules replace others. */
const MODULE = 'github.com/livekit/livekit-server/cmd/server@v1.13.5';

/**
 * Finds a LiveKit server program: `livekit-server` on PATH, else one built once with Go into the data folder.
 *
 * Building takes about two minutes and 75 MB. Not called where LIVEKIT_URL names a server that runs elsewhere.
 */
export async function findLivekitServer(say: Progress): Promise<Outcome<string>> {
  const onPath = findProgram('livekit-server');
  if (onPath) return ready(onPath);
  const ending = process.platform === 'win32' ? '.exe' : '';
  const binFolder = toolsDir('bin');
  const built = path.join(binFolder, `livekit-server${ending}`);
  if (fs.existsSync(built)) return ready(built);
  if (!findProgram('go')) {
    return missing(
      'There is no LiveKit server: LIVEKIT_URL is not set, "livekit-server" is not on PATH, and Go is not here to build it.',
      'Install Go 1.24 or newer, or livekit-server itself, or set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET. Typed intakes work without it.',
    );
  }
  say('Building the LiveKit server with Go (about two minutes, once) …');
  // The program is called "server" by Go; built aside so that a half-made one is never taken for the real one.
  const aside = path.join(binFolder, `building-${process.pid}`);
  fs.mkdirSync(aside, { recursive: true });
  const result = await runCommand('go', ['install', MODULE], { env: { ...process.env, GOBIN: aside } });
  if (result.ok) fs.renameSync(path.join(aside, `server${ending}`), built);
  fs.rmSync(aside, { recursive: true, force: true });
  if (result.ok) return ready(built);
  return missing(
    `Go could not build the LiveKit server:\n${lastLines(result.output)}`,
    'Check that the Go module proxy can be reached ("go env GOPROXY"), or set LIVEKIT_URL to a server that runs elsewhere.',
  );
}
