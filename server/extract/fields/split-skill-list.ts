import { isLevel, withoutRating } from './skill-level.ts';

const marks = /^[\s•●▪■◦○‣·∙»►–—*‐✓✔➤➢→\uE000-\uF8FF-]+|[\s•●▪■◦○‣·∙»►–—*,;.\uE000-\uF8FF-]+$/gu;

/** Whether a text holds several items. A mark at its start only says that it is one of a list. */
export function isList(text: string): boolean {
  return /[,;|•·⋅、，；]/.test(text.replace(marks, ''));
}

/** Splits a list at its separators, but not inside brackets. */
export function splitList(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let current = '';
  const characters = [...text];
  for (const [i, character] of characters.entries()) {
    if ('([（'.includes(character)) depth += 1;
    if (')]）'.includes(character)) depth = Math.max(0, depth - 1);
    const isSeparator =
      /[,;|•●▪·∙⋅‣◦⋆★☆、，；\n\t]/u.test(character) ||
      (/[/–—]/.test(character) && characters[i - 1] === ' ' && characters[i + 1] === ' ');
    if (depth === 0 && isSeparator) {
      items.push(current);
      current = '';
    } else current += character;
  }
  items.push(current);
  return items.map((item) => item.trim()).filter(Boolean);
}

const joiner = /^(.+?)\s+(?:and|&|und|et|y|e|en|i|og|och)\s+(.+)$/iu;
/** Words that make "Health and Safety" one skill, also at the end of a list. */
const pairWords =
  /^(?:development|safety|design|analysis|management|training|planning|control|compliance|maintenance|support|services?|reporting|engineering|evaluation|selection|recruitment|communications?|organi[sz]ation|delivery|testing|installation|repairs?|auswahl|entwicklung|sicherheit)$/i;
const name = /^[\p{Lu}\d.#+-][\p{L}\d.#+-]*$/u;

/** "Java and J2EE" are two skills; "Research and development" is one: each side must look like a name. */
function splitPair(item: string, isLast: boolean): string[] {
  const [, first, second] = joiner.exec(item) ?? [];
  if (!first || !second || item.includes('(') || pairWords.test(second)) return [item];
  if (name.test(first) && name.test(second) && first.length > 1 && second.length > 1) return [first, second];
  // "Piling, AutoCAD, Primavera P6 and Tekla": the last of a list is joined by a word.
  const areShort = first.split(' ').length <= 3 && second.split(' ').length <= 3;
  const isNamed = /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second);
  return isLast && areShort && isNamed ? [first, second] : [item];
}

/** "Databases (MySQL, MongoDB)" holds a list; "JavaScript (ES6+)" is one skill. */
function splitBrackets(item: string): string[] {
  const [, outer, inner] = /^(.{2,60}?)\s*\(([^()]*[,;][^()]*)\)$/u.exec(item) ?? [];
  if (!outer || !inner) return [item];
  return [
    outer,
    ...inner.split(/[,;]/).map((one) => one.replace(/^\s*(?:e\.g\.|z\.\s?b\.|incl\.|including)\s*/i, '')),
  ];
}

const leadIn =
  /^(?:(?:highly |very |also |i am |i'm )*(?:proficient|experienced|skilled|fluent|competent|familiar|comfortable|versed|adept|well-versed|expert|specialised|specialized)\s+(?:in|with|at)|(?:strong |good |solid |excellent |working |basic |advanced |sound |in-depth |practical |hands-on )*(?:knowledge|experience|understanding|command|expertise|proficiency|familiarity)\s+(?:of|in|with)|(?:sehr |gute |sichere |fundierte |vertiefte )*(?:kenntnisse|erfahrung(?:en)?|umgang)\s+(?:in|mit|von|der)|sicher(?:er)? (?:im )?umgang mit|(?:bonne |très bonne )?(?:maîtrise|connaissances?)\s+(?:de|du|des|d['’]|en)|(?:buen |amplio )?(?:dominio|conocimientos?|manejo)\s+(?:de|del|en)|tools?|incl(?:uding)?|such as)[:\s]+/iu;

/** "Proficient in Python" is about Python; "Manejo de objeciones" is a skill as it stands. */
function isNamed(text: string): boolean {
  return /^[\p{Lu}\p{Lo}\d.]/u.test(text);
}

function cleanItem(item: string): string {
  return withoutRating(item)
    .replace(/^(?:and|und|et|y|e|or|oder|plus)\s+/i, '')
    .replace(leadIn, (lead, at: number, whole: string) =>
      isNamed(whole.slice(at + lead.length)) ? '' : lead,
    )
    .replace(
      /\s*[(–—:-]\s*(?:beginner|basics?|intermediate|advanced|expert|proficient|fluent|native|good|very good|excellent|grundkenntnisse|fortgeschritten|sehr gut|gut|experte|avancé|intermédiaire|débutant|básico|intermedio|avanzado|\d+\+?\s*(?:years?|yrs?|jahre|ans|años)[^)]*|\d\s*\/\s*\d{1,2})\s*\)?$/i,
      '',
    )
    .replace(/^(?:etc|usw|u\.a|among others|and more|more)\.?$/i, '')
    .replace(/\s*\((?:versions?|v\.?)\s*[\d.]+\+?\)$/i, '')
    .replace(marks, '')
    .trim();
}

/** Words over the columns of a table, and what else stands beside skills without being one. */
const heading =
  /^(?:skills?|levels?|proficienc(?:y|ies)|ratings?|years?|experience|technolog(?:y|ies)|categor(?:y|ies)|last used|kenntnis|niveau|stufe|nivel|compétence)$/i;

/** A sum of money, or an order to a machine, is nobody's skill. */
const sumOrOrder =
  /\d{3,}\s*(?:[€$£¥₹]|(?:EUR|USD|GBP|CHF|INR|SEK|JPY|PLN|BRL)\b)|[€$£¥₹]\s*\d{3,}|(?:previous|prior|above) instructions|^set \w+_\w+ /i;

function isSkill(item: string): boolean {
  if (sumOrOrder.test(item)) return false;
  if (item.length < 1 || item.length > 60 || !/[\p{L}]/u.test(item)) return false;
  if (isLevel(item) || heading.test(item) || item.split(/\s+/).length > 7) return false;
  if (item.length === 1 && !/^[CRDJVQ]$/.test(item)) return false;
  return !/^(?:i|we|my|ich|je)\s|@|https?:|^\d{4}$|^(?:19|20)\d{2}\s*[–-]/i.test(item);
}

/** A sentence among the items: it ends in a full stop and is too long for a name. */
function isSentence(item: string): boolean {
  return /[\p{Ll}%\d)][.!]$/u.test(item) && item.split(/\s+/).length >= 5 && !leadIn.test(item);
}

/** The single skills of a text: separators, brackets with lists, pairs, levels and lead-ins taken apart. */
export function skillsIn(text: string): string[] {
  const items = splitList(text)
    .map((item) => (/[⋆★☆]/.test(text) ? item.replace(/^\d+\s*/, '') : item))
    .filter(Boolean);
  return items.flatMap((item, i) => {
    if (isSentence(item)) return [];
    const isLast = items.length > 2 && i === items.length - 1;
    return splitBrackets(withoutRating(item))
      .flatMap((one) => splitPair(cleanItem(one), isLast))
      .map(cleanItem)
      .filter(isSkill);
  });
}
