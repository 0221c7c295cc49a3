import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { Role, roleInputSchema } from '@pluto/shared/http/ranking.ts';
import {
  catalogueWith,
  customFieldSchema,
  refuseProtectedQuestion,
} from '@pluto/shared/profile/catalogue.ts';
import { criteriaSchema } from '@pluto/shared/profile/criterion.ts';
import { z } from 'zod';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { emitEvent } from '../notify/emit-event.ts';
import { findRole, viewRole } from './role-view.ts';
import { storeScores } from './score-candidate.ts';

export type RoleInput = z.output<typeof roleInputSchema>;

function refuse(path: string, message: string): never {
  throw new AppError('validation_failed', { publicMessage: message, details: [{ path, message }] });
}

function questionsOf(field: unknown): string {
  if (typeof field !== 'object' || field === null) return '';
  return Object.values(field)
    .filter((value) => typeof value === 'string')
    .join('. ');
}

/**
 * Checks what the schema alone cannot: custom questions, unique criteria, and that every field exists.
 * Throws `question_refused` for a question about a protected attribute, with the reason.
 */
export function checkRole(input: RoleInput): RoleInput {
  const custom = input.custom_fields.map((field, index) => {
    const refusal = refuseProtectedQuestion(questionsOf(field));
    if (refusal) {
      throw new AppError('question_refused', {
        publicMessage: refusal,
        details: [{ path: `body.custom_fields.${index}`, message: refusal }],
      });
    }
    const parsed = customFieldSchema.safeParse(field);
    if (!parsed.success)
      refuse(`body.custom_fields.${index}`, `Question ${index + 1}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
  const criteria = criteriaSchema.safeParse(input.criteria);
  if (!criteria.success)
    refuse('body.criteria', criteria.error.issues[0]?.message ?? 'The criteria are not valid.');
  const keys = new Set(catalogueWith(custom).map((field) => field.key));
  for (const key of [...input.required_fields, ...input.criteria.map((criterion) => criterion.field_key)]) {
    if (!keys.has(key)) refuse('body', `There is no field "${key}".`);
  }
  return { ...input, custom_fields: custom };
}

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
  const checked = checkRole({ ...viewInput(role), ...changes });
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

function viewInput(role: RoleInput): RoleInput {
  const {
    title,
    criteria,
    required_fields,
    custom_fields,
    rescore,
    budget_questions,
    budget_minutes,
    voice,
  } = role;
  return {
    title,
    criteria,
    required_fields,
    custom_fields,
    rescore,
    budget_questions,
    budget_minutes,
    voice,
  };
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
