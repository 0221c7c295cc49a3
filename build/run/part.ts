import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildDesktop, desktopFolder } from '../desktop/build-desktop.ts';
import { findElectronRuntime } from '../install/electron-runtime.ts';
import type { Outcome } from '../install/outcome.ts';
import { findSpeechEnvironment } from '../install/speech-environment.ts';
import { buildPortal, portalFolder } from '../portal/build-portal.ts';
import { desktopSwitches } from './parts.ts';
import { defaultDataDir, inProject, projectRoot } from './paths.ts';
import { readSettings, type Settings } from './settings.ts';

/** A command with its environment, ready to be run in the foreground. */
interface Foreground {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Settings;
}

const say = (line: string) => console.error(line);

/** Prepares one part to run alone, as `npm run speech`, `npm run portal` and `npm run desktop` do. */
async function prepare(part: string | undefined): Promise<Foreground> {
  const settings = readSettings();
  switch (part) {
    case 'speech': {
      const { python, folder } = orGiveUp(await findSpeechEnvironment(say));
      const port = process.env.PORT ?? '4300';
      return {
        command: python,
        args: ['-u', inProject('agent', 'speech', 'server.py')],
        env: { PORT: port, SPEECH_DIR: folder },
      };
    }
    case 'portal': {
      await buildPortal();
      const args = ['--import', 'tsx', inProject('build', 'run', 'portal-server.ts')];
      const port = settings.PORTAL_URL ? new URL(settings.PORTAL_URL).port : '';
      return {
        command: process.execPath,
        args,
        env: {
          PORT: process.env.PORT ?? (port || '4173'),
          SERVER_URL: settings.SERVER_URL,
          PORTAL_DIR: portalFolder,
        },
      };
    }
    case 'desktop': {
      const { executable } = orGiveUp(await findElectronRuntime(say));
      await buildDesktop();
      return {
        command: executable,
        args: [desktopFolder, ...desktopSwitches()],
        env: {
          ...settings,
          PLUTO_SERVER_URL: settings.PLUTO_SERVER_URL ?? settings.SERVER_URL ?? 'http://127.0.0.1:4000',
          PLUTO_USER_DATA: settings.PLUTO_USER_DATA ?? path.join(defaultDataDir(), 'desktop'),
        },
      };
    }
    default:
      throw new Error('Name one part: speech, portal or desktop.');
  }
}

function orGiveUp<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'missing') throw new Error(`${outcome.why}\n${outcome.remedy}`);
  if (outcome.remark) say(outcome.remark);
  return outcome.value;
}

try {
  const { command, args, env } = await prepare(process.argv[2]);
  const child = spawn(command, args, { cwd: projectRoot, env: { ...process.env, ...env }, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
  child.once('error', (error) => {
    say(error.message);
    process.exit(1);
  });
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
