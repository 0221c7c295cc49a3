import { createCandidate, editCandidate } from '@pluto/shared/http/import.ts';
import { createRole, getRanking } from '@pluto/shared/http/ranking.ts';
import * as contract from '@pluto/shared/http/review.ts';
import { openIntake } from '@pluto/shared/http/verify.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newRecruiter, readIntakeUrl, roleInput, stranger, type TestRecruiter } from '../testing/callers.ts';
import { completeByTyping } from '../testing/complete-intake.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let recruiter: TestRecruiter;
let role_id: string;
let candidate_id: string;
let intakeUrl: string;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

beforeEach(async () => {
  recruiter = await newRecruiter(server);
  ({ role_id } = await recruiter.call(createRole, { body: roleInput() }));
  const values = { name: 'Ana Prieto', email: 'ana@example.org', location: 'Seville, Spain' };
  ({ candidate_id } = await recruiter.call(createCandidate, { body: { values, role_id } }));
  server.clock.advance(60_000);
  const answers = { years_experience: '4', remote_preference: 'remote' };
  ({ intakeUrl } = await completeByTyping(server, recruiter, candidate_id, answers));
  server.clock.advance(60_000);
});

const review = () => recruiter.call(contract.getReview, { params: { candidate_id } });
const decide = (
  ...decisions: {
    field_key: string;
    decision: 'keep' | 'restore' | 'edit';
    value?: string;
    reason?: string;
  }[]
) => recruiter.call(contract.decideReview, { params: { candidate_id }, body: { decisions } });
const lineOf = (found: contract.Review, key: string) => found.diff.find(({ field_key }) => field_key === key);

describe('the review', () => {
  it('shows original and enriched side by side with the words behind each value', async () => {
    const found = await review();
    expect(found.candidate).toMatchObject({ status: 'intake_completed', has_enrichment_data: true });
    expect(lineOf(found, 'years_experience')).toMatchObject({
      change: 'added',
      before: null,
      after: { value: 4, provenance: { source: 'typed', evidence: { kind: 'typed', text: '4' } } },
      decision: null,
    });
    expect(lineOf(found, 'location')).toMatchObject({ change: 'unchanged' });
    expect(found.declined_fields).toContain('phone');
    expect(found.scores).toMatchObject([
      { role_id, before: { low: 0, high: 100 }, after: { low: 88, high: 88 } },
    ]);
    expect(found.transcript.length).toBeGreaterThan(0);
  });

  it('moves the ranking and shows the badge', async () => {
    const { rows } = await recruiter.call(getRanking, { query: { role_id, filter: 'enriched' } });
    expect(rows).toMatchObject([
      {
        needs_rescore: false,
        score: { low: 88 },
        score_before: { low: 0 },
        candidate: { has_enrichment_data: true },
      },
    ]);
    expect(rows[0]?.candidate.enrichment_fields).toEqual(
      expect.arrayContaining(['years_experience', 'remote_preference']),
    );
  });

  it('restores, edits and keeps fields, and the score follows', async () => {
    const found = await decide(
      { field_key: 'years_experience', decision: 'edit', value: '5', reason: 'per reference call' },
      { field_key: 'remote_preference', decision: 'restore' },
      { field_key: 'location', decision: 'keep' },
    );
    expect(lineOf(found, 'years_experience')).toMatchObject({
      after: {
        value: 5,
        provenance: {
          source: 'recruiter',
          evidence: { account_name: 'Dana Okafor', reason: 'per reference call' },
        },
      },
      decision: { decision: 'edit', by: 'Dana Okafor', reason: 'per reference call' },
    });
    expect(lineOf(found, 'remote_preference')).toMatchObject({
      change: 'added',
      before: null,
      after: { value: 'remote' },
      decision: { decision: 'restore' },
    });
    expect(found.enriched).not.toHaveProperty('remote_preference');
    expect(lineOf(found, 'location')?.decision).toMatchObject({ decision: 'keep' });
    expect(found.scores[0]?.after).toMatchObject({ low: 60, high: 100 });
    expect(found.scores[0]?.before).toMatchObject({ low: 0, high: 100 });
    expect(found.original).not.toHaveProperty('years_experience');
    expect(found.candidate.enrichment_fields).toEqual(['years_experience']);
  });

  it('keeps after all what was restored or edited, with the words of the candidate as proof', async () => {
    const offered = lineOf(await review(), 'remote_preference')?.after;
    await decide(
      { field_key: 'remote_preference', decision: 'restore' },
      { field_key: 'years_experience', decision: 'edit', value: '5' },
    );
    const found = await decide(
      { field_key: 'remote_preference', decision: 'keep' },
      { field_key: 'years_experience', decision: 'keep' },
    );
    expect(found.enriched.remote_preference).toEqual(offered);
    expect(lineOf(found, 'remote_preference')).toMatchObject({
      change: 'added',
      decision: { decision: 'keep' },
    });
    expect(found.enriched.years_experience).toMatchObject({ value: 4, provenance: { source: 'typed' } });
    expect(found.scores[0]?.after).toMatchObject({ low: 88, high: 88 });
    const { rows } = await server.database.query(
      `select value from profile_values where candidate_id = $1 and field_key = 'remote_preference' order by value_id`,
      [candidate_id],
    );
    expect(rows.map(({ value }) => value)).toEqual(['remote', null, 'remote']);
  });

  it('keeps what a recruiter has set in the record without a decision', async () => {
    const params = { candidate_id };
    await recruiter.call(editCandidate, { params, body: { values: { years_experience: '9' } } });
    const found = await decide({ field_key: 'years_experience', decision: 'keep' });
    expect(found.enriched.years_experience?.value).toBe(9);
  });

  it('takes decisions all or nothing', async () => {
    const bad = decide(
      { field_key: 'remote_preference', decision: 'restore' },
      { field_key: 'years_experience', decision: 'edit', value: 'many' },
    );
    await expect(bad).rejects.toMatchObject({ code: 'validation_failed' });
    expect(lineOf(await review(), 'remote_preference')).toMatchObject({ change: 'added', decision: null });
  });

  it('has nothing to decide before completion', async () => {
    const other = await recruiter.call(createCandidate, { body: { values: { name: 'Bo' } } });
    const body = { decisions: [{ field_key: 'name', decision: 'keep' as const }] };
    const early = recruiter.call(contract.decideReview, {
      params: { candidate_id: other.candidate_id },
      body,
    });
    await expect(early).rejects.toMatchObject({ code: 'conflict' });
  });

  it('comes after a link that says "already done"', async () => {
    const again = stranger(server).call(openIntake, { body: readIntakeUrl(intakeUrl) });
    await expect(again).rejects.toMatchObject({ code: 'link_completed' });
  });
});
