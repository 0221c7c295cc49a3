import type { Database } from '../database/connect.ts';
import { findCandidate } from '../import/list-candidates.ts';
import { readTranscript } from '../verify/intake-state.ts';

/**
 * Everything that is stored about a candidate, as plain JSON (GDPR Articles 15 and 20). Uploaded files are included
 * in base64. Throws `not_found`.
 */
export async function exportCandidate(
  database: Database,
  organisationId: string,
  candidateId: string,
  now: Date,
): Promise<Record<string, unknown>> {
  const { models } = database;
  const candidate = await findCandidate(database, organisationId, candidateId);
  const where = { candidate_id: candidateId };
  const [intake, history, links, resumes, interviews, rankings, decisions, events, audit] = await Promise.all(
    [
      models.Intake.findOne({ where }),
      models.ProfileValue.findAll({ where, order: [['value_id', 'ASC']] }),
      models.IntakeLink.findAll({ where, order: [['created_at', 'ASC']] }),
      models.Resume.findAll({ where, order: [['created_at', 'ASC']] }),
      models.Interview.findAll({ where, order: [['started_at', 'ASC']] }),
      models.RankingScore.findAll({ where }),
      models.ReviewDecision.findAll({ where, order: [['decision_id', 'ASC']] }),
      models.Event.findAll({ where, order: [['event_id', 'ASC']] }),
      models.AuditEntry.findAll({ where, order: [['number', 'ASC']] }),
    ],
  );
  const [openings, answers, transcript] = await Promise.all([
    models.LinkOpening.findAll({ where: { link_id: links.map((link) => link.link_id) } }),
    intake ? models.IntakeField.findAll({ where: { intake_id: intake.intake_id } }) : [],
    intake ? readTranscript(models, intake.intake_id) : [],
  ]);
  const plain = (row: { get(options: { plain: true }): object }) => row.get({ plain: true });
  const all = {
    exported_at: now,
    candidate: plain(candidate),
    value_history: history.map(plain),
    links: links.map((link) => ({
      created_at: link.created_at,
      expires_at: link.expires_at,
      revoked_at: link.revoked_at,
      openings: openings
        .filter((opening) => opening.link_id === link.link_id)
        .map(({ at, device }) => ({ at, device })),
    })),
    intake: intake && plain(intake),
    field_states: answers.map(({ field_key, state }) => ({ field_key, state })),
    interviews: interviews.map(({ mode, started_at, ended_at, end_reason }) => ({
      mode,
      started_at,
      ended_at,
      end_reason,
    })),
    transcript,
    resumes: resumes.map((resume) => ({ ...plain(resume), content: resume.content.toString('base64') })),
    scores: rankings.map(({ role_id, score, score_before, scored_at }) => ({
      role_id,
      score,
      score_before,
      scored_at,
    })),
    review_decisions: decisions.map(({ field_key, decision, reason, created_at }) => ({
      field_key,
      decision,
      reason,
      created_at,
    })),
    events: events.map(({ type, details, created_at }) => ({ type, details, created_at })),
    audit: audit.map(({ number, at, actor, action, details }) => ({ number, at, actor, action, details })),
  };
  return JSON.parse(JSON.stringify(all)) as Record<string, unknown>;
}
