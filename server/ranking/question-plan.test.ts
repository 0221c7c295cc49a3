import { emptyPlan } from '@pluto/shared/agent/question-plan.ts';
import { confirmExtraction } from '@pluto/shared/http/extract.ts';
import { createCandidate } from '@pluto/shared/http/import.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import * as contract from '@pluto/shared/http/ranking.ts';
import { giveConsent } from '@pluto/shared/http/verify.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newRecruiter, openLink, roleInput, type TestRecruiter } from '../testing/callers.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { noticeVersion } from '../verify/consent-notice.ts';

let server: TestServer;
let recruiter: TestRecruiter;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  recruiter = await newRecruiter(server);
});

const van = {
  key: 'custom_van',
  label: 'Van',
  type: 'yes_no',
  unit: null,
  question: 'Can you drive a van?',
  question_again: null,
  choices: null,
};
const create = (changes: Parameters<typeof roleInput>[0] = {}) =>
  recruiter.call(contract.createRole, { body: roleInput(changes) });
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code: string; publicMessage?: string; message: string }) => error,
  );

async function questionsAsked(role_id: string) {
  const { candidate_id } = await recruiter.call(createCandidate, {
    body: { values: { name: 'Noor Haddad' }, role_id },
  });
  const { intake_url } = await recruiter.call(createIntakeLink, {
    params: { candidate_id },
    body: { role_id },
  });
  const candidate = await openLink(server, intake_url);
  await candidate.call(giveConsent, { body: { accepted: true, notice_version: noticeVersion } });
  const state = await candidate.call(confirmExtraction, { body: {} });
  return state.agenda?.questions ?? [];
}

describe('the question plan of a role', () => {
  it('is empty at first, is kept when something else changes, and is given back', async () => {
    const role = await create();
    expect(role.question_plan).toEqual(emptyPlan);
    const params = { role_id: role.role_id };
    const question_plan = { ...emptyPlan, off: ['phone'] };
    await recruiter.call(contract.editRole, { params, body: { question_plan } });
    const edited = await recruiter.call(contract.editRole, { params, body: { title: 'Cook' } });
    expect(edited).toMatchObject({ title: 'Cook', question_plan });
    const { roles } = await recruiter.call(contract.listRoles);
    expect(roles[0]?.question_plan).toEqual(question_plan);
  });

  it('decides what an intake asks: order, own words, own questions, and nothing that is turned off', async () => {
    const usual = await create({ custom_fields: [van] });
    const keysOf = (questions: { field_key: string }[]) => questions.map(({ field_key }) => field_key);
    expect(keysOf(await questionsAsked(usual.role_id))).toEqual(
      expect.arrayContaining(['phone', 'custom_van', 'years_experience']),
    );
    const planned = await create({
      custom_fields: [van],
      question_plan: {
        order: ['custom_van', 'remote_preference'],
        off: ['phone'],
        wordings: [
          { field_key: 'remote_preference', question: 'Where would you like to work?', question_again: null },
        ],
      },
    });
    const asked = await questionsAsked(planned.role_id);
    expect(keysOf(asked)).toEqual(['custom_van', 'remote_preference', 'years_experience']);
    expect(asked[1]).toMatchObject({
      question: 'Where would you like to work?',
      question_again: 'Where would you like to work?',
    });
  });

  it.each([
    ['How old are you?', 'touches age', '2000/78/EC'],
    ['Planen Sie eine Familie? Haben Sie Kinder?', 'family', '2006/54/EC'],
    ['What was your previous salary?', 'past pay', '2023/970'],
  ])('refuses own words about a protected attribute with the reason: %s', async (question, topic, law) => {
    const wordings = [{ field_key: 'location', question: 'Where do you live?', question_again: question }];
    const refusal = await refusalOf(create({ question_plan: { ...emptyPlan, wordings } }));
    expect(refusal).toMatchObject({ code: 'question_refused' });
    expect(JSON.stringify(refusal)).toContain(topic);
    expect(JSON.stringify(refusal)).toContain(law);
    expect(await refusalOf(create({ custom_fields: [{ ...van, question }] }))).toMatchObject({
      code: 'question_refused',
    });
    const choices = [
      { value: 'a', label: question },
      { value: 'b', label: 'Other' },
    ];
    expect(await refusalOf(create({ custom_fields: [{ ...van, type: 'choice', choices }] }))).toMatchObject({
      code: 'question_refused',
    });
    expect((await recruiter.call(contract.listRoles)).roles).toEqual([]);
  });

  it('refuses a field that does not exist, one named twice, and two own questions with one key', async () => {
    const code = async (changes: Parameters<typeof roleInput>[0]) => (await refusalOf(create(changes)))?.code;
    expect(await code({ question_plan: { ...emptyPlan, off: ['shoe_size'] } })).toBe('validation_failed');
    expect(await code({ question_plan: { ...emptyPlan, order: ['phone', 'phone'] } })).toBe(
      'validation_failed',
    );
    expect(await code({ custom_fields: [van, van] })).toBe('validation_failed');
  });

  it('forgets an own question that is taken away', async () => {
    const { role_id } = await create({
      custom_fields: [van],
      question_plan: { ...emptyPlan, order: ['custom_van', 'phone'] },
    });
    const edited = await recruiter.call(contract.editRole, {
      params: { role_id },
      body: { custom_fields: [] },
    });
    expect(edited.question_plan.order).toEqual(['phone']);
  });

  it('stored under earlier rules is not asked when today’s rules refuse it, and keeps nothing else from being asked', async () => {
    const { role_id } = await create({ custom_fields: [van] });
    const custom_fields = [{ ...van, key: 'custom_age', question: 'How old are you?' }, van];
    await server.database.query('update roles set custom_fields = $1 where role_id = $2', [
      JSON.stringify(custom_fields),
      role_id,
    ]);
    const keys = (await questionsAsked(role_id)).map(({ field_key }) => field_key);
    expect(keys).toContain('custom_van');
    expect(keys).not.toContain('custom_age');
  });

  it('of another organisation can be neither seen nor changed', async () => {
    const { role_id } = await create();
    const stranger = await newRecruiter(server);
    const body = { question_plan: { ...emptyPlan, off: ['phone'] } };
    expect(await refusalOf(stranger.call(contract.editRole, { params: { role_id }, body }))).toMatchObject({
      code: 'not_found',
    });
    expect((await stranger.call(contract.listRoles)).roles).toEqual([]);
    const { roles } = await recruiter.call(contract.listRoles);
    expect(roles[0]?.question_plan).toEqual(emptyPlan);
  });
});
