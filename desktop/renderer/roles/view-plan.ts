import { type AgendaQuestion, openQuestions } from '@pluto/shared/agent/agenda.ts';
import { secondsOf } from '@pluto/shared/agent/build-agenda.ts';
import { framingSeconds } from '@pluto/shared/agent/question-time.ts';
import { requiredKeysOf, roleAgenda, weightsOf } from '@pluto/shared/agent/role-agenda.ts';
import { catalogueWith } from '@pluto/shared/profile/catalogue.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import type { RoleDraft } from './role-draft.ts';

/** One question as the preview shows it. */
export interface PlanRow {
  question: AgendaQuestion;
  field: FieldDefinition;
  seconds: number;
  /** The recruiter's own question, or in the recruiter's own words. */
  isOwn: boolean;
  isReworded: boolean;
}

/** The questions of a role for one candidate, as an interview would ask them, and the fate of the others. */
export interface PlanView {
  asked: PlanRow[];
  /** Wanted, but over the budget. */
  left: PlanRow[];
  /** Wanted and known already. */
  known: FieldDefinition[];
  /** Asked only where the resume leaves a doubt. */
  unwanted: FieldDefinition[];
  /** Turned off by the recruiter. */
  off: FieldDefinition[];
  /** Seconds the whole talk takes on average. */
  seconds: number;
}

const noLimit = { budget_questions: 1000, budget_minutes: 1000 };

/** Sees what an interview for this draft would ask somebody of whom `profile` is known. Pure. */
export function viewPlan(draft: RoleDraft, profile: Profile, today: string): PlanView {
  const fields = catalogueWith(draft.custom_fields);
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const reworded = new Set(draft.question_plan.wordings.map(({ field_key }) => field_key));
  const known = { fields, profile, today: today.slice(0, 7) };
  const row = (question: AgendaQuestion): PlanRow[] => {
    const field = byKey.get(question.field_key);
    if (!field) return [];
    const { key } = field;
    const isOwn = key.startsWith('custom_');
    return [{ question, field, seconds: secondsOf(question, field), isOwn, isReworded: reworded.has(key) }];
  };
  const asked = openQuestions(roleAgenda(draft, known)).flatMap(row);
  const askedKeys = new Set(asked.map(({ field }) => field.key));
  const left = openQuestions(roleAgenda({ ...draft, ...noLimit }, known))
    .filter(({ field_key }) => !askedKeys.has(field_key))
    .flatMap(row);
  const shown = new Set([...askedKeys, ...left.map(({ field }) => field.key)]);
  const weights = weightsOf(draft.criteria);
  const wanted = new Set([...requiredKeysOf(draft, fields), ...Object.keys(weights)]);
  const off = new Set(draft.question_plan.off);
  const others = fields.filter(({ key, askable }) => askable && !shown.has(key) && !off.has(key));
  return {
    asked,
    left,
    known: others.filter(({ key }) => wanted.has(key)),
    unwanted: others.filter(({ key }) => !wanted.has(key)),
    off: fields.filter(({ key }) => off.has(key)),
    seconds: asked.reduce((sum, { seconds }) => sum + seconds, framingSeconds),
  };
}
