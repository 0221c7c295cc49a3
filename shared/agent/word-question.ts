import type { FieldDefinition } from '../profile/field-definition.ts';
import type { ProfileValue } from '../profile/profile.ts';
import type { CanonicalValue } from '../profile/value.ts';
import type { GapReason } from './agenda.ts';

/** The words of a question, and the value that a yes to it confirms. */
export interface Wording {
  question: string;
  questionAgain: string;
  proposed: CanonicalValue | null;
}

/** Longer than this nobody listens to the end of a read-back; the plain question is kinder. */
const mostSpokenLetters = 160;

/** A voice that speaks English can say no other script. */
function isSpeakable(said: string): boolean {
  const letters = said.match(/\p{L}/gu) ?? [];
  return said.length <= mostSpokenLetters && letters.every((letter) => /\p{Script=Latin}/u.test(letter));
}

/** "Full name" in the middle of a sentence; brands keep their capital letter. */
function inSentence(label: string): string {
  return label.replace(/^[A-Z](?=[a-z-]+(?: |$))/, (letter) => letter.toLowerCase());
}

/**
 * How a field is asked for. A doubtful value, and one that something else contradicts, is offered for a yes; only one
 * value is named, so that a yes means that one. The second wording is the plain question, for after a no. Yes or no is
 * asked plainly at once: it costs the same answer; so is what a voice cannot say. Pure.
 */
export function wordQuestion(
  field: FieldDefinition,
  reason: GapReason,
  standing: ProfileValue | undefined,
  others: readonly ProfileValue[],
): Wording {
  const plain = { question: field.question, questionAgain: field.questionAgain, proposed: null };
  if (!standing || reason.kind === 'missing' || field.type === 'yes_no') return plain;
  const said = field.say(standing.value);
  if (said === '' || !isSpeakable(said)) return plain;
  const label = inSentence(field.label);
  const isFromResume = standing.provenance.source === 'resume';
  const wording = (question: string): Wording => ({
    question,
    questionAgain: field.question,
    proposed: standing.value,
  });
  if (reason.kind === 'doubtful') {
    return wording(
      isFromResume
        ? `I read your ${label} as ${said}. Is that right?`
        : `I have ${said} as your ${label}. Is that right?`,
    );
  }
  const sources = new Set([standing, ...others].map(({ provenance }) => provenance.source));
  const lead =
    sources.size > 1
      ? `Your resume and our record do not agree on your ${label}.`
      : `I found more than one ${label} on your resume.`;
  return wording(`${lead} Is ${said} right?`);
}
