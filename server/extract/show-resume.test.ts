import fs from 'node:fs';
import path from 'node:path';
import * as contract from '@pluto/shared/http/extract.ts';
import { createCandidate } from '@pluto/shared/http/import.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import { eraseCandidate } from '@pluto/shared/http/privacy.ts';
import { getReview } from '@pluto/shared/http/review.ts';
import { giveConsent } from '@pluto/shared/http/verify.ts';
import type { FieldView } from '@pluto/shared/http/words.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  newRecruiter,
  openLink,
  stranger,
  type TestCandidate,
  type TestRecruiter,
} from '../testing/callers.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { noticeVersion } from '../verify/consent-notice.ts';

const sample = (name: string) =>
  fs.readFileSync(path.join(import.meta.dirname, '../../shared/testing/samples', name));

let server: TestServer;
let recruiter: TestRecruiter;
let candidate: TestCandidate;
let candidateId: string;

beforeAll(async () => {
  server = await startTestServer();
  recruiter = await newRecruiter(server);
});
afterAll(() => server.stop());

async function invite(name: string): Promise<void> {
  const { candidate_id } = await recruiter.call(createCandidate, { body: { values: { name } } });
  candidateId = candidate_id;
  const { intake_url } = await recruiter.call(createIntakeLink, { params: { candidate_id }, body: {} });
  candidate = await openLink(server, intake_url);
  await candidate.call(giveConsent, { body: { accepted: true, notice_version: noticeVersion } });
}

const upload = async (file: string) =>
  (
    await candidate.call(contract.uploadResume, {
      query: { file_name: path.basename(file) },
      body: sample(file),
    })
  ).state;
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: { code: string }) => error.code,
  );
const fieldOf = (fields: readonly FieldView[], key: string) =>
  fields.find(({ field_key }) => field_key === key) as FieldView;

describe('how a resume is shown', () => {
  beforeEach(() => invite('Grace Okafor'));

  it('is told to its candidate: the latest upload, with lines where there are no pages', async () => {
    expect(await code(candidate.call(contract.getOwnResumeView))).toBe('not_found');
    const { fields } = await upload('grace-okafor.docx');
    const view = await candidate.call(contract.getOwnResumeView);
    expect(view).toMatchObject({ file_name: 'grace-okafor.docx', format: 'docx', pages: [] });
    const { evidence } = fieldOf(fields, 'current_company');
    const place = evidence?.kind === 'resume' ? evidence.places?.[0] : undefined;
    expect(view.lines[place?.line ?? -1]?.text).toContain('Aire Valley Logistics Ltd');
  });

  it('is told to recruiters of the organisation and to nobody else', async () => {
    const resume_id = (await upload('grace-okafor.docx')).resume?.resume_id ?? '';
    const view = await recruiter.call(contract.getResumeView, { params: { resume_id } });
    expect(view.lines.some(({ text }) => text === 'Grace Okafor')).toBe(true);
    const other = await newRecruiter(server);
    expect(await code(other.call(contract.getResumeView, { params: { resume_id } }))).toBe('not_found');
    const nobody = stranger(server);
    expect(await code(nobody.call(contract.getResumeView, { params: { resume_id } }))).toBe('not_signed_in');
    expect(await code(nobody.call(contract.getOwnResumeView))).toBe('not_signed_in');
  });

  it('tells the recruiter what was kept out of it, with the words and the resume concerned', async () => {
    const { resume } = await upload('bad/hidden-instructions.pdf');
    const { flags } = await recruiter.call(getReview, { params: { candidate_id: candidateId } });
    const hidden = flags.filter(({ kind }) => kind === 'invisible_text');
    expect(hidden.length).toBeGreaterThan(0);
    for (const flag of hidden) {
      expect(flag).toMatchObject({ page: expect.any(Number), resume_id: resume?.resume_id });
      expect(flag.text.length).toBeGreaterThan(5);
    }
  });

  it('is gone with an erased candidate', async () => {
    const resume_id = (await upload('grace-okafor.docx')).resume?.resume_id ?? '';
    await recruiter.call(eraseCandidate, { params: { candidate_id: candidateId } });
    expect(await code(recruiter.call(contract.getResumeView, { params: { resume_id } }))).toBe('not_found');
    expect(await code(recruiter.send(contract.getResumeFile, { params: { resume_id } }))).toBe('not_found');
  });
});

describe('a value that was read', () => {
  beforeEach(() => invite('Maya Lindqvist'));

  const correct = async (key: string, version: number, value: FieldView['value']) => {
    const reply = await candidate.call(contract.correctField, { body: { field_key: key, version, value } });
    expect(reply.outcome).toBe('saved');
    return fieldOf(reply.state.fields, key);
  };

  it.each(['current_company', 'work_history', 'skills', 'graduation_year'])(
    'that looks right (%s) is confirmed and keeps its place in the resume',
    async (key) => {
      const read = fieldOf((await upload('maya-lindqvist.pdf')).fields, key);
      const confirmed = await correct(key, 0, read.value);
      expect(confirmed).toMatchObject({
        source: 'typed',
        confirmed: true,
        confidence: 1,
        state: 'confirmed',
        value: read.value,
        evidence: read.evidence,
      });
    },
  );

  it('can be edited, and the edit taken back: the first value with its proof', async () => {
    const read = fieldOf((await upload('maya-lindqvist.pdf')).fields, 'work_history');
    const [first, ...rest] = read.value as { title: string }[];
    const edited = [{ ...first, title: 'Head of Design' }, ...rest] as FieldView['value'];
    expect(await correct('work_history', 0, edited)).toMatchObject({
      value: edited,
      evidence: { kind: 'typed' },
    });
    expect(await correct('work_history', 1, read.value)).toMatchObject({
      value: read.value,
      evidence: read.evidence,
      source: 'typed',
    });
  });
});
