import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { Role } from '@pluto/shared/http/ranking.ts';
import { QueryTypes } from 'sequelize';
import type { Database } from '../database/connect.ts';
import type { RoleRow } from '../database/rows.ts';

/** Roles as a recruiter sees them. */
export async function viewRoles({ sequelize }: Database, roles: readonly RoleRow[]): Promise<Role[]> {
  const counts = roles.length
    ? await sequelize.query<{ role_id: string; candidates: number }>(
        'select role_id, count(*)::int as candidates from rankings where role_id in (:ids) group by role_id',
        { replacements: { ids: roles.map((role) => role.role_id) }, type: QueryTypes.SELECT },
      )
    : [];
  const byRole = new Map(counts.map(({ role_id, candidates }) => [role_id, candidates]));
  return roles.map((role) => ({
    role_id: role.role_id,
    title: role.title,
    criteria: role.criteria,
    required_fields: role.required_fields,
    custom_fields: role.custom_fields,
    rescore: role.rescore,
    budget_questions: role.budget_questions,
    budget_minutes: role.budget_minutes,
    voice: role.voice,
    question_plan: role.question_plan,
    candidates: byRole.get(role.role_id) ?? 0,
    created_at: role.created_at.toISOString(),
    updated_at: role.updated_at.toISOString(),
  }));
}

export async function viewRole(database: Database, role: RoleRow): Promise<Role> {
  const [view] = await viewRoles(database, [role]);
  if (!view) throw new Error('a role has exactly one view');
  return view;
}

/** A role of the organisation. Throws `not_found`, also for a role of another organisation. */
export async function findRole({ models }: Database, organisationId: string, roleId: string) {
  const role = await models.Role.findOne({ where: { role_id: roleId, organisation_id: organisationId } });
  if (!role) throw new AppError('not_found', { publicMessage: 'This role does not exist.' });
  return role;
}
