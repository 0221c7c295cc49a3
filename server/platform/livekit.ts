import { ParticipantInfo_Kind } from '@livekit/protocol';
import { agentName } from '@pluto/shared/agent/agent-name.ts';
import { AccessToken, AgentDispatchClient, RoomServiceClient, TrackSource } from 'livekit-server-sdk';
import type { LivekitSettings } from '../config.ts';

/** Who is in a room. */
export interface RoomParticipant {
  identity: string;
  isAgent: boolean;
}

/** Rooms for talking: the little of LiveKit that the product needs. */
export interface VoiceRooms {
  /** Address for the candidate's browser. */
  readonly publicUrl: string;
  /** True when the LiveKit server answers now. */
  isReachable(): Promise<boolean>;
  /** Makes the room if it is not there; it closes itself some minutes after the last one left. */
  openRoom(room: string): Promise<void>;
  closeRoom(room: string): Promise<void>;
  /** Way into exactly one room: hear, speak by microphone, nothing else. */
  candidateToken(room: string, identity: string, expiresInSeconds: number): Promise<string>;
  /** Calls an interviewer into the room. `metadata` is seen by the worker only. */
  callAgent(room: string, metadata: string): Promise<void>;
  participants(room: string): Promise<RoomParticipant[]>;
  remove(room: string, identity: string): Promise<void>;
}

const emptyTimeoutSeconds = 10 * 60;

function isNotFound(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
}

/** Rooms of a real LiveKit server. Calls reject when the server cannot be reached. */
export function livekitRooms(settings: LivekitSettings): VoiceRooms {
  const host = settings.url.replace(/^ws/, 'http');
  const rooms = new RoomServiceClient(host, settings.apiKey, settings.apiSecret, { requestTimeout: 5 });
  const dispatches = new AgentDispatchClient(host, settings.apiKey, settings.apiSecret, {
    requestTimeout: 5,
  });
  return {
    publicUrl: settings.publicUrl,
    isReachable: () =>
      rooms.listRooms(['none']).then(
        () => true,
        () => false,
      ),
    openRoom: async (room) => {
      await rooms.createRoom({ name: room, emptyTimeout: emptyTimeoutSeconds, maxParticipants: 8 });
    },
    closeRoom: (room) =>
      rooms.deleteRoom(room).catch((error: unknown) => {
        if (!isNotFound(error)) throw error;
      }),
    candidateToken: (room, identity, expiresInSeconds) => {
      const token = new AccessToken(settings.apiKey, settings.apiSecret, { identity, ttl: expiresInSeconds });
      token.addGrant({
        roomJoin: true,
        room,
        canSubscribe: true,
        canPublish: true,
        canPublishSources: [TrackSource.MICROPHONE],
        canPublishData: false,
        canUpdateOwnMetadata: false,
      });
      return token.toJwt();
    },
    callAgent: async (room, metadata) => {
      // Calls that nobody answered would all be answered when a worker comes back.
      const earlier = await dispatches.listDispatch(room).catch(() => []);
      for (const { id } of earlier) await dispatches.deleteDispatch(id, room).catch(() => undefined);
      await dispatches.createDispatch(room, agentName, { metadata });
    },
    participants: async (room) => {
      const present = await rooms.listParticipants(room).catch((error: unknown) => {
        if (isNotFound(error)) return [];
        throw error;
      });
      return present.map(({ identity, kind }) => ({
        identity,
        isAgent: kind === ParticipantInfo_Kind.AGENT,
      }));
    },
    remove: (room, identity) =>
      rooms.removeParticipant(room, identity).catch((error: unknown) => {
        if (!isNotFound(error)) throw error;
      }),
  };
}
