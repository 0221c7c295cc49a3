import { readFile } from 'node:fs/promises';

/** What a process uses. Null where the system does not tell, as outside Linux. */
export interface ProcessUsage {
  /** Resident memory in bytes: now, and at its highest. */
  memoryBytes: number;
  peakBytes: number;
  computedMs: number;
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
}

export async function usageOf(pid: number): Promise<ProcessUsage | null> {
  const [status, stat] = await Promise.all([
    readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''),
    readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''),
  ]);
  // The second field, the name, may hold spaces; times are counted from the closing bracket, in hundredths.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const computedMs = (Number(fields[11]) + Number(fields[12])) * 10;
  const [memoryBytes, peakBytes] = [kilobytes(status, 'VmRSS'), kilobytes(status, 'VmHWM')];
  const isKnown = [memoryBytes, peakBytes, computedMs].every(Number.isFinite);
  return isKnown ? { memoryBytes, peakBytes, computedMs } : null;
}
