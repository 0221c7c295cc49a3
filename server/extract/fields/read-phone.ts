import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Line } from '../document/document-text.ts';
import type { Found } from './found.ts';
import { countryOfShape } from './phone-country.ts';

/** Where a national number may belong: the countries, likeliest first, and whether an address says the first. */
export interface PhoneCountries {
  likely: readonly string[];
  isSure: boolean;
}

const phoneShape = /(?<![\p{L}\p{N}/@._-])(?:\+|00)?\s?\(?\d(?:[\s()./-]{0,3}\d){6,20}(?![\p{L}\p{N}@])/gu;
const dateLike =
  /(?:19|20)\d{2}\s*[-/]\s*(?:(?:19|20)\d{2}|\d{1,2})(?!\d)|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|^\d{5}(?:-\d{4})?$/;

type Kind = 'mobile' | 'phone' | 'other' | 'fax';
const kinds: readonly [Kind, RegExp][] = [
  ['fax', /(?:tele)?fax|факс|팩스|传真|傳真|ファックス|ファクス/iu],
  [
    'mobile',
    /mobil|mobile|\bmob\b|\bcell|handy|móvil|movil|celular|cellulare|portable|\bgsm\b|whats\s?app|mobiel|komórk|\bkom\.|携帯|휴대|핸드폰|手机|手機|моб|جوال|موبايل|נייד|(?:^|[\s|(])[mc]\s?[.:]?\s*$/iu,
  ],
  [
    'other',
    /\b(?:home|office|work|private?|privat|büro|domicile|bureau|oficina|casa|landline|festnetz|fixe?)\b|(?:^|[\s|(])[how]\s?[.:]?\s*$/iu,
  ],
  [
    'phone',
    /\b(?:phone|tel|telephone|telefon|téléphone|teléfono|telefono|telefone|ph|contact no|call)\b|電話|전화|연락처|телефон|тел|电话|电話|هاتف|טלפון|τηλ|(?:^|[\s|(])[tp]\s?[.:]?\s*$/iu,
  ],
];

function kindOf(label: string): Kind | null {
  return kinds.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** Digits of other scripts, wide signs and long dashes as plain ones; every character keeps its place. */
function plainDigits(text: string): string {
  return text
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[०-९]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966))
    .replace(/[０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0xff10))
    .replace(/[‐‑‒–—−－ー]/g, '-')
    .replace(/＋/g, '+')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[\u00A0\u2007\u2009\u202F\u3000]/g, ' ');
}

function parse(text: string, country: string | undefined) {
  return parsePhoneNumberFromString(text, country as CountryCode | undefined);
}

interface Read {
  value: string;
  confidence: number;
  isMobile: boolean;
}

/** A number in E.164, with the likeliest country where it names none. */
function toE164(text: string, { likely, isSure }: PhoneCountries): Read | null {
  const plain = text
    .trim()
    .replace(/^00\s?(?=[1-9])/, '+')
    .replace(/\(0\)/, '');
  if (plain.startsWith('+')) {
    const number = parse(plain, undefined);
    const repaired = number?.isValid()
      ? number
      : parse(plain.replace(/^(\+\d{1,3})[\s(/-]+0/, '$1'), undefined);
    const best = repaired?.isValid() ? repaired : number;
    if (!best?.isPossible()) return null;
    return {
      value: best.number,
      confidence: best.isValid() ? 0.97 : 0.85,
      isMobile: best.getType() === 'MOBILE',
    };
  }
  const shaped = countryOfShape(plain);
  const countries = [...new Set(isSure || !shaped ? likely : [shaped, ...likely])];
  let possible: Read | null = null;
  for (const [i, country] of countries.entries()) {
    const number = parse(plain, country);
    if (!number?.isPossible()) continue;
    const isMobile = number.getType() === 'MOBILE';
    const isLikeliest = i === 0 && (isSure || shaped === country);
    if (number.isValid())
      return { value: number.number, confidence: isLikeliest ? 0.9 : i === 0 ? 0.78 : 0.62, isMobile };
    // A number may be well formed but not in use; where the country is certain that is believed at once.
    if (isLikeliest) return { value: number.number, confidence: isSure ? 0.72 : 0.65, isMobile };
    possible ??= { value: number.number, confidence: 0.55, isMobile };
  }
  const digits = plain.replace(/\D/g, '');
  const abroad = digits.length >= 11 ? parse(`+${digits}`, undefined) : undefined;
  if (abroad?.isValid())
    return { value: abroad.number, confidence: 0.6, isMobile: abroad.getType() === 'MOBILE' };
  return possible;
}

/** "98765 43210 / 022-26781234" holds two numbers; "089 / 1234567" is one. */
function splitNumbers(text: string, countries: PhoneCountries): string[] {
  const parts = text.split(/\s*\/\s*(?=[+(0-9])|\s{2,}(?=[+(0-9])/);
  const areNumbers = parts.length > 1 && parts.every((part) => part.replace(/\D/g, '').length >= 7);
  if (areNumbers) return parts;
  if (text.replace(/\D/g, '').length < 14 || toE164(text, countries)) return [text];
  // Two numbers with nothing but a space between them.
  for (const gap of text.matchAll(/\s(?=[+(0-9])/g)) {
    const [first, second] = [text.slice(0, gap.index), text.slice(gap.index + 1)];
    if (toE164(first, countries) && toE164(second, countries)) return [first, second];
  }
  return [text];
}

/** The words that say what a number is for: before it, in the cell or line before, or in brackets behind it. */
function labelOf(
  lines: readonly Line[],
  at: { line: number; cell: number; from: number; to: number },
): string {
  const { line, cell, from, to } = at;
  const text = lines[line]?.cells[cell]?.text ?? '';
  const before = text.slice(Math.max(0, from - 24), from).replace(/^.*\d{3,}/, '');
  const behind = /^\s*[(（]\s*([\p{L}.]{1,12})\s*[)）]/u.exec(text.slice(to))?.[1] ?? '';
  if (/\p{L}/u.test(before) || behind !== '') return behind === '' ? before : `(${behind}`;
  if (from > 2) return '';
  const beside = lines[line]?.cells[cell - 1]?.text ?? (cell === 0 ? lines[line - 1]?.text : undefined) ?? '';
  return beside.length < 24 && !/\d{3}/.test(beside) ? beside : '';
}

const labelBonus: Record<Kind, number> = { mobile: 0.3, phone: 0.05, other: 0, fax: 0 };

/**
 * The candidate's phone number in E.164. A mobile number goes before others, and a fax number is never taken.
 * @param countries where a national number may belong; a plain list is taken as sure
 */
export function readPhone(
  lines: readonly Line[],
  countries: readonly string[] | PhoneCountries,
): Found | null {
  const where: PhoneCountries = 'likely' in countries ? countries : { likely: countries, isSure: true };
  let best: (Found & { rank: number }) | null = null;
  const offer = (read: Read | null, printed: string, line: Line, kind: Kind | null) => {
    if (!read || kind === 'fax') return;
    const confidence = Math.min(0.98, read.confidence + (kind ? 0.05 : 0));
    const rank = confidence + (kind ? labelBonus[kind] : 0) + (read.isMobile ? 0.12 : 0);
    if (!best || rank > best.rank + 0.06) best = { value: read.value, printed, line, confidence, rank };
  };
  for (const [i, line] of lines.entries()) {
    for (const [j, cell] of line.cells.entries()) {
      const text = plainDigits(cell.text);
      const linked = cell.links.find((url) => /^tel:/i.test(url));
      let found = 0;
      for (const match of text.matchAll(phoneShape)) {
        if (dateLike.test(match[0])) continue;
        let from = match.index;
        for (const part of splitNumbers(match[0], where)) {
          from = text.indexOf(part, from);
          const to = from + part.length;
          const kind = kindOf(labelOf(lines, { line: i, cell: j, from, to })) ?? (linked ? 'phone' : null);
          const read = toE164(part, where);
          if (read) found += 1;
          offer(read, cell.text.slice(from, to).trim(), line, kind);
          from = to;
        }
      }
      if (linked && found === 0)
        offer(toE164(linked.slice(4).replace(/%20|-/g, ' '), where), cell.text, line, 'phone');
    }
  }
  return best;
}
