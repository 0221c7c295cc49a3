import path from 'node:path';
import { cli, ServerOptions } from '@livekit/agents';

/**
 * The peer of the voice bench: a worker as the framework's guide has it. What differs from the guide is what it could
 * not run without on a busy machine of two cores: the load counts as nothing, and a job may take long to start.
 */
cli.runApp(
  new ServerOptions({
    agent: path.join(import.meta.dirname, 'bare-agent.ts'),
    agentName: 'bare',
    host: '127.0.0.1',
    port: Number(process.env.BARE_PORT),
    numIdleProcesses: 1,
    initializeProcessTimeout: 60_000,
    loadFunc: async () => 0,
  }),
);
