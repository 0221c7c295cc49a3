import { isSameValue } from '../profile/diff.ts';
import { doubtfulBelow } from '../profile/extraction.ts';
import type { FieldDefinition } from '../profile/field-definition.ts';
import type { FieldState, Profile, ProfileValue } from '../profile/profile.ts';
import type { CanonicalValue } from '../profile/value.ts';
import { type Agenda, type AgendaQuestion, agendaSchema, type GapReason, settledStates } from './agenda.ts';
import { arrangeQuestions } from './arrange-questions.ts';
import { isTrusted, reasonFor } from './gap-reason.ts';
import { competingPosts } from './present-posts.ts';
import { emptyPlan, inOwnWords, type QuestionPlan } from './question-plan.ts';
import { estimateSeconds, framingSeconds } from './question-time.ts';
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
  /** What the recruiter decided: order, questions turned off, own wordings. */
  plan?: QuestionPlan;
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

/** The other value, where exactly one other value was found. */
function onlyRival(proposed: CanonicalValue, others: readonly ProfileValue[]): CanonicalValue | null {
  const rivals = others.map(({ value }) => value).filter((value) => !isSameValue(value, proposed));
  const [first = null, ...more] = rivals;
  return first !== null && more.every((value) => isSameValue(value, first)) ? first : null;
}

function asked(field: FieldDefinition, reason: GapReason, input: AgendaInput): AgendaQuestion {
  const progress = input.states?.[field.key];
  const standing = input.profile[field.key];
  const contradictions = input.contradictions?.[field.key] ?? [];
  const wording = wordQuestion(field, reason, standing, contradictions);
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
    other_value: wording.proposed === null ? null : onlyRival(wording.proposed, contradictions),
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
  const own = input.plan?.wordings.find(({ field_key }) => field_key === workGapKey);
  return {
    ...asked(field, reason, input),
    question: own?.question ?? wording.question,
    question_again: own?.question_again ?? own?.question ?? wording.question_again,
    proposed_value: null,
    state: progress?.state ?? 'missing',
  };
}

/** Whether it is the organisation's own question: written for this role, so it outweighs a built-in one of equal worth. */
const isOwn = ({ field_key }: AgendaQuestion): boolean => field_key.startsWith('custom_');

/** Whether a question may still be asked. */
const isOpen = ({ state }: AgendaQuestion): boolean => !settledStates.has(state);

/** The questions within the budget of questions and minutes, the most valuable ones; settled ones cost nothing. */
function withinBudget(
  questions: readonly AgendaQuestion[],
  fields: ReadonlyMap<string, FieldDefinition>,
  budget: { questions: number; minutes: number },
): AgendaQuestion[] {
  let count = 0;
  let seconds = framingSeconds;
  return questions.filter((question) => {
    if (!isOpen(question)) return true;
    const cost = secondsOf(question, fields.get(question.field_key));
    // One question always fits: an interview that asks nothing would be a budget misunderstood.
    const fits = count === 0 || (count < budget.questions && seconds + cost <= budget.minutes * 60);
    if (!fits) return false;
    count += 1;
    seconds += cost;
    return true;
  });
}

/** Seconds that a question of an agenda takes on average. */
export function secondsOf(question: AgendaQuestion, field: FieldDefinition | undefined): number {
  const kind = { type: field?.type ?? 'text', needsReadBack: field?.needsReadBack ?? false };
  return estimateSeconds(kind, question.reason.kind, question.proposed_value !== null);
}

/**
 * The ordered questions of an interview: a pure function of catalogue, role and known values. Chosen by value:
 * missing fields that the role requires or scores, doubtful, contradictory ones, and a gap of
 * more than six months in the work history; within each kind by points an answer could move, own questions first among equals, then in catalogue order, as
 * far as the budget reaches. Asked in the order of `arrangeQuestions`. A question turned off is never asked, for whatever
 * reason. Declined and answered questions stand at the end with their state and are never open again; the budget counts
 * open questions only.
 */
export function buildAgenda(input: AgendaInput): Agenda {
  const budget = input.budget ?? defaultBudget;
  const plan = input.plan ?? emptyPlan;
  const off = new Set(plan.off);
  const required = new Set(input.requiredKeys);
  const fields = input.fields.map((field) => inOwnWords(field, plan));
  const order = new Map(fields.map((field, index) => [field.key, index]));
  const questions: AgendaQuestion[] = [];
  for (const field of fields) {
    if (!field.askable || off.has(field.key)) continue;
    const isWanted = required.has(field.key) || (input.weights?.[field.key] ?? 0) > 0;
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
  if (!off.has(workGapKey)) {
    const gap = gapQuestion(input);
    if (gap) questions.push(gap);
  }
  const place = (question: AgendaQuestion): number => order.get(question.field_key) ?? fields.length;
  questions.sort(
    (a, b) =>
      kindRank[a.reason.kind] - kindRank[b.reason.kind] ||
      b.value_to_score - a.value_to_score ||
      Number(isOwn(b)) - Number(isOwn(a)) ||
      place(a) - place(b),
  );
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const chosen = withinBudget(questions, byKey, budget);
  const arranged = arrangeQuestions(chosen.filter(isOpen), fields, plan.order);
  return agendaSchema.parse({
    questions: [...arranged, ...chosen.filter((question) => !isOpen(question))],
    budget_questions: budget.questions,
    budget_minutes: budget.minutes,
  });
}
