import { type Agenda, type AgendaQuestion, agendaSchema } from '@pluto/shared/agent/agenda.ts';
import { catalogueWith, readCustomFields } from '@pluto/shared/profile/catalogue.ts';
import { doubtfulBelow } from '@pluto/shared/profile/extraction.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import type { FieldState, Profile, ProfileValue } from '@pluto/shared/profile/profile.ts';
import type { Transaction } from 'sequelize';
import type { Models } from '../database/models.ts';
import type { CandidateRow, IntakeFieldRow, IntakeRow, RoleRow } from '../database/rows.ts';
import { findContradictions } from './find-contradictions.ts';
import { foldIntake } from './fold-values.ts';

/** State, version and failed tries of one field in an intake. */
export type FieldProgress = Pick<IntakeFieldRow, 'state' | 'version' | 'tries'>;

/** What an intake knows: the fields it may ask, the profile it has come to, and how each field stands. */
export interface IntakeProfile {
  fields: FieldDefinition[];
  profile: Profile;
  progress(fieldKey: string): FieldProgress;
  /** Whether anything was asked, answered or typed for the field in this intake. */
  isTouched(fieldKey: string): boolean;
  /** By field key, values of the record and the resume that compete with the standing one. */
  contradictions: Record<string, ProfileValue[]>;
}

/** State of a field that no answer has touched: by its value alone. */
export function untouchedState(profile: Profile, fieldKey: string): FieldState {
  const known = profile[fieldKey];
  if (!known) return 'missing';
  if (known.provenance.confirmed) return 'confirmed';
  return known.provenance.confidence < doubtfulBelow ? 'doubtful' : 'answered';
}

/** Catalogue of an intake: the built-in fields and the role's own. */
export function fieldsOfRole(role: Pick<RoleRow, 'custom_fields'> | null): FieldDefinition[] {
  return catalogueWith(readCustomFields(role?.custom_fields ?? []));
}

/**
 * Reads the profile an intake has come to: the candidate's record, then the intake's own values by trust.
 * @param role the intake's role with its custom fields, null where the link names none
 */
export async function readIntakeProfile(
  models: Models,
  intake: Pick<IntakeRow, 'intake_id'>,
  candidate: Pick<CandidateRow, 'profile'>,
  role: Pick<RoleRow, 'custom_fields'> | null,
  transaction?: Transaction,
): Promise<IntakeProfile> {
  const where = { intake_id: intake.intake_id };
  const options = { where, transaction: transaction ?? null };
  const [values, rows] = await Promise.all([
    models.ProfileValue.findAll({ ...options, order: [['value_id', 'ASC']] }),
    models.IntakeField.findAll(options),
  ]);
  const folded = foldIntake(candidate.profile, values);
  const { profile } = folded;
  const fields = fieldsOfRole(role);
  const byKey = new Map(rows.map((row) => [row.field_key, row]));
  return {
    fields,
    profile,
    progress: (fieldKey) =>
      byKey.get(fieldKey) ?? { state: untouchedState(profile, fieldKey), version: 0, tries: 0 },
    isTouched: (fieldKey) => byKey.has(fieldKey),
    contradictions: findContradictions(fields, candidate.profile, folded, values),
  };
}

/** An agenda as it stands now: the stored questions in their order, each with what has become of its field. */
export function overlayAgenda(agenda: Agenda, known: Pick<IntakeProfile, 'progress' | 'isTouched'>): Agenda {
  const questions = agenda.questions.map((question): AgendaQuestion => {
    if (!known.isTouched(question.field_key)) return question;
    const { state, version, tries } = known.progress(question.field_key);
    return { ...question, state, version, tries };
  });
  return agendaSchema.parse({ ...agenda, questions });
}
