import type { Review, ReviewField } from '@pluto/shared/http/review.ts';
import { diffProfiles, isSameValue } from '@pluto/shared/profile/diff.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { Transaction } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { Models } from '../database/models.ts';
import type { CandidateRow, IntakeRow, ReviewDecisionRow } from '../database/rows.ts';
import { fieldsOfRole, readIntakeProfile, untouchedState } from '../gaps/intake-profile.ts';
import { findCandidate } from '../import/list-candidates.ts';
import { summariseCandidates } from '../import/summarise-candidates.ts';
import { scoresOf } from '../ranking/score-candidate.ts';
import { readTranscript } from '../verify/intake-state.ts';

/** The record before the intake: the snapshot, or the record itself while nothing has been merged. */
export function originalOf(candidate: Pick<CandidateRow, 'original_data' | 'profile'>): Profile {
  return candidate.original_data ?? candidate.profile;
}

/** What the intake came to before any recruiter decided: what can still be kept. */
export async function offeredOf(
  models: Models,
  candidate: Pick<CandidateRow, 'original_data' | 'profile'>,
  intake: IntakeRow | null,
  transaction?: Transaction,
): Promise<Profile> {
  if (!intake || !candidate.original_data) return candidate.profile;
  const record = { profile: candidate.original_data };
  return (await readIntakeProfile(models, intake, record, null, transaction)).profile;
}

/** The record as the review shows it: a restored field still shows what was offered, so that it can be kept after all. Pure. */
export function withOffered(
  { original, now, offered }: { original: Profile; now: Profile; offered: Profile },
  restoredKeys: readonly string[],
): Profile {
  const shown = { ...now };
  for (const key of restoredKeys) {
    if (!isSameValue(now[key]?.value, original[key]?.value)) continue;
    const { [key]: value } = offered;
    if (value) shown[key] = value;
    else delete shown[key];
  }
  return shown;
}

/** Original and enriched, field by field, with the proof of every change. Throws `not_found`. */
export async function getReview(
  database: Database,
  organisationId: string,
  candidateId: string,
  now: Date,
): Promise<Review> {
  const { models } = database;
  const candidate = await findCandidate(database, organisationId, candidateId);
  const where = { candidate_id: candidateId };
  const [[summary], intake, resumes, decisions, rankings] = await Promise.all([
    summariseCandidates(database, [candidate], now),
    models.Intake.findOne({ where }),
    models.Resume.findAll({ where, attributes: { exclude: ['content'] }, order: [['created_at', 'ASC']] }),
    models.ReviewDecision.findAll({ where: { ...where, undone_at: null }, order: [['decision_id', 'ASC']] }),
    models.RankingScore.findAll({ where }),
  ]);
  const [offered, roles, accounts, progress, transcript] = await Promise.all([
    offeredOf(models, candidate, intake),
    models.Role.findAll({
      where: { role_id: rankings.map((row) => row.role_id) },
      order: [['title', 'ASC']],
    }),
    models.Account.findAll({ where: { account_id: [...new Set(decisions.map((row) => row.account_id))] } }),
    intake ? models.IntakeField.findAll({ where: { intake_id: intake.intake_id } }) : [],
    intake ? readTranscript(models, intake.intake_id) : [],
  ]);
  const states = new Map(progress.map((row) => [row.field_key, row.state]));
  const nameOf = new Map(accounts.map((account) => [account.account_id, account.name]));
  const lastDecision = new Map<string, ReviewDecisionRow>(decisions.map((row) => [row.field_key, row]));
  const intakeRole = roles.find((role) => role.role_id === intake?.role_id) ?? roles[0] ?? null;
  const fields = fieldsOfRole(intakeRole);
  const original = originalOf(candidate);
  const keys = fields.map((field) => field.key);
  const restored = [...lastDecision.values()].filter(({ decision }) => decision === 'restore');
  const shown = withOffered(
    { original, now: candidate.profile, offered },
    restored.map(({ field_key }) => field_key),
  );
  const diff = diffProfiles(original, shown, keys).map((line): ReviewField => {
    const field = fields.find(({ key }) => key === line.field_key);
    const print = (side: typeof line.before) =>
      side ? (field?.print(side.value) ?? String(side.value)) : null;
    const decision = lastDecision.get(line.field_key);
    return {
      ...line,
      label: field?.label ?? line.field_key,
      type: field?.type ?? 'text',
      before_printed: print(line.before),
      after_printed: print(line.after),
      state: states.get(line.field_key) ?? untouchedState(candidate.profile, line.field_key),
      decision: decision
        ? {
            decision_id: String(decision.decision_id),
            decision: decision.decision,
            by: nameOf.get(decision.account_id) ?? '',
            at: decision.created_at.toISOString(),
            reason: decision.reason,
          }
        : null,
    };
  });
  if (!summary) throw new Error('a candidate has exactly one summary');
  return {
    candidate: summary,
    original,
    enriched: candidate.profile,
    diff,
    scores: roles.map((role) => {
      const stored = rankings.find((row) => row.role_id === role.role_id);
      const { score_before } = scoresOf(role, candidate);
      return {
        role_id: role.role_id,
        role_title: role.title,
        before: stored?.score_before ?? score_before,
        after: stored?.score ?? scoresOf(role, candidate).score,
      };
    }),
    transcript,
    resumes: resumes.map(({ resume_id, file_name, format, created_at }) => ({
      resume_id,
      file_name,
      format,
      at: created_at.toISOString(),
    })),
    flags: resumes.flatMap(({ resume_id, extraction }) =>
      extraction.flags.map((flag) => ({ ...flag, resume_id })),
    ),
    audio_note: intake?.audio_note ?? null,
    declined_fields: progress.filter((row) => row.state === 'declined').map((row) => row.field_key),
  };
}
