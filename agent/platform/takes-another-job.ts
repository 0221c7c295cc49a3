/**
 * Whether a worker takes one more interview. What it refuses LiveKit offers to another worker at once; where none takes
 * it, the server asks again a second later. So no candidate waits for a process that is only being started while
 * another worker has one ready. Pure.
 */
export function takesAnotherJob(worker: { running: number; most: number; waiting: number }): boolean {
  return worker.running < worker.most && worker.waiting > 0;
}
