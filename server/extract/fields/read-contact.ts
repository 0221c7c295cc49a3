import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Line } from '../document/document-text.ts';

/** A text found on a line, as printed and in canonical form. */
export interface Found {
  value: string;
  printed: string;
  line: Line;
  confidence: number;
}

const emailPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_])?@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}/iu;

/** The candidate's e-mail address: the first one, links included; addresses of referees come later in a document. */
export function readEmail(lines: readonly Line[]): Found | null {
  for (const [i, line] of lines.entries()) {
    const mailto = line.cells.flatMap((cell) => cell.links).find((url) => /^mailto:/i.test(url));
    const linked = mailto ? decodeSafely(mailto.slice(7).split('?')[0] ?? '') : null;
    if (linked && emailPattern.exec(linked)?.[0] === linked) {
      const isPrinted = line.text.toLowerCase().includes(linked.toLowerCase());
      return {
        value: linked.toLowerCase(),
        printed: isPrinted ? linked : line.text,
        line,
        confidence: isPrinted ? 0.98 : 0.9,
      };
    }
    const text = line.text.replace(/\s*[([]at[)\]]\s*/i, '@');
    const wrapped = wrappedEmail(text, lines[i + 1]);
    if (wrapped) return { value: wrapped.toLowerCase(), printed: wrapped, line, confidence: 0.75 };
    const printed = emailPattern.exec(text)?.[0];
    if (printed) return { value: printed.toLowerCase(), printed, line, confidence: 0.98 };
  }
  return null;
}

/** An address that breaks at the edge of a narrow column goes on in the next line, which holds nothing else. */
function wrappedEmail(text: string, next: Line | undefined): string | null {
  const rest = next?.text.trim() ?? '';
  const isRest =
    next !== undefined &&
    next.gap < 0.3 &&
    rest.length <= 24 &&
    /^[\p{L}\p{N}@._-]*[\p{L}\p{N}]$/u.test(rest) &&
    !/^\d+$/.test(rest);
  const start = /(\S*@\S*|\S+)$/.exec(text)?.[1];
  const goesOn = start?.includes('@') || (/[._-]$/.test(start ?? '') && rest.includes('@'));
  if (!isRest || !start || !goesOn) return null;
  const joined = `${start}${rest}`;
  if (emailPattern.exec(joined)?.[0] !== joined) return null;
  const alone = emailPattern.exec(start)?.[0] ?? '';
  // A complete address is continued only where its ending looks cut off: ".co" before "m".
  const isCut = alone !== start || (/\.co$/i.test(start) && /^m(?:\.|$)/i.test(rest)) || /^\./.test(rest);
  return isCut ? joined : null;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const phoneShape = /(?<![\p{L}\p{N}/@.])(?:\+|00)?\(?\d(?:[\s()./–-]{0,3}\d){6,14}(?![\p{L}\p{N}@])/gu;
const dateLike =
  /(?:19|20)\d{2}\s*[-–—/]\s*(?:(?:19|20)\d{2}|\d{1,2})|\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2}|^\d{5}(?:-\d{4})?$/;
const phoneLabel =
  /\b(?:phone|mobile|cell|tel|telephone|telefon|mobil|handy|téléphone|portable|teléfono|móvil|telefono|cellulare|telefone|celular|gsm|ph|m|t|p)\b\.?\s*[:.]?|電話|携帯|전화|연락처|телефон|тел|手机|电话/iu;

function toE164(text: string, countries: readonly string[]): { value: string; confidence: number } | null {
  const plain = text.replace(/^00(?=[1-9])/, '+').replace(/\(0\)/, '');
  const hasPrefix = plain.trim().startsWith('+');
  // The likeliest country is believed as soon as the length fits: a number may be well formed but not in use.
  for (const [i, country] of (hasPrefix ? [undefined] : countries).entries()) {
    const number = parsePhoneNumberFromString(plain, country as CountryCode | undefined);
    if (number?.isValid())
      return { value: number.number, confidence: hasPrefix ? 0.97 : i === 0 ? 0.9 : 0.65 };
    if (number?.isPossible() && i === 0) return { value: number.number, confidence: hasPrefix ? 0.85 : 0.72 };
  }
  return null;
}

/** The candidate's phone number in E.164. `countries`: where a national number may belong, likeliest first. */
export function readPhone(lines: readonly Line[], countries: readonly string[]): Found | null {
  let best: Found | null = null;
  for (const line of lines) {
    if (/\bfax\b/i.test(line.text) && !phoneLabel.test(line.text.replace(/\b(?:tele)?fax\b\.?:?/i, '')))
      continue;
    for (const match of line.text.matchAll(phoneShape)) {
      const printed = match[0].trim();
      if (dateLike.test(printed)) continue;
      const read = toE164(printed, countries);
      if (!read) continue;
      const isLabelled =
        phoneLabel.test(line.text.slice(Math.max(0, match.index - 14), match.index)) ||
        line.cells.some((cell) => cell.links.some((url) => /^tel:/i.test(url)));
      const confidence = Math.min(0.98, read.confidence + (isLabelled ? 0.05 : 0));
      if (!best || confidence > best.confidence + 0.1)
        best = { value: read.value, printed, line, confidence };
    }
  }
  return best;
}

const urlShape =
  /(?:https?:\/\/|www\.)[^\s|,;<>()]+|(?<![@\p{L}\p{N}._-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|io|dev|me|co|ai|app|edu|info|tech|design|xyz|site|online|blog|page|cloud|studio|works|portfolio|github\.io|de|at|ch|fr|es|it|pt|nl|se|no|dk|fi|pl|uk|ie|in|jp|kr|cn|au|ca|us|br|mx|eu)(?:\/[^\s|,;<>()]*)?(?![\p{L}\p{N}@])/giu;

function asUrl(text: string): URL | null {
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url : null;
  } catch {
    return null;
  }
}

/** Web addresses of the header: printed ones, ones behind a printed name, and user names beside a network's name. */
export interface Links {
  linkedin: Found | null;
  github: Found | null;
  portfolio: Found | null;
}

const otherNetworks =
  /(?:^|\.)(?:twitter\.com|x\.com|facebook\.com|instagram\.com|stackoverflow\.com|stackexchange\.com|medium\.com|youtube\.com|t\.me|telegram\.me|wa\.me|whatsapp\.com|skype\.com|xing\.com|researchgate\.net|orcid\.org|scholar\.google\.[a-z.]+|gitlab\.com|bitbucket\.org|leetcode\.com|hackerrank\.com|kaggle\.com|codepen\.io|dev\.to|mastodon\.\w+|threads\.net|tiktok\.com|pinterest\.com|goo\.gl|maps\.google\.com|google\.com|gmail\.com|outlook\.com|hotmail\.com|yahoo\.com)$/i;
const mailHosts = /@([\p{L}\p{N}.-]+)/giu;

function canonical(url: URL, printed: string): string {
  const text = url.href.replace(/[.)]+$/, '');
  return /\/$/.test(printed) || url.pathname !== '/' ? text : text.replace(/\/$/, '');
}

const userName = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u;

/** "GitHub: janedoe" or "GitHub" above "janedoe": a user name printed beside the network's name. */
function namedAccount(lines: readonly Line[], network: RegExp): Found | null {
  for (const [i, line] of lines.entries()) {
    const cells = line.cells.map((cell) => cell.text);
    const own = new RegExp(`^${network.source}\\s*[:：]?\\s+@?(\\S+)$`, 'i');
    for (const [j, text] of cells.entries()) {
      const inline = own.exec(text)?.[1];
      const isName = new RegExp(`^${network.source}\\s*[:：]?$`, 'i').test(text);
      const beside = isName
        ? (cells[j + 1] ?? (cells.length === 1 ? lines[i + 1]?.cells[0]?.text : undefined))
        : undefined;
      const account = inline ?? beside;
      if (
        account &&
        account.length < 60 &&
        !account.includes('.com') &&
        userName.test(account.replace(/^@/, ''))
      ) {
        return {
          value: account.replace(/^@/, ''),
          printed: `${text} ${beside ?? ''}`.trim(),
          line,
          confidence: 0.75,
        };
      }
    }
  }
  return null;
}

/** Reads LinkedIn, GitHub and the candidate's own site. `lines` are those of the header, contact and link sections. */
export function readLinks(lines: readonly Line[], everywhere: readonly Line[]): Links {
  const found: Links = { linkedin: null, github: null, portfolio: null };
  const mailDomains = new Set(
    everywhere.flatMap((line) => [...line.text.matchAll(mailHosts)].map((match) => match[1]?.toLowerCase())),
  );
  const offer = (raw: string, line: Line, isOwn: boolean, isBehind: boolean) => {
    const url = asUrl(raw.replace(/[.,;]+$/, ''));
    if (!url) return;
    const host = url.hostname.replace(/^www\./, '').toLowerCase();
    const entry = {
      value: canonical(url, raw),
      printed: isBehind ? line.text : raw,
      line,
      confidence: isBehind ? 0.93 : 0.95,
    };
    if (/(?:^|\.)linkedin\.com$/.test(host)) {
      if (url.pathname.length > 1 && (isOwn || /^\/(?:in|pub)\//.test(url.pathname)))
        found.linkedin ??= entry;
    } else if (/^github\.com$/.test(host)) {
      const isProfile = /^\/[^/]+\/?$/.test(url.pathname);
      if (isProfile && (isOwn || !found.github)) found.github ??= entry;
    } else if (
      isOwn &&
      !otherNetworks.test(host) &&
      (!mailDomains.has(host) || isBehind || /^https?:|^www\./i.test(raw))
    ) {
      found.portfolio ??= { ...entry, confidence: entry.confidence - 0.05 };
    }
  };
  const own = new Set(lines);
  for (const line of [...lines, ...everywhere.filter((one) => !own.has(one))]) {
    const isOwn = own.has(line);
    for (const cell of line.cells) {
      const web = cell.links.filter((url) => /^https?:/i.test(url));
      for (const url of web) {
        // The viewer adds a closing slash to a bare host; the printed form decides.
        const printed = [...cell.text.matchAll(urlShape)]
          .map((match) => match[0])
          .find((text) => asUrl(text)?.hostname === asUrl(url)?.hostname);
        offer(
          printed && /\/$/.test(url) && !/\/$/.test(printed) ? url.replace(/\/$/, '') : url,
          line,
          isOwn,
          true,
        );
      }
      for (const match of cell.text.matchAll(urlShape)) offer(match[0], line, isOwn, false);
    }
  }
  if (!found.linkedin) {
    const account = namedAccount(lines, /linked\s?in/i);
    if (account) found.linkedin = { ...account, value: `https://www.linkedin.com/in/${account.value}` };
  }
  if (!found.github) {
    const account = namedAccount(lines, /github/i);
    if (account) found.github = { ...account, value: `https://github.com/${account.value}` };
  }
  return found;
}
