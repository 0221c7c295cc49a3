import { prunePlan } from '@pluto/shared/agent/question-plan.ts';
import type { Role } from '@pluto/shared/http/ranking.ts';
import { builtInKeys, readCustomFields } from '@pluto/shared/profile/catalogue.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { RoleRow } from '../database/rows.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { checkRole, type RoleInput } from './check-role.ts';
import { findRole, viewRole } from './role-view.ts';
import { storeScores } from './score-candidate.ts';

export type { RoleInput } from './check-role.ts';

/** Creates a role. */
export async function createRole(
  database: Database,
  caller: RecruiterCaller,
  input: RoleInput,
  now: Date,
): Promise<Role> {
  const { models, sequelize } = database;
  const organisation_id = caller.organisationId;
  const checked = checkRole(input);
  const role = await sequelize.transaction(async (transaction) => {
    const row = await models.Role.create(
      { ...checked, organisation_id, created_at: now, updated_at: now },
      { transaction },
    );
    await appendAudit(
      models,
      {
        organisation_id,
        at: now,
        actor: `recruiter:${caller.accountId}`,
        action: 'role.created',
        details: { role_id: row.role_id },
      },
      transaction,
    );
    return row;
  });
  return viewRole(database, role);
}

/** Changes a role; if what is scored has changed, every ranked candidate is scored again in the same transaction. */
export async function editRole(
  database: Database,
  caller: RecruiterCaller,
  roleId: string,
  changes: Partial<RoleInput>,
  now: Date,
): Promise<Role> {
  const { models, sequelize } = database;
  const role = await findRole(database, caller.organisationId, roleId);
  const checked = checkRole(changedRole(role, changes));
  await sequelize.transaction(async (transaction) => {
    await role.update({ ...checked, updated_at: now }, { transaction });
    await appendAudit(
      models,
      {
        organisation_id: caller.organisationId,
        at: now,
        actor: `recruiter:${caller.accountId}`,
        action: 'role.edited',
        details: { role_id: roleId, changed: Object.keys(changes).sort() },
      },
      transaction,
    );
  });
  if (changes.criteria || changes.custom_fields) await rescoreRole(database, caller, roleId, now);
  return viewRole(database, role);
}

/** The role as it would be; its standing plan forgets own questions that are taken away. */
export function changedRole(role: RoleRow, changes: Partial<RoleInput>): RoleInput {
  const { title, criteria, required_fields, custom_fields, rescore } = role;
  const { budget_questions, budget_minutes, voice, question_plan } = role;
  const before = { title, criteria, required_fields, custom_fields, rescore };
  const after = { ...before, budget_questions, budget_minutes, voice, ...changes };
  const own = readCustomFields(after.custom_fields).map(({ key }) => key);
  const plan = changes.question_plan ?? prunePlan(question_plan, new Set([...builtInKeys, ...own]));
  return { ...after, question_plan: plan };
}

const chunkSize = 500;

/** Scores every candidate of a role again. @returns how many were scored */
export async function rescoreRole(
  database: Database,
  caller: RecruiterCaller,
  roleId: string,
  now: Date,
): Promise<number> {
  const { models, sequelize } = database;
  const role = await findRole(database, caller.organisationId, roleId);
  return sequelize.transaction(async (transaction) => {
    const rows = await models.RankingScore.findAll({
      where: { role_id: roleId },
      attributes: ['candidate_id'],
      order: [['candidate_id', 'ASC']],
      transaction,
    });
    for (let at = 0; at < rows.length; at += chunkSize) {
      const ids = rows.slice(at, at + chunkSize).map((row) => row.candidate_id);
      const candidates = await models.Candidate.findAll({ where: { candidate_id: ids }, transaction });
      await storeScores(models, role, candidates, now, transaction);
    }
    await emitEvent(
      models,
      {
        type: 'ranking.scored',
        organisation_id: caller.organisationId,
        candidate_id: null,
        at: now,
        details: { role_id: roleId, count: rows.length },
      },
      transaction,
    );
    return rows.length;
  });
}
