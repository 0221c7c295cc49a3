import type { Ports } from './ports.ts';
import type { KeptSecrets, Settings } from './settings.ts';

/** What a stack is made of, before its parts are told. */
export interface StackFacts {
  /** Set by the caller; they win over what the stack would choose. */
  readonly given: Settings;
  readonly secrets: KeptSecrets;
  readonly ports: Ports;
  readonly dataDir: string;
  readonly database?: string;
  /** Whether a LiveKit server, and a speech server, of the stack's own is running or about to. */
  readonly ownLivekit?: boolean;
  readonly ownSpeech?: boolean;
}

/** The settings that the parts of a stack are handed. */
export function stackSettings(facts: StackFacts): Settings {
  const { given, secrets, ports, dataDir, database } = facts;
  const at = (scheme: string, port: number) => `${scheme}://127.0.0.1:${port}`;
  const livekitUrl = given.LIVEKIT_URL ?? (facts.ownLivekit ? at('ws', ports.livekit) : undefined);
  return {
    HOST: '127.0.0.1',
    SERVER_URL: at('http', ports.server),
    PORTAL_URL: at('http', ports.portal),
    PLUTO_SECRETS: secrets.plutoSecret,
    LIVEKIT_API_KEY: secrets.livekitKey,
    LIVEKIT_API_SECRET: secrets.livekitSecret,
    SAMPLE_DATA: 'true',
    SAMPLE_EMAIL: 'recruiter@northwind.example',
    SAMPLE_PASSWORD: secrets.samplePassword,
    ...given,
    DATABASE_URL: database,
    PLUTO_DATA_DIR: dataDir,
    LIVEKIT_URL: livekitUrl,
    LIVEKIT_PUBLIC_URL: given.LIVEKIT_PUBLIC_URL ?? livekitUrl,
    SPEECH_URL: given.SPEECH_URL ?? (facts.ownSpeech ? at('http', ports.speech) : undefined),
  };
}
