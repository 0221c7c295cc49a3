/** A participant that is an interviewer. After a crash the room may list a dead one beside its successor. */
export interface AgentPresence {
  identity: string;
  joinedAtMs: number;
  /** Attribute `lk.agent.state`: initializing, listening, thinking, speaking; null before it is set. */
  state: string | null;
}

/** Words as they are being said, before the server has them. */
export interface LiveCaption {
  id: string;
  speaker: 'interviewer' | 'candidate';
  text: string;
  final: boolean;
}

/** Why a call ended without this page wanting it: the network, another page of the candidate's, or the server. */
export type DropReason = 'lost' | 'elsewhere' | 'closed';

export interface VoiceState {
  /**
   * `reconnecting`: the room is still this page's; `rejoining`: it is joined anew by itself; `elsewhere`: the talk
   * goes on on another page; `dropped`: only the candidate can take it up again.
   */
  status: 'connecting' | 'connected' | 'reconnecting' | 'rejoining' | 'elsewhere' | 'dropped';
  agent: AgentPresence | null;
  /** True once an interviewer was ready: its absence then means "called back", not "joining". */
  hadAgent: boolean;
  muted: boolean;
  /** The browser holds the sound back until the candidate presses something. */
  audioBlocked: boolean;
  microphone: 'on' | 'lost';
  captions: readonly LiveCaption[];
  /** The room hears the candidate's voice; their words come when they pause. */
  isSpeaking: boolean;
}

export type VoiceEvent =
  | { type: 'connected' }
  | { type: 'reconnecting' }
  | { type: 'reconnected' }
  | { type: 'joining' }
  | { type: 'dropped'; reason: DropReason }
  | { type: 'gave_up' }
  | { type: 'agents_changed'; agents: readonly AgentPresence[] }
  | { type: 'muted'; muted: boolean }
  | { type: 'audio_blocked'; blocked: boolean }
  | { type: 'microphone_lost' }
  | { type: 'microphone_on' }
  | { type: 'speaking'; isSpeaking: boolean }
  | { type: 'caption'; caption: LiveCaption };

export const initialVoiceState: VoiceState = {
  status: 'connecting',
  agent: null,
  hadAgent: false,
  muted: false,
  audioBlocked: false,
  microphone: 'on',
  captions: [],
  isSpeaking: false,
};

/** Captions kept; older ones are in the server's transcript by then. */
const keptCaptions = 12;

/** An interviewer in one of these states has started up and takes part in the talk. */
export function isReadyState(
  state: string | null | undefined,
): state is 'listening' | 'thinking' | 'speaking' {
  return state === 'listening' || state === 'thinking' || state === 'speaking';
}

/** The one who came last is the interviewer: an older one is a ghost that the room has not noticed yet. */
export function newestAgent(agents: readonly AgentPresence[]): AgentPresence | null {
  return agents.reduce<AgentPresence | null>(
    (newest, agent) => (newest === null || agent.joinedAtMs > newest.joinedAtMs ? agent : newest),
    null,
  );
}

function withCaption(captions: readonly LiveCaption[], caption: LiveCaption): readonly LiveCaption[] {
  const known = captions.findIndex(({ id }) => id === caption.id);
  if (known < 0) return [...captions, caption].slice(-keptCaptions);
  return captions.map((old, index) => (index === known ? caption : old));
}

/** The call as a pure function of what the room reports. */
export function reduceVoice(state: VoiceState, event: VoiceEvent): VoiceState {
  switch (event.type) {
    case 'connected':
    case 'reconnected':
      return { ...state, status: 'connected' };
    case 'reconnecting':
      return { ...state, status: 'reconnecting' };
    case 'joining':
      return { ...state, status: 'connecting' };
    case 'dropped': {
      const status = { lost: 'rejoining', elsewhere: 'elsewhere', closed: 'dropped' } as const;
      return { ...state, status: status[event.reason], agent: null, isSpeaking: false };
    }
    case 'gave_up':
      return { ...state, status: 'dropped' };
    case 'agents_changed': {
      const agent = newestAgent(event.agents);
      return { ...state, agent, hadAgent: state.hadAgent || isReadyState(agent?.state) };
    }
    case 'muted':
      return { ...state, muted: event.muted };
    case 'audio_blocked':
      return { ...state, audioBlocked: event.blocked };
    case 'microphone_lost':
      return { ...state, microphone: 'lost' };
    case 'microphone_on':
      return { ...state, microphone: 'on' };
    case 'speaking':
      return { ...state, isSpeaking: event.isSpeaking };
    case 'caption':
      return { ...state, captions: withCaption(state.captions, event.caption) };
  }
}
