import { initializeLogger } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownFramesVad } from './own-frames-vad.ts';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

describe('ownFramesVad', () => {
  it('gives frames whose samples stay as they were when the stream goes on writing', async () => {
    const stream = ownFramesVad().stream();
    const tenMs = new AudioFrame(new Int16Array(480).fill(7), 48_000, 1, 480);
    for (let count = 0; count < 20; count += 1) stream.pushFrame(tenMs);
    const bufferOf = () => (stream as unknown as { _speechBuffer: Int16Array | null })._speechBuffer;
    await expect.poll(bufferOf).not.toBeNull();
    const buffer = bufferOf() as Int16Array;
    const taken = buffer.subarray(0, 4);
    buffer.fill(99);
    expect([...taken]).not.toContain(99);
    stream.close();
  });
});
