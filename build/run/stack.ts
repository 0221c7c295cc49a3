import type { Progress } from '../install/outcome.ts';
import type { PartContext } from './parts.ts';
import type { Settings } from './settings.ts';
import { StackStart } from './stack-start.ts';
import type { ProcessEvent } from './supervised-process.ts';

export type PartName = 'postgres' | 'livekit' | 'speech' | 'server' | 'agent' | 'portal' | 'desktop';

export interface StackOptions {
  /** What to run. A part whose setting names one that runs elsewhere (DATABASE_URL, LIVEKIT_URL, SPEECH_URL) is left out. */
  readonly parts: readonly PartName[];
  /** Database, uploads, logs, secrets and ports of this stack. Two stacks must not share it. */
  readonly dataDir: string;
  /** Settings under the names of .env.example; nothing is taken from the process's own environment. */
  readonly env?: Settings;
  /** `usual` ports are tried first, or `free` ones are asked from the system (several stacks side by side). */
  readonly ports?: 'usual' | 'free';
  /** Where true, a part that cannot run is told in `missing` and the others still start; else it is an error. */
  readonly tolerant?: boolean;
  readonly say?: Progress;
  readonly onEvent?: (event: ProcessEvent) => void;
  /** Gives the start up: what already runs is ended and the start rejects. */
  readonly signal?: AbortSignal;
}

/** A process of the stack as a caller may handle it. */
export interface StackProcess {
  /** Its number at this moment; 0 while it is down. */
  readonly pid: number;
  /** Ends it without warning; the supervisor starts it again. */
  kill(): Promise<void>;
  /** Ends and starts it, and waits until it answers. */
  restart(): Promise<void>;
}

export interface MissingPart {
  readonly part: PartName;
  readonly why: string;
  readonly remedy: string;
}

export interface Stack {
  readonly urls: {
    readonly server: string;
    readonly portal: string;
    readonly database: string;
    /** Absent where there is no LiveKit, or no local speech. */
    readonly livekit?: string;
    readonly speech?: string;
  };
  /** The sample account. */
  readonly account: { readonly email: string; readonly password: string };
  /** What the parts were told; a test launches the desktop with it. */
  readonly context: PartContext;
  readonly missing: readonly MissingPart[];
  readonly remarks: readonly string[];
  readonly processes: Partial<Record<PartName, StackProcess>>;
  readonly logDir: string;
  /** Ends everything, last started first. Repeated calls are harmless. */
  stop(): Promise<void>;
}

export { AlreadyRunningError } from './already-running-error.ts';

/**
 * Starts the product: each part healthy before the next one that needs it, watched and restarted afterwards.
 *
 * Processes that an earlier, killed start of the same data folder left behind are ended first.
 *
 * @throws AlreadyRunningError when a stack on this data folder is running.
 * @throws Error with a sentence to act on when the database or the server cannot start, and, unless `tolerant`,
 *   when any part cannot.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const starting = new StackStart(options);
  try {
    return await Promise.race([starting.run(), whenAborted(options.signal)]);
  } catch (error) {
    await starting.stop();
    throw error;
  }
}

async function whenAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('The start was given up.')), { once: true });
  });
}
