import {
  ConnectionQuality,
  type Participant,
  ParticipantKind,
  type RemoteParticipant,
  type Room,
  RoomEvent,
} from '@livekit/rtc-node';

/** A candidate whose microphone does not come back is told where the talk stands after this long, in milliseconds. */
const withoutMicrophoneMs = 4_000;

/**
 * Follows whether the candidate is connected. A network that is gone shows in the quality first; a participant who
 * has left shows much later; a page that was loaded anew is a new participant under the same name.
 * @param onReturned called once per return, when the candidate's sound is back: something may have been missed
 */
export function watchPresence(room: Pick<Room, 'on'>, onReturned: () => void): { isThere(): boolean } {
  let isLost = false;
  let timer: NodeJS.Timeout | undefined;
  const isCandidate = (participant: Participant | RemoteParticipant) =>
    participant.kind !== ParticipantKind.AGENT;
  const back = () => {
    clearTimeout(timer);
    if (isLost) onReturned();
    isLost = false;
  };
  room.on(RoomEvent.ParticipantDisconnected, (participant) => {
    if (isCandidate(participant)) isLost = true;
  });
  room.on(RoomEvent.ParticipantConnected, (participant) => {
    if (!isCandidate(participant)) return;
    clearTimeout(timer);
    timer = setTimeout(back, withoutMicrophoneMs);
  });
  room.on(RoomEvent.TrackSubscribed, (_track, _publication, participant) => {
    if (isCandidate(participant)) back();
  });
  room.on(RoomEvent.ConnectionQualityChanged, (quality, participant) => {
    if (!isCandidate(participant)) return;
    if (quality === ConnectionQuality.QUALITY_LOST) isLost = true;
    else back();
  });
  return { isThere: () => !isLost };
}
