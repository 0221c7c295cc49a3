import type { Agenda } from '@pluto/shared/agent/agenda.ts';
import { buildAgenda } from '@pluto/shared/agent/build-agenda.ts';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { RoleRow } from '../database/rows.ts';
import { changeIntake } from '../interview/change-intake.ts';
import type { IntakeDeps } from '../interview/interview-deps.ts';
import { type LockedIntake, lockIntake } from '../interview/lock-interview.ts';
import { emitEvent } from '../notify/emit-event.ts';

/** What an intake asks when its link names no role, or the role requires nothing. */
export const usuallyRequired: readonly string[] = [
  'email',
  'phone',
  'location',
  'current_title',
  'years_experience',
  'skills',
  'languages',
  'highest_degree',
  'work_authorization',
  'notice_period',
  'salary_expectation',
  'remote_preference',
];
const usualBudget = { questions: 12, minutes: 6 };

/** Points of the role's score that hang on each field: its share of all weights, out of 100. */
function weightsOf(role: RoleRow | null): Record<string, number> {
  const weights: Record<string, number> = {};
  const total = (role?.criteria ?? []).reduce((sum, { weight }) => sum + weight, 0);
  for (const { field_key, weight } of role?.criteria ?? []) {
    weights[field_key] = (weights[field_key] ?? 0) + (100 * weight) / total;
  }
  return weights;
}

/** The agenda of an intake: a pure function of catalogue, role and known values. */
export function agendaOf(locked: LockedIntake, now: Date): Agenda {
  const { role, fields, profile } = locked;
  const custom = fields.filter(({ key }) => key.startsWith('custom_')).map(({ key }) => key);
  const required = role && role.required_fields.length > 0 ? role.required_fields : usuallyRequired;
  return buildAgenda({
    fields,
    requiredKeys: [...new Set([...required, ...custom])],
    profile,
    // Before the talk only refusals matter: what the candidate corrected is no question, it is known.
    states: Object.fromEntries(
      fields
        .map(({ key }) => [key, locked.progress(key)] as const)
        .filter(([, { state }]) => state === 'declined'),
    ),
    contradictions: locked.contradictions,
    today: now.toISOString().slice(0, 7),
    weights: weightsOf(role),
    budget: role ? { questions: role.budget_questions, minutes: role.budget_minutes } : usualBudget,
  });
}

/**
 * The candidate agrees with what was read: finds what is missing, doubtful or contradictory and stores it as the
 * agenda. Doing it again finds the gaps afresh.
 * @throws AppError `consent_required`, `wrong_step`, `not_found`
 */
export async function findGaps(deps: IntakeDeps, intakeId: string): Promise<void> {
  const { database } = deps;
  await database.sequelize.transaction(async (transaction) => {
    const locked = await lockIntake(database.models, intakeId, transaction);
    const { intake } = locked;
    if (!intake.consented_at) {
      throw new AppError('consent_required', { publicMessage: 'Please read and accept the notice first.' });
    }
    if (intake.step !== 'extract' && intake.step !== 'gaps') {
      throw new AppError('wrong_step', {
        publicMessage: 'This step is already done. Please reload the page.',
      });
    }
    const now = deps.clock.now();
    const agenda = agendaOf(locked, now);
    const step = agenda.questions.length === 0 ? 'merge' : 'gaps';
    await changeIntake(database, intakeId, { step, agenda }, now, transaction);
    const { organisation_id, candidate_id } = intake;
    await emitEvent(
      database.models,
      {
        type: 'gaps.found',
        at: now,
        organisation_id,
        candidate_id,
        intake_id: intakeId,
        details: { count: agenda.questions.length },
      },
      transaction,
    );
    await appendAudit(
      database.models,
      {
        at: now,
        organisation_id,
        actor: 'system',
        action: 'gaps.found',
        candidate_id,
        details: { field_keys: agenda.questions.map(({ field_key }) => field_key) },
      },
      transaction,
    );
  });
}
