import { defineAgent } from '@livekit/agents';
import { loadEnvironment, readAgentConfig } from './config.ts';
import { runInterview } from './interview/run-interview.ts';

/** What a job process runs: one interview. The worker imports this file in a process of its own. */
export default defineAgent({
  entry: (job) => runInterview(job, readAgentConfig(loadEnvironment())),
});
