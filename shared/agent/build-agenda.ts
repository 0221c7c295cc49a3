import { doubtfulBelow } from '../profile/extraction.ts';
import type { FieldDefinition } from '../profile/field-definition.ts';
import type { FieldState, Profile, ProfileValue } from '../profile/profile.ts';
import { type Agenda, type AgendaQuestion, agendaSchema, type GapReason, settledStates } from './agenda.ts';
import { isTrusted, reasonFor } from './gap-reason.ts';
import { competingPosts } from './present-posts.ts';
import { wordQuestion } from './word-question.ts';
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

function asked(field: FieldDefinition, reason: GapReason, input: AgendaInput): AgendaQuestion {
  const progress = input.states?.[field.key];
  const standing = input.profile[field.key];
  const wording = wordQuestion(field, reason, standing, input.contradictions?.[field.key] ?? []);
  return {
    id: field.key,
    field_key: field.key,
    label: field.label,
    reason,
    question: wording.question,
    question_again: wording.questionAgain,
    example: field.example,
    choices: field.choices ? field.choices.map((choice) => ({ ...choice })) : null,
    value_to_score: Math.max(0, input.weights?.[field.key] ?? 0),
    proposed_value: wording.proposed,
    state: progress?.state ?? (reason.kind === 'missing' ? 'missing' : 'doubtful'),
    version: progress?.version ?? 0,
    tries: progress?.tries ?? 0,
  };
}

/** Two present posts with different employers: the title that stands is one of them, and perhaps not the main one. */
function mainPostQuestion(field: FieldDefinition, input: AgendaInput): AgendaQuestion | null {
  const standing = input.profile[field.key];
  const posts = competingPosts(input.profile.work_history?.value);
  if (field.key !== 'current_title' || !standing || isTrusted(standing) || posts.length < 2) return null;
  const text = `The resume lists ${posts.length} present jobs: ${posts.join('; ')}`;
  const [first = '', second = ''] = posts;
  const question =
    posts.length === 2
      ? `Your resume lists two present jobs, ${first}, and ${second}. What is the title of your main one?`
      : `Your resume lists ${posts.length} present jobs. What is the title of your main one?`;
  return { ...asked(field, { kind: 'contradictory', text }, input), question, proposed_value: null };
}

/**
 * Whether the candidate seems to have a job now: a title or company from the resume or from them, also one in doubt. Then a
 * pause that lasts until today is more likely a post that was not read. The record's own may be long out of date.
 */
function seemsToWork({ current_title, current_company }: Profile): boolean {
  return [current_title, current_company].some((known) => known && known.provenance.source !== 'import');
}

function gapQuestion(input: AgendaInput): AgendaQuestion | null {
  const { work_history: history, education, [workGapKey]: known } = input.profile;
  // Dates that were not read with certainty make no gap.
  if (known || !history || (history.provenance.confidence < doubtfulBelow && !isTrusted(history)))
    return null;
  const posts = { history: history.value, education: education?.value };
  const isWorking = seemsToWork(input.profile);
  const gap = workHistoryGaps(posts, input.today ?? null).find(
    ({ endLabel }) => endLabel !== null || !isWorking,
  );
  const field = input.fields.find(({ key }) => key === workGapKey);
  if (!gap || !field) return null;
  const span =
    gap.endLabel === null ? `since ${gap.startLabel}` : `between ${gap.startLabel} and ${gap.endLabel}`;
  const then = gap.endLabel === null ? 'since' : 'then';
  const wording = {
    question: `Your resume shows a pause ${span}. Would you like to say in a sentence what you worked on or learned ${then}?`,
    question_again: `Is there anything about the time ${span} that we should note? You can also skip this.`,
  };
  const months = `${gap.isExact ? '' : 'at least '}${gap.months} months`;
  const reason: GapReason = { kind: 'unexplained_gap', text: `A gap of ${months} ${span}` };
  const progress = input.states?.[workGapKey];
  return {
    ...asked(field, reason, input),
    ...wording,
    proposed_value: null,
    state: progress?.state ?? 'missing',
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
    const mainPost = isWanted && !reason && !progress ? mainPostQuestion(field, input) : null;
    if (mainPost) questions.push(mainPost);
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
