import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { decideReview as decideReviewRoute } from '@pluto/shared/http/review.ts';
import type { BodyOf } from '@pluto/shared/http/route.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { isSameValue } from '@pluto/shared/profile/diff.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import type { PlaceIndex } from '@pluto/shared/profile/normalise/place-index.ts';
import type { Profile, ProfileValue } from '@pluto/shared/profile/profile.ts';
import type { Provenance } from '@pluto/shared/profile/provenance.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { Op } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import { fieldsOfRole } from '../gaps/intake-profile.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { readTypedValues } from '../import/edit-candidate.ts';
import { mirrorOf } from '../import/store-candidates.ts';
import { enrichedKeys } from '../merge/complete-intake.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { rescoreCandidate } from '../ranking/rescore-candidate.ts';
import { offeredOf, originalOf } from './get-review.ts';

export type Decision = BodyOf<typeof decideReviewRoute>['decisions'][number];

/** What a decision starts from. */
interface Standing {
  profile: Profile;
  original: Profile;
  /** What the candidate's intake came to. */
  offered: Profile;
  /** The decision of before about the same field. */
  before: Decision['decision'] | null;
}

function withField(profile: Profile, key: string, value: ProfileValue | undefined): Profile {
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

/**
 * Stores what a recruiter decides about enriched fields, all or nothing: the record, its history, the decisions, the
 * score and the audit entry in one transaction. Throws `not_found`, or `conflict` before the intake is completed.
 */
export async function decideReview(
  database: Database,
  caller: RecruiterCaller,
  given: { candidateId: string; decisions: readonly Decision[]; now: Date },
): Promise<void> {
  const { models, sequelize } = database;
  const { candidateId: candidate_id, decisions, now } = given;
  const organisation_id = caller.organisationId;
  const places = await loadPlaces();
  await sequelize.transaction(async (transaction) => {
    const candidate = await models.Candidate.findOne({
      where: { candidate_id, organisation_id, status: { [Op.ne]: 'erased' } },
      transaction,
      lock: transaction.LOCK.NO_KEY_UPDATE,
    });
    if (!candidate) throw new AppError('not_found', { publicMessage: 'This candidate does not exist.' });
    if (!candidate.has_enrichment_data) {
      throw new AppError('conflict', {
        publicMessage: 'There is nothing to review yet: this candidate has not completed the intake.',
      });
    }
    const intake = await models.Intake.findOne({ where: { candidate_id }, transaction });
    const role = intake?.role_id ? await models.Role.findByPk(intake.role_id, { transaction }) : null;
    const original = originalOf(candidate);
    const offered = await offeredOf(models, candidate, intake, transaction);
    const earlier = await models.ReviewDecision.findAll({
      where: { candidate_id },
      order: [['decision_id', 'ASC']],
      transaction,
    });
    const last = new Map(earlier.map(({ field_key, decision }) => [field_key, decision]));
    let { profile } = candidate;
    const changed: { field_key: string; value: CanonicalValue | null; provenance: Provenance }[] = [];
    for (const decision of decisions) {
      const key = decision.field_key;
      const provenance: Provenance = {
        source: 'recruiter',
        at: now.toISOString(),
        evidence: { kind: 'recruiter', account_name: caller.accountName, reason: decision.reason ?? null },
        confidence: 1,
        confirmed: false,
      };
      const standing = { profile, original, offered, before: last.get(key) ?? null };
      const next = applyDecision(standing, decision, {
        fields: fieldsOfRole(role),
        provenance,
        places,
        now,
      });
      const isKept = decision.decision === 'keep';
      if (!isKept || !isSameValue(profile[key], next[key])) {
        // A value kept after all returns to the history with its own proof, not as the recruiter's word.
        const proof = isKept ? (next[key]?.provenance ?? provenance) : provenance;
        changed.push({ field_key: key, value: next[key]?.value ?? null, provenance: proof });
      }
      last.set(key, decision.decision);
      profile = next;
    }
    await models.ReviewDecision.bulkCreate(
      decisions.map(({ field_key, decision, reason }) => ({
        candidate_id,
        field_key,
        decision,
        account_id: caller.accountId,
        reason: reason ?? null,
        created_at: now,
      })),
      { transaction },
    );
    if (changed.length > 0) {
      await models.ProfileValue.bulkCreate(
        changed.map((value) => ({ ...value, candidate_id, created_at: now })),
        { transaction },
      );
      await candidate.update(
        {
          ...mirrorOf(profile),
          profile,
          profile_version: candidate.profile_version + 1,
          enrichment_fields: enrichedKeys(original, profile),
          updated_at: now,
        },
        { transaction },
      );
      await rescoreCandidate(models, candidate_id, { now }, transaction);
    }
    await emitEvent(
      models,
      {
        type: 'enrichment.reviewed',
        organisation_id,
        candidate_id,
        at: now,
        details: { count: decisions.length },
      },
      transaction,
    );
    await appendAudit(
      models,
      {
        organisation_id,
        at: now,
        actor: `recruiter:${caller.accountId}`,
        action: 'enrichment.reviewed',
        candidate_id,
        details: { decisions: decisions.map(({ field_key, decision }) => ({ field_key, decision })) },
      },
      transaction,
    );
  });
}
