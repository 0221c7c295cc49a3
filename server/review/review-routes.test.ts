import { listAudit } from '@pluto/shared/http/audit.ts';
import { createCandidate, editCandidate } from '@pluto/shared/http/import.ts';
import { createRole, getRanking } from '@pluto/shared/http/ranking.ts';
import * as contract from '@pluto/shared/http/review.ts';
import { openIntake, withdrawIntake } from '@pluto/shared/http/verify.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  newRecruiter,
  readIntakeUrl,
  roleInput,
  stranger,
  type TestCandidate,
  type TestRecruiter,
} from '../testing/callers.ts';
import { completeByTyping } from '../testing/complete-intake.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let recruiter: TestRecruiter;
let role_id: string;
let candidate_id: string;
let intakeUrl: string;
let candidate: TestCandidate;

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
  candidate = await completeByTyping(server, recruiter, candidate_id, answers);
  ({ intakeUrl } = candidate as TestCandidate & { intakeUrl: string });
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
const undo = (...decision_ids: string[]) =>
  recruiter.call(contract.undoReview, { params: { candidate_id }, body: { decision_ids } });
const idOf = (found: contract.Review, key: string) => lineOf(found, key)?.decision?.decision_id ?? '';
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

  it('takes a decision back exactly: undecided, with the value, the proof and the score of before', async () => {
    const before = await review();
    const decided = await decide({ field_key: 'years_experience', decision: 'restore' });
    expect(decided.scores).not.toEqual(before.scores);
    const after = await undo(idOf(decided, 'years_experience'));
    expect(after.diff).toEqual(before.diff);
    expect(after.scores).toEqual(before.scores);
    expect(after.enriched).toEqual(before.enriched);
    expect(after.candidate.enrichment_fields.sort()).toEqual(before.candidate.enrichment_fields.sort());
    const { entries } = await recruiter.call(listAudit, { query: { candidate_id, limit: 1 } });
    expect(entries).toMatchObject([
      {
        action: 'enrichment.decision_undone',
        actor: `recruiter:${recruiter.accountId}`,
        details: { decisions: [{ field_key: 'years_experience', decision: 'restore' }] },
      },
    ]);
  });

  it('takes several decisions back at once, and an edit to the decision before it', async () => {
    const first = await decide(
      { field_key: 'years_experience', decision: 'keep' },
      { field_key: 'remote_preference', decision: 'restore' },
    );
    const edited = await decide({ field_key: 'remote_preference', decision: 'edit', value: 'hybrid' });
    const back = await undo(idOf(edited, 'remote_preference'));
    expect(lineOf(back, 'remote_preference')?.decision).toEqual(lineOf(first, 'remote_preference')?.decision);
    expect(back.enriched).not.toHaveProperty('remote_preference');
    const none = await undo(idOf(first, 'years_experience'), idOf(first, 'remote_preference'));
    expect(none.diff.every(({ decision }) => decision === null)).toBe(true);
    expect(none.enriched.remote_preference?.value).toBe('remote');
  });

  it('refuses to take back what was followed by another decision, an edit, or is taken back already', async () => {
    const first = await decide({ field_key: 'years_experience', decision: 'keep' });
    const second = await decide({ field_key: 'years_experience', decision: 'edit', value: '6' });
    await expect(undo(idOf(first, 'years_experience'))).rejects.toMatchObject({ code: 'conflict' });
    const params = { candidate_id };
    await recruiter.call(editCandidate, { params, body: { values: { years_experience: '9' } } });
    await expect(undo(idOf(second, 'years_experience'))).rejects.toMatchObject({ code: 'conflict' });
    expect((await review()).enriched.years_experience?.value).toBe(9);
    const other = await decide({ field_key: 'remote_preference', decision: 'restore' });
    await undo(idOf(other, 'remote_preference'));
    await expect(undo(idOf(other, 'remote_preference'))).rejects.toMatchObject({ code: 'conflict' });
    await expect(undo('999999999')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('tells the history of a field: what came in, what was decided, what was taken back', async () => {
    const restored = await decide({ field_key: 'years_experience', decision: 'restore', reason: 'a doubt' });
    server.clock.advance(1000);
    await undo(idOf(restored, 'years_experience'));
    server.clock.advance(1000);
    await decide({ field_key: 'years_experience', decision: 'edit', value: '6' });
    const history = await recruiter.call(contract.getFieldHistory, {
      params: { candidate_id, field_key: 'years_experience' },
    });
    expect(history.label).toBe('Years of experience');
    expect(history.entries).toMatchObject([
      { kind: 'value', value: 4, provenance: { source: 'typed', evidence: { text: '4' } } },
      {
        kind: 'decision',
        decision: 'restore',
        value: null,
        by: 'Dana Okafor',
        reason: 'a doubt',
        undone: { by: 'Dana Okafor' },
      },
      { kind: 'decision', decision: 'edit', value: 6, printed: expect.stringContaining('6'), undone: null },
    ]);
  });

  it('exports one document that fits its schema, entered in the audit log before it leaves', async () => {
    await decide({ field_key: 'years_experience', decision: 'keep' });
    const params = { candidate_id };
    const document = await recruiter.call(contract.exportReview, { params, body: { format: 'json' } });
    expect(contract.reviewDocumentSchema.parse(document)).toEqual(document);
    expect(document).toMatchObject({ schema: 'pluto.review/1', exported_by: 'Dana Okafor' });
    expect(document.review).toEqual(await review());
    expect(document.history.years_experience).toHaveLength(2);
    const { entries, head } = await recruiter.call(listAudit, { query: { limit: 1 } });
    expect(entries).toMatchObject([{ action: 'review.exported', candidate_id, details: { format: 'json' } }]);
    expect(document.audit_head).toMatchObject({ number: head.number, hash: entries[0]?.hash });
  });

  it('is another organisation’s: neither decided, undone, told nor exported', async () => {
    const decided = await decide({ field_key: 'years_experience', decision: 'keep' });
    const other = await newRecruiter(server);
    const params = { candidate_id };
    const refused = [
      () =>
        other.call(contract.undoReview, {
          params,
          body: { decision_ids: [idOf(decided, 'years_experience')] },
        }),
      () => other.call(contract.getFieldHistory, { params: { ...params, field_key: 'years_experience' } }),
      () => other.call(contract.exportReview, { params, body: { format: 'json' } }),
    ];
    for (const call of refused) await expect(call()).rejects.toMatchObject({ code: 'not_found' });
    const { entries } = await other.call(listAudit);
    expect(entries).toEqual([]);
  });

  it('forgets what the candidate had said when consent is withdrawn, also in decisions', async () => {
    await decide(
      { field_key: 'remote_preference', decision: 'restore' },
      { field_key: 'years_experience', decision: 'edit', value: '6' },
    );
    server.clock.advance(1000);
    await decide({ field_key: 'remote_preference', decision: 'keep' });
    await candidate.call(withdrawIntake, { body: { confirm: true } });
    const { rows } = await server.database.query(
      `select value::text from profile_values where candidate_id = $1
       union all select value_before::text || value_after::text from review_decisions where candidate_id = $1`,
      [candidate_id],
    );
    expect(JSON.stringify(rows)).not.toContain('remote');
    const history = await recruiter.call(contract.getFieldHistory, {
      params: { candidate_id, field_key: 'remote_preference' },
    });
    expect(JSON.stringify(history.entries)).not.toContain('remote"');
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
