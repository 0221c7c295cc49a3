import { defineAgent, log } from '@livekit/agents';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { loadEnvironment, readAgentConfig } from './config.ts';
import { runInterview } from './interview/run-interview.ts';
import { takeJob, waitForJob } from './platform/waiting-processes.ts';
import { keepWordsOut } from './platform/wordless-log.ts';

/** What a job process runs: one interview. The worker imports this file in a process of its own. */
export default defineAgent({
  // Read while the process waits, not while a candidate does.
  prewarm: async () => {
    keepWordsOut(log());
    await loadPlaces();
    waitForJob();
  },
  entry: (job) => {
    takeJob();
    return runInterview(job, readAgentConfig(loadEnvironment()));
  },
});
