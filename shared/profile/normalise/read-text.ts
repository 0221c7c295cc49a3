import type { NormaliseContext } from '../field-definition.ts';
import { knownCompanies } from './known-companies.ts';
import { nameVariants } from './name-variants.ts';
import { likely, proposed, type Reading } from './reading.ts';
import { nearestBySound } from './sound.ts';
import { subjectWords } from './subject-words.ts';
import { capitalised, plain, tidy, withoutFillers } from './text.ts';
import { endsInRole, titleWords } from './title-words.ts';

const time =
  '(?:right now|these days|currently|at the moment|at present|presently|today|now|nowadays|for now|still|so far)';
const lead = `(?:${time}\\b[ ,]*|and |but |yes[ ,]+|sure[ ,]+)*`;

/** A title cut to its core: "these days I'm the head of sales at Acme" → "head of sales". */
const titleFraming = new RegExp(
  `^${lead}(?:(?:i(?:'m| am|'ve been| was| work| have been)|am(?= an? )|my (?:current )?(?:job |official |present )?(?:title|role|job|position|profession)(?: is|'s)?|it's|it is|that's|that is|the title is|they call me|officially|working|employed|job title|title)\\b[ ,]*(?:${time}[ ,]*|working |employed |serving |acting )*(?:as )?)*(?:as )?(?:an? |the |in an? |in and |in |and |one of the )?(?=\\S)`,
  'i',
);
const titleTail = new RegExp(
  `[ ,]+(?:(?:at|with|over at|for|by) (?:an? |the |my )?[\\p{L}\\d&.' -]+|${time}|by (?:trade|profession|training)|by the way|i am|i'm|since .*|here)$`,
  'iu',
);

const companyFraming = new RegExp(
  `^${lead}(?:(?:i(?:'m| am|'ve been| work| have been)|we(?:'re| are)|my (?:current )?(?:company|employer|firm|workplace)(?: is|'s)?(?: called| named)?|(?:the )?(?:company|firm|employer|name)(?: is|'s)?(?: called| named)?|it's|it is|that's|that is|they're|they are|called|employed|working|over)\\b[ ,]*(?:${time}[ ,]*|working |work |employed |over |called |a company called |a firm called )*)*(?:(?:at|for|with|by|in|from|of) )?(?:a (?:small |big |local |large )?(?:company|firm|startup|start-up|place|business|shop|agency) (?:called|named) )?(?=\\S)`,
  'i',
);
const companyTail = new RegExp(
  `[ ,]+(?:as an? .*|as the .*|${time}|since .*|for (?:the (?:last|past) )?(?:about |almost |over )?\\S+ years?.*|in (?:the )?\\w+ (?:department|division|team)|doing .*|it's called|they're called|they are called|by the way)$`,
  'i',
);
const schoolFraming = new RegExp(
  `^${lead}(?:(?:i(?:'ve| have| did|'d)? ?(?:just )?(?:graduated|studied|went|finished|attended|got (?:it|my (?:degree|diploma))|did (?:it|my (?:degree|studies|master'?s|bachelor'?s))|was|am|got)|my (?:school|university|college|alma mater)(?: is| was|'s)?|it's|it is|it was|that's|that was|the name is|studied|graduated)\\b[ ,]*(?:(?:at|from|to|in|with) )?)*(?:(?:at|from|to|in) )?(?=\\S)`,
  'i',
);
const subjectFraming = new RegExp(
  `^${lead}(?:(?:i(?:'ve)? ?(?:studied|majored in|did|read|have a degree in|graduated in|specialised in|specialized in|took|was (?:in|studying)|'m studying|am studying)|my (?:major|field|subject|degree|course|specialty|speciality)(?: of study)?(?: is| was|'s)?(?: in)?|it's|it was|that's|that was|majoring in|mostly|mainly|the field (?:is|was))\\b[ ,]*)*(?:(?:in|on) )?(?:(?:a |my )?(?:master'?s?|bachelor'?s?|b\\.?sc\\.?|m\\.?sc\\.?|ph\\.?d\\.?|degree|diploma)(?: degree)? (?:in|of) )?(?=\\S)`,
  'i',
);
const nameFraming =
  /^(?:(?:my (?:full |first |last )?name(?: is|'s)?|i'm|i am|it's|it is|this is|call me|you can call me|the name is|the name's|that's|hello|hi|hey|yes|sure)[ ,]+)+/i;

function cut(text: string, framing: RegExp, tail: RegExp | null): string {
  let rest = tidy(withoutFillers(text)).replace(/[.!?]+$/g, '');
  rest = rest.replace(framing, '');
  if (tail) for (let round = 0; round < 2; round += 1) rest = rest.replace(tail, '');
  return rest.replace(/^[\s,.:;"-]+|[\s,.:;!?"]+$/g, '').trim();
}

/** A noun phrase does not contain these: sign of a sentence that is not an answer, or of a recogniser's error. */
const sentence =
  /\b(?:i|i'm|i've|you|we|they|he|she|don't|didn't|can't|know|what|why|how|because|think|mean|is|are|was|were|it's|that's|yes|no|hello|sorry|question)\b/i;

function phrase(text: string, limit: number, context: NormaliseContext): Reading<string> | null {
  if (text === '' || text.length > limit || !/\p{L}/u.test(text)) return null;
  if (context.modality !== 'spoken') return { value: text, confidence: 0.95 };
  if (sentence.test(text)) return { unclear: 'I am not sure I heard that right.' };
  const words = text.split(' ').length;
  if (words > 8) return { unclear: 'I am not sure I heard that right.' };
  return { value: text, confidence: likely };
}

const smallWord = /(?<=\s)(?:Of|And|The|For|In|To|At|On|With)(?=\s)/g;

function titleCase(text: string): string {
  return capitalised(text).replace(smallWord, (word) => word.toLowerCase());
}

function unknownTitleWords(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[\s/&,-]+/)
    .filter((word) => word !== '' && !titleWords.has(word) && !titleWords.has(word.replace(/s$/, '')));
}

/** Job title without its framing. A spoken title of words that titles are not made of is a proposal. */
export function readTitle(text: string, context: NormaliseContext): Reading<string> | null {
  const title = cut(text, titleFraming, titleTail).replace(/^(?:in )?(?:the|an?) (?=\S)/i, '');
  const reading = phrase(title, 100, context);
  if (!reading || 'unclear' in reading || context.modality !== 'spoken') return reading;
  const value = titleCase(title);
  // "In manual electrician": a frame that was misheard may have left a word behind.
  const isFrameLost = /^(?:in|and|on) (?!an? |the )/i.test(tidy(text)) && value.includes(' ');
  const isTitle = unknownTitleWords(value).length === 0 && endsInRole(value);
  return { value, confidence: isTitle && !isFrameLost ? likely : proposed };
}

/** Small words that a misheard article or "I'm" leaves before a title. */
const strayWord = /^(?:our|your|an?|the|in|on|and|am|it|is)$/i;

/** A title's words, each strange one as the word of titles it sounds like, alone or with the word behind it. */
function soundingLikeTitle(parts: readonly string[]): string[] {
  const known = [...titleWords].filter((word) => word.length > 3);
  const result: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const word = parts[at] as string;
    if (unknownTitleWords(word).length === 0 && (word.length > 3 || at > 0)) {
      result.push(word);
      continue;
    }
    // A title ends with a word for somebody at work.
    const names = at === parts.length - 1 ? known.filter(endsInRole) : known;
    const pair = parts[at + 1] === undefined ? null : nearestBySound(`${word}${parts[at + 1]}`, known, 0.15);
    if (pair) at += 1;
    result.push(pair ?? nearestBySound(word, names, 0.35, undefined, 0) ?? word);
  }
  return result;
}

/** Titles that the words heard may mean: a strange first word left out, or replaced by one that sounds like it. */
export function titleAlternatives(heard: readonly string[], context: NormaliseContext): string[] {
  return [...heard].reverse().flatMap((text) => {
    const reading = readTitle(text, context);
    if (!reading || 'unclear' in reading) return [];
    const parts = reading.value.split(' ').filter((word) => !strayWord.test(word));
    const found = [titleCase(soundingLikeTitle(parts).join(' '))];
    if (parts.length > 1) {
      const rest = parts.slice(1).join(' ');
      found.push(titleCase(rest.replace(/^(?:of|the|for|in|to|and) (?=\S)/i, '')));
    }
    return found.filter((value) => value !== reading.value);
  });
}

/** Every text of a value, also inside posts and studies, in lower case. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.toLowerCase()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function isKnownName(value: string, context: NormaliseContext): boolean {
  const known = Object.values(context.known ?? {}).flatMap((entry) => textsIn(entry?.value));
  return known.includes(value.toLowerCase());
}

/** Company without its framing. A spoken name that is not already known is a proposal: names are misheard. */
export function readCompany(text: string, context: NormaliseContext): Reading<string> | null {
  const reading = phrase(cut(spelledName(text), companyFraming, companyTail), 100, context);
  return proposedName(reading, context);
}

/** Other spellings of a company's name, of the latest hearing first. */
export function companyAlternatives(heard: readonly string[], context: NormaliseContext): string[] {
  const names = heard.flatMap((text) => {
    const reading = readCompany(text, context);
    return reading && 'value' in reading ? [reading.value] : [];
  });
  const words = new Set(names.flatMap((name) => name.toLowerCase().split(' ')));
  return [...names].reverse().flatMap((name) => {
    const near = nearestBySound(name, knownCompanies, 0.32);
    return [
      name,
      ...joinedWhereHeard(name, words),
      ...(near ? [capitalised(near)] : []),
      ...nameVariants(name),
    ];
  });
}

/** Two words written as one where another hearing has them so: "Air Lines" and "Airlines". */
function joinedWhereHeard(name: string, words: ReadonlySet<string>): string[] {
  const parts = name.split(' ');
  return parts.slice(1).flatMap((part, index) => {
    const joined = `${parts[index]}${part.toLowerCase()}`;
    return words.has(joined.toLowerCase())
      ? [[...parts.slice(0, index), joined, ...parts.slice(index + 2)].join(' ')]
      : [];
  });
}

/** School or university without its framing. */
export function readInstitution(text: string, context: NormaliseContext): Reading<string> | null {
  const reading = phrase(
    cut(
      spelledName(text),
      schoolFraming,
      /[ ,]+(?:in (?:19|20)\d\d|back then|by the way|for my (?:master|bachelor).*)$/i,
    ),
    120,
    context,
  );
  return proposedName(reading, context);
}

/** A name spelled at the end of the answer beats its sound: "Fabricam, F A B R I K A M" → "Fabrikam". */
function spelledName(text: string): string {
  const match = /(?:^|[\s,:])((?:\p{L}[\s.,-]+){2,}\p{L})[.\s]*$/u.exec(text);
  if (!match?.[1]) return text;
  const letters = match[1].replace(/[^\p{L}]/gu, '');
  return letters.length < 3 ? text : letters.charAt(0).toUpperCase() + letters.slice(1).toLowerCase();
}

/** "University of Leeds", "Leeds University": a school named after a city that exists. */
function isCitySchool(name: string, context: NormaliseContext): boolean {
  const match =
    /^(?:Technical |Catholic |Free )?University of (?:Applied Sciences )?(.+)$/i.exec(name) ??
    /^(.+?) (?:State )?(?:University|Business School|University of Technology|Polytechnic)$/i.exec(name);
  return match?.[1] !== undefined && (context.places?.named(match[1]).length ?? 0) > 0;
}

function proposedName(reading: Reading<string> | null, context: NormaliseContext): Reading<string> | null {
  if (!reading || 'unclear' in reading || context.modality !== 'spoken') return reading;
  const value = titleCase(reading.value.replace(/^(?:the|that|an?) (?=\S)/i, ''));
  const isKnown =
    isKnownName(value, context) || knownCompanies.has(value.toLowerCase()) || isCitySchool(value, context);
  return { value, confidence: isKnown ? likely : proposed };
}

/** Subject of study without its framing. */
export function readSubject(text: string, context: NormaliseContext): Reading<string> | null {
  const reading = phrase(
    cut(text, subjectFraming, /[ ,]+(?:at .*|from .*|as my major|for \w+ years|by the way|mainly|mostly)$/i),
    100,
    context,
  );
  if (!reading || 'unclear' in reading || context.modality !== 'spoken') return reading;
  const value = titleCase(reading.value);
  const isSubject = value
    .toLowerCase()
    .split(/[\s/&,-]+/)
    .every((word) => word === '' || subjectWords.has(word));
  return { value, confidence: isSubject ? likely : proposed };
}

const writtenName = /^\p{L}[\p{L}\p{M}\d'., ()-]{0,99}$/u;

/** A person's name. What was written is taken by the letter: "So Young Kim" has no filler, "Jan 2nd" no error. */
export function readName(text: string, context: NormaliseContext): Reading<string> | null {
  if (context.modality === 'import' || context.modality === 'typed') {
    const written = tidy(context.modality === 'typed' ? text.replace(nameFraming, '') : text);
    const name = written.replace(/^[\s,;:"]+|[\s,;:!?"]+$/g, '');
    return writtenName.test(name) ? { value: name, confidence: 0.95 } : null;
  }
  const name = cut(text, nameFraming, null);
  if (!/^[\p{L}][\p{L}\p{M}'. -]{1,99}$/u.test(name)) return null;
  const reading = phrase(name, 100, context);
  if (!reading || 'unclear' in reading || context.modality !== 'spoken') return reading;
  return { value: capitalised(name), confidence: proposed };
}

/** Free text of an organisation's own field. */
export function readText(text: string): Reading<string> | null {
  const value = tidy(text);
  return value === '' || value.length > 1000 ? null : { value, confidence: 0.9 };
}

/** One of a list of choices, by its label or value inside the answer. */
export function readChoice(
  text: string,
  choices: readonly { value: string; label: string }[],
): Reading<string> | null {
  const said = plain(text);
  const matches = choices.filter((choice) =>
    [choice.value, choice.label].some((name) =>
      new RegExp(
        `(?:^|[^\\p{L}\\p{N}])${name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:$|[^\\p{L}\\p{N}])`,
        'u',
      ).test(said),
    ),
  );
  const longest = matches.filter(
    (choice) =>
      !matches.some(
        (other) => other !== choice && other.label.toLowerCase().includes(choice.label.toLowerCase()),
      ),
  );
  const only = longest[0];
  if (!only) return null;
  return longest.length === 1
    ? { value: only.value, confidence: 0.9 }
    : { unclear: 'I heard more than one of the choices.' };
}
