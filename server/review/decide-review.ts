import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { decideReview as decideReviewRoute } from '@pluto/shared/http/review.ts';
import type { BodyOf } from '@pluto/shared/http/route.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { isSameValue } from '@pluto/shared/profile/diff.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import type { PlaceIndex } from '@pluto/shared/profile/normalise/place-index.ts';
import type { Profile, ProfileValue } from '@pluto/shared/profile/profile.ts';
import type { Provenance } from '@pluto/shared/profile/provenance.ts';
import type { Database } from '../database/connect.ts';
import type { ReviewDecisionRow } from '../database/rows.ts';
import { fieldsOfRole } from '../gaps/intake-profile.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { readTypedValues } from '../import/edit-candidate.ts';
import { changeRecord, lockReviewed, type RecordChange } from './change-record.ts';
import { offeredOf, originalOf } from './get-review.ts';

export type Decision = BodyOf<typeof decideReviewRoute>['decisions'][number];

type MadeDecision = Pick<
  ReviewDecisionRow,
  'field_key' | 'decision' | 'reason' | 'value_before' | 'value_after'
>;

/** What a decision starts from. */
interface Standing {
  profile: Profile;
  original: Profile;
  /** What the candidate's intake came to. */
  offered: Profile;
  /** The decision of before about the same field. */
  before: Decision['decision'] | null;
}

/** A profile with one field set, or without it. Pure. */
export function withField(profile: Profile, key: string, value: ProfileValue | undefined): Profile {
  const { [key]: _replaced, ...rest } = profile;
  return value ? { ...rest, [key]: value } : rest;
}

/**
 * What a decision makes of a field. To keep means what stands; once it was restored or edited, what the candidate
 * offered, with its own proof. Pure.
 */
export function applyDecision(
  { profile, original, offered, before }: Standing,
  decision: Decision,
  context: { fields: readonly FieldDefinition[]; provenance: Provenance; places: PlaceIndex; now: Date },
): Profile {
  const key = decision.field_key;
  if (decision.decision === 'keep') {
    return before === null || before === 'keep' ? profile : withField(profile, key, offered[key]);
  }
  if (decision.decision === 'restore') return withField(profile, key, original[key]);
  const typed = decision.value;
  if (typed === undefined) {
    const message = 'An edit needs the new value.';
    throw new AppError('validation_failed', {
      publicMessage: message,
      details: [{ path: `body.decisions.${key}`, message }],
    });
  }
  const [read] = readTypedValues(
    context.fields,
    { [key]: typed },
    { profile, places: context.places, now: context.now },
  );
  const value = read?.value ?? null;
  return value === null ? profile : withField(profile, key, { value, provenance: context.provenance });
}

/** Provenance of what a recruiter sets in the review. */
export function byRecruiter(
  caller: Pick<RecruiterCaller, 'accountName'>,
  reason: string | null,
  now: Date,
): Provenance {
  return {
    source: 'recruiter',
    at: now.toISOString(),
    evidence: { kind: 'recruiter', account_name: caller.accountName, reason },
    confidence: 1,
    confirmed: false,
  };
}

/**
 * Stores what a recruiter decides about enriched fields, all or nothing: the record, its history, the decisions, the
 * score and the audit entry in one transaction. Throws `not_found`, or `conflict` before the intake is completed.
 */
export async function decideReview(
  { models, sequelize }: Database,
  caller: RecruiterCaller,
  given: { candidateId: string; decisions: readonly Decision[]; now: Date },
): Promise<void> {
  const { candidateId: candidate_id, decisions, now } = given;
  const places = await loadPlaces();
  await sequelize.transaction(async (transaction) => {
    const candidate = await lockReviewed(
      models,
      { organisationId: caller.organisationId, candidateId: candidate_id },
      transaction,
    );
    const intake = await models.Intake.findOne({ where: { candidate_id }, transaction });
    const role = intake?.role_id ? await models.Role.findByPk(intake.role_id, { transaction }) : null;
    const fields = fieldsOfRole(role);
    const original = originalOf(candidate);
    const offered = await offeredOf(models, candidate, intake, transaction);
    const earlier = await models.ReviewDecision.findAll({
      where: { candidate_id, undone_at: null },
      order: [['decision_id', 'ASC']],
      transaction,
    });
    const last = new Map(earlier.map(({ field_key, decision }) => [field_key, decision]));
    let { profile } = candidate;
    const changed: RecordChange[] = [];
    const made: MadeDecision[] = [];
    for (const decision of decisions) {
      const key = decision.field_key;
      const provenance = byRecruiter(caller, decision.reason ?? null, now);
      const standing = { profile, original, offered, before: last.get(key) ?? null };
      const next = applyDecision(standing, decision, { fields, provenance, places, now });
      const isKept = decision.decision === 'keep';
      if (!isKept || !isSameValue(profile[key], next[key])) {
        // A value kept after all returns to the history with its own proof, not as the recruiter's word.
        const proof = isKept ? (next[key]?.provenance ?? provenance) : provenance;
        changed.push({ field_key: key, value: next[key]?.value ?? null, provenance: proof });
      }
      last.set(key, decision.decision);
      made.push({
        field_key: key,
        decision: decision.decision,
        reason: decision.reason ?? null,
        value_before: profile[key] ?? null,
        value_after: next[key] ?? null,
      });
      profile = next;
    }
    await models.ReviewDecision.bulkCreate(
      made.map((row) => ({ ...row, candidate_id, account_id: caller.accountId, created_at: now })),
      { transaction },
    );
    await changeRecord(
      models,
      candidate,
      { caller, profile, changed, action: 'enrichment.reviewed', decisions, now },
      transaction,
    );
  });
}
