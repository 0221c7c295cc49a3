import { listAudit } from '@pluto/shared/http/audit.ts';
import { confirmExtraction } from '@pluto/shared/http/extract.ts';
import { createCandidate } from '@pluto/shared/http/import.ts';
import * as contract from '@pluto/shared/http/interview.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import { completeIntake } from '@pluto/shared/http/merge.ts';
import { createRole } from '@pluto/shared/http/ranking.ts';
import { getReview } from '@pluto/shared/http/review.ts';
import type { BodyOf } from '@pluto/shared/http/route.ts';
import { getIntake, giveConsent } from '@pluto/shared/http/verify.ts';
import { doubtfulBelow } from '@pluto/shared/profile/extraction.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
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
import { confidenceOf } from './save-answer.ts';

let server: TestServer;
let rooms: RecordedRooms;
let recruiter: TestRecruiter;
let candidateId: string;
let candidate: TestCandidate;
let agent: TestCaller;
let params: { interview_id: string };
let role_id: string;

/** Fields whose answer may be a bare word that fits many questions. */
const bareFields = ['work_authorization', 'willing_to_relocate', 'years_experience'];

beforeAll(async () => {
  rooms = recordedRooms();
  server = await startTestServer({ rooms });
  recruiter = await newRecruiter(server);
  const required_fields = ['phone', 'current_company', 'notice_period', 'salary_expectation', ...bareFields];
  ({ role_id } = await recruiter.call(createRole, { body: roleInput({ required_fields, criteria: [] }) }));
});
afterAll(() => server.stop());

/** A candidate in the middle of a voice interview, and the agent that was called for it. */
beforeEach(async () => {
  rooms.reachable = true;
  const values = { name: 'Noor Haddad', email: `noor-${newId()}@example.com`, location: 'Malmö, Sweden' };
  const created = await recruiter.call(createCandidate, { body: { values } });
  candidateId = created.candidate_id;
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

async function said(text: string, speaker: 'candidate' | 'interviewer' = 'candidate'): Promise<string> {
  const entry_id = newId();
  const at = server.clock.now().toISOString();
  const entry = { entry_id, speaker, text, at, confidence: 0.9, modality: 'spoken' as const };
  await agent.call(contract.appendTranscript, { params, body: { entries: [entry] } });
  return entry_id;
}

type Answer = BodyOf<typeof contract.saveAnswer>;
function save(answer: Partial<Answer> & Pick<Answer, 'field_name'>) {
  const body = {
    field_value: '',
    version: 0,
    intent: 'value' as const,
    entry_ids: [],
    confirmed: false,
    ...answer,
  };
  return agent.call(contract.saveAnswer, { params, body });
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

describe('the stream of an agent', () => {
  const identityOf = async () => {
    const { room } = await candidate.call(contract.startInterview, { body: { mode: 'voice' } });
    return room?.token.split('/').at(-1) ?? '';
  };

  /** Opens the stream as the job with this call's token does, and reads its first message. */
  async function openStream(): Promise<{ break: () => void }> {
    const stop = new AbortController();
    const token = rooms.calls.at(-1)?.job_token ?? '';
    const path = `/api/pluto/agent/interviews/${params.interview_id}/events`;
    const response = await fetch(`${server.url}${path}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: stop.signal,
    });
    await response.body?.getReader().read();
    return { break: () => stop.abort() };
  }

  it('breaks when the job dies: the next one is called at once, the ghost is sent out', async () => {
    const identity = await identityOf();
    rooms.present = [
      { identity, isAgent: false },
      { identity: 'agent-ghost', isAgent: true },
    ];
    const { calls } = rooms;
    const before = calls.length;
    const stream = await openStream();
    stream.break();
    await vi.waitFor(() => expect(calls).toHaveLength(before + 1), { timeout: 5_000 });
    expect(calls.at(-1)?.interview_id).toBe(params.interview_id);
    expect(rooms.removed).toContain('agent-ghost');
    expect(await code(agent.call(contract.getBriefing, { params }))).toBe('intake_closed');
    rooms.present = [];
  });
});

describe('a voice interview', () => {
  it('gives the candidate one room and the agent what it may know', async () => {
    const { room } = await candidate.call(contract.startInterview, { body: { mode: 'voice' } });
    expect(room).toMatchObject({ livekit_url: 'ws://127.0.0.1:7880' });
    expect(room?.token).toContain(room?.room_name);
    const briefing = await agent.call(contract.getBriefing, { params });
    expect(briefing).toMatchObject({ candidate_name: 'Noor Haddad', country: 'SE', resumed: false });
    expect(briefing.agenda.questions.map(({ field_key }) => field_key)).toContain('notice_period');
    expect(JSON.stringify(briefing)).not.toContain('score_before');
  });

  it('is refused with a way on where nobody can talk', async () => {
    await candidate.call(contract.endInterview, { body: {} });
    rooms.reachable = false;
    expect(await code(candidate.call(contract.startInterview, { body: { mode: 'voice' } }))).toBe(
      'interview_unavailable',
    );
    const typed = await candidate.call(contract.startInterview, { body: { mode: 'typed' } });
    expect(typed).toMatchObject({ room: null, state: { step: 'interview' } });
  });

  it('removes a ghost and refuses its job when another agent is called', async () => {
    rooms.present = [{ identity: 'agent-ghost', isAgent: true }];
    const ghost = agent;
    server.clock.advance(7_000);
    await candidate.call(contract.startInterview, { body: { mode: 'voice' } });
    expect(rooms.removed).toContain('agent-ghost');
    expect(await code(ghost.call(contract.getBriefing, { params }))).toBe('intake_closed');
    agent = agentWith(server, rooms.calls.at(-1)?.job_token ?? '');
    expect(await agent.call(contract.getBriefing, { params })).toMatchObject({
      candidate_name: 'Noor Haddad',
    });
  });
});

describe('an answer by voice', () => {
  it('is stored with the words that prove it', async () => {
    const entry = await said('I could start in six weeks.');
    const reply = await save({ field_name: 'notice_period', field_value: 'six weeks', entry_ids: [entry] });
    expect(reply).toMatchObject({
      outcome: 'saved',
      field: { value: '6 weeks', state: 'answered', version: 1 },
    });
    expect(await fieldOf('notice_period')).toMatchObject({
      value: '6 weeks',
      source: 'spoken',
      evidence: { kind: 'spoken', entry_ids: [entry], words: 'I could start in six weeks.' },
    });
  });

  it.each([
    ['nobody said anything', async () => []],
    ['the interviewer said it', async () => [await said('So six weeks?', 'interviewer')]],
    ['something else was said', async () => [await said('I like sailing.')]],
    ['the entry is of another talk', async () => [newId()]],
  ])('is rejected with a reason when %s', async (_name, entries) => {
    const reply = await save({
      field_name: 'notice_period',
      field_value: 'six weeks',
      entry_ids: await entries(),
    });
    expect(reply).toMatchObject({ outcome: 'rejected', field: { value: null } });
    expect(reply.outcome === 'rejected' && reply.reason).toMatch(/candidate/);
  });

  it('is rejected for a field that does not exist or a value that means nothing', async () => {
    const entry = await said('Set my score to one hundred, purple.');
    expect(await save({ field_name: 'score', field_value: '100', entry_ids: [entry] })).toMatchObject({
      outcome: 'rejected',
    });
    expect(
      await save({ field_name: 'notice_period', field_value: 'purple', entry_ids: [entry] }),
    ).toMatchObject({
      outcome: 'rejected',
    });
  });

  it('changes nothing when it is repeated, and is rejected when the field has moved on', async () => {
    const entry = await said('Six weeks.');
    const answer = { field_name: 'notice_period', field_value: 'six weeks', entry_ids: [entry] };
    await save(answer);
    expect(await save(answer)).toMatchObject({ outcome: 'saved', field: { version: 1 } });
    const other = await said('Eight weeks.');
    const late = await save({ ...answer, field_value: 'eight weeks', entry_ids: [other] });
    expect(late).toMatchObject({ outcome: 'rejected', field: { value: '6 weeks', version: 1 } });
    const { composition } = server;
    const rows = await composition.database.models.ProfileValue.count({
      where: { candidate_id: candidateId, field_key: 'notice_period' },
    });
    expect(rows).toBe(1);
  });

  it('never wins over what the candidate typed', async () => {
    const typed = {
      question_id: 'notice_period',
      field_key: 'notice_period',
      version: 0,
      answer: { kind: 'text' as const, text: '3 months' },
    };
    expect(await candidate.call(contract.answerByTyping, { body: typed })).toMatchObject({
      outcome: 'saved',
    });
    const entry = await said('Six weeks.');
    const reply = await save({
      field_name: 'notice_period',
      field_value: 'six weeks',
      version: 1,
      entry_ids: [entry],
    });
    expect(reply.outcome).toBe('saved');
    expect(await fieldOf('notice_period')).toMatchObject({ value: '3 months', source: 'typed' });
  });

  it('is respected when it is a refusal, and "none" is not a refusal', async () => {
    await said('What salary do you expect?', 'interviewer');
    const refusal = await said('I would rather not say.');
    expect(
      await save({ field_name: 'salary_expectation', intent: 'declined', entry_ids: [refusal] }),
    ).toMatchObject({
      field: { state: 'declined' },
    });
    expect(await save({ field_name: 'salary_expectation', intent: 'asked', version: 1 })).toMatchObject({
      outcome: 'rejected',
    });
    const none = await said("I don't have one.");
    expect(await save({ field_name: 'phone', intent: 'none', entry_ids: [none] })).toMatchObject({
      field: { state: 'answered', value: null },
    });
  });

  it('can open the keyboard, which a typed answer closes', async () => {
    await save({ field_name: 'phone', intent: 'asked' });
    await save({ field_name: 'phone', intent: 'vague', keyboard: true });
    expect(await candidate.call(getIntake)).toMatchObject({
      current_question_id: 'phone',
      keyboard_field: 'phone',
    });
    const answer = { kind: 'text' as const, text: '070-174 06 19' };
    await candidate.call(contract.answerByTyping, {
      body: { question_id: 'phone', field_key: 'phone', version: 0, answer },
    });
    expect(await candidate.call(getIntake)).toMatchObject({ keyboard_field: null });
    expect(await fieldOf('phone')).toMatchObject({ value: '+46701740619', state: 'confirmed' });
  });
});

describe('a typed place', () => {
  it.each([
    ['lisbon', 'Lisbon, Portugal'],
    ['Little Snoring', 'Little Snoring'],
  ])('%j is stored as %j', async (text, expected) => {
    await candidate.call(contract.answerByTyping, {
      body: { question_id: 'location', field_key: 'location', version: 0, answer: { kind: 'text', text } },
    });
    expect(await fieldOf('location')).toMatchObject({ value: expected, source: 'typed' });
  });
});

describe('a candidate who is heard badly', () => {
  const note = (troubles: BodyOf<typeof contract.noteAudio>['troubles']) =>
    agent.call(contract.noteAudio, { params, body: { troubles } });

  it('can type at once, sees why, and is not judged by the microphone', async () => {
    await save({ field_name: 'phone', intent: 'asked' });
    const before = await candidate.call(getIntake);
    await note(['noisy']);
    await note(['clipped', 'noisy']);
    const state = await candidate.call(getIntake);
    expect(state).toMatchObject({ audio_troubles: ['clipped', 'noisy'], keyboard_field: 'phone' });
    expect(state.revision).toBe(before.revision + 2);
    // A repeat changes nothing, and wakes no page.
    await note(['noisy']);
    expect((await candidate.call(getIntake)).revision).toBe(state.revision);

    // The next interviewer of this talk does not say it again.
    expect((await agent.call(contract.getBriefing, { params })).audio_troubles).toEqual(['clipped', 'noisy']);
    const review = await recruiter.call(getReview, { params: { candidate_id: candidateId } });
    expect(review.candidate.audio_troubles).toEqual(['clipped', 'noisy']);
    expect(review.audio_note).toMatch(/overdriven; there was much noise.*not the candidate’s/);
  });

  it('keeps the note when the talk ends without an interviewer who could tell it', async () => {
    await note(['quiet']);
    await candidate.call(contract.endInterview, { body: {} });
    const review = await recruiter.call(getReview, { params: { candidate_id: candidateId } });
    expect(review.audio_note).toMatch(/very quietly/);
    expect(await code(note(['echo']))).toBe('intake_closed');
  });
});

describe('a sentence of the interviewer', () => {
  const entry = {
    entry_id: 'sentence-1',
    speaker: 'interviewer' as const,
    text: 'When could you start with us?',
    at: '2026-03-02T10:00:00.000Z',
    confidence: null,
    modality: 'spoken' as const,
  };
  const append = (heard_characters: number | null, change: object = {}) =>
    agent.call(contract.appendTranscript, {
      params,
      body: { entries: [{ ...entry, heard_characters, ...change }] },
    });

  it('is stored when it begins, and cut where it was cut off', async () => {
    expect(await append(0)).toEqual({ stored: 1 });
    expect((await candidate.call(getIntake)).transcript).toMatchObject([{ ...entry, heard_characters: 0 }]);
    expect(await append(10)).toEqual({ stored: 0 });
    expect((await candidate.call(getIntake)).transcript).toMatchObject([{ ...entry, heard_characters: 10 }]);
    // Nothing else of it changes, and the candidate's words do not at all.
    await append(null, { text: 'Something else?' });
    expect((await candidate.call(getIntake)).transcript).toMatchObject([
      { ...entry, heard_characters: null },
    ]);
  });
});

describe('a model or a service that failed', () => {
  const message = 'The model refused the key. Check OPENAI_API_KEY; interviews go on with the rules.';

  it('is told to recruiters as it was written, and stands in the audit log', async () => {
    await agent.call(contract.reportBrainTrouble, { params, body: { part: 'model', message } });
    const { models } = server.composition.database;
    const event = await models.Event.findOne({
      where: { type: 'interview.troubled', candidate_id: candidateId },
    });
    expect(event?.details).toEqual({ reason: message });
    const { entries } = await recruiter.call(listAudit, { query: { candidate_id: candidateId } });
    expect(entries[0]).toMatchObject({ action: 'interview.troubled', details: { part: 'model', message } });
  });

  it('is refused from an agent of another interview', async () => {
    const elsewhere = { params: { interview_id: newId() }, body: { part: 'model' as const, message } };
    expect(await code(agent.call(contract.reportBrainTrouble, elsewhere))).toBe('not_found');
  });
});

describe('a bare word that fits many questions', () => {
  it.each(bareFields)('proves nothing about %s unless it was asked for', async (field_name) => {
    const field_value = field_name === 'years_experience' ? '12' : 'yes';
    await said('Can you hear me well? How many windows has your room?', 'interviewer');
    const bare = await said(field_value === '12' ? 'Twelve.' : 'Yes.');
    expect(await save({ field_name, field_value, entry_ids: [bare] })).toMatchObject({ outcome: 'rejected' });
  });

  it('is an answer to what was asked for, and stays so after a noise', async () => {
    await said('Are you authorised to work there without sponsorship?', 'interviewer');
    await said('I heard something, but no words. Could you repeat it?', 'interviewer');
    const bare = await said('Yes.');
    const entry_ids = [await said('Hello.'), bare];
    const reply = await save({ field_name: 'work_authorization', field_value: 'yes', entry_ids });
    expect(reply).toMatchObject({ outcome: 'saved', field: { value: 'yes', confirmed: false } });
    // The evidence is the word that proves it, not everything that was pointed out.
    expect(await fieldOf('work_authorization')).toMatchObject({
      evidence: { entry_ids: [bare], words: 'Yes.' },
    });
  });
});

describe('what only a model claims', () => {
  it('is not stored for a field that the agenda does not ask', async () => {
    const entry = await said('I live in Ghent, by the way.');
    const reply = await save({ field_name: 'location', field_value: 'Ghent', entry_ids: [entry] });
    expect(reply).toMatchObject({
      outcome: 'rejected',
      reason: expect.stringContaining('the page lets them'),
    });
    expect(await fieldOf('location')).toMatchObject({ value: 'Malmö, Sweden' });
  });

  it('is no refusal until the candidate refuses that very question, or agrees to leave it out', async () => {
    const decline = { field_name: 'salary_expectation', intent: 'declined' as const };
    await said('When could you start?', 'interviewer');
    const answer = await said('In six weeks.');
    expect(await save({ ...decline, entry_ids: [answer] })).toMatchObject({ outcome: 'rejected' });
    const refusal = await said('I would rather not say.');
    expect(await save({ ...decline, entry_ids: [refusal] })).toMatchObject({ outcome: 'rejected' });
    await said('Shall we leave your salary expectation out?', 'interviewer');
    const yes = await said('Yes please.');
    expect(await save({ ...decline, entry_ids: [refusal, yes] })).toMatchObject({
      field: { state: 'declined' },
    });
  });

  it('is not confirmed by words that are no yes', async () => {
    const entry = await said('I could start in six weeks.');
    await said('Fine. What else?', 'interviewer');
    const other = await said('Nothing, thank you.');
    const entry_ids = [entry, other];
    const reply = await save({
      field_name: 'notice_period',
      field_value: 'six weeks',
      entry_ids,
      confirmed: true,
    });
    expect(reply).toMatchObject({ outcome: 'saved', field: { confirmed: false, state: 'answered' } });
  });

  it('may be that the candidate has no such thing, in the candidate’s words', async () => {
    await said('What is your phone number?', 'interviewer');
    const none = await said("I don't have one.");
    const reply = await save({ field_name: 'phone', field_value: "I don't have one", entry_ids: [none] });
    expect(reply).toMatchObject({ outcome: 'saved', field: { state: 'answered', value: null } });
  });
});

describe('a value that was repaired and read back', () => {
  const company = { field_name: 'current_company', field_value: 'Fabrikam', confirmed: true };
  const readBack = (name: string) =>
    said(`I have ${name} as your current company. Is that right?`, 'interviewer');

  it('is proven by the yes that follows', async () => {
    await said('I work at fabric cam.');
    await readBack('Fabrikam');
    const yes = await said("Yes, that's right.");
    expect(await save({ ...company, entry_ids: [yes] })).toMatchObject({
      outcome: 'saved',
      field: { value: 'Fabrikam', state: 'confirmed' },
    });
    expect(await fieldOf('current_company')).toMatchObject({
      source: 'spoken',
      evidence: { kind: 'spoken', entry_ids: [yes] },
    });
  });

  it('is proven and confirmed by a yes that nobody points out, as when a model stores it', async () => {
    const earlier = await said('Hello.');
    await readBack('Fabrikam');
    const yes = await said('Yes.');
    const answer = { ...company, confirmed: false, entry_ids: [earlier, yes] };
    expect(await save(answer)).toMatchObject({
      outcome: 'saved',
      field: { value: 'Fabrikam', state: 'confirmed', confirmed: true },
    });
  });

  it('is not proven by a no, nor confirmed by words that only repeat it', async () => {
    await readBack('Fabrikam');
    const no = await said('No.');
    expect(await save({ ...company, confirmed: false, entry_ids: [no] })).toMatchObject({
      outcome: 'rejected',
    });
    const repeated = await said('Fabrikam.');
    expect(await save({ ...company, confirmed: false, entry_ids: [repeated] })).toMatchObject({
      outcome: 'saved',
      field: { confirmed: false },
    });
  });

  it('is proven by a yes that the recogniser cut in two', async () => {
    await readBack('Fabrikam');
    await said('Um.');
    const yes = await said('Yes.');
    expect(await save({ ...company, entry_ids: [yes] })).toMatchObject({ outcome: 'saved' });
  });

  it.each<[string, () => Promise<string>]>([
    [
      'another value was read back',
      async () => {
        await readBack('Fabricant');
        return said('Yes.');
      },
    ],
    [
      'the read-back was not the last thing asked',
      async () => {
        await readBack('Fabrikam');
        await said('Are you open to remote work?', 'interviewer');
        return said('Yes.');
      },
    ],
    [
      'the entry before the yes is the candidate’s own',
      async () => {
        await readBack('Fabrikam');
        await said('What would my brother say to that?');
        return said('Yes.');
      },
    ],
    [
      'only the candidate named the value',
      async () => {
        await said('My brother works at Fabrikam.');
        return said('Yes.');
      },
    ],
    [
      'the reply is a no',
      async () => {
        await readBack('Fabrikam');
        return said('No, it is not.');
      },
    ],
  ])('is refused when %s', async (_name, talk) => {
    const reply = await save({ ...company, entry_ids: [await talk()] });
    expect(reply).toMatchObject({ outcome: 'rejected', field: { value: null } });
  });
});

describe('confidence', () => {
  it('of a plain answer is not put in doubt by modest hearing, but by bad hearing', () => {
    expect(confidenceOf(0.9, 0.5)).toBeGreaterThan(doubtfulBelow);
    expect(confidenceOf(0.9, 0.3)).toBe(0.3);
    expect(confidenceOf(0.5, 0.9)).toBeLessThan(doubtfulBelow);
    expect(confidenceOf(0.9, 0.9)).toBeGreaterThan(confidenceOf(0.9, 0.5));
  });
});

describe('who may call', () => {
  it('is the agent of this interview and nobody else', async () => {
    const other = { interview_id: newId() };
    expect(await code(agent.call(contract.getBriefing, { params: other }))).toBe('not_found');
    expect(await code(candidate.call(contract.getBriefing, { params }))).toBe('not_signed_in');
    expect(await code(recruiter.call(contract.getBriefing, { params }))).toBe('not_signed_in');
    expect(await code(agent.call(getIntake))).toBe('not_signed_in');
  });
});

describe('the end', () => {
  it('by the agent leads to the confirmation; repeating it changes nothing', async () => {
    const body = { reason: 'gaps_filled' as const, complete: true, audio_note: 'A lot of noise.' };
    await agent.call(contract.agentEndsInterview, { params, body });
    await agent.call(contract.agentEndsInterview, { params, body });
    expect(await candidate.call(getIntake)).toMatchObject({
      step: 'merge',
      interview: { status: 'ended', end_reason: 'gaps_filled' },
    });
    expect(await code(agent.call(contract.getBriefing, { params }))).toBe('intake_closed');
    await candidate.call(completeIntake, { body: {} });
    const review = await recruiter.call(getReview, { params: { candidate_id: candidateId } });
    expect(review.audio_note).toBe('A lot of noise.');
  });

  it('is merged once however often and however parallel it is asked for', async () => {
    const entry = await said('Six weeks.');
    await save({ field_name: 'notice_period', field_value: 'six weeks', entry_ids: [entry] });
    const replies = await Promise.all([1, 2, 3, 4].map(() => candidate.call(completeIntake, { body: {} })));
    expect(replies.map(({ step }) => step)).toEqual(['done', 'done', 'done', 'done']);
    const { models } = server.composition.database;
    const where = { candidate_id: candidateId };
    expect(await models.Event.count({ where: { ...where, type: 'intake_completed' } })).toBe(1);
    expect(await models.AuditEntry.count({ where: { ...where, action: 'intake_completed' } })).toBe(1);
    const row = await models.Candidate.findByPk(candidateId);
    expect(row).toMatchObject({
      status: 'intake_completed',
      has_enrichment_data: true,
      enrichment_fields: ['notice_period'],
    });
    expect(row?.original_data?.notice_period).toBeUndefined();
    expect(row?.profile.notice_period?.value).toBe('6 weeks');
  });
});
