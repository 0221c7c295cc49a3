import type { FieldDefinition } from '../profile/field-definition.ts';
import { speaksOf } from './speaks-of.ts';

/** Words that only an answer to this field holds, whatever was asked. */
const ownWords: Record<string, RegExp> = {
  work_authorization:
    /\b(?:citizen\w*|(?:work |residence )?permits?|visas?|sponsor\w*|green card|blue card|passport|permanent residen\w*|settled status|right to work|authori[sz]\w+|(?:allowed|entitled|eligible|permitted|legally(?: able)?) to work)\b/i,
  willing_to_relocate:
    /\b(?:relocat\w+|moving|(?:to|i'd|i would|can|could|happily|gladly|not|never) move|move (?:anywhere|there|away|house|for)|stay (?:here|put|where|in|at|close|near|local)|remain (?:here|where|in)|settled here|rooted)\b/i,
  remote_preference:
    /\b(?:remote(?:ly)?|hybrid|on-?site|on site|home ?office|from home|(?:in|at|to) the office|office days?|days? (?:in|at) the office)\b/i,
  notice_period:
    /\b(?:notice|(?:start|begin|available|join)\w* (?:right away|immediately|at once|tomorrow|in|after|from|next|as soon)|(?:days?|weeks?|months?)(?:' | )notice|immediately|right away)\b/i,
  salary_expectation:
    /\b(?:salary|gross|net|per annum|(?:euros?|dollars?|pounds?|francs?|rupees?|kron\w+|crowns|yen|rand|zloty|shillings) ?(?:a|per|an)?)\b|[€$£]/i,
  years_experience: /\byears?(?: of| in)? (?:experience|the (?:field|trade|industry|business|job))\b/i,
  languages: /\b(?:i speak|mother tongue|native(?:ly)? (?:speaker|language)|fluent\w*)\b/i,
  highest_degree: /\b(?:bachelor\S*|master'?s|doctorate|ph\.?d|diploma|degree)\b/i,
  email: /\S@\S|\bat \S+ (?:dot|\.) ?\S+/i,
};

/** The answer that stands in front of an explanation: "Yes, I am a citizen" explains something. */
const bareLead =
  /^(?:(?:yes|yeah|yep|no|nope|well|so|and|but|of course|sure|certainly|actually|correct|right|i think|um+|uh+)\b[\s,.;:!-]*)+/i;

/** Words of many questions: sharing one says nothing. */
const anybodys = /\b(?:work(?:ing|s)?|jobs?|have|years?|place|city)\b/gi;

/** What makes an answer depend on something else: "if the salary is right" is still about the question. */
const condition = /\b(?:if|depend\w*|unless|as long as|provided|for the right)\b/i;

/** Whether a text has words of this field's own: such as only its answers have, or those of an own question. */
function hasOwnWords(field: FieldDefinition, text: string, wordings: readonly string[]): boolean {
  const own = ownWords[field.key];
  if (own) return own.test(text);
  return speaksOf(field, text.replace(bareLead, '').replace(anybodys, ''), wordings) > 0;
}

/** Whether a text names this field by words that only its answers have: then it means it, whatever had been asked. */
export function namesField(field: FieldDefinition, text: string): boolean {
  return ownWords[field.key]?.test(text) === true;
}

/**
 * The fields whose words a text holds, where they are none of the field that was asked for: "Yes, I am a citizen" is no
 * answer to "Would you move?". Empty when the text fits the question, or says nothing of its own.
 */
export function strayFields(
  asked: FieldDefinition,
  text: string,
  wordings: readonly string[],
  fields: readonly FieldDefinition[],
): FieldDefinition[] {
  if (condition.test(text) || hasOwnWords(asked, text, wordings)) return [];
  return fields.filter((field) => field.key !== asked.key && ownWords[field.key]?.test(text));
}
