import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../server/platform/free-port.ts';
import { answersAt } from './health.ts';
import { endOrphan, rememberedPid, rememberPid } from './pid-file.ts';
import { type ProcessEvent, SupervisedProcess } from './supervised-process.ts';

const SERVE = `
const http = require('node:http');
const { spawn } = require('node:child_process');
if (process.env.WITH_CHILD) {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  require('node:fs').writeFileSync(process.env.WITH_CHILD, String(child.pid));
}
http.createServer((q, s) => s.end('ok')).listen(Number(process.env.PORT), '127.0.0.1');
`;

let folder = '';
let supervised: SupervisedProcess | undefined;
const strangers: ChildProcess[] = [];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-supervised-'));
});

afterEach(async () => {
  await supervised?.stop();
  for (const stranger of strangers.splice(0)) stranger.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true, force: true });
});

async function supervise(
  script: string,
  env: NodeJS.ProcessEnv = {},
  onEvent?: (event: ProcessEvent) => void,
) {
  const port = await freePort();
  supervised = new SupervisedProcess({
    name: 'sample',
    command: process.execPath,
    args: ['-e', script],
    env: { ...process.env, ...env, PORT: String(port) },
    cwd: folder,
    logDir: folder,
    pidDir: folder,
    isHealthy: answersAt(`http://127.0.0.1:${port}/`),
    startTimeoutMs: 20_000,
    onEvent,
  });
  return { process: supervised, url: `http://127.0.0.1:${port}/` };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !fs.readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

describe('SupervisedProcess', () => {
  it('has answered once it has started and is gone once it is stopped', async () => {
    const { process: sample, url } = await supervise(SERVE);
    await sample.start();
    expect(await (await fetch(url)).text()).toBe('ok');
    const { pid } = sample;
    await sample.stop();
    expect(isAlive(pid)).toBe(false);
    expect(fs.existsSync(path.join(folder, 'sample.json'))).toBe(false);
  });

  it('brings a killed process back', async () => {
    let back: () => void = () => undefined;
    const restarted = new Promise<void>((resolve) => {
      back = resolve;
    });
    const { process: sample, url } = await supervise(SERVE, {}, (event) => {
      if (event.kind === 'restarted') back();
    });
    await sample.start();
    const before = sample.pid;
    await sample.kill();
    await restarted;
    expect(sample.pid).not.toBe(before);
    expect((await fetch(url)).status).toBe(200);
  });

  it('shows the end of the log when the process ends while starting', async () => {
    const { process: sample } = await supervise(`console.error('no licence found'); process.exit(3)`);
    await expect(sample.start()).rejects.toThrow(/exit code 3[\s\S]*no licence found/);
  });

  it('leaves no grandchildren behind', async () => {
    const childFile = path.join(folder, 'child');
    const { process: sample } = await supervise(SERVE, { WITH_CHILD: childFile });
    await sample.start();
    const grandchild = Number(fs.readFileSync(childFile, 'utf8'));
    expect(isAlive(grandchild)).toBe(true);
    await sample.stop();
    await expect.poll(() => isAlive(grandchild)).toBe(false);
  });
});

describe('endOrphan', () => {
  const sleeper = () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true });
    strangers.push(child);
    return child.pid ?? 0;
  };

  it('ends a process that was written down', async () => {
    const pid = sleeper();
    const file = path.join(folder, 'orphan.json');
    rememberPid(file, pid);
    expect(rememberedPid(file)).toBe(pid);
    expect(await endOrphan(file)).toBe(true);
    expect(isAlive(pid)).toBe(false);
  });

  it('leaves a stranger alone who has the number by now', async () => {
    const pid = sleeper();
    const file = path.join(folder, 'orphan.json');
    fs.writeFileSync(file, JSON.stringify({ pid, began: 'another time' }));
    expect(await endOrphan(file)).toBe(false);
    expect(isAlive(pid)).toBe(true);
  });
});
