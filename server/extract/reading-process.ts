import './shut-network.ts';
import type { ExtractionOutcome } from '@pluto/shared/profile/extraction.ts';
import { failedOutcome } from './read-failure.ts';
import { type ReadOptions, readResume } from './read-resume.ts';

/** What the parent sends: one file to read. A process reads one file and ends, so nothing is left for the next. */
interface ReadRequest {
  bytes: Uint8Array;
  fileName: string;
  options: ReadOptions;
}

function isRequest(message: unknown): message is ReadRequest {
  const request = message as Partial<ReadRequest> | null;
  return (
    request?.bytes instanceof Uint8Array &&
    typeof request.fileName === 'string' &&
    typeof request.options?.today === 'string'
  );
}

async function answer(message: unknown): Promise<ExtractionOutcome> {
  if (!isRequest(message)) return failedOutcome('corrupt');
  try {
    return await readResume(message.bytes, message.fileName, message.options);
  } catch {
    // A defect of ours or a trick of the file: for the candidate it is a file that cannot be read.
    return failedOutcome('corrupt');
  }
}

process.once('message', async (message) => {
  const outcome = await answer(message);
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  process.send?.({ kind: 'outcome', outcome, peakBytes }, () => process.exit(0));
});
process.once('disconnect', () => process.exit(0));
process.send?.({ kind: 'ready' });
