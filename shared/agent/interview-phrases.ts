import type { FieldDefinition } from '../profile/field-definition.ts';
import { spokenList } from '../profile/normalise/text.ts';
import type { InterviewContext } from './interview-state.ts';

/** Picks a wording by the turn, so that phrases vary and a replay is the same each time. */
export function vary(choices: readonly [string, ...string[]], turn: number): string {
  return choices[turn % choices.length] ?? choices[0];
}

function firstName(context: InterviewContext): string {
  return context.candidateName.trim().split(/\s+/)[0] ?? '';
}

function questionsLeft(count: number): string {
  return count === 1 ? 'just one short question' : `${count} short questions`;
}

function minutesFor(count: number): string {
  const minutes = Math.max(1, Math.ceil(count * 0.4));
  return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
}

/** First words of an interview: that an AI speaks, for how long, and the ways out. */
export function greeting(context: InterviewContext, count: number): string {
  const whom = context.organisationName ? ` for ${context.organisationName}` : '';
  const role = context.roleTitle ? ` about the ${context.roleTitle} role` : '';
  const talk = count === 0 ? '' : ` I have ${questionsLeft(count)}${role}, ${minutesFor(count)}.`;
  return `Hello ${firstName(context)}, I'm an AI interviewer${whom}.${talk} You can type instead, skip a question, or stop at any time.`;
}

/** First words when the talk was begun before. */
export function welcomeBack(context: InterviewContext, done: readonly string[], count: number): string {
  const saved =
    done.length === 0
      ? ''
      : ` I already have your ${spokenList(done.slice(0, 4).map((label) => label.toLowerCase()))}${done.length > 4 ? ' and more' : ''}.`;
  const left =
    count === 0 ? '' : ` There ${count === 1 ? 'is one question' : `are ${count} questions`} left.`;
  return `Welcome back, ${firstName(context)}. This is the AI interviewer.${saved}${left}`;
}

/** First words of an interviewer that takes over in the middle of a talk: nobody has been away. */
export function goesOn(count: number): string {
  const left =
    count === 0 ? '' : ` There ${count === 1 ? 'is one question' : `are ${count} questions`} left.`;
  return `Sorry for the short pause.${left}`;
}

export function thanksFor(labels: readonly string[], turn: number): string {
  const what = spokenList(labels.map((label) => label.toLowerCase()));
  if (labels.length > 1)
    return vary([`Thank you, I've saved your ${what}.`, `Great, your ${what} are saved.`], turn);
  return vary(
    ["Thank you, I've saved that.", "Thanks, that's saved.", 'Got it, saved.', "Great, that's noted."],
    turn,
  );
}

export function respectsRefusal(turn: number): string {
  return vary(
    ["Of course, we'll leave that out.", "That's fine, we'll skip that.", "No problem, I won't ask again."],
    turn,
  );
}

export function noneNoted(turn: number): string {
  return vary(["That's fine, I've noted that you don't have one.", "No problem, I've noted that."], turn);
}

export function notUnderstood(reason: string | null, turn: number): string {
  if (reason)
    return `Sorry, ${reason.charAt(0).toLowerCase() === 'i' && /^I\b/.test(reason) ? reason : reason.charAt(0).toLowerCase() + reason.slice(1)}`;
  return vary(
    [
      "Sorry, I didn't quite catch that.",
      'Sorry, I may have misheard you.',
      "I'm sorry, I want to get this right.",
    ],
    turn,
  );
}

export function readBack(field: FieldDefinition, said: string, isSpelled: boolean, turn: number): string {
  const label = field.label.toLowerCase();
  if (isSpelled) return `Let me spell it: ${said}. Is that right?`;
  if (field.type === 'yes_no') return `I understood: ${said.toLowerCase()}. Is that right?`;
  return vary(
    [
      `I have ${said}. Is that right?`,
      `So your ${label} ${field.type === 'list' ? 'are' : 'is'} ${said}. Is that right?`,
      `I heard ${said}. Is that correct?`,
    ],
    turn,
  );
}

const simplest: Partial<Record<FieldDefinition['type'], string>> = {
  yes_no: 'A yes or a no is enough.',
  number: 'Just a number is enough.',
  year: 'Just the year is enough.',
  notice: 'Just a number of days, weeks or months is enough.',
  money: 'An amount, a currency, and whether it is for a year or a month is enough.',
  place: 'Just the city and the country, please.',
  phone: 'Please say it digit by digit, with the country code first.',
  email: 'Please spell it, letter by letter.',
  url: 'Please spell it, letter by letter.',
  list: 'Please name them one after the other.',
  date: 'Just the day, the month and the year, please.',
};

/** The third wording: what the shortest answer looks like. An example would be repeated, or recited by a recogniser. */
export function lastTry(field: FieldDefinition, questionAgain: string): string {
  const choices = field.choices?.map(({ label }) => label.toLowerCase()) ?? [];
  const hint =
    choices.length > 1
      ? `Please say one of these: ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}.`
      : (simplest[field.type] ?? 'A word or two are enough.');
  return `Let me try once more. ${hint} ${questionAgain}`;
}

export function proposeMentioned(field: FieldDefinition, said: string): string {
  return `You mentioned ${said} as your ${field.label.toLowerCase()}. Is that right?`;
}

export function offerTyping(field: FieldDefinition, turn: number): string {
  const label = field.label.toLowerCase();
  return vary(
    [
      `I don't want to get your ${label} wrong, so please type it: the field is open on your screen. Let's go on meanwhile.`,
      `Let's leave your ${label} to the keyboard: you can type it on your screen whenever you like.`,
    ],
    turn,
  );
}

export function steerBack(turn: number): string {
  return vary(
    [
      "I'm glad to hear from you. Let's get back to the question.",
      'I understand. Coming back to my question:',
      'Thank you for telling me. For the record, I still need this:',
    ],
    turn,
  );
}

const reasons: Record<string, string> = {
  name: 'so that the record carries your name as you write it',
  email: 'so that the recruiter can send you the next steps',
  phone: 'so that the recruiter can call you',
  location: 'so that the recruiter knows how far the workplace is for you',
  current_title: 'so that your present work is described in your own words',
  current_company: 'so that your present work is described completely',
  years_experience: 'because the role looks for a certain experience',
  skills: 'because your skills are compared with what the role needs',
  languages: 'because some tasks need certain languages',
  highest_degree: 'because the role names a level of education',
  institution: 'so that your education is complete',
  field_of_study: 'so that your education is complete',
  graduation_year: 'so that your education is complete',
  work_authorization: 'because the employer must know whether a permit is needed',
  willing_to_relocate: 'because the job may be in another place',
  remote_preference: 'so that the work arrangement suits you',
  notice_period: 'so that the team can plan when you would start',
  salary_expectation: 'so that you and the employer can see early whether your expectations meet',
  work_gap: 'only so that nobody guesses about it',
};

export function whyAsked(field: FieldDefinition): string {
  const reason = reasons[field.key] ?? 'because the organisation asks it for this role';
  return `I ask ${reason}. You may skip it by saying so.`;
}

export function howManyLeft(count: number): string {
  if (count <= 1) return 'This is the last question.';
  return `There are ${count} questions left, including this one: ${minutesFor(count)}.`;
}

export function farewell(context: InterviewContext, open: readonly string[]): string {
  const left =
    open.length === 0
      ? ''
      : ` Your ${spokenList(open.map((label) => label.toLowerCase()))} can still be typed on the page.`;
  const who = context.organisationName ? `the team at ${context.organisationName}` : 'the recruiter';
  return `That was my last question, thank you, ${firstName(context)}.${left} Please look over your answers on the screen and send them; then ${who} will be in touch with you. Goodbye!`;
}

export function farewellOnStop(context: InterviewContext, left: number): string {
  const rest = left === 0 ? '' : ' You can go on later with the same link, by talking or typing.';
  return `Of course, we'll stop here. Everything you told me is saved.${rest} Thank you, ${firstName(context)}, and goodbye!`;
}

export function farewellOnSilence(context: InterviewContext): string {
  return `I can't hear you any more, ${firstName(context)}, so I'll close the call. Everything is saved, and your link stays open: you can go on whenever you like.`;
}

export const answers = {
  isMachine: "I'm an AI, not a person. A human at the company reads your answers and decides.",
  privacy:
    'Your answers go only to the company that sent you the link, and you can have them exported or erased.',
  nextSteps:
    'After this you check your answers on the screen and send them; then the recruiter is told and gets in touch.',
  aboutJob: 'That is a question for the recruiter, who will be glad to answer it. Back to mine:',
  keptForLater: "Thank you, I'll come back to that in a moment.",
  backToQuestion: 'Thank you. I still have this question:',
  alreadySaid: "I'm sorry, I don't have it yet.",
  wait: 'Of course, take your time.',
  greeting: 'Hello! I can hear you well.',
  typing: 'Of course: the field is open on your screen. Just type it there.',
  // Each ends with the question itself: a yes to "Shall I ask again?" would be taken for an answer to it.
  silenceFirst: "I'm still here, take your time.",
  silenceType:
    'If speaking is difficult right now, you can type your answer: the field is open on your screen.',
  noise: 'Sorry, I only heard some noise. A little closer to the microphone may help.',
  noiseAgain:
    "I'm having trouble hearing you. You can also type your answer: the field is open on your screen.",
} as const;
