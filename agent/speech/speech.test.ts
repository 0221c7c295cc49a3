import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const here = path.dirname(fileURLToPath(import.meta.url));
const speechDir = process.env.SPEECH_DIR ?? path.join(here, '..', '..', '.data', 'speech');
const python = path.join(
  speechDir,
  ...(process.platform === 'win32' ? ['venv', 'Scripts', 'python.exe'] : ['venv', 'bin', 'python']),
);

it('passes the tests of the local speech server, with the real models', {
  timeout: 900_000,
}, async (context) => {
  if (!fs.existsSync(path.join(speechDir, 'installed.json')) || !fs.existsSync(python)) {
    context.skip('local speech is not installed: python3 agent/speech/install.py --into .data/speech');
  }
  const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
    execFile(
      python,
      ['-m', 'unittest', 'discover', '-s', here],
      {
        env: { ...process.env, SPEECH_DIR: speechDir, PYTHONDONTWRITEBYTECODE: '1' },
        maxBuffer: 10_000_000,
        signal: context.signal,
      },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
  expect(code, output.slice(-6000)).toBe(0);
});
