import type childProcess from 'node:child_process';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notify } from './notifier.ts';
import { type SystemNotifier, systemNotify } from './system-notify.ts';

/**
 * The real node-notifier of macOS and Windows, replaced only where it starts its program: those programs do not run
 * here. What is looked at is what they would be told, and what becomes of their answer.
 */
const require = createRequire(import.meta.url);
const { NotificationCenter, WindowsToaster } = require('node-notifier') as Record<
  'NotificationCenter' | 'WindowsToaster',
  new () => SystemNotifier
>;

type Done = (error: Error | null, stdout: string, stderr: string) => void;
interface Started {
  program: string;
  args: string[];
  done: Done;
}
let started: Started[];

beforeEach(() => {
  started = [];
  vi.spyOn(require('node:child_process') as typeof childProcess, 'execFile').mockImplementation(((
    program: string,
    args: string[],
    done: Done,
  ) => {
    started.push({ program, args, done });
  }) as never);
  // Who asks is taken for a Mac new enough.
  vi.spyOn(require('node:os') as { type(): string; release(): string }, 'type').mockReturnValue('Darwin');
  vi.spyOn(require('node:os') as { type(): string; release(): string }, 'release').mockReturnValue('23.0.0');
});
afterEach(() => void vi.restoreAllMocks());

const notification = () => ({
  title: 'Maya "M" Lindqvist completed',
  body: '2 fields are new.',
  onClick: vi.fn(),
});
const argument = ({ args }: Started, name: string) => args[args.indexOf(name) + 1];
async function whenStarted(): Promise<Started> {
  await vi.waitFor(() => expect(started).toHaveLength(1));
  return started[0] as Started;
}

describe('on macOS', () => {
  const make = (fallback: Notify = vi.fn()) =>
    systemNotify({ load: async () => new NotificationCenter(), appId: null, fallback });

  it('hands title and text to terminal-notifier and waits for the click for hours', async () => {
    const shown = notification();
    make()(shown);
    const call = await whenStarted();
    expect(call.program).toMatch(/terminal-notifier$/);
    expect(argument(call, '-title')).toBe('"Maya \\"M\\" Lindqvist completed"');
    expect(argument(call, '-message')).toBe('"2 fields are new."');
    expect(Number(argument(call, '-timeout')?.replaceAll('"', ''))).toBeGreaterThan(3600);
    call.done(null, JSON.stringify({ activationType: 'contentsClicked' }), '');
    expect(shown.onClick).toHaveBeenCalledTimes(1);
  });

  it('does nothing when it is dismissed or its time is over', async () => {
    const shown = notification();
    const fallback = vi.fn();
    make(fallback)(shown);
    (await whenStarted()).done(null, JSON.stringify({ activationType: 'timeout' }), '');
    expect(shown.onClick).not.toHaveBeenCalled();
    expect(fallback).not.toHaveBeenCalled();
  });

  it('falls back when the program cannot be started, or node-notifier is not there', async () => {
    const shown = notification();
    const fallback = vi.fn();
    make(fallback)(shown);
    (await whenStarted()).done(new Error('ENOENT'), '', '');
    expect(fallback).toHaveBeenCalledWith(shown);
    const missing = vi.fn();
    systemNotify({
      load: () => Promise.reject(new Error('not found')),
      appId: null,
      fallback: missing,
    })(shown);
    await vi.waitFor(() => expect(missing).toHaveBeenCalledWith(shown));
  });
});

describe('on Windows', () => {
  it('hands title, text and the app’s id to snoretoast, and hears the click from its pipe', async () => {
    // Names of pipes are paths here.
    vi.spyOn(require('node-notifier/lib/utils') as { isWSL(): boolean }, 'isWSL').mockReturnValue(true);
    const shown = notification();
    systemNotify({
      load: async () => new WindowsToaster(),
      appId: 'io.pluto.intake',
      fallback: vi.fn(),
    })(shown);
    const call = await whenStarted();
    expect(call.program).toMatch(/snoretoast-x(64|86)\.exe$/);
    expect(argument(call, '-t')).toBe('Maya "M" Lindqvist completed');
    expect(argument(call, '-m')).toBe('2 fields are new.');
    expect(argument(call, '-appID')).toBe('io.pluto.intake');
    const pipe = argument(call, '-pipeName') ?? '';
    const socket: Socket = connect(pipe);
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    socket.end(Buffer.from('action=clicked;notificationId=1;', 'utf16le'));
    await new Promise<void>((resolve) => socket.once('close', () => resolve()));
    call.done(null, '', '');
    expect(shown.onClick).toHaveBeenCalledTimes(1);
  });
});
