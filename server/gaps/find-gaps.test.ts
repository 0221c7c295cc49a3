import * as contract from '@pluto/shared/http/extract.ts';
import { createCandidate } from '@pluto/shared/http/import.ts';
import { answerByTyping, endInterview, startInterview } from '@pluto/shared/http/interview.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import { completeIntake } from '@pluto/shared/http/merge.ts';
import { getReview } from '@pluto/shared/http/review.ts';
import { giveConsent } from '@pluto/shared/http/verify.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newRecruiter, openLink, type TestCandidate, type TestRecruiter } from '../testing/callers.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { noticeVersion } from '../verify/consent-notice.ts';

const resume = `Noor Haddad
noor.haddad@example.org

EXPERIENCE

Senior Clerk
Fjord Bank
March 2024 – present

Clerk
Harbour Bank
January 2018 – December 2022

EDUCATION

BSc Economics
Nordhavn University
2028

SKILLS
Excel, SAP
`;

let server: TestServer;
let recruiter: TestRecruiter;
let candidate: TestCandidate;
let candidate_id: string;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  recruiter = await newRecruiter(server);
  const values = { name: 'Noor Haddad', email: 'noor.haddad@example.org' };
  ({ candidate_id } = await recruiter.call(createCandidate, { body: { values } }));
  const { intake_url } = await recruiter.call(createIntakeLink, { params: { candidate_id }, body: {} });
  candidate = await openLink(server, intake_url);
  await candidate.call(giveConsent, { body: { accepted: true, notice_version: noticeVersion } });
  const query = { file_name: 'noor.txt' };
  await candidate.call(contract.uploadResume, { query, body: Buffer.from(resume) });
});

async function agenda() {
  const state = await candidate.call(contract.confirmExtraction, { body: {} });
  return new Map(state.agenda?.questions.map((question) => [question.field_key, question]));
}

describe('the questions of an intake', () => {
  it('ask about a pause once, kindly; the answer has its proof and is shown in the review', async () => {
    const gap = (await agenda()).get('work_gap');
    expect(gap).toMatchObject({
      reason: {
        kind: 'unexplained_gap',
        text: 'A gap of 14 months between January 2023 and March 2024',
      },
      state: 'missing',
    });
    expect(gap?.question).toContain('Would you like to say');
    await candidate.call(startInterview, { body: { mode: 'typed' } });
    const text = 'I took care of my father';
    const body = {
      question_id: 'work_gap',
      field_key: 'work_gap',
      version: 0,
      answer: { kind: 'text' as const, text },
    };
    expect(await candidate.call(answerByTyping, { body })).toMatchObject({ outcome: 'saved' });
    await candidate.call(endInterview, { body: {} });
    await candidate.call(completeIntake, { body: {} });
    const review = await recruiter.call(getReview, { params: { candidate_id } });
    expect(review.diff.find(({ field_key }) => field_key === 'work_gap')).toMatchObject({
      label: 'Gap in work history',
      change: 'added',
      after_printed: text,
      state: 'confirmed',
      after: { provenance: { source: 'typed', evidence: { kind: 'typed', text } } },
    });
  });

  it('take a refusal to speak about a pause for an answer', async () => {
    await agenda();
    await candidate.call(startInterview, { body: { mode: 'typed' } });
    const body = {
      question_id: 'work_gap',
      field_key: 'work_gap',
      version: 0,
      answer: { kind: 'declined' as const },
    };
    const { state } = await candidate.call(answerByTyping, { body });
    expect(state.agenda?.questions.find(({ field_key }) => field_key === 'work_gap')?.state).toBe('declined');
    await candidate.call(endInterview, { body: {} });
    await candidate.call(completeIntake, { body: {} });
    const review = await recruiter.call(getReview, { params: { candidate_id } });
    expect(review.declined_fields).toEqual(['work_gap']);
  });

  it('read a doubtful value back; a yes is the candidate’s word, and what the resume said stays in the history', async () => {
    const question = (await agenda()).get('graduation_year');
    expect(question).toMatchObject({
      reason: { kind: 'doubtful' },
      question: 'I read your graduation year as 2028. Is that right?',
      proposed_value: 2028,
    });
    await candidate.call(startInterview, { body: { mode: 'typed' } });
    const answer = { kind: 'text' as const, text: '2028' };
    const body = { question_id: 'graduation_year', field_key: 'graduation_year', version: 0, answer };
    const { state } = await candidate.call(answerByTyping, { body });
    expect(state.fields.find(({ field_key }) => field_key === 'graduation_year')).toMatchObject({
      value: 2028,
      source: 'typed',
      confirmed: true,
      state: 'confirmed',
    });
    const history = await server.composition.database.models.ProfileValue.findAll({
      where: { candidate_id, field_key: 'graduation_year' },
      order: [['value_id', 'ASC']],
    });
    expect(history.map(({ provenance }) => provenance.evidence?.kind)).toEqual(['resume', 'typed']);
  });
});
