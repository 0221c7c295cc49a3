import { installSystemPackages, WINDOW_PACKAGES } from '../install/system-packages.ts';
import { defaultDataDir } from '../run/paths.ts';
import { readSettings } from '../run/settings.ts';
import { AlreadyRunningError, type PartName, type Stack, startStack } from '../run/stack.ts';
import { describeEvent } from './describe-event.ts';
import { stackScreen } from './stack-screen.ts';

const USAGE = `npm start                  installs what is missing and runs everything, with the desktop window
npm start -- --no-desktop  the same without the window; prints the addresses`;

/** Runs the product on this machine until Ctrl-C or SIGTERM. */
export async function start(args: readonly string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== '--no-desktop');
  if (unknown) {
    console.log(unknown === '--help' ? USAGE : `Unknown option ${unknown}.\n${USAGE}`);
    process.exitCode = unknown === '--help' ? 0 : 2;
    return;
  }
  // A terminal that went away must not stop the parts from being ended in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const withDesktop = !args.includes('--no-desktop');
  const began = Date.now();
  const say = (line: string) => console.log(`  ${line}`);
  const stopping = whenAskedToStop();

  const remarks: string[] = [];
  if (withDesktop && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY)) {
    const packages = await installSystemPackages(WINDOW_PACKAGES, say);
    if (packages.kind === 'missing') remarks.push(`${packages.why} ${packages.remedy}`);
  }
  const parts: PartName[] = ['postgres', 'livekit', 'speech', 'server', 'agent', 'portal'];
  if (withDesktop) parts.push('desktop');

  let stack: Stack;
  try {
    stack = await startStack({
      parts,
      dataDir: defaultDataDir(),
      env: readSettings(),
      ports: 'usual',
      tolerant: true,
      say,
      signal: stopping.signal,
      onEvent: (event) => say(describeEvent(event)),
    });
  } catch (error) {
    const interrupted = stopping.signal.aborted;
    if (interrupted) console.log('\n  Stopped before everything had started.');
    else console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exit(interrupted ? 130 : error instanceof AlreadyRunningError ? 3 : 1);
  }
  console.log(stackScreen(stack, { remarks, seconds: (Date.now() - began) / 1000 }));
  await stopping.asked;
  console.log('\n  Stopping …');
  await stack.stop();
  console.log('  Stopped. Everything is kept for the next start.');
  process.exit(0);
}

/** Ctrl-C and SIGTERM end everything in order; a second one does not wait. */
function whenAskedToStop(): { signal: AbortSignal; asked: Promise<void> } {
  const controller = new AbortController();
  const asked = new Promise<void>((resolve) => {
    const onSignal = () => {
      if (controller.signal.aborted) return;
      controller.abort();
      resolve();
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
    if (process.env.npm_lifecycle_event) whenParentIsGone(onSignal);
  });
  return { signal: controller.signal, asked };
}

/** npm starts scripts through a shell, and some shells do not pass a signal on: npm's end then is ours. */
function whenParentIsGone(then: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, 500);
  timer.unref();
}
