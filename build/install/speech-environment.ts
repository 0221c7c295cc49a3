import fs from 'node:fs';
import path from 'node:path';
import { inProject, toolsDir } from '../run/paths.ts';
import { missing, type Outcome, type Progress, ready } from './outcome.ts';
import { answers, lastLines, runCommand } from './run-command.ts';

export interface SpeechEnvironment {
  /** The Python program of the environment. */
  readonly python: string;
  /** The folder agent/speech/install.py filled, for SPEECH_DIR. */
  readonly folder: string;
}

const PYTHON_NAMES = ['python3.12', 'python3.13', 'python3.11', 'python3', 'python'];

/**
 * Makes the Python environment of local speech by way of agent/speech/install.py, about 700 MB, once.
 * The installer itself returns at once when it finds its work done.
 */
export async function findSpeechEnvironment(say: Progress): Promise<Outcome<SpeechEnvironment>> {
  const folder = toolsDir('speech');
  const python = path.join(
    folder,
    ...(process.platform === 'win32' ? ['venv', 'Scripts', 'python.exe'] : ['venv', 'bin', 'python']),
  );
  const isInstalled = fs.existsSync(path.join(folder, 'installed.json')) && fs.existsSync(python);
  // Its own Python answers sooner than the ones on PATH, which may be shims.
  const anyPython = isInstalled
    ? python
    : PYTHON_NAMES.find((name) => answers(name, ['-c', 'import venv, ensurepip']));
  if (!anyPython) {
    return missing(
      'There is no Python with its "venv" module, so local speech cannot run.',
      'Install Python 3.11 to 3.13 (on Debian: apt-get install python3 python3-venv), or set SPEECH=openai with OPENAI_API_KEY. Typed intakes work without it.',
    );
  }
  if (!isInstalled) say('Installing local speech: recogniser and voices (a few minutes, once) …');
  const result = await runCommand(anyPython, [inProject('agent/speech/install.py'), '--into', folder]);
  if (result.ok && fs.existsSync(python)) return ready({ python, folder });
  return missing(
    `Local speech could not be installed:\n${lastLines(result.output)}`,
    'Follow its last line, then start again; or set SPEECH=openai with OPENAI_API_KEY. Typed intakes work without it.',
  );
}
