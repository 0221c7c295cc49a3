import {
  DisconnectReason,
  MediaDeviceFailure,
  ParticipantKind,
  type RemoteParticipant,
  Room,
  RoomEvent,
  Track,
  TrackEvent,
} from 'livekit-client';
import type { RoomPass } from '../wizard/wizard-state.ts';
import type { AgentPresence, DropReason, VoiceEvent } from './voice-state.ts';

/** A running call. */
export interface VoiceCall {
  setMuted(muted: boolean): Promise<void>;
  /** Lets the interviewer's voice be heard; to be called from a press. */
  startAudio(): Promise<void>;
  /** Opens the microphone again after it was lost. */
  restartMicrophone(): Promise<void>;
  leave(): Promise<void>;
  /** Closes the microphone at once, and the room when the interviewer has left or said enough. */
  leaveAfterFarewell(): Promise<void>;
}

/** Longest farewell that is heard out, in milliseconds. */
const farewellMs = 12_000;

const stateAttribute = 'lk.agent.state';
const transcriptionTopic = 'lk.transcription';

function dropReasonOf(reason: DisconnectReason | undefined): DropReason {
  if (reason === DisconnectReason.DUPLICATE_IDENTITY) return 'elsewhere';
  const isClosed =
    reason === DisconnectReason.ROOM_DELETED || reason === DisconnectReason.PARTICIPANT_REMOVED;
  return isClosed ? 'closed' : 'lost';
}

function isAgent(participant: RemoteParticipant): boolean {
  return participant.kind === ParticipantKind.AGENT || participant.attributes[stateAttribute] !== undefined;
}

function agentsIn(room: Room): AgentPresence[] {
  return [...room.remoteParticipants.values()].filter(isAgent).map((participant) => ({
    identity: participant.identity,
    joinedAtMs: participant.joinedAt?.getTime() ?? 0,
    state: participant.attributes[stateAttribute] ?? null,
  }));
}

/**
 * Joins the one room of the interview and reports what happens in it. The only module that knows livekit-client.
 * Rejects when the room cannot be joined; a microphone that fails is reported, since typing can go on.
 */
export async function joinCall(
  pass: RoomPass,
  deviceId: string | null,
  report: (event: VoiceEvent) => void,
): Promise<VoiceCall> {
  const room = new Room({
    audioCaptureDefaults: {
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
      ...(deviceId ? { deviceId } : {}),
    },
  });
  const sounds = document.createElement('div');
  sounds.hidden = true;
  document.body.append(sounds);
  let isLeaving = false;

  const reportAgents = () => report({ type: 'agents_changed', agents: agentsIn(room) });
  room
    .on(RoomEvent.ParticipantConnected, reportAgents)
    .on(RoomEvent.ParticipantDisconnected, reportAgents)
    .on(RoomEvent.ParticipantAttributesChanged, reportAgents)
    .on(RoomEvent.Reconnecting, () => report({ type: 'reconnecting' }))
    .on(RoomEvent.Reconnected, () => {
      report({ type: 'reconnected' });
      reportAgents();
    })
    .on(RoomEvent.Disconnected, (reason) => {
      sounds.remove();
      if (!isLeaving && reason !== DisconnectReason.CLIENT_INITIATED)
        report({ type: 'dropped', reason: dropReasonOf(reason) });
    })
    .on(RoomEvent.ActiveSpeakersChanged, () =>
      report({ type: 'speaking', isSpeaking: room.localParticipant.isSpeaking }),
    )
    .on(RoomEvent.AudioPlaybackStatusChanged, () =>
      report({ type: 'audio_blocked', blocked: !room.canPlaybackAudio }),
    )
    .on(RoomEvent.MediaDevicesError, (error) => {
      if (MediaDeviceFailure.getFailure(error)) report({ type: 'microphone_lost' });
    })
    .on(RoomEvent.TrackSubscribed, (track) => {
      if (track.kind === Track.Kind.Audio) sounds.append(track.attach());
    })
    .on(RoomEvent.TrackUnsubscribed, (track) => {
      for (const element of track.detach()) element.remove();
    })
    .on(RoomEvent.LocalTrackPublished, ({ track }) => {
      track?.on(TrackEvent.Ended, () => report({ type: 'microphone_lost' }));
    });

  room.registerTextStreamHandler(transcriptionTopic, (reader, { identity }) => {
    const attributes = reader.info.attributes ?? {};
    const id = attributes['lk.segment_id'] ?? reader.info.id;
    const speaker = identity === room.localParticipant.identity ? 'candidate' : 'interviewer';
    const final = attributes['lk.transcription_final'] === 'true';
    void (async () => {
      let text = '';
      try {
        for await (const part of reader) {
          text += part;
          report({ type: 'caption', caption: { id, speaker, text, final: false } });
        }
      } catch {
        // The stream broke with the connection: what came so far stands, the transcript has the rest.
      }
      report({ type: 'caption', caption: { id, speaker, text, final } });
    })();
  });

  const openMicrophone = async () => {
    try {
      await room.localParticipant.setMicrophoneEnabled(true);
      report({ type: 'microphone_on' });
    } catch {
      report({ type: 'microphone_lost' });
    }
  };

  try {
    await room.connect(pass.livekit_url, pass.token);
  } catch (error) {
    sounds.remove();
    throw error;
  }
  report({ type: 'connected' });
  reportAgents();
  report({ type: 'audio_blocked', blocked: !room.canPlaybackAudio });
  await openMicrophone();

  const leave = async () => {
    isLeaving = true;
    await room.disconnect();
    sounds.remove();
  };

  return {
    setMuted: async (muted) => {
      await room.localParticipant.setMicrophoneEnabled(!muted);
      report({ type: 'muted', muted });
    },
    startAudio: () => room.startAudio(),
    restartMicrophone: openMicrophone,
    leave,
    leaveAfterFarewell: async () => {
      isLeaving = true;
      await room.localParticipant.setMicrophoneEnabled(false).catch(() => undefined);
      if (agentsIn(room).length === 0) return leave();
      const timer = setTimeout(() => void leave(), farewellMs);
      room.on(RoomEvent.ParticipantDisconnected, () => {
        if (agentsIn(room).length > 0) return;
        clearTimeout(timer);
        void leave();
      });
    },
  };
}
