import path from 'node:path';
import { type AgentServer, cli, ServerOptions } from '@livekit/agents';
import { agentName } from '@pluto/shared/agent/agent-name.ts';
import { loadEnvironment, readAgentConfig } from './config.ts';
import { takesAnotherJob } from './platform/takes-another-job.ts';
import { countWaitingProcesses } from './platform/waiting-processes.ts';

/** Longest wait for running interviews when the worker is told to stop, in milliseconds. */
const drainTimeoutMs = 30 * 60_000;

/** A busy two-core machine needs longer than the framework's ten seconds to start a job process. */
const startTimeoutMs = 60_000;

const config = readAgentConfig(loadEnvironment());
// The framework's command line reads these itself and takes a blank for a value.
for (const name of ['LOG_LEVEL', 'LIVEKIT_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET']) {
  if (process.env[name]?.trim() === '') delete process.env[name];
}

const waiting = await countWaitingProcesses();
/** The framework shows its worker to the load function alone. */
let worker: AgentServer | undefined;

cli.runApp(
  new ServerOptions({
    agent: path.join(import.meta.dirname, 'job.ts'),
    agentName,
    wsURL: config.livekit.url,
    apiKey: config.livekit.apiKey,
    apiSecret: config.livekit.apiSecret,
    host: '127.0.0.1',
    port: config.healthPort,
    logLevel: config.logLevel,
    // One for the next candidate and one more: a job may die while the first is still being replaced.
    numIdleProcesses: 2,
    drainTimeout: drainTimeoutMs,
    initializeProcessTimeout: startTimeoutMs,
    // The default looks at the processor and refuses jobs above 0.7: on a small busy machine nobody would come.
    loadFunc: async (itself) => {
      worker = itself;
      return Math.min(1, itself.activeJobs.length / config.maxJobs);
    },
    requestFunc: async (request) => {
      const running = worker?.activeJobs.length ?? 0;
      if (takesAnotherJob({ running, most: config.maxJobs, waiting: waiting() })) await request.accept();
      else await request.reject();
    },
    loadThreshold: 0.99,
  }),
);
