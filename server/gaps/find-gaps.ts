import type { Agenda } from '@pluto/shared/agent/agenda.ts';
import { roleAgenda } from '@pluto/shared/agent/role-agenda.ts';
import { AppError } from '@pluto/shared/errors/app-error.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { changeIntake } from '../interview/change-intake.ts';
import type { IntakeDeps } from '../interview/interview-deps.ts';
import { type LockedIntake, lockIntake } from '../interview/lock-interview.ts';
import { emitEvent } from '../notify/emit-event.ts';

/** The agenda of an intake: a pure function of catalogue, role and known values. */
export function agendaOf(locked: LockedIntake, now: Date): Agenda {
  const { role, fields, profile } = locked;
  return roleAgenda(role, {
    fields,
    profile,
    // Before the talk only refusals matter: what the candidate corrected is no question, it is known.
    states: Object.fromEntries(
      fields
        .map(({ key }) => [key, locked.progress(key)] as const)
        .filter(([, { state }]) => state === 'declined'),
    ),
    contradictions: locked.contradictions,
    today: now.toISOString().slice(0, 7),
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
