import { spawn } from 'node:child_process';
import { installForTests } from '../install-for-tests.ts';

/**
 * Before the first journey: everything is installed and built, and there is a screen. Where there is none
 * (DISPLAY is not set on Linux), a virtual one is started for the run.
 */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  const problems = await installForTests((line) => console.log(`  ${line}`));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  if (process.platform !== 'linux' || process.env.DISPLAY) return undefined;
  const screen = await startVirtualScreen();
  process.env.DISPLAY = screen.display;
  return screen.stop;
}

async function startVirtualScreen(): Promise<{ display: string; stop: () => Promise<void> }> {
  // The server chooses a number nobody uses and writes it to descriptor 3.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const number = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code}.`)));
    child.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
  });
  return {
    display: `:${number}`,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
