import { isSameValue } from '@pluto/shared/profile/diff.ts';
import { mergeProfile } from '@pluto/shared/profile/merge.ts';
import type { CandidateValue, Profile } from '@pluto/shared/profile/profile.ts';
import { col, fn, Op, QueryTypes, type Transaction, where } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { Models } from '../database/models.ts';
import type { CandidateRow, RoleRow } from '../database/rows.ts';
import { newId } from '../platform/ids.ts';
import { rescoreCandidates } from '../ranking/rescore-candidate.ts';
import { storeScores } from '../ranking/score-candidate.ts';
import { KnownPeople, type Person } from './known-people.ts';
import { textOf } from './summarise-candidates.ts';

/** A candidate as a file (or a form) tells of them. */
export interface OfferedCandidate {
  externalId: string | null;
  values: readonly CandidateValue[];
  createdAt: Date;
}

export interface StoredCandidate {
  candidateId: string;
  name: string;
  outcome: 'imported' | 'updated';
}

/** One import of an organisation at a time: two files with the same people do not make them twice. */
export async function lockImports(
  { sequelize }: Database,
  organisationId: string,
  transaction: Transaction,
): Promise<void> {
  await sequelize.query('select pg_advisory_xact_lock(hashtextextended(:key, 1))', {
    transaction,
    type: QueryTypes.SELECT,
    replacements: { key: `pluto-import:${organisationId}` },
  });
}

/** The columns that repeat a part of the profile, for searching and for finding duplicates. */
export function mirrorOf(profile: Profile): Pick<CandidateRow, 'name' | 'email' | 'phone'> {
  const email = textOf(profile, 'email');
  return {
    name: textOf(profile, 'name') ?? email ?? 'Unnamed candidate',
    email,
    phone: textOf(profile, 'phone'),
  };
}

const givenText = (offered: OfferedCandidate, key: string): string | null => {
  const value = offered.values.find(({ field_key }) => field_key === key)?.value;
  return typeof value === 'string' ? value : null;
};

function personOf(row: CandidateRow): Person {
  const { candidate_id, external_id, name, email, phone, profile } = row;
  const [current_company, location] = [textOf(profile, 'current_company'), textOf(profile, 'location')];
  return { candidate_id, external_id, name, email, phone, current_company, location };
}

async function findPeople(
  models: Models,
  organisationId: string,
  offered: readonly OfferedCandidate[],
  transaction: Transaction,
) {
  const given = (pick: (item: OfferedCandidate) => string | null) => [
    ...new Set(offered.flatMap((item) => pick(item) ?? [])),
  ];
  return models.Candidate.findAll({
    where: {
      organisation_id: organisationId,
      status: { [Op.ne]: 'erased' },
      [Op.or]: [
        { external_id: given((item) => item.externalId) },
        { email: given((item) => givenText(item, 'email')) },
        { phone: given((item) => givenText(item, 'phone')) },
        where(fn('lower', col('name')), {
          [Op.in]: given((item) => givenText(item, 'name')?.toLowerCase() ?? null),
        }),
      ],
    },
    order: [['created_at', 'ASC']],
    transaction,
    lock: transaction.LOCK.NO_KEY_UPDATE,
  });
}

/**
 * Stores a batch of candidates within the caller's transaction: new ones are made, known ones get what is offered by
 * order of trust; whoever stands in the batch twice is one. Everyone new or changed is scored.
 * Call `lockImports` first.
 * @param role rank all of them for this role
 * @returns one outcome for each offered candidate, in order
 */
export async function storeCandidates(
  { models }: Database,
  given: { organisationId: string; offered: readonly OfferedCandidate[]; role: RoleRow | null; now: Date },
  transaction: Transaction,
): Promise<StoredCandidate[]> {
  const { organisationId, offered, role, now } = given;
  const known = await findPeople(models, organisationId, offered, transaction);
  const people = new KnownPeople(known.map(personOf));
  const rows = new Map<string, CandidateRow>(
    known.map((row) => [row.candidate_id, { ...(row.get({ plain: true }) as CandidateRow) }]),
  );
  const created = new Set<string>();
  const changed = new Set<string>();
  const history: (CandidateValue & { candidate_id: string })[] = [];
  const outcomes = offered.map((item): StoredCandidate => {
    const found = people.match({
      external_id: item.externalId,
      name: givenText(item, 'name'),
      email: givenText(item, 'email'),
      phone: givenText(item, 'phone'),
      current_company: givenText(item, 'current_company'),
      location: givenText(item, 'location'),
    });
    const candidateId = found?.candidate_id ?? newId();
    const standing = rows.get(candidateId);
    const profile = mergeProfile(standing?.profile ?? {}, item.values);
    const row: CandidateRow = standing ?? newRow(candidateId, organisationId, item.createdAt);
    const isChanged = !isSameValue(profile, row.profile) || (item.externalId !== null && !row.external_id);
    rows.set(candidateId, {
      ...row,
      ...mirrorOf(profile),
      profile,
      external_id: row.external_id ?? item.externalId,
      profile_version: standing && isChanged ? row.profile_version + 1 : row.profile_version,
      updated_at: isChanged ? now : row.updated_at,
    });
    people.add(personOf(rows.get(candidateId) as CandidateRow));
    if (!standing) created.add(candidateId);
    else if (isChanged && !created.has(candidateId)) changed.add(candidateId);
    history.push(...item.values.map((value) => ({ ...value, candidate_id: candidateId })));
    return { candidateId, name: mirrorOf(profile).name, outcome: standing ? 'updated' : 'imported' };
  });
  const rowsOf = (ids: ReadonlySet<string>) => [...ids].map((id) => rows.get(id) as CandidateRow);
  await models.Candidate.bulkCreate(rowsOf(created), { transaction });
  // One statement for all: hundreds of single updates take most of the time of an import.
  await models.Candidate.bulkCreate(rowsOf(changed), {
    updateOnDuplicate: ['name', 'email', 'phone', 'external_id', 'profile', 'profile_version', 'updated_at'],
    transaction,
  });
  await models.ProfileValue.bulkCreate(
    history.map(({ candidate_id, field_key, value, provenance }) => ({
      candidate_id,
      field_key,
      value,
      provenance,
      created_at: now,
    })),
    { transaction },
  );
  if (role)
    await storeScores(
      models,
      role,
      [
        ...new Map(
          outcomes.map(({ candidateId }) => [candidateId, rows.get(candidateId) as CandidateRow]),
        ).values(),
      ],
      now,
      transaction,
    );
  await rescoreCandidates(models, [...changed], { now }, transaction);
  return outcomes;
}

function newRow(candidate_id: string, organisation_id: string, createdAt: Date): CandidateRow {
  return {
    candidate_id,
    organisation_id,
    external_id: null,
    name: '',
    email: null,
    phone: null,
    status: 'imported',
    profile: {},
    profile_version: 1,
    original_data: null,
    has_enrichment_data: false,
    enrichment_date: null,
    enrichment_fields: [],
    created_at: createdAt,
    updated_at: createdAt,
  };
}
