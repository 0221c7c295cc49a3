import { readUrl } from '@pluto/shared/profile/normalise/read-url.ts';
import type { Cell, Line } from '../document/document-text.ts';
import type { Found } from './found.ts';

/** Web addresses of the candidate: printed ones, ones behind a printed name, and user names beside a network's name. */
export interface Links {
  linkedin: Found | null;
  github: Found | null;
  portfolio: Found | null;
}

const urlShape =
  /(?:https?:\/\/|www\.)[^\s|,;<>()[\]{}"]+|(?<![@\p{L}\p{N}._-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|io|dev|me|co|ai|app|edu|info|tech|design|xyz|site|website|online|blog|page|cloud|studio|works|work|portfolio|ninja|space|codes|engineer|art|photography|pro|name|biz|tv|fyi|wtf|gg|sh|so|in|github\.io|de|at|ch|fr|es|it|pt|nl|be|se|no|dk|fi|pl|cz|sk|hu|ro|bg|gr|hr|si|rs|ua|ru|lt|lv|ee|tr|il|uk|ie|jp|kr|cn|tw|hk|sg|my|ph|id|th|vn|au|nz|za|ng|ke|gh|eg|ae|sa|pk|ca|us|br|mx|ar|cl|pe|eu)(?:\/[^\s|,;<>()[\]{}"]*)?(?![\p{L}\p{N}@])/giu;
/** Words with a dot in them that are no addresses. */
const notASite =
  /^(?:(?:node|next|vue|react|express|nuxt|three|d3|backbone|ember|chart|socket|asp|vb|ado|ml|b|m|ph|e|i|s)\.\w+|\w+\.(?:js|ts|net|md|py))$/i;
const otherNetworks =
  /(?:^|\.)(?:twitter\.com|x\.com|facebook\.com|fb\.com|instagram\.com|stackoverflow\.com|stackexchange\.com|medium\.com|youtube\.com|youtu\.be|t\.me|telegram\.me|wa\.me|whatsapp\.com|skype\.com|xing\.com|researchgate\.net|orcid\.org|scholar\.google\.[a-z.]+|gitlab\.com|bitbucket\.org|leetcode\.com|hackerrank\.com|codeforces\.com|kaggle\.com|codepen\.io|dev\.to|mastodon\.\w+|bsky\.app|threads\.net|tiktok\.com|pinterest\.com|reddit\.com|discord\.gg|goo\.gl|maps\.google\.com|google\.com|maps\.apple\.com|gmail\.com|outlook\.com|hotmail\.com|yahoo\.com|credly\.com|npmjs\.com|linktr\.ee)$/i;
/** Where designers show their work; the person's own site goes before. */
const showcases =
  /(?:^|\.)(?:behance\.net|dribbble\.com|artstation\.com|vimeo\.com|soundcloud\.com|flickr\.com)$/i;
const mailHosts = /@([\p{L}\p{N}.-]+)/giu;
const siteLabel =
  /(?:web ?site|portfolio|homepage|home ?page|personal (?:site|page)|webseite|site(?: web)?|página(?: web)?|sitio(?: web)?|blog|\bweb|url|сайт|サイト|ポートフォリオ|홈페이지|포트폴리오|个人网站)\s*[:：]?\s*$/iu;

function asUrl(text: string): URL | null {
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url : null;
  } catch {
    return null;
  }
}

function decodedPath(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** An address in the form in which one that is typed is kept; what that form cannot hold stays as printed. */
function canonical(kind: 'linkedin' | 'github' | 'any', url: URL): string {
  const text = url.href.replace(/[.)]+$/, '').replace(/[?#].*$/, kind === 'any' ? '$&' : '');
  const isPlain = kind !== 'linkedin' || /^\/in\//i.test(url.pathname);
  const said = kind === 'any' ? text : text.toLowerCase();
  const read = isPlain ? readUrl(decodedPath(said), { modality: 'import' }, kind) : null;
  return read && 'value' in read ? read.value : text.replace(/\/$/, '');
}

/** An address that breaks at the edge of a narrow column, with its rest on the next line. */
function unwrapped(printed: string, cell: Cell, next: Line | undefined): string {
  const rest = next?.cells.length === 1 ? (next.cells[0]?.text.trim() ?? '') : '';
  const isAtEnd = cell.text.trimEnd().endsWith(printed);
  const isRest =
    next !== undefined &&
    next.gap < (/[_-]$/.test(printed) ? 0.7 : 0.3) &&
    !next.bullet &&
    /^[\p{L}\p{N}/_.-]{2,40}$/u.test(rest) &&
    !/^\d{4}$/.test(rest);
  const isCut = /[/_-]$/.test(printed) || /^[/_-]/.test(rest);
  return isAtEnd && isRest && isCut ? printed + rest : printed;
}

const userName = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u;

function asAccount(text: string | undefined): string | null {
  const account = text?.trim().replace(/^(?:@|\/?in\/|\/)/, '') ?? '';
  const isName =
    !/^(?:in|profile|www|com|ads|learning|github|linkedin|actions|pages|copilot)$/i.test(account) &&
    account.length > 1 &&
    account.length < 60 &&
    userName.test(account) &&
    !/\.(?:com|de|org|io)\b/.test(account);
  return isName ? account : null;
}

/** "GitHub: janedoe", "GitHub" above "janedoe" or "in/janedoe": a user name printed beside the network's name. */
function namedAccount(lines: readonly Line[], network: string): Found | null {
  const own = new RegExp(
    `(?:^|[|•·,;]\\s*)${network}\\s*(?:profile|id|handle)?\\s*[:：/–-]?\\s*(@?[^\\s|,;]+)(?=\\s*(?:$|[|•·,;]))`,
    'iu',
  );
  const alone = new RegExp(`^${network}\\s*[:：]?$`, 'i');
  for (const [i, line] of lines.entries()) {
    for (const [j, { text }] of line.cells.entries()) {
      const beside = alone.test(text)
        ? (line.cells[j + 1]?.text ?? (line.cells.length === 1 ? lines[i + 1]?.cells[0]?.text : undefined))
        : undefined;
      const account = asAccount(own.exec(text)?.[1]) ?? asAccount(beside);
      if (account)
        return { value: account, printed: `${text} ${beside ?? ''}`.trim(), line, confidence: 0.75 };
    }
  }
  return null;
}

/** "in/janedoe" stands for a LinkedIn profile even without the network's name. */
function shortProfile(lines: readonly Line[]): Found | null {
  for (const line of lines) {
    const match = /(?:^|[\s|•·])\/?(in\/([\p{L}\p{N}][\p{L}\p{N}-]{2,60}))(?=$|[\s|•·,/])/u.exec(line.text);
    if (match?.[1] && match[2]) return { value: match[2], printed: match[1], line, confidence: 0.8 };
  }
  return null;
}

class LinkReader {
  readonly found: Links = { linkedin: null, github: null, portfolio: null };
  readonly #mailDomains: ReadonlySet<string | undefined>;
  #siteRank = 0;

  constructor(everywhere: readonly Line[]) {
    this.#mailDomains = new Set(
      everywhere.flatMap((line) =>
        [...line.text.matchAll(mailHosts)].map((match) => match[1]?.toLowerCase()),
      ),
    );
  }

  /** @param how where it stands: the candidate's own part of the document, behind a printed name, after a label */
  offer(raw: string, line: Line, how: { isOwn: boolean; isBehind: boolean; isLabelled: boolean }): void {
    const printed = raw.replace(/[.,;:'"]+$/, '');
    if (notASite.test(printed)) return;
    const url = asUrl(printed);
    if (!url) return;
    const host = url.hostname.replace(/^www\./, '').toLowerCase();
    const entry = (kind: 'linkedin' | 'github' | 'any'): Found => ({
      value: canonical(kind, url),
      printed: how.isBehind ? line.text : printed,
      line,
      confidence: how.isBehind ? 0.93 : 0.95,
    });
    if (/(?:^|\.)linkedin\.com$/.test(host)) {
      if (url.pathname.length > 1 && (how.isOwn || /^\/(?:in|pub)\//.test(url.pathname)))
        this.found.linkedin ??= entry('linkedin');
    } else if (/^github\.com$/.test(host)) {
      const isProfile = /^\/[^/]+\/?$/.test(url.pathname);
      if (isProfile && (how.isOwn || !this.found.github)) this.found.github ??= entry('github');
    } else if (how.isOwn && !otherNetworks.test(host)) this.#offerSite(entry('any'), raw, host, how);
  }

  /** The best of several sites: one that is called so, then the person's own, then a showcase. */
  #offerSite(entry: Found, raw: string, host: string, how: { isBehind: boolean; isLabelled: boolean }): void {
    const isMailOnly = this.#mailDomains.has(host) && !how.isBehind && !/^https?:|^www\./i.test(raw);
    if (isMailOnly && !how.isLabelled) return;
    const rank = how.isLabelled ? 3 : showcases.test(host) ? 1 : 2;
    if (rank <= this.#siteRank) return;
    this.#siteRank = rank;
    this.found.portfolio = { ...entry, confidence: entry.confidence - 0.05 };
  }
}

/** Reads LinkedIn, GitHub and the candidate's own site. `lines` are those of the header, contact and link sections. */
export function readLinks(lines: readonly Line[], everywhere: readonly Line[]): Links {
  const reader = new LinkReader(everywhere);
  const own = new Set(lines);
  const ordered = [...lines, ...everywhere.filter((one) => !own.has(one))];
  for (const [i, line] of ordered.entries()) {
    const isOwn = own.has(line);
    for (const [j, cell] of line.cells.entries()) {
      const before =
        line.cells[j - 1]?.text ?? (line.cells.length === 1 ? ordered[i - 1]?.text : undefined) ?? '';
      const isLabelled = (at: number) =>
        siteLabel.test(cell.text.slice(0, at)) || (at < 3 && before.length < 30 && siteLabel.test(before));
      for (const url of cell.links.filter((one) => /^https?:/i.test(one)))
        reader.offer(url, line, {
          isOwn,
          isBehind: true,
          isLabelled: isLabelled(0) || siteLabel.test(cell.text),
        });
      for (const match of cell.text.matchAll(urlShape))
        reader.offer(unwrapped(match[0], cell, ordered[i + 1]), line, {
          isOwn,
          isBehind: false,
          isLabelled: isLabelled(match.index),
        });
    }
  }
  const { found } = reader;
  if (!found.linkedin) {
    const account = namedAccount(lines, 'linked\\s?in') ?? shortProfile(lines);
    if (account)
      found.linkedin = { ...account, value: `https://linkedin.com/in/${account.value.toLowerCase()}` };
  }
  if (!found.github) {
    const account = namedAccount(lines, 'git\\s?hub');
    if (account) found.github = { ...account, value: `https://github.com/${account.value.toLowerCase()}` };
  }
  return found;
}
