import { settledStates } from '@pluto/shared/agent/agenda.ts';
import type { CandidateSummary } from '@pluto/shared/http/words.ts';
import { catalogue } from '@pluto/shared/profile/catalogue.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import { QueryTypes } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { CandidateRow, IntakeLinkRow, IntakeRow } from '../database/rows.ts';
import { linkState } from '../link/link-state.ts';

const askable = catalogue.filter((field) => field.askable);

/** Share of the askable fields that are known, 0 to 1. */
export function completenessOf(profile: Profile): number {
  const known = askable.filter((field) => profile[field.key]).length;
  return Math.round((known / askable.length) * 100) / 100;
}

type LatestLink = Pick<
  IntakeLinkRow,
  'link_id' | 'candidate_id' | 'expires_at' | 'revoked_at' | 'sent_at'
> & {
  openings: number;
};

/** Candidates as lists show them, in the given order. A fixed number of queries, whatever the number of rows. */
export async function summariseCandidates(
  database: Database,
  candidates: readonly CandidateRow[],
  now: Date,
): Promise<CandidateSummary[]> {
  if (candidates.length === 0) return [];
  const { models, sequelize } = database;
  const ids = candidates.map((candidate) => candidate.candidate_id);
  const [links, intakes] = await Promise.all([
    sequelize.query<LatestLink>(
      `select distinct on (candidate_id) link_id, candidate_id, expires_at, revoked_at, sent_at,
         (select count(*)::int from link_openings o where o.link_id = l.link_id) as openings
       from intake_links l where candidate_id in (:ids) order by candidate_id, created_at desc, revoked_at desc nulls first`,
      { replacements: { ids }, type: QueryTypes.SELECT },
    ),
    models.Intake.findAll({ where: { candidate_id: ids } }),
  ]);
  const intakeIds = intakes.map((intake) => intake.intake_id);
  const [fields, open] = await Promise.all([
    models.IntakeField.findAll({ where: { intake_id: intakeIds, state: [...settledStates] } }),
    models.Interview.findAll({
      where: { intake_id: intakeIds, status: ['waiting', 'active'] },
      attributes: ['intake_id'],
    }),
  ]);
  const settled = new Set(fields.map((field) => `${field.intake_id} ${field.field_key}`));
  const interviewing = new Set(open.map((interview) => interview.intake_id));
  const linkOf = new Map(links.map((link) => [link.candidate_id, link]));
  const intakeOf = new Map(intakes.map((intake) => [intake.candidate_id, intake]));

  const viewIntake = (intake: IntakeRow | undefined): CandidateSummary['intake'] => {
    if (!intake || intake.step === 'withdrawn') return null;
    const questions = intake.agenda?.questions ?? [];
    return {
      step: intake.step,
      interviewing: interviewing.has(intake.intake_id),
      answered: questions.filter((question) => settled.has(`${intake.intake_id} ${question.field_key}`))
        .length,
      questions: questions.length,
      last_seen_at: intake.last_seen_at?.toISOString() ?? null,
    };
  };
  return candidates.map((candidate): CandidateSummary => {
    const link = linkOf.get(candidate.candidate_id);
    return {
      candidate_id: candidate.candidate_id,
      external_id: candidate.external_id,
      name: candidate.name,
      email: candidate.email,
      current_title: textOf(candidate.profile, 'current_title'),
      current_company: textOf(candidate.profile, 'current_company'),
      location: textOf(candidate.profile, 'location'),
      status: candidate.status,
      completeness: completenessOf(candidate.profile),
      has_enrichment_data: candidate.has_enrichment_data,
      enrichment_date: candidate.enrichment_date?.toISOString() ?? null,
      enrichment_fields: candidate.enrichment_fields,
      link: link
        ? {
            link_id: link.link_id,
            expires_at: new Date(link.expires_at).toISOString(),
            state: linkState(
              { expires_at: new Date(link.expires_at), revoked_at: link.revoked_at },
              candidate,
              now,
            ),
            openings: link.openings,
            sent_at: link.sent_at ? new Date(link.sent_at).toISOString() : null,
          }
        : null,
      intake: viewIntake(intakeOf.get(candidate.candidate_id)),
      audio_troubles: intakeOf.get(candidate.candidate_id)?.audio_troubles ?? [],
      created_at: candidate.created_at.toISOString(),
      updated_at: candidate.updated_at.toISOString(),
    };
  });
}

/** A text of a profile, null if it is unknown. */
export function textOf(profile: Profile, key: string): string | null {
  const value = profile[key]?.value;
  return typeof value === 'string' && value !== '' ? value : null;
}
