import path from 'node:path';
import { desktopFolder } from '../desktop/build-desktop.ts';
import type { ElectronRuntime } from '../install/electron-runtime.ts';
import type { SpeechEnvironment } from '../install/speech-environment.ts';
import { portalFolder } from '../portal/build-portal.ts';
import { answersAt } from './health.ts';
import { inProject } from './paths.ts';
import type { Ports } from './ports.ts';
import { completeSettings, type Settings } from './settings.ts';
import type { ProcessOptions } from './supervised-process.ts';

/** What every part is told: the addresses and settings of this stack. */
export interface PartContext {
  readonly ports: Ports;
  /** The settings handed to the parts, under the names of .env.example. */
  readonly settings: Settings;
  /** The environment without any setting. */
  readonly bare: NodeJS.ProcessEnv;
  readonly dataDir: string;
}

/** What differs between the parts; logs, pid files and events are the stack's. */
export type PartProcess = Omit<ProcessOptions, 'logDir' | 'pidDir' | 'onEvent' | 'cwd'> & { cwd?: string };

const here = '127.0.0.1';
const withTsx = ['--import', 'tsx'];

/** LiveKit, heard on this machine only; everything by one setting, so that no key is on its command line. */
export function livekitPart(context: PartContext, program: string): PartProcess {
  const { ports, settings, bare } = context;
  const config = {
    port: ports.livekit,
    bind_addresses: [here],
    rtc: {
      tcp_port: ports.livekitTcp,
      udp_port: ports.livekitUdp,
      // Without it the server announces an address of another network.
      node_ip: here,
      use_external_ip: false,
      enable_loopback_candidate: true,
    },
    keys: { [settings.LIVEKIT_API_KEY ?? '']: settings.LIVEKIT_API_SECRET ?? '' },
    logging: { level: 'info' },
  };
  return {
    name: 'livekit',
    command: program,
    args: ['--node-ip', here],
    env: { ...bare, LIVEKIT_CONFIG: JSON.stringify(config) },
    isHealthy: answersAt(`http://${here}:${ports.livekit}/`),
    startTimeoutMs: 20_000,
  };
}

export function speechPart(context: PartContext, environment: SpeechEnvironment): PartProcess {
  return {
    name: 'speech',
    command: environment.python,
    args: ['-u', inProject('agent', 'speech', 'server.py')],
    env: {
      ...context.bare,
      HOST: here,
      PORT: String(context.ports.speech),
      SPEECH_DIR: environment.folder,
    },
    isHealthy: answersAt(`http://${here}:${context.ports.speech}/healthz`),
    startTimeoutMs: 120_000,
  };
}

export function serverPart(context: PartContext): PartProcess {
  return {
    name: 'server',
    command: process.execPath,
    args: [...withTsx, inProject('server', 'main.ts')],
    env: {
      ...context.bare,
      ...completeSettings(context.settings),
      PORT: String(context.ports.server),
    },
    isHealthy: answersAt(`http://${here}:${context.ports.server}/readyz`),
    startTimeoutMs: 60_000,
  };
}

export function agentPart(context: PartContext): PartProcess {
  return {
    name: 'agent',
    command: process.execPath,
    args: [...withTsx, inProject('agent', 'main.ts'), 'start'],
    env: {
      ...context.bare,
      ...completeSettings(context.settings),
      AGENT_HEALTH_PORT: String(context.ports.agent),
    },
    isHealthy: answersAt(`http://${here}:${context.ports.agent}/`),
    startTimeoutMs: 60_000,
    // What was answered is saved already; the interviewer only says good-bye.
    stopTimeoutMs: 5_000,
  };
}

export function portalPart(context: PartContext): PartProcess {
  return {
    name: 'portal',
    command: process.execPath,
    args: [...withTsx, inProject('build', 'run', 'portal-server.ts')],
    env: {
      ...context.bare,
      PORT: String(context.ports.portal),
      HOST: here,
      SERVER_URL: context.settings.SERVER_URL,
      PORTAL_DIR: portalFolder,
    },
    isHealthy: answersAt(`http://${here}:${context.ports.portal}/healthz`),
    startTimeoutMs: 20_000,
  };
}

export function desktopPart(context: PartContext, runtime: ElectronRuntime): PartProcess {
  return {
    name: 'desktop',
    command: runtime.executable,
    args: [desktopFolder, ...desktopSwitches()],
    env: desktopEnvironment(context),
    isHealthy: async () => true,
    startTimeoutMs: 10_000,
    restarts: false,
  };
}

/** What the desktop is told, also where a test launches it itself. */
export function desktopEnvironment(context: PartContext): NodeJS.ProcessEnv {
  const { bare, settings, dataDir } = context;
  return {
    ...bare,
    PLUTO_SERVER_URL: settings.SERVER_URL,
    PLUTO_USER_DATA: settings.PLUTO_USER_DATA ?? path.join(dataDir, 'desktop'),
    PLUTO_SIGN_IN_EMAIL: settings.SAMPLE_EMAIL,
    PLUTO_SIGN_IN_PASSWORD: settings.SAMPLE_PASSWORD,
  };
}

/** Chromium refuses its sandbox to root; anybody else gets it. */
export function desktopSwitches(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
