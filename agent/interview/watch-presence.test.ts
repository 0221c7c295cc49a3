import { EventEmitter } from 'node:events';
import { ConnectionQuality, ParticipantKind, type Room, RoomEvent } from '@livekit/rtc-node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPresence } from './watch-presence.ts';

const candidate = { identity: 'candidate-1', kind: ParticipantKind.STANDARD };
const ghost = { identity: 'agent-1', kind: ParticipantKind.AGENT };

function watched() {
  const room = new EventEmitter();
  const onReturned = vi.fn();
  const presence = watchPresence(room as unknown as Pick<Room, 'on'>, onReturned);
  return { room, presence, onReturned };
}

describe('watchPresence', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('takes a lost network for absence and its return for a return, once', () => {
    const { room, presence, onReturned } = watched();
    room.emit(RoomEvent.ConnectionQualityChanged, ConnectionQuality.QUALITY_LOST, candidate);
    expect(presence.isThere()).toBe(false);
    room.emit(RoomEvent.ConnectionQualityChanged, ConnectionQuality.QUALITY_POOR, candidate);
    room.emit(RoomEvent.ConnectionQualityChanged, ConnectionQuality.QUALITY_GOOD, candidate);
    expect(presence.isThere()).toBe(true);
    expect(onReturned).toHaveBeenCalledTimes(1);
  });

  it('waits for the sound of a page that was loaded anew', () => {
    const { room, presence, onReturned } = watched();
    room.emit(RoomEvent.ParticipantDisconnected, candidate);
    room.emit(RoomEvent.ParticipantConnected, candidate);
    expect(presence.isThere()).toBe(false);
    room.emit(RoomEvent.TrackSubscribed, {}, {}, candidate);
    expect(presence.isThere()).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(onReturned).toHaveBeenCalledTimes(1);
  });

  it('goes on with somebody who comes back without a microphone', () => {
    const { room, onReturned } = watched();
    room.emit(RoomEvent.ParticipantDisconnected, candidate);
    room.emit(RoomEvent.ParticipantConnected, candidate);
    vi.advanceTimersByTime(3_900);
    expect(onReturned).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(onReturned).toHaveBeenCalledTimes(1);
  });

  it('does not mistake the going of a dead interviewer for the candidate’s', () => {
    const { room, presence, onReturned } = watched();
    room.emit(RoomEvent.ParticipantDisconnected, ghost);
    room.emit(RoomEvent.ConnectionQualityChanged, ConnectionQuality.QUALITY_LOST, ghost);
    room.emit(RoomEvent.TrackSubscribed, {}, {}, ghost);
    expect(presence.isThere()).toBe(true);
    expect(onReturned).not.toHaveBeenCalled();
  });
});
