import type { Review, ReviewField } from '@pluto/shared/http/review.ts';
import { diffProfiles } from '@pluto/shared/profile/diff.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { Database } from '../database/connect.ts';
import type { CandidateRow, ReviewDecisionRow } from '../database/rows.ts';
import { fieldsOfRole, untouchedState } from '../gaps/intake-profile.ts';
import { findCandidate } from '../import/list-candidates.ts';
import { summariseCandidates } from '../import/summarise-candidates.ts';
import { scoresOf } from '../ranking/score-candidate.ts';
import { readTranscript } from '../verify/intake-state.ts';

/** The record before the intake: the snapshot, or the record itself while nothing has been merged. */
export function originalOf(candidate: Pick<CandidateRow, 'original_data' | 'profile'>): Profile {
  return candidate.original_data ?? candidate.profile;
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
    models.ReviewDecision.findAll({ where, order: [['decision_id', 'ASC']] }),
    models.RankingScore.findAll({ where }),
  ]);
  const [roles, accounts, progress, transcript] = await Promise.all([
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
  const diff = diffProfiles(original, candidate.profile, keys).map((line): ReviewField => {
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
    flags: resumes.flatMap((resume) => resume.extraction.flags),
    audio_note: intake?.audio_note ?? null,
    declined_fields: progress.filter((row) => row.state === 'declined').map((row) => row.field_key),
  };
}
