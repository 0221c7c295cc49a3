import type { NormaliseContext } from '../field-definition.ts';
import { soundDistance, spelledDistance } from './sound.ts';
import { withoutAccents } from './text.ts';

/** Mail domains many people have; the last ones are reserved for samples and rehearsals (RFC 2606). */
const commonDomains =
  'gmail.com googlemail.com outlook.com hotmail.com yahoo.com icloud.com me.com live.com aol.com msn.com proton.me protonmail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de zoho.com fastmail.com yahoo.co.uk hotmail.co.uk btinternet.com yahoo.fr hotmail.fr orange.fr free.fr laposte.net libero.it hotmail.it yahoo.it bluewin.ch seznam.cz wp.pl onet.pl mail.ru yandex.ru qq.com 163.com naver.com uol.com.br telenet.be ziggo.nl example.com example.org example.net'.split(
    ' ',
  );

/** Whether very many people have an address there. */
export function isCommonDomain(domain: string): boolean {
  return commonDomains.includes(domain);
}

/** Domains a said one may mean: itself unless it only sounds like a common one, then that one first. */
export function domainsFor(heard: string, context: NormaliseContext): string[] {
  const end = heard.slice(heard.lastIndexOf('.'));
  const site = context.known?.portfolio?.value;
  const own = typeof site === 'string' ? [site.replace(/^https?:\/\//, '').replace(/\/.*$/, '')] : [];
  const all = [...own, ...commonDomains];
  if (all.includes(heard)) return [heard];
  const near = all
    .filter((domain) => domain.endsWith(end))
    .map((domain) => ({ domain, distance: soundDistance(heard.replace(end, ''), domain.replace(end, '')) }))
    .filter((item) => item.distance <= 0.42)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 1)
    .map((item) => item.domain);
  return [...near, heard];
}

/** Name of the candidate in the letters of an address: ["ben", "carter"]. */
function nameParts(context: NormaliseContext): string[] {
  const name = context.known?.name?.value;
  if (typeof name !== 'string') return [];
  return withoutAccents(name)
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== '');
}

const separator = /[._-]/;

/** Usual local parts made of a name, with the separator that was heard. */
function patternsFor(parts: readonly string[], heard: string): string[] {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (first === '' || last === first) return first === '' ? [] : [first];
  // A recogniser writes hyphens between letters of its own accord, dots only when they are said.
  const sign = ['.', '_', '-'].find((mark) => heard.includes(mark));
  // A recogniser often drops the dot between two names, never invents one.
  const joints = sign ? [sign] : ['', '.', '_', '-'];
  const patterns = joints.flatMap((joint) => [
    `${first}${joint}${last}`,
    `${first[0]}${joint}${last}`,
    `${last}${joint}${first}`,
    `${first}${joint}${last[0]}`,
  ]);
  if (!sign) patterns.push(first, last);
  if (parts.length > 2 && sign) patterns.push(parts.join(sign));
  return patterns;
}

/** Local parts made of the candidate's name that a heard one may mean, closest first. */
export function localsFor(heard: string, context: NormaliseContext): { local: string; distance: number }[] {
  const digits = /\d+$/.exec(heard)?.[0] ?? '';
  const letters = heard.slice(0, heard.length - digits.length);
  return patternsFor(nameParts(context), letters)
    .map((pattern) => {
      // "ben.carterhead": the name and a misheard "at" behind it.
      const isPrefix =
        letters.startsWith(pattern) && pattern.length >= 5 && letters.length - pattern.length <= 5;
      const distance =
        letters === pattern
          ? 0
          : isPrefix
            ? 0.12
            : Math.min(soundDistance(letters, pattern), spelledDistance(letters, pattern) + 0.02);
      return { local: `${pattern}${isPrefix && letters !== pattern ? '' : digits}`, distance };
    })
    .map((item) => ({
      ...item,
      distance:
        item.distance +
        (!separator.test(letters) && separator.test(item.local) ? 0.05 : 0) +
        (item.distance > 0 && /^[a-z](?=[._-])|[._-][a-z]\d*$/.test(item.local) ? 0.08 : 0),
    }))
    .filter((item) => item.distance <= 0.5)
    .sort((a, b) => a.distance - b.distance);
}

/** How an address is said, for comparing sounds. */
function soundOf(local: string, domain: string): string {
  return `${local} at ${domain}`
    .replace(/\./g, ' dot ')
    .replace(/_/g, ' underscore ')
    .replace(/-/g, ' dash ');
}

/**
 * Addresses made of the candidate's name and a common domain that sound like everything heard, closest first: a weak
 * recogniser loses the "at" and the dots ("Maria.SilveacMail.com"), but hardly the sound of the whole.
 */
export function addressesBySound(
  said: string,
  context: NormaliseContext,
): { value: string; distance: number }[] {
  const heard = said.replace(/@/g, ' at ').replace(/\./g, ' dot ').replace(/\s+/g, ' ').trim();
  const isHost = commonDomains.some((domain) => heard.endsWith(` at ${domain.replace(/\./g, ' dot ')}`));
  // With a domain that is well known the rest is the person's own choice, whatever it sounds like.
  if (isHost || !/\bdot\b/.test(heard)) return [];
  const digits = /(\d+)\D*$/.exec(said)?.[1] ?? '';
  const [end] = /[a-z]+$/.exec(said) ?? [''];
  const locals = new Set(['', '.', '_', '-'].flatMap((sign) => patternsFor(nameParts(context), sign)));
  return commonDomains
    .filter((domain) => end === '' || domain.endsWith(end))
    .flatMap((domain) =>
      [...locals].map((local) => ({
        value: `${local}${digits}@${domain}`,
        // Most people who leave the domain unclear have the most usual one.
        distance:
          soundDistance(heard, soundOf(local, domain)) -
          (domain === 'gmail.com' ? 0.04 : 0) +
          (/[_-]/.test(local) ? 0.03 : 0),
      })),
    )
    .filter((item) => item.distance <= 0.3)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3);
}
