import { confirmExtraction } from '@pluto/shared/http/extract.ts';
import { createCandidate } from '@pluto/shared/http/import.ts';
import * as contract from '@pluto/shared/http/interview.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import { createRole } from '@pluto/shared/http/ranking.ts';
import type { BodyOf } from '@pluto/shared/http/route.ts';
import { getIntake, giveConsent } from '@pluto/shared/http/verify.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../platform/ids.ts';
import {
  agentWith,
  newRecruiter,
  openLink,
  roleInput,
  type TestCaller,
  type TestCandidate,
  type TestRecruiter,
} from '../testing/callers.ts';
import { type RecordedRooms, recordedRooms } from '../testing/recorded-rooms.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { noticeVersion } from '../verify/consent-notice.ts';

let server: TestServer;
let rooms: RecordedRooms;
let recruiter: TestRecruiter;
let candidateId: string;
let candidate: TestCandidate;
let agent: TestCaller;
let params: { interview_id: string };
let role_id: string;

beforeAll(async () => {
  rooms = recordedRooms();
  server = await startTestServer({ rooms });
  recruiter = await newRecruiter(server);
  const body = roleInput({ required_fields: ['notice_period'], criteria: [] });
  ({ role_id } = await recruiter.call(createRole, { body }));
});
afterAll(() => server.stop());

/** A candidate in the middle of a voice interview, and the agent that was called for it. */
beforeEach(async () => {
  const values = { name: 'Noor Haddad', email: `noor-${newId()}@example.com` };
  ({ candidate_id: candidateId } = await recruiter.call(createCandidate, { body: { values } }));
  const { intake_url } = await recruiter.call(createIntakeLink, {
    params: { candidate_id: candidateId },
    body: { role_id },
  });
  candidate = await openLink(server, intake_url);
  await candidate.call(giveConsent, { body: { accepted: true, notice_version: noticeVersion } });
  await candidate.call(confirmExtraction, { body: {} });
  await candidate.call(contract.startInterview, { body: { mode: 'voice' } });
  const call = rooms.calls.at(-1);
  agent = agentWith(server, call?.job_token ?? '');
  params = { interview_id: call?.interview_id ?? '' };
});

async function said(text: string): Promise<string> {
  const entry_id = newId();
  const at = server.clock.now().toISOString();
  const entry = { entry_id, text, at, speaker: 'candidate', modality: 'spoken', confidence: 0.9 } as const;
  await agent.call(contract.appendTranscript, { params, body: { entries: [entry] } });
  return entry_id;
}

type Answer = BodyOf<typeof contract.saveAnswer>;
function save(answer: Partial<Answer> & Pick<Answer, 'field_name'>) {
  const defaults = { field_value: '', version: 0, intent: 'value' as const, entry_ids: [], confirmed: false };
  return agent.call(contract.saveAnswer, { params, body: { ...defaults, ...answer } });
}
async function fieldOf(key: string) {
  const { fields } = await candidate.call(getIntake);
  return fields.find(({ field_key }) => field_key === key);
}
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: { code: string }) => error.code,
  );

describe('a repeated or late answer changes nothing', () => {
  const typed = (text: string, version: number) => ({
    question_id: 'notice_period',
    field_key: 'notice_period',
    version,
    answer: { kind: 'text' as const, text },
  });
  const type = (text: string, version: number) =>
    candidate.call(contract.answerByTyping, { body: typed(text, version) });
  const rowsOf = async () => {
    const { models } = server.composition.database;
    const where = { candidate_id: candidateId, field_key: 'notice_period' };
    const { transcript } = await candidate.call(getIntake);
    return { values: await models.ProfileValue.count({ where }), lines: transcript.length };
  };

  it('typed twice, because the first reply was lost', async () => {
    await type('3 months', 0);
    const before = await rowsOf();
    expect(await type('3 months', 0)).toMatchObject({ outcome: 'saved' });
    expect(await rowsOf()).toEqual(before);
    expect(await fieldOf('notice_period')).toMatchObject({ value: '3 months', version: 1 });
  });

  it('typed, and arriving once more after the candidate changed it', async () => {
    await type('3 months', 0);
    server.clock.advance(1_000);
    await type('2 months', 1);
    const before = await rowsOf();
    expect(await type('3 months', 0)).toMatchObject({ outcome: 'saved' });
    expect(await code(type('5 months', 0))).toBe('stale_version');
    expect(await rowsOf()).toEqual(before);
    expect(await fieldOf('notice_period')).toMatchObject({ value: '2 months', version: 2 });
  });

  it('spoken, and arriving once more after the candidate typed another', async () => {
    const entry = await said('Six weeks.');
    const answer = { field_name: 'notice_period', field_value: 'six weeks', entry_ids: [entry] };
    await save(answer);
    await type('3 months', 1);
    const before = await rowsOf();
    expect(await save(answer)).toMatchObject({ field: { value: '3 months', version: 2 } });
    expect(await save({ ...answer, version: 1 })).toMatchObject({
      outcome: 'rejected',
      field: { value: '3 months', version: 2 },
    });
    expect(await rowsOf()).toEqual(before);
  });

  it('sent four times at once', async () => {
    const entry = await said('Six weeks.');
    const answer = { field_name: 'notice_period', field_value: 'six weeks', entry_ids: [entry] };
    const { values } = await rowsOf();
    const replies = await Promise.all([1, 2, 3, 4].map(() => save(answer)));
    expect(replies.map(({ outcome }) => outcome)).toEqual(['saved', 'saved', 'saved', 'saved']);
    expect(await rowsOf()).toMatchObject({ values: values + 1 });
    expect(await fieldOf('notice_period')).toMatchObject({ version: 1 });
  });

  it('from an interviewer whose place another one has taken', async () => {
    const entry = await said('Six weeks.');
    const ghost = agent;
    server.clock.advance(7_000);
    await candidate.call(contract.startInterview, { body: { mode: 'voice' } });
    const body = {
      field_name: 'notice_period',
      field_value: 'six weeks',
      version: 0,
      intent: 'value' as const,
      entry_ids: [entry],
      confirmed: false,
    };
    expect(await code(ghost.call(contract.saveAnswer, { params, body }))).toBe('intake_closed');
    expect(await fieldOf('notice_period')).toMatchObject({ version: 0 });
    agent = agentWith(server, rooms.calls.at(-1)?.job_token ?? '');
    // The words it had stored are there for the next one.
    expect(await save(body)).toMatchObject({ outcome: 'saved', field: { value: '6 weeks' } });
  });

  it('as a line of the talk that is stored already', async () => {
    const at = server.clock.now().toISOString();
    const entry = {
      entry_id: newId(),
      speaker: 'candidate' as const,
      text: 'Six weeks.',
      at,
      confidence: 0.9,
    };
    const body = { entries: [{ ...entry, modality: 'spoken' as const }] };
    expect(await agent.call(contract.appendTranscript, { params, body })).toEqual({ stored: 1 });
    expect(await agent.call(contract.appendTranscript, { params, body })).toEqual({ stored: 0 });
    const { transcript } = await candidate.call(getIntake);
    expect(transcript.filter(({ entry_id }) => entry_id === entry.entry_id)).toHaveLength(1);
  });
});
