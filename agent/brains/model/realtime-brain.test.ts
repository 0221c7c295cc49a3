import { initializeLogger, voice } from '@livekit/agents';
import * as openai from '@livekit/agents-plugin-openai';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { transcriptLog } from '../../interview/transcript-log.ts';
import type { Speech } from '../../platform/speech.ts';
import { briefingFor, recordedServer } from '../../testing/recorded-server.ts';
import { type ScriptedRealtime, startScriptedRealtime } from '../../testing/scripted-realtime.ts';
import { ModelBrain } from './model-brain.ts';

let endpoint: ScriptedRealtime;
let session: voice.AgentSession;

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));
afterEach(async () => {
  await session.close();
  await endpoint.close();
});

it('the realtime brain speaks the protocol: prompt and tools, a call stored with proof, a refused one answered', async () => {
  endpoint = await startScriptedRealtime();
  const briefing = briefingFor(['notice_period', 'salary_expectation']);
  const server = recordedServer(briefing);
  const brain = new ModelBrain({
    briefing,
    server,
    speech: { lastQuality: () => null } as Speech,
    log: transcriptLog(server, () => undefined),
    finish: () => undefined,
    giveUp: () => undefined,
  });
  session = new voice.AgentSession({
    llm: new openai.realtime.RealtimeModel({
      apiKey: 'test-key',
      baseURL: endpoint.baseUrl,
      model: 'gpt-realtime',
    }),
    vad: null,
  });
  await session.start({ agent: brain.agent, record: false });

  const updates = () => JSON.stringify(endpoint.received.filter(({ type }) => type === 'session.update'));
  await expect.poll(updates).toContain('Noor Haddad');
  await expect.poll(updates).toContain('update_candidate_profile');
  expect(endpoint.opened[0]?.url).toContain('model=gpt-realtime');
  expect(endpoint.opened[0]?.headers.authorization).toBe('Bearer test-key');
  await expect.poll(() => endpoint.received.some(({ type }) => type === 'response.create')).toBe(true);

  endpoint.send({
    type: 'conversation.item.input_audio_transcription.completed',
    item_id: 'said_1',
    content_index: 0,
    transcript: 'I could start in six weeks.',
  });
  endpoint.callTool('update_candidate_profile', { field_name: 'notice_period', field_value: 'six weeks' });
  await expect.poll(() => server.stored, { timeout: 8000 }).toEqual({ notice_period: '6 weeks' });

  endpoint.callTool('update_candidate_profile', {
    field_name: 'salary_expectation',
    field_value: '90000 EUR a year',
  });
  const replies = () =>
    JSON.stringify(endpoint.received.filter(({ type }) => type === 'conversation.item.create'));
  await expect.poll(replies, { timeout: 8000 }).toContain('The candidate did not say this.');
  expect(server.stored).toEqual({ notice_period: '6 weeks' });
});
