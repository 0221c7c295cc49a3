import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

interface PidRecord {
  readonly pid: number;
  /** When the process began, in the system's own words: tells it from a later one with the same number. */
  readonly began: string;
}

/** Writes down a process, so that a later start can end it if this supervisor is killed. */
export function rememberPid(file: string, pid: number): void {
  const began = processBegan(pid);
  if (!began) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const record: PidRecord = { pid, began };
  fs.writeFileSync(file, JSON.stringify(record), { mode: 0o600 });
}

export function forgetPid(file: string): void {
  fs.rmSync(file, { force: true });
}

/**
 * The process a file names, when it still runs and is the very one that was written down.
 * A process number that meanwhile belongs to a stranger is not returned.
 */
export function rememberedPid(file: string): number | undefined {
  try {
    const record = JSON.parse(fs.readFileSync(file, 'utf8')) as PidRecord;
    return record.began === processBegan(record.pid) ? record.pid : undefined;
  } catch {
    return undefined;
  }
}

/** Ends the group of the process a file names, if it is ours and still there; true when there was one. */
export async function endOrphan(file: string): Promise<boolean> {
  const pid = rememberedPid(file);
  if (pid !== undefined) {
    signalGroup(pid, 'SIGTERM');
    const deadline = Date.now() + 5_000;
    while (rememberedPid(file) !== undefined && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    signalGroup(pid, 'SIGKILL');
  }
  forgetPid(file);
  return pid !== undefined;
}

/** Ends every process that the files of a folder name; `except` is left alone. */
export async function endOrphans(folder: string, except: string): Promise<number> {
  if (!fs.existsSync(folder)) return 0;
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.json') && name !== except);
  const ended = await Promise.all(files.map((name) => endOrphan(path.join(folder, name))));
  return ended.filter(Boolean).length;
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}

/** When a process began, or nothing when there is none with this number. */
function processBegan(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The program's name stands in brackets and may hold spaces; the 20th field after it is the start in ticks.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    }
    if (process.platform === 'win32') {
      const command = `(Get-Process -Id ${pid}).StartTime.Ticks`;
      return execFileSync('powershell', ['-NoProfile', '-Command', command], { encoding: 'utf8' }).trim();
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
