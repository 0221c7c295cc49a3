import { initializeLogger } from '@livekit/agents';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { briefingFor, type RecordedServer, recordedServer } from '../../testing/recorded-server.ts';
import {
  type ScriptedCall,
  type ScriptedEndpoint,
  type ScriptedTurn,
  startScriptedEndpoint,
} from '../../testing/scripted-endpoint.ts';
import { beginScriptedTalk, type ScriptedTalk, wordsOf } from '../../testing/scripted-talk.ts';

const greeting: ScriptedTurn = { say: 'Hello Noor, I am an AI interviewer. When could you start?' };
const saving = (field_name: string, field_value: string): ScriptedCall => ({
  name: 'update_candidate_profile',
  arguments: { field_name, field_value },
});
const save = (field_name: string, field_value: string): ScriptedTurn => ({
  call: saving(field_name, field_value),
});

let endpoint: ScriptedEndpoint;
let talk: ScriptedTalk;
let server: RecordedServer;

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));
afterEach(async () => {
  await talk.close();
  await endpoint.close();
});

async function begin(script: ScriptedTurn[]) {
  endpoint = await startScriptedEndpoint([greeting, ...script]);
  server = recordedServer(briefingFor(['notice_period', 'salary_expectation']));
  talk = await beginScriptedTalk({ server, baseUrl: endpoint.baseUrl });
  await expect.poll(() => server.talk.length, { timeout: 5000 }).toBe(1);
}

/** What the tools answered, as the model was told at its last request. */
const toolReplies = () =>
  (endpoint.requests.at(-1)?.messages ?? [])
    .filter(({ role }) => role === 'tool')
    .map(({ content }) => String(content));

describe('the openai brain over the real wire format', () => {
  it('is told prompt and tools, and stores what the candidate said before it speaks again', async () => {
    await begin([save('notice_period', 'six weeks'), { say: 'Saved. What salary?' }]);
    await talk.hears('I could start in six weeks.');
    expect(server.stored).toEqual({ notice_period: '6 weeks' });
    const [first, second] = endpoint.requests;
    expect(first).toMatchObject({ model: 'gpt-4.1-mini', stream: true });
    expect(first?.messages[0]?.role).toBe('system');
    expect(wordsOf(first)).toContain('Noor Haddad');
    expect(wordsOf(second)).toContain('I could start in six weeks.');
    const tools = second?.tools?.map((tool) => tool.function.name);
    expect(tools?.sort()).toEqual(['decline_question', 'end_interview', 'update_candidate_profile']);
    expect(toolReplies()).toEqual(['"Saved as 6 weeks. Still open: salary_expectation."']);
    expect(server.talk.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['interviewer', greeting.say],
      ['candidate', 'I could start in six weeks.'],
      ['interviewer', 'Saved. What salary?'],
    ]);
  });

  it('stores every value of one reply with several calls', async () => {
    const calls = [saving('notice_period', 'six weeks'), saving('salary_expectation', '60000 EUR a year')];
    await begin([{ calls }, { say: 'Both are saved.' }]);
    await talk.hears('In six weeks, and I would like 60000 euros a year.');
    expect(server.stored).toMatchObject({ notice_period: '6 weeks', salary_expectation: '60000 EUR/year' });
    expect(toolReplies()).toHaveLength(2);
    expect(toolReplies().join()).toContain('No gap is left');
  });

  it('hears why a value was refused, and its second try is stored', async () => {
    await begin([
      save('notice_period', 'sometime soonish'),
      save('notice_period', 'six weeks'),
      { say: 'Thank you.' },
    ]);
    await talk.hears('I could start in six weeks.');
    expect(server.stored).toEqual({ notice_period: '6 weeks' });
    const [refused, stored] = toolReplies();
    expect(refused).toMatch(/Not saved\. .+/);
    expect(stored).toContain('Saved as 6 weeks');
  });

  it('is refused what nobody said', async () => {
    await begin([save('salary_expectation', '999999 EUR a year'), { say: 'What salary?' }]);
    await talk.hears('I could start in six weeks.');
    expect(server.stored).toEqual({});
    expect(toolReplies().join()).toContain('The candidate did not say this.');
  });

  it.each<[string, ScriptedCall, RegExp]>([
    ['a tool that does not exist', { name: 'set_score', arguments: { score: 100 } }, /set_score/],
    [
      'arguments that are no JSON',
      { name: 'update_candidate_profile', raw: '{"field_name": "notice_per' },
      /error|invalid|json/i,
    ],
    [
      'arguments of another shape',
      { name: 'update_candidate_profile', arguments: { candidate: 17, values: {} } },
      /error|invalid/i,
    ],
  ])('is told about %s and goes on', async (_name, call, told) => {
    await begin([{ call }, save('notice_period', 'six weeks'), { say: 'Thank you.' }]);
    await talk.hears('I could start in six weeks.');
    expect(toolReplies()[0]).toMatch(told);
    expect(server.stored).toEqual({ notice_period: '6 weeks' });
  });

  it('is asked once more after an empty reply', async () => {
    await begin([{ say: '' }, { say: 'Sorry. When could you start?' }]);
    await talk.hears('Hello?');
    await expect.poll(() => server.talk.at(-1)?.text, { timeout: 5000 }).toContain('Sorry.');
    expect(wordsOf(endpoint.requests.at(-1))).toContain('Your reply was empty');
  });

  it('records a refusal', async () => {
    const decline = { call: { name: 'decline_question', arguments: { field_name: 'salary_expectation' } } };
    await begin([decline, { say: 'Of course.' }]);
    await talk.hears('I would rather not say.');
    expect(server.answers.at(-1)).toMatchObject({ field_name: 'salary_expectation', intent: 'declined' });
    expect(server.stored).toEqual({});
  });

  it('ends after its last words', async () => {
    const end = { call: { name: 'end_interview', arguments: { candidate_wished: true } } };
    await begin([end, { say: 'Good-bye.' }]);
    await talk.hears('Please stop here.');
    await expect.poll(() => talk.endings).toEqual([{ reason: 'candidate_stopped', complete: true }]);
  });
});
