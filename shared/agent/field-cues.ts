import type { FieldDefinition } from '../profile/field-definition.ts';

/** How people refer to a field in the middle of a talk. */
const cues: Record<string, RegExp> = {
  name: /\bmy (?:full |first |last |family )?name\b|\bsurname\b/,
  email: /\be-?mail\b|\bmail address\b/,
  phone: /\b(?:phone|telephone|mobile|cell)(?: number)?\b|\bmy number\b/,
  location: /\b(?:location|city|town|where i live|i live|living in|based in|moved to)\b/,
  current_title: /\b(?:job title|title|position|my role)\b/,
  current_company: /\b(?:company|employer|firm|where i work)\b/,
  years_experience: /\b(?:years of experience|experience|years i)\b/,
  skills: /\bskills?\b/,
  languages: /\blanguages?\b|\bspeak\b/,
  highest_degree: /\b(?:degree|diploma)\b/,
  institution: /\b(?:university|college|school)\b/,
  field_of_study: /\b(?:major|field of study|studied|subject)\b/,
  graduation_year: /\b(?:graduat\w+|finished (?:university|school|college))\b/,
  work_authorization: /\b(?:work permit|visa|sponsorship|green card|authori[sz]\w+|right to work)\b/,
  willing_to_relocate: /\b(?:relocat\w+|mov(?:e|ing))\b/,
  remote_preference: /\b(?:remote(?:ly)?|hybrid|on-?site|home ?office)\b/,
  notice_period: /\b(?:notice(?: period)?|start date|i (?:can|could) start|availability)\b/,
  salary_expectation: /\b(?:salary|pay|wage|money|income|compensation|expectations?)\b/,
  linkedin: /\blinked ?in\b/,
  github: /\bgit ?hub\b/,
  portfolio: /\b(?:portfolio|website|homepage)\b/,
};

const correcting =
  /\b(?:by the way|actually|earlier|before|i (?:said|told you|gave you|mentioned)|what i said|wrong|mistake|made an error|misspoke|mis-?heard|correct(?:ion)?|correct (?:that|my)|change|go back|not right|isn't right|update|instead|i meant|should (?:be|have been|say)|one more thing|i forgot|about (?:the|my|that)|was (?:meant|per)|rather)\b/;

/** Whether an utterance refers to a field by one of its usual names. */
export function refersTo(field: FieldDefinition, said: string): boolean {
  const pattern = cues[field.key];
  if (pattern) return pattern.test(said);
  const label = field.label.toLowerCase();
  return label.length > 3 && said.includes(label);
}

/** Whether an utterance goes back to something said before. */
export function isGoingBack(said: string): boolean {
  return correcting.test(said);
}

/** Where a sentence about something else names a value for a field: the part to read, or null. */
export function volunteeredPart(fieldKey: string, currentKey: string | null, text: string): string | null {
  const said = text.trim();
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(said);
    return match ? (match[1] ?? match[0]).trim() : null;
  };
  switch (fieldKey) {
    case 'years_experience':
      return take(
        /((?:(?!years?\b|months?\b)\S+ ){0,4}?(?!years?\b|months?\b)\S+ (?:years?|months?)(?: and (?:a half|\S+ months))?)(?= (?:of |in (?:the|this) )(?:\S+ ){0,2}?(?:experience|field|trade|industry|business|job))/i,
      );
    case 'current_company':
      return currentKey === 'current_title'
        ? take(
            /\b(?:at|with)\s+(?!the moment|present|least|home|all|work)(\p{Lu}[\p{L}\d&.'-]*(?: (?:\p{Lu}|\d|&|of|and)[\p{L}\d&.'-]*)*)/u,
          )
        : null;
    case 'current_title':
      return currentKey === 'current_company'
        ? take(/\bas (?:an? |the )([\p{L}][\p{L} -]+?)(?=[,.;]|\s+(?:in|for|since|at|with)\b|$)/iu)
        : null;
    case 'location':
      return take(
        /(?<!\bused to )\b(?:based|live|living|located) in ([\p{L}][\p{L}'. -]+(?:, ?[\p{L}][\p{L} .]+?)?)(?=[.;!?]|, (?:and|but|i)\b|\s+(?:and|but|for|with|since)\b|$)/iu,
      );
    case 'notice_period':
      return take(/([^.;,]*\b(?:notice|could start|can start|could begin|can begin|available)\b[^.;,]*)/i);
    case 'salary_expectation':
      return (/\b(?:salary|expect|looking for|earn|pay)\b/i.test(said) ||
        /\b(?:a|per|an) (?:year|month|day|hour|annum)\b|\b(?:monthly|annually|yearly|hourly)\b/i.test(
          said,
        )) &&
        /\d|thousand|hundred/i.test(said) &&
        /\b(?:euros?|dollars?|pounds?|francs?|rupees?|kronor|a year|per year|a month|per month|annually)\b|[€$£]/i.test(
          said,
        )
        ? take(/((?:[^.;,]|,(?=\d))*(?:\d|thousand|hundred)(?:[^.;,]|,(?=\d))*)/i)
        : null;
    case 'work_authorization':
      return take(
        /([^.;]*\b(?:green card|citizen(?:ship)?|work permit|sponsorship|authori[sz]ed to work|right to work)\b[^.;]*)/i,
      );
    case 'willing_to_relocate':
      return take(/([^.;]*\b(?:relocat\w+)\b[^.;]*)/i);
    case 'remote_preference':
      return currentKey === 'willing_to_relocate' ||
        currentKey === 'notice_period' ||
        currentKey === 'location'
        ? take(/([^.;]*\b(?:remotely|remote work|work remote|hybrid|from home)\b[^.;]*)/i)
        : null;
    case 'graduation_year':
      return take(
        /\b(?:graduated|finished|completed|degree|diploma|class of|bachelor\S*|master\S*)\b[^.;]*?\b(in (?:\d{4}|nineteen [\w-]+(?: \w+)?|twenty [\w-]+(?: \w+)?|two thousand[\w -]*))/i,
      );
    case 'field_of_study':
      return currentKey === 'highest_degree' || currentKey === 'institution'
        ? take(
            /\b(?:bachelor\S*|master\S*|degree|doctorate|ph\.?d|diploma|b\.?sc|m\.?sc|studied)\b(?: degree)?(?: of (?:science|arts))? (?:in|of) ((?!science\b|arts\b)[\p{L}][\p{L} &-]+?)(?=\s+(?:from|at|in)\b|[,.;]|$)/iu,
          )
        : null;
    case 'institution':
      return take(
        /\b(?:from|at) (?:the )?((?:[\p{Lu}][\p{L}.'-]* )*(?:University|College|School|Institute|Academy|Polytechnic)(?: of(?: the)? [\p{Lu}][\p{L} .'-]*?)?)(?=[,.;]|\s+in\b|$)/u,
      );
    case 'highest_degree':
      return currentKey === 'field_of_study' ||
        currentKey === 'institution' ||
        currentKey === 'graduation_year'
        ? take(/\b((?:bachelor|master|doctorate|ph\.?d)[^,.;]*)/i)
        : null;
    case 'languages':
      return take(/\b(?:i|also) (?:can )?speak ([^.;]+)/i);
    default:
      return null;
  }
}
