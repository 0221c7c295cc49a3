import { readdirSync, readFileSync } from 'node:fs';

/** Memory of one process in megabytes. */
export interface JobMemory {
  /** All of it that is in memory, shared pages too. */
  readonly residentMb: number;
  /** Its own pages and its share of those it has in common with others. */
  readonly ownMb: number;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Processor time so far, in ticks. */
  readonly ticks: number;
}

function readProcess(pid: number): Process | null {
  try {
    // The name in brackets may hold spaces; what follows it does not.
    const rest = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { pid, parent: Number(rest[1]), ticks: Number(rest[11]) + Number(rest[12]) };
  } catch {
    return null;
  }
}

/**
 * Memory of the job process of a worker that has a talk: of its children the one that has worked most, the others wait.
 * Null where the system does not tell (only Linux does).
 */
export function memoryOfJob(workerPid: number): JobMemory | null {
  if (process.platform !== 'linux') return null;
  const processes = readdirSync('/proc').flatMap((name) => {
    const found = /^\d+$/.test(name) ? readProcess(Number(name)) : null;
    return found ? [found] : [];
  });
  const jobs = processes.filter(({ parent }) => parent === workerPid).sort((a, b) => b.ticks - a.ticks);
  const [job] = jobs;
  if (!job) return null;
  const text = readFileSync(`/proc/${job.pid}/smaps_rollup`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1]) / 1024;
  return { residentMb: megabytes('Rss'), ownMb: megabytes('Pss') };
}
