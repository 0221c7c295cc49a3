import { isSameValue } from '../profile/diff.ts';
import { doubtfulBelow } from '../profile/extraction.ts';
import type { FieldDefinition } from '../profile/field-definition.ts';
import type { FieldState, Profile, ProfileValue } from '../profile/profile.ts';
import type { Source } from '../profile/provenance.ts';
import type { CanonicalValue } from '../profile/value.ts';
import { type Agenda, type AgendaQuestion, agendaSchema, type GapReason, settledStates } from './agenda.ts';
import { workHistoryGaps } from './work-history-gaps.ts';

/** What an intake knows of a field besides its value. */
export interface FieldProgress {
  state: FieldState;
  version: number;
  tries: number;
}

/** Input of an agenda; everything is data, nothing is read from elsewhere. */
export interface AgendaInput {
  /** The catalogue with the organisation's own fields, in catalogue order. */
  fields: readonly FieldDefinition[];
  /** Keys the role wants filled. */
  requiredKeys: readonly string[];
  /** What is known. */
  profile: Profile;
  /** Progress by field key; absent means never asked. */
  states?: Readonly<Record<string, FieldProgress>>;
  /** Points of the score that an answer could still move, by field key. */
  weights?: Readonly<Record<string, number>>;
  /** Values that compete with the standing one, by field key, for example from import and resume. */
  contradictions?: Readonly<Record<string, readonly ProfileValue[]>>;
  /** Questions a recruiter removed, and those put first. */
  removedKeys?: readonly string[];
  pinnedKeys?: readonly string[];
  budget?: { questions: number; minutes: number };
  /** Month `YYYY-MM` up to which a work history is looked at for gaps; without it the last gap is left out. */
  today?: string;
}

/** Most questions and minutes of an interview unless the role says otherwise. */
export const defaultBudget = { questions: 12, minutes: 6 } as const;

/** Key of the question about an unexplained gap in the work history; an entry of the catalogue. */
export const workGapKey = 'work_gap';

const kindRank: Record<GapReason['kind'], number> = {
  missing: 0,
  doubtful: 1,
  contradictory: 2,
  unexplained_gap: 3,
};

function isEmpty(value: CanonicalValue): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

/** Two values in words: who says what, where a resume and the record differ. */
function disagreement(
  field: FieldDefinition,
  standing: ProfileValue,
  others: readonly ProfileValue[],
  rivals: readonly string[],
): string {
  const from = (source: Source): string | null => {
    const value = [standing, ...others].find(({ provenance }) => provenance.source === source);
    return value ? field.print(value.value) : null;
  };
  const [resume, record] = [from('resume'), from('import')];
  if (resume !== null && record !== null && rivals.length === 1) {
    return `resume says ${resume}, record says ${record}`;
  }
  const values = [field.print(standing.value), ...rivals].join(' / ');
  return `two values for ${field.label.toLowerCase()} disagree (${values})`;
}

function reasonFor(
  field: FieldDefinition,
  standing: ProfileValue | undefined,
  others: readonly ProfileValue[],
): GapReason | null {
  if (!standing || isEmpty(standing.value)) return { kind: 'missing', text: `${field.label} is missing` };
  const isTrusted =
    standing.provenance.confirmed ||
    standing.provenance.source === 'typed' ||
    standing.provenance.source === 'recruiter';
  if (isTrusted) return null;
  const rivals = [
    ...new Set(
      others
        .filter((other) => !isSameValue(other.value, standing.value))
        .map((other) => field.print(other.value)),
    ),
  ];
  if (rivals.length > 0) {
    return {
      kind: 'contradictory',
      text: `${field.label}: ${disagreement(field, standing, others, rivals)}`,
    };
  }
  if (standing.provenance.confidence < doubtfulBelow) {
    return { kind: 'doubtful', text: `${field.label} could not be read with certainty` };
  }
  return null;
}

function asked(field: FieldDefinition, reason: GapReason, input: AgendaInput): AgendaQuestion {
  const progress = input.states?.[field.key];
  const standing = input.profile[field.key];
  const isProposal = reason.kind === 'doubtful' && standing !== undefined;
  return {
    id: field.key,
    field_key: field.key,
    label: field.label,
    reason,
    question: isProposal
      ? `I have ${field.say(standing.value)} as your ${field.label.toLowerCase()}. Is that right?`
      : field.question,
    question_again: isProposal ? field.question : field.questionAgain,
    example: field.example,
    choices: field.choices ? field.choices.map((choice) => ({ ...choice })) : null,
    value_to_score: Math.max(0, input.weights?.[field.key] ?? 0),
    proposed_value: isProposal ? standing.value : null,
    state: progress?.state ?? (reason.kind === 'missing' ? 'missing' : 'doubtful'),
    version: progress?.version ?? 0,
    tries: progress?.tries ?? 0,
  };
}

function gapQuestion(input: AgendaInput): AgendaQuestion | null {
  const history = input.profile.work_history?.value;
  const known = input.profile[workGapKey];
  if (known || !Array.isArray(history)) return null;
  const gap = workHistoryGaps(history, input.today ?? null)[0];
  if (!gap) return null;
  const progress = input.states?.[workGapKey];
  const span = `between ${gap.startLabel} and ${gap.endLabel}`;
  return {
    id: workGapKey,
    field_key: workGapKey,
    label: 'Gap in work history',
    reason: { kind: 'unexplained_gap', text: `A gap of ${gap.months} months ${span}` },
    question: `Your resume shows a pause ${span}. Would you like to say in a sentence what you worked on or learned then?`,
    question_again: `Is there anything about the time ${span} that we should note? You can also skip this.`,
    example: 'I took a course in data analysis',
    choices: null,
    value_to_score: Math.max(0, input.weights?.[workGapKey] ?? 0),
    proposed_value: null,
    state: progress?.state ?? 'missing',
    version: progress?.version ?? 0,
    tries: progress?.tries ?? 0,
  };
}

/**
 * The ordered questions of an interview: a pure function of catalogue, role and known values. Missing fields that
 * the role requires or scores, then doubtful, then contradictory ones, then an unexplained gap of more than six
 * months in the work history; within each kind by points an answer could move, then in catalogue order. Pinned
 * questions come first. Declined and answered questions keep their place with their state but are never open again;
 * the budget counts open questions only.
 */
export function buildAgenda(input: AgendaInput): Agenda {
  const budget = input.budget ?? defaultBudget;
  const removed = new Set(input.removedKeys ?? []);
  const pinned = new Set(input.pinnedKeys ?? []);
  const required = new Set(input.requiredKeys);
  const order = new Map(input.fields.map((field, index) => [field.key, index]));
  const questions: AgendaQuestion[] = [];
  for (const field of input.fields) {
    if (!field.askable || removed.has(field.key)) continue;
    const isWanted =
      required.has(field.key) || pinned.has(field.key) || (input.weights?.[field.key] ?? 0) > 0;
    const progress = input.states?.[field.key];
    const reason = reasonFor(field, input.profile[field.key], input.contradictions?.[field.key] ?? []);
    const isSettled = progress !== undefined && settledStates.has(progress.state);
    if (isSettled && isWanted) {
      questions.push(asked(field, reason ?? { kind: 'missing', text: `${field.label} was missing` }, input));
      continue;
    }
    if (!reason || (reason.kind === 'missing' && !isWanted)) continue;
    questions.push(asked(field, reason, input));
  }
  if (!removed.has(workGapKey)) {
    const gap = gapQuestion(input);
    if (gap) questions.push(gap);
  }
  const place = (question: AgendaQuestion): number => order.get(question.field_key) ?? input.fields.length;
  questions.sort(
    (a, b) =>
      Number(pinned.has(b.field_key)) - Number(pinned.has(a.field_key)) ||
      kindRank[a.reason.kind] - kindRank[b.reason.kind] ||
      b.value_to_score - a.value_to_score ||
      place(a) - place(b),
  );
  let open = 0;
  const within = questions.filter((question) => {
    if (settledStates.has(question.state)) return true;
    open += 1;
    return open <= budget.questions;
  });
  return agendaSchema.parse({
    questions: within,
    budget_questions: budget.questions,
    budget_minutes: budget.minutes,
  });
}
