import fs from 'node:fs';
import path from 'node:path';
import * as contract from '@pluto/shared/http/extract.ts';
import { createCandidate } from '@pluto/shared/http/import.ts';
import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import { endInterview, startInterview } from '@pluto/shared/http/interview.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import { completeIntake } from '@pluto/shared/http/merge.ts';
import { exportOwnData } from '@pluto/shared/http/privacy.ts';
import { getReview } from '@pluto/shared/http/review.ts';
import { getIntake, giveConsent } from '@pluto/shared/http/verify.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newRecruiter, openLink, type TestCandidate, type TestRecruiter } from '../testing/callers.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { noticeVersion } from '../verify/consent-notice.ts';

const sample = fs.readFileSync(
  path.join(import.meta.dirname, '../../shared/testing/samples/maya-lindqvist.pdf'),
);

let server: TestServer;
let recruiter: TestRecruiter;
let candidate: TestCandidate;

beforeAll(async () => {
  server = await startTestServer();
  recruiter = await newRecruiter(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  const values = { name: 'Maya Lindqvist', current_title: 'Designer' };
  const { candidate_id } = await recruiter.call(createCandidate, { body: { values } });
  const { intake_url } = await recruiter.call(createIntakeLink, { params: { candidate_id }, body: {} });
  candidate = await openLink(server, intake_url);
});

const consent = () =>
  candidate.call(giveConsent, { body: { accepted: true, notice_version: noticeVersion } });
const upload = (bytes: Uint8Array, file_name: string) =>
  candidate.call(contract.uploadResume, { query: { file_name }, body: bytes });
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: { code: string }) => error.code,
  );

describe('a resume', () => {
  it('is not read before consent', async () => {
    expect(await code(upload(sample, 'maya.pdf'))).toBe('consent_required');
  });

  it('is read into fields with evidence; the file can be had by its candidate and recruiter only', async () => {
    await consent();
    const reply = await upload(sample, 'maya.pdf');
    expect(reply).toMatchObject({
      outcome: 'read',
      state: { step: 'extract', resume: { file_name: 'maya.pdf', format: 'pdf' } },
    });
    const company = reply.state.fields.find(({ field_key }) => field_key === 'current_company');
    expect(company).toMatchObject({
      value: 'Norrsken Mobility AB',
      source: 'resume',
      evidence: { kind: 'resume', file: 'maya.pdf', page: 1 },
    });
    const own = await candidate.send(contract.getOwnResume);
    expect(Buffer.from(await own.arrayBuffer()).equals(sample)).toBe(true);
    const resume_id = reply.state.resume?.resume_id ?? '';
    expect(
      (await recruiter.send(contract.getResumeFile, { params: { resume_id } })).headers.get('content-type'),
    ).toBe('application/pdf');
    const stranger = await newRecruiter(server);
    expect(await code(stranger.send(contract.getResumeFile, { params: { resume_id } }))).toBe('not_found');
  });

  it('that cannot be read leaves the intake where it was, with a sentence', async () => {
    await consent();
    const before = await candidate.call(getIntake);
    const reply = await upload(Buffer.from('<html>hello</html>'), 'resume.pdf');
    expect(reply).toMatchObject({ outcome: 'unreadable', code: 'wrong_type' });
    expect(reply.outcome === 'unreadable' && reply.message.length).toBeGreaterThan(30);
    expect(await candidate.call(getIntake)).toEqual(before);
    expect(await code(upload(Buffer.alloc(10 * 1024 * 1024 + 1), 'large.pdf'))).toBe('body_too_large');
  });
});

describe('a resume that names somebody else', () => {
  let candidate_id: string;
  beforeEach(async () => {
    recruiter = await newRecruiter(server);
    const values = { name: 'Noor Haddad', email: 'noor.haddad@example.org', current_title: 'Nurse' };
    ({ candidate_id } = await recruiter.call(createCandidate, { body: { values } }));
    const { intake_url } = await recruiter.call(createIntakeLink, { params: { candidate_id }, body: {} });
    candidate = await openLink(server, intake_url);
    await consent();
  });
  const valueFor = (state: IntakeState, key: string) =>
    state.fields.find(({ field_key }) => field_key === key)?.value;
  const claim = (resume_id: string, is_mine: boolean) =>
    candidate.call(contract.claimResume, { body: { resume_id, is_mine } });
  const upload = async () => {
    const { state } = await candidate.call(contract.uploadResume, {
      query: { file_name: 'maya.pdf' },
      body: sample,
    });
    return { state, resume_id: state.resume?.resume_id ?? '' };
  };
  const flags = async () => (await recruiter.call(getReview, { params: { candidate_id } })).flags;

  it('gives nothing until the candidate has said whose it is, also when they go on', async () => {
    const { state } = await upload();
    expect(state.resume?.other_person).toEqual({
      resume_says: 'Maya Lindqvist, maya.lindqvist@example.com',
      record_says: 'Noor Haddad, noor.haddad@example.org',
    });
    expect(valueFor(state, 'current_company')).toBeNull();
    expect(valueFor(state, 'current_title')).toBe('Nurse');
    expect(await flags()).toMatchObject([
      { kind: 'other_person', text: expect.stringContaining('nothing of it is used') },
    ]);
    await candidate.call(contract.confirmExtraction, { body: {} });
    await candidate.call(startInterview, { body: { mode: 'typed' } });
    await candidate.call(endInterview, { body: {} });
    const done = await candidate.call(completeIntake, { body: {} });
    expect(valueFor(done, 'current_company')).toBeNull();
    const { enriched } = await recruiter.call(getReview, { params: { candidate_id } });
    expect(Object.keys(enriched).sort()).toEqual(['current_title', 'email', 'name']);
  });

  it('claimed as the own one joins the intake; name and address become questions', async () => {
    const { resume_id } = await upload();
    const state = await claim(resume_id, true);
    expect(state.resume?.other_person).toBeNull();
    expect(valueFor(state, 'current_company')).toBe('Norrsken Mobility AB');
    expect([valueFor(state, 'name'), valueFor(state, 'email')]).toEqual([
      'Noor Haddad',
      'noor.haddad@example.org',
    ]);
    expect((await claim(resume_id, true)).revision).toBe(state.revision);
    expect(await code(claim(resume_id, false))).toBe('wrong_step');
    expect(await flags()).toMatchObject([
      { kind: 'other_person', text: expect.stringContaining('has confirmed') },
    ]);
    const { agenda } = await candidate.call(contract.confirmExtraction, { body: {} });
    const reasons = new Map(agenda?.questions.map((question) => [question.field_key, question.reason]));
    expect(reasons.get('name')).toEqual({
      kind: 'contradictory',
      text: 'Full name: resume says Maya Lindqvist, record says Noor Haddad',
    });
    expect(reasons.get('email')?.text).toContain('record says noor.haddad@example.org');
  });

  it('of another person is deleted with all it said; the own one can follow', async () => {
    const { resume_id } = await upload();
    const state = await claim(resume_id, false);
    expect(state).toMatchObject({ step: 'extract', resume: null });
    expect(await flags()).toEqual([]);
    expect(await code(recruiter.send(contract.getResumeFile, { params: { resume_id } }))).toBe('not_found');
    expect((await claim(resume_id, false)).revision).toBe(state.revision);
    expect(await code(claim(resume_id, true))).toBe('not_found');
    const exported = await candidate.call(exportOwnData);
    expect(JSON.stringify(exported)).not.toContain('Lindqvist');
  });

  it('gives way to the next one', async () => {
    const { resume_id } = await upload();
    const own = Buffer.from('Noor Haddad\nnoor.haddad@example.org\n\nSkills\nTriage, Wound care\n');
    const { state } = await candidate.call(contract.uploadResume, {
      query: { file_name: 'noor.txt' },
      body: own,
    });
    expect(state.resume).toMatchObject({ file_name: 'noor.txt', other_person: null });
    expect(await code(recruiter.send(contract.getResumeFile, { params: { resume_id } }))).toBe('not_found');
    expect(JSON.stringify(await candidate.call(exportOwnData))).not.toContain('Lindqvist');
  });

  it('is claimed by its own candidate only, and not once the talk has begun', async () => {
    const { resume_id } = await upload();
    const stranger = await openLink(
      server,
      (await recruiter.call(createIntakeLink, { params: { candidate_id: await otherCandidate() }, body: {} }))
        .intake_url,
    );
    await stranger.call(giveConsent, { body: { accepted: true, notice_version: noticeVersion } });
    const body = { resume_id, is_mine: true };
    expect(await code(stranger.call(contract.claimResume, { body }))).toBe('not_found');
    await candidate.call(contract.confirmExtraction, { body: {} });
    await candidate.call(startInterview, { body: { mode: 'typed' } });
    expect(await code(claim(resume_id, true))).toBe('wrong_step');
  });

  const otherCandidate = async () =>
    (await recruiter.call(createCandidate, { body: { values: { name: 'Ada Berg' } } })).candidate_id;
});

describe('a correction', () => {
  it('wins over the resume, also over one that is read later', async () => {
    await consent();
    await upload(sample, 'maya.pdf');
    const body = { field_key: 'current_company', version: 0, value: 'Norrsken AB' };
    expect(await candidate.call(contract.correctField, { body })).toMatchObject({ outcome: 'saved' });
    const { state } = await upload(sample, 'again.pdf');
    expect(state.fields.find(({ field_key }) => field_key === 'current_company')).toMatchObject({
      value: 'Norrsken AB',
      source: 'typed',
      version: 1,
    });
  });

  it('can clear a value, is refused when stale, and says what was not understood', async () => {
    await consent();
    await upload(sample, 'maya.pdf');
    const clear = { field_key: 'current_company', version: 0, value: null };
    const { state } = await candidate.call(contract.correctField, { body: clear });
    expect(state.fields.find(({ field_key }) => field_key === 'current_company')).toMatchObject({
      value: null,
    });
    expect(await code(candidate.call(contract.correctField, { body: { ...clear, value: 'Other' } }))).toBe(
      'stale_version',
    );
    const wrong = { field_key: 'email', version: 0, value: 'not an address' };
    expect(await candidate.call(contract.correctField, { body: wrong })).toMatchObject({
      outcome: 'not_understood',
    });
  });

  it('makes the gaps: what the resume or the candidate gave is not asked', async () => {
    await consent();
    await upload(sample, 'maya.pdf');
    const body = { field_key: 'phone', version: 0, value: '+46701740619' };
    await candidate.call(contract.correctField, { body });
    const { agenda, step } = await candidate.call(contract.confirmExtraction, { body: {} });
    const asked = agenda?.questions.map(({ field_key }) => field_key);
    expect(step).toBe('gaps');
    expect(asked).toEqual(expect.arrayContaining(['notice_period', 'salary_expectation', 'languages']));
    for (const known of ['phone', 'email', 'skills', 'current_title']) expect(asked).not.toContain(known);
  });
});
