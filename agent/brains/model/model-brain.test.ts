import { initializeLogger, voice } from '@livekit/agents';
import * as openai from '@livekit/agents-plugin-openai';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ending } from '../../interview/interview-work.ts';
import { transcriptLog } from '../../interview/transcript-log.ts';
import type { Speech } from '../../platform/speech.ts';
import { briefingFor, recordedServer } from '../../testing/recorded-server.ts';
import {
  type ScriptedEndpoint,
  type ScriptedTurn,
  startScriptedEndpoint,
} from '../../testing/scripted-endpoint.ts';
import { ModelBrain } from './model-brain.ts';

const greeting: ScriptedTurn = { say: 'Hello Noor, I am an AI interviewer. When could you start?' };
const save = (field_name: string, field_value: string): ScriptedTurn => ({
  call: { name: 'update_candidate_profile', arguments: { field_name, field_value } },
});

let endpoint: ScriptedEndpoint;
let session: voice.AgentSession;

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));
afterEach(async () => {
  await session.close();
  await endpoint.close();
});

async function begin(script: ScriptedTurn[]) {
  endpoint = await startScriptedEndpoint(script);
  const briefing = briefingFor(['notice_period', 'salary_expectation']);
  const server = recordedServer(briefing);
  const endings: Ending[] = [];
  const brain = new ModelBrain({
    briefing,
    server,
    speech: { lastQuality: () => null } as Speech,
    log: transcriptLog(server, () => undefined),
    finish: (ending) => endings.push(ending),
    giveUp: () => undefined,
  });
  session = new voice.AgentSession({
    llm: new openai.LLM({ apiKey: 'test', baseURL: endpoint.baseUrl, model: 'scripted' }),
    vad: null,
  });
  await session.start({ agent: brain.agent, record: false });
  const hears = async (text: string) => {
    brain.heard(text);
    await session.run({ userInput: text }).wait();
  };
  return { server, endings, hears };
}

describe('the openai brain over the real wire format', () => {
  it('is told prompt and tools, and stores what the candidate said before it speaks again', async () => {
    const { server, hears } = await begin([
      greeting,
      save('notice_period', 'six weeks'),
      { say: 'Saved. What salary?' },
    ]);
    await hears('I could start in six weeks.');
    expect(server.stored).toEqual({ notice_period: '6 weeks' });
    const [first, , third] = endpoint.requests;
    expect(JSON.stringify(first?.messages)).toContain('Noor Haddad');
    const names = endpoint.requests[1]?.tools?.map((tool) => tool.function.name);
    expect(names).toEqual(
      expect.arrayContaining(['update_candidate_profile', 'decline_question', 'end_interview']),
    );
    expect(JSON.stringify(third?.messages)).toContain('Still open: salary_expectation');
  });

  it('hears why a value was refused and may try again', async () => {
    const { server, hears } = await begin([
      greeting,
      save('salary_expectation', '999999 EUR a year'),
      save('notice_period', 'six weeks'),
      { say: 'Thank you.' },
    ]);
    await hears('I could start in six weeks.');
    expect(server.stored).toEqual({ notice_period: '6 weeks' });
    expect(JSON.stringify(endpoint.requests[2]?.messages)).toContain('The candidate did not say this.');
  });

  it('records a refusal', async () => {
    const decline = { call: { name: 'decline_question', arguments: { field_name: 'salary_expectation' } } };
    const { server, hears } = await begin([greeting, decline, { say: 'Of course.' }]);
    await hears('I would rather not say.');
    expect(server.answers.at(-1)).toMatchObject({ field_name: 'salary_expectation', intent: 'declined' });
    expect(server.stored).toEqual({});
  });

  it('ends after its last words', async () => {
    const end = { call: { name: 'end_interview', arguments: { candidate_wished: true } } };
    const { endings, hears } = await begin([greeting, end, { say: 'Good-bye.' }]);
    await hears('Please stop here.');
    await expect.poll(() => endings).toEqual([{ reason: 'candidate_stopped', complete: true }]);
  });
});
