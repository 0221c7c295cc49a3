import type { NormaliseContext } from '../field-definition.ts';
import { addressesBySound, domainsFor, isCommonDomain, localsFor } from './email-parts.ts';
import { proposed, type Reading } from './reading.ts';
import { digitWords, tensSaid } from './said-digits.ts';
import { soundDistance } from './sound.ts';
import { plain, tidy } from './text.ts';

const address = /[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}/i;
/** A whole address in its canonical, lower-case form (the addr-spec that mail forms accept). */
export const emailPattern =
  /^[a-z0-9](?:[a-z0-9._%+-]*[a-z0-9_%+-])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}$/;

const topDomains =
  /(?:com|org|net|edu|gov|io|co|dev|app|info|me|ai|eu|uk|de|fr|it|es|pt|nl|be|ch|at|se|no|dk|fi|pl|cz|ie|in|pk|us|ca|au|nz|jp|cn|br|mx|za|ru|ua|gr|tr|biz|tech|email|online|name|pro)/;

const symbols: readonly (readonly [RegExp, string])[] = [
  [/^(?:dot|point|period|dots|dott)$/, '.'],
  [/^(?:underscore|underline)$/, '_'],
  [/^(?:dash|hyphen|minus)$/, '-'],
  [/^plus$/, '+'],
];

/** One word of a said address as its characters; letters named "as in Berlin" are handled before. */
function characters(word: string): string {
  if (digitWords[word] !== undefined) return digitWords[word];
  const symbol = symbols.find(([pattern]) => pattern.test(word));
  if (symbol) return symbol[1];
  return word.replace(/[^a-z0-9._%+-]/g, '');
}

const framing =
  /^(?:.*?\b(?:e-?mail(?: address)?|address|mail|that|it)(?: is|'s| at| would be| on)?:? +|(?:you (?:can|could|may) )?(?:reach|contact|write(?: to)?|mail|e-?mail|send(?: it| that)?(?: to)?|use)(?: me)?(?: at| on| under| to| via)? +|(?:sure|yes|okay|ok|so|well|it's|that's|it is|that is|please)[ ,:]+)+/;
const spelledFraming = /^.*?\b(?:spelled|spelt|spell it|i spell|that's|which is|so)[ ,:]+/;

/** Joins the words of one half of a said address. */
function joinHalf(half: string): string {
  const words = half
    .replace(/([a-z])[ -]*(?:as in|for|like(?: in)?) [a-z]+/g, '$1')
    .replace(
      /\b(?:capital|uppercase|lowercase|lower case|upper case|small|the letter|letter|number|digit|all one word|one word|all lower ?case|no spaces?)\b/g,
      ' ',
    )
    .replace(/\bdouble[- ]u\b/g, 'w')
    .replace(/\b(?:double|twice) (\w)\b/g, '$1 $1')
    .replace(/\b(?:double|twice) (zero|one|two|three|four|five|six|seven|eight|nine)\b/g, '$1 $1')
    .replace(/\bat sign\b/g, ' ')
    .replace(/\.(?=\s|$)/g, (_dot, at: number, all: string) => (/\S/.test(all.slice(at + 1)) ? ' ' : ''))
    .replace(/[,;:!?"()]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  let result = '';
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string;
    const ten = tensSaid(word, words[index + 1] ?? '');
    if (ten) {
      result += ten.digits;
      index += ten.words - 1;
      continue;
    }
    // Letters spelled with hyphens: "b-e-n", but a real hyphen inside "anna-lena" is kept.
    result += characters(
      word.replace(/(?<![a-z0-9])(?:[a-z0-9]-)+[a-z0-9](?![a-z0-9])/g, (letters) =>
        letters.replace(/-/g, ''),
      ),
    );
  }
  return result.replace(/\.{2,}/g, '.').replace(/^[.-]+|[.-]+$/g, '');
}

/** Removes "my e-mail is" and the like in front of the local part. */
function withoutFraming(local: string): string {
  let rest = local;
  for (let round = 0; round < 3; round += 1) {
    const shorter = rest.replace(framing, '').replace(spelledFraming, '');
    if (shorter === rest || shorter.trim() === '') break;
    rest = shorter;
  }
  return rest;
}

const ending = new RegExp(`\\.${topDomains.source}(?:\\.${topDomains.source})?$`);

/** The halves of a said address: every place where an "at", or what sounds like it, may divide it; best first. */
function halves(text: string): { local: string; domain: string }[] {
  const said = plain(text)
    .replace(/[.,;!?]+$/, '')
    .replace(/\bat sign\b/g, 'at')
    .replace(/\s*@\s*/g, ' at ');
  const found: { local: string; domain: string }[] = [];
  const take = (localSaid: string, domainSaid: string, isAllowed = (_domain: string) => true): void => {
    const cut = domainSaid
      .replace(/(\S)\s*,?\s*\bdot\b\s*,?\s*/g, '$1 dot ')
      .replace(
        new RegExp(
          `^(.*\\b(?:dot|\\.)\\s*${topDomains.source})\\b(?!\\s*,?\\s*(?:dot|\\.)\\s*[a-z])[\\s,.].*$`,
        ),
        '$1',
      );
    const domain = joinHalf(cut);
    const local = joinHalf(withoutFraming(localSaid));
    if (isAllowed(domain) && emailPattern.test(`${local}@${domain}`) && local.length <= 64)
      found.push({ local, domain });
  };
  for (const match of [...said.matchAll(/[\s,.]+at[\s,.]+/g)].reverse()) {
    take(said.slice(0, match.index), said.slice(match.index + match[0].length));
  }
  for (const match of [...said.matchAll(/[\s,.]+(?:add|ad|hat|that|head)[\s,.]+/g)].reverse()) {
    take(said.slice(0, match.index), said.slice(match.index + match[0].length));
  }
  // Small words stand everywhere: they divide only where a well-known domain follows.
  for (const match of [...said.matchAll(/[\s,.]+(?:et|it|and|had|a)[\s,.]+/g)].reverse()) {
    take(said.slice(0, match.index), said.slice(match.index + match[0].length), isCommonDomain);
  }
  return found;
}

/** An address written down in one piece without its sign: "ben.carterheadexample.com". */
function glued(text: string, context: NormaliseContext): string[] {
  const word = joinHalf(withoutFraming(plain(text)));
  if (!ending.test(word)) return [];
  const results: string[] = [];
  for (let at = 3; at < word.length - 4; at += 1) {
    const [local] = localsFor(word.slice(0, at), context);
    if (!local || local.distance > 0.12 || word.slice(0, at) === local.local) continue;
    const rest = word.slice(at);
    const [domain] = domainsFor(rest, context);
    if (domain === rest) continue;
    if (domain && /^[a-z0-9-]+\.[a-z.]+$/.test(domain)) results.push(`${local.local}@${domain}`);
  }
  for (const match of word.matchAll(/(?:head|hat|at|add|et|it)(?=[a-z0-9-]+\.)/g)) {
    const local = word.slice(0, match.index);
    const domain = word.slice(match.index + match[0].length);
    if (emailPattern.test(`${local}@${domain}`)) results.unshift(`${local}@${domain}`);
  }
  return results;
}

/**
 * An e-mail address, written, said ("ben dot carter at example dot com") or spelled ("B E N, dot, …", letters with
 * or without "as in Berlin"). Canonical form is lower case. Spoken addresses always need read-back.
 */
export function readEmail(text: string, context: NormaliseContext): Reading<string> | null {
  const cleaned = tidy(text);
  const spoken = context.modality === 'spoken' ? halves(cleaned) : [];
  const written = spoken.length > 0 ? null : address.exec(cleaned.replace(/\s*@\s*/g, '@'));
  if (written && emailPattern.test(written[0].toLowerCase())) {
    return { value: written[0].toLowerCase(), confidence: 0.97 };
  }
  if (context.modality === 'import' || context.modality === 'resume') return null;
  const [first] = spoken.length > 0 ? spoken : halves(cleaned);
  if (!first) return null;
  const meant = context.modality === 'spoken' ? soundingLikeName(first, cleaned, context) : null;
  if (meant) return { value: meant, confidence: proposed };
  // "Exampil.com" sounds like a domain that everybody has.
  const [domain = first.domain] = context.modality === 'spoken' ? domainsFor(first.domain, context) : [];
  if (domain !== first.domain && soundDistance(domain, first.domain) < 0.1)
    return { value: `${first.local}@${domain}`, confidence: proposed };
  return {
    value: `${first.local}@${first.domain}`,
    confidence: ending.test(`.${first.domain}`) ? 0.8 : proposed,
  };
}

/** The address with the candidate's own name where the heard one only sounds like it; null if it is not needed. */
function soundingLikeName(
  heard: { local: string; domain: string },
  text: string,
  context: NormaliseContext,
): string | null {
  const [near] = localsFor(heard.local, context);
  // A part more than the name has, as in "anna.m.kowalska", was hardly invented by the recogniser.
  const isLonger = (heard.local.match(/[._-]/g) ?? []).length > 1;
  if (!near || near.local === heard.local || isLonger) return null;
  const [best] = emailAlternatives([text], context);
  return near.distance <= 0.3 && best?.startsWith(`${near.local}@`) ? best : null;
}

/**
 * Other addresses that the words heard may mean: the candidate's own name where the local part sounds like it, and a
 * common domain where the domain sounds like one. Later words count more. They are only ever read back.
 */
export function emailAlternatives(heard: readonly string[], context: NormaliseContext): string[] {
  const scored = new Map<string, number>();
  const offer = (value: string, cost: number): void => {
    if (emailPattern.test(value)) scored.set(value, Math.min(scored.get(value) ?? 9, cost));
  };
  heard.forEach((text, index) => {
    const age = (heard.length - 1 - index) * 0.02;
    for (const { local, domain } of halves(text).slice(0, 2)) {
      domainsFor(domain, context).forEach((name, rank) => {
        const known = localsFor(local, context);
        for (const item of known) offer(`${item.local}@${name}`, item.distance + rank * 0.3 + age);
        offer(`${local}@${name}`, 0.4 + rank * 0.3 + age);
      });
    }
    glued(text, context).forEach((value, rank) => {
      const [local = '', domain = ''] = value.split('@');
      const [name = domain] = domainsFor(domain, context);
      const [near] = localsFor(local, context);
      // Cut where the name does not end, it is hardly an address.
      offer(`${near?.local ?? local}@${name}`, (near ? 0.2 : 0.6) + rank * 0.05 + age);
    });
    for (const { value, distance } of addressesBySound(withoutFraming(plain(text)), context))
      offer(value, distance + 0.1 + age);
  });
  return [...scored]
    .filter(([, cost]) => cost < 0.8)
    .sort((a, b) => a[1] - b[1])
    .map(([value]) => value)
    .slice(0, 6);
}

/** Says an address for the ear: "ben dot carter at example dot com". */
export function sayEmail(email: string): string {
  return email
    .replace('@', ' at ')
    .replace(/\./g, ' dot ')
    .replace(/_/g, ' underscore ')
    .replace(/-/g, ' dash ')
    .replace(/\+/g, ' plus ')
    .replace(/(\d)(?=\d)/g, '$1 ')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Says an address letter by letter, after a first read-back was refused. */
export function spellEmail(email: string): string {
  const names: Record<string, string> = { '@': 'at', '.': 'dot', _: 'underscore', '-': 'dash', '+': 'plus' };
  return [...email].map((sign) => names[sign] ?? sign.toUpperCase()).join(', ');
}
