import type { RoomParticipant, VoiceRooms } from '../platform/livekit.ts';

/** Rooms in memory, for tests of what the server does about them; LiveKit itself is tested by the journeys. */
export interface RecordedRooms extends VoiceRooms {
  /** Metadata of every call for an agent, oldest first. */
  calls: { interview_id: string; job_token: string }[];
  present: RoomParticipant[];
  removed: string[];
  closed: string[];
  reachable: boolean;
}

export function recordedRooms(): RecordedRooms {
  const rooms: RecordedRooms = {
    publicUrl: 'ws://127.0.0.1:7880',
    calls: [],
    present: [],
    removed: [],
    closed: [],
    reachable: true,
    isReachable: async () => rooms.reachable,
    openRoom: async () => undefined,
    closeRoom: async (room) => {
      rooms.closed.push(room);
    },
    candidateToken: async (room, identity) => `${room}/${identity}`,
    callAgent: async (_room, metadata) => {
      rooms.calls.push(JSON.parse(metadata) as RecordedRooms['calls'][number]);
    },
    participants: async () => {
      if (!rooms.reachable) throw new Error('LiveKit cannot be reached.');
      return rooms.present;
    },
    remove: async (_room, identity) => {
      rooms.removed.push(identity);
      rooms.present = rooms.present.filter((participant) => participant.identity !== identity);
    },
  };
  return rooms;
}
