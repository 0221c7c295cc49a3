import { AppError, type ErrorDetail } from '@pluto/shared/errors/app-error.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { isSameValue } from '@pluto/shared/profile/diff.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import type { PlaceIndex } from '@pluto/shared/profile/normalise/place-index.ts';
import { normaliseTyped } from '@pluto/shared/profile/normalise-typed.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { Provenance } from '@pluto/shared/profile/provenance.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { Op } from 'sequelize';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { CandidateRow } from '../database/rows.ts';
import { countryOf } from '../gaps/country-of.ts';
import { fieldsOfRole } from '../gaps/intake-profile.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { rescoreCandidate } from '../ranking/rescore-candidate.ts';
import { findRole } from '../ranking/role-view.ts';
import { lockImports, mirrorOf, storeCandidates } from './store-candidates.ts';

export type TypedValues = Readonly<Record<string, CanonicalValue | null>>;

/**
 * Understands values typed by a recruiter, all or nothing. Throws `validation_failed` with a sentence for each that
 * does not fit.
 */
export function readTypedValues(
  fields: readonly FieldDefinition[],
  typed: TypedValues,
  { profile, places, now }: { profile: Profile; places: PlaceIndex; now: Date },
): { field: FieldDefinition; value: CanonicalValue | null }[] {
  const problems: ErrorDetail[] = [];
  type Read = { field: FieldDefinition; value: CanonicalValue | null };
  const read = Object.entries(typed).flatMap(([key, given]): Read[] => {
    const field = fields.find((candidate) => candidate.key === key);
    const refuse = (message: string): Read[] => {
      problems.push({ path: `body.values.${key}`, message });
      return [];
    };
    if (!field) return refuse(`There is no field "${key}".`);
    if (given === null) return [{ field, value: null }];
    if (typeof given !== 'string') {
      const parsed = field.schema.safeParse(given);
      return parsed.success
        ? [{ field, value: parsed.data }]
        : refuse(`This does not fit ${field.label}. For example: ${field.example}`);
    }
    const today = now.toISOString().slice(0, 10);
    const country = countryOf(profile);
    const meant = normaliseTyped(field, given, { today, country, known: profile, places });
    if (meant.kind === 'value') return [{ field, value: meant.value }];
    const reason = meant.kind === 'unclear' ? meant.reason : `This does not fit ${field.label}.`;
    return refuse(`${field.label}: ${reason} For example: ${field.example}`);
  });
  if (problems.length > 0) {
    throw new AppError('validation_failed', {
      publicMessage: problems.map(({ message }) => message).join(' '),
      details: problems,
    });
  }
  return read;
}

/**
 * Provenance of what a recruiter types. Before an intake it is as good as an import, so that the candidate's own
 * words win; once the record is enriched it is a decision that wins over them.
 */
export function provenanceByHand(
  caller: Pick<RecruiterCaller, 'accountName'>,
  candidate: Pick<CandidateRow, 'status'> | null,
  now: Date,
  reason: string | null = null,
): Provenance {
  return {
    source: candidate?.status === 'intake_completed' ? 'recruiter' : 'import',
    at: now.toISOString(),
    evidence: { kind: 'recruiter', account_name: caller.accountName, reason },
    confidence: 1,
    confirmed: false,
  };
}

/** Creates one candidate by hand. Throws `conflict` when there is one with this e-mail address or external id. */
export async function createCandidate(
  database: Database,
  caller: RecruiterCaller,
  given: { values: TypedValues; externalId?: string | undefined; roleId?: string | undefined; now: Date },
): Promise<CandidateRow> {
  const { models, sequelize } = database;
  const organisation_id = caller.organisationId;
  const { now } = given;
  const role = given.roleId ? await findRole(database, organisation_id, given.roleId) : null;
  const provenance = provenanceByHand(caller, null, now);
  const context = { profile: {}, places: await loadPlaces(), now };
  const values = readTypedValues(fieldsOfRole(role), given.values, context).flatMap(({ field, value }) =>
    value === null ? [] : [{ field_key: field.key, value, provenance }],
  );
  if (!values.some(({ field_key }) => field_key === 'name' || field_key === 'email')) {
    throw new AppError('validation_failed', {
      publicMessage: 'A candidate needs a name or an e-mail address.',
      details: [{ path: 'body.values', message: 'neither name nor email' }],
    });
  }
  return sequelize.transaction(async (transaction) => {
    await lockImports(database, organisation_id, transaction);
    const email = values.find(({ field_key }) => field_key === 'email')?.value;
    const same = [
      ...(typeof email === 'string' ? [{ email }] : []),
      ...(given.externalId ? [{ external_id: given.externalId }] : []),
    ];
    const standing =
      same.length > 0 &&
      (await models.Candidate.findOne({
        where: { organisation_id, status: { [Op.ne]: 'erased' }, [Op.or]: same },
        transaction,
      }));
    if (standing) {
      throw new AppError('conflict', {
        publicMessage: `${standing.name} already has this e-mail address or id. Open that candidate instead.`,
      });
    }
    // The phone is left to the form: two people may share one.
    const [stored] = await storeCandidates(
      database,
      {
        organisationId: organisation_id,
        offered: [{ externalId: given.externalId ?? null, values, createdAt: now }],
        role,
        now,
      },
      transaction,
    );
    if (!stored) throw new Error('one candidate was offered, none was stored');
    const candidate_id = stored.candidateId;
    await emitEvent(
      models,
      { type: 'candidate.imported', organisation_id, candidate_id, at: now, details: { count: 1 } },
      transaction,
    );
    await appendAudit(
      models,
      {
        organisation_id,
        at: now,
        actor: `recruiter:${caller.accountId}`,
        action: 'candidate.created',
        candidate_id,
        details: { field_keys: values.map(({ field_key }) => field_key) },
      },
      transaction,
    );
    return models.Candidate.findByPk(candidate_id, { transaction, rejectOnEmpty: true });
  });
}

/** Changes values of a candidate by hand; null clears. The history stays. Throws `not_found`. */
export async function editCandidate(
  database: Database,
  caller: RecruiterCaller,
  given: { candidateId: string; values: TypedValues; now: Date },
): Promise<CandidateRow> {
  const { models, sequelize } = database;
  const { candidateId: candidate_id, now } = given;
  const organisation_id = caller.organisationId;
  return sequelize.transaction(async (transaction) => {
    const candidate = await models.Candidate.findOne({
      where: { candidate_id, organisation_id, status: { [Op.ne]: 'erased' } },
      transaction,
      lock: transaction.LOCK.NO_KEY_UPDATE,
    });
    if (!candidate) throw new AppError('not_found', { publicMessage: 'This candidate does not exist.' });
    const ranked = await models.RankingScore.findOne({ where: { candidate_id }, transaction });
    const role = ranked && (await models.Role.findByPk(ranked.role_id, { transaction }));
    const provenance = provenanceByHand(caller, candidate, now);
    const changes = readTypedValues(fieldsOfRole(role), given.values, {
      profile: candidate.profile,
      places: await loadPlaces(),
      now,
    }).filter(({ field, value }) => !isSameValue(candidate.profile[field.key]?.value ?? null, value));
    if (changes.length === 0) return candidate;
    const profile: Profile = { ...candidate.profile };
    for (const { field, value } of changes) {
      if (value === null) delete profile[field.key];
      else profile[field.key] = { value, provenance };
    }
    const field_keys = changes.map(({ field }) => field.key);
    await models.ProfileValue.bulkCreate(
      changes.map(({ field, value }) => ({
        candidate_id,
        field_key: field.key,
        value,
        provenance,
        created_at: now,
      })),
      { transaction },
    );
    await candidate.update(
      { ...mirrorOf(profile), profile, profile_version: candidate.profile_version + 1, updated_at: now },
      { transaction },
    );
    await rescoreCandidate(models, candidate_id, { now }, transaction);
    await emitEvent(
      models,
      {
        type: 'candidate.edited',
        organisation_id,
        candidate_id,
        at: now,
        details: { count: changes.length },
      },
      transaction,
    );
    await appendAudit(
      models,
      {
        organisation_id,
        at: now,
        actor: `recruiter:${caller.accountId}`,
        action: 'candidate.edited',
        candidate_id,
        details: { field_keys },
      },
      transaction,
    );
    return candidate;
  });
}
