import type { Reading } from './reading.ts';
import { plain, tidy } from './text.ts';

/** Canonical links are https, without "www." and without a slash at the end. */
export const urlPattern = /^https?:\/\/[a-z0-9.-]+\.[a-z]{2,24}(?:[/?#][^\s]*)?$/i;

function canonicalUrl(text: string): string | null {
  const candidate = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  let url: URL;
  try {
    url = new URL(candidate);
  } catch {
    return null;
  }
  if (!/\.[a-z]{2,24}$/i.test(url.hostname) || url.username !== '') return null;
  const path = url.pathname.replace(/\/+$/, '');
  return `https://${url.hostname.replace(/^www\./, '')}${path}${url.search}`;
}

const hosts: Record<'linkedin' | 'github', { host: RegExp; prefix: string; handle: RegExp }> = {
  linkedin: {
    host: /(?:^|\.)linkedin\.com$/i,
    prefix: 'https://linkedin.com/in/',
    handle: /^[a-z0-9][a-z0-9-]{2,99}$/i,
  },
  github: {
    host: /(?:^|\.)github\.com$/i,
    prefix: 'https://github.com/',
    handle: /^[a-z0-9](?:[a-z0-9-]{0,37}[a-z0-9])?$/i,
  },
};

/** Turns said marks into signs: "github dot com slash jane dash doe" → "github.com/jane-doe". */
export function writtenUrl(text: string): string {
  return plain(text)
    .replace(/\b(?:https?|h t t p s?)\b(?:\s*(?:colon)?\s*(?:slash\s*){1,2}|:\/\/)?/g, '')
    .replace(/\b(?:www|w w w|triple w)\b\s*(?:dot\b|\.)?\s*/g, '')
    .replace(/\b(?:linked in|link in|linked-in)\b/g, 'linkedin')
    .replace(/\b(?:git hub|get hub|git-hub)\b/g, 'github')
    .replace(/\s*,\s*/g, ' ')
    .replace(/\s*\b(?:dot|point)\b\s*/g, '.')
    .replace(/\s*\b(?:forward slash|slash)\b\s*/g, '/')
    .replace(/\s*\b(?:dash|hyphen|minus)\b\s*/g, '-')
    .replace(/\s*\bunderscore\b\s*/g, '_')
    .replace(/\s*([./])\s*(?=\S)/g, '$1');
}

const framing =
  /^(?:(?:yes|sure|well|ok|okay)[ ,]+)*(?:(?:my|the|it|that)(?: (?:own|personal|web ?site|portfolio|page|homepage|address|url|profile|link))*(?:'s| is)(?: at| on)?|you (?:can )?find (?:it|me) (?:at|on|under)|it's|that's)[ ,:]+/i;

function readSpoken(text: string): string | null {
  const unframed = text.replace(framing, '');
  const said =
    /\b(?:dot|slash)\b/i.test(unframed) && unframed.split(' ').length <= 9
      ? unframed.replace(/\s+(?=dot\b)/gi, ' ')
      : unframed;
  // Words before the first dot are one name: "jane doe dot com".
  const written = writtenUrl(said).replace(/^((?:[a-z0-9-]+ ){1,3})(?=[a-z0-9-]+\.[a-z]{2,})/, (words) =>
    said === unframed && words.length < 40 ? words.replace(/ /g, '') : words,
  );
  const match = /([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?:\/[^\s]*(?: (?:[a-z0-9])(?= |$))*)?)/.exec(
    written,
  );
  if (!match) return null;
  const rest = written.slice(match.index + match[0].length).trim();
  // Letters spelled one by one after the slash belong to the path.
  const spelled = /^(?:[a-z0-9] ?)+$/.test(rest) && match[0].includes('/') ? rest.replace(/ /g, '') : '';
  return (
    match[0]
      .replace(/ /g, '')
      .replace(/((?:[a-z0-9]-){2,}[a-z0-9])$/, (letters: string) => letters.replace(/-/g, '')) + spelled
  );
}

/** A link of a kind. `linkedin` and `github` also take the bare handle when typed. */
export function readUrl(
  text: string,
  context: { modality: string },
  kind: 'linkedin' | 'github' | 'any',
): Reading<string> | null {
  const cleaned = tidy(text);
  const written = /(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,24}(?:\/[^\s,;]*)?/i.exec(cleaned);
  const isSpoken = context.modality === 'spoken';
  const source =
    written && !(isSpoken && /\b(?:slash|dot)\b/i.test(cleaned))
      ? written[0].replace(/[.,;]+$/, '')
      : isSpoken || context.modality === 'typed'
        ? readSpoken(cleaned)
        : null;
  const url = source ? canonicalUrl(source) : null;
  if (kind === 'any') return url ? { value: url, confidence: isSpoken ? 0.75 : 0.97 } : null;
  const { host, prefix, handle } = hosts[kind];
  if (url) {
    const parsed = new URL(url);
    if (!host.test(parsed.hostname))
      return { unclear: `That is not a ${kind === 'github' ? 'GitHub' : 'LinkedIn'} address.` };
    const path = parsed.pathname
      .replace(/^\/in\//, '/')
      .replace(/^\//, '')
      .replace(/\/.*$/, '');
    if (path === '') return { unclear: 'I need the part after the slash as well.' };
    return { value: `${prefix}${path}`.toLowerCase(), confidence: isSpoken ? 0.75 : 0.97 };
  }
  const bare = cleaned.replace(/^@/, '');
  if (!isSpoken && handle.test(bare)) return { value: `${prefix}${bare}`.toLowerCase(), confidence: 0.85 };
  return null;
}

/** Says a link for the ear. */
export function sayUrl(url: string): string {
  return url
    .replace(/^https?:\/\//, '')
    .replace(/\./g, ' dot ')
    .replace(/\//g, ' slash ')
    .replace(/-/g, ' dash ')
    .replace(/_/g, ' underscore ')
    .replace(/\s+/g, ' ')
    .trim();
}
