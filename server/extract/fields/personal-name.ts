import { closeSpacedLetters } from '../document/repair-text.ts';

const label =
  /^(?:(?:(?:full |first and last |legal |your )?name|name and surname|nom(?: et prénom| complet)?|prénom et nom|nombre(?: completo| y apellidos)?|vor- und (?:nach|zu)name|vollständiger name|nome(?: completo| e cognome)?|naam|namn|imię i nazwisko|имя|фио|ф\.и\.о\.|الاسم|שם)\s*[:：]\s*|(?:氏\s?名|お名前|名前|성명|이름|姓名)\s*[:：]?\s*(?=[\p{Lu}\p{Lo}]))/iu;
const documentName =
  /^(?:r[ée]sum[ée]|curriculum vitae|cv|lebenslauf|bewerbung|currículum|profil)\s*(?:[:–—-]|of|de|von|for)\s+|\s*[-–—|:]?\s*(?:'s\s+)?(?:r[ée]sum[ée]|curriculum vitae|\bcv|lebenslauf)$/iu;
const pronouns =
  /\s*[([（]?\s*\b(?:she|he|they|ze|xe|any|ella|elle|él|il|sie|er|iel)\s*\/\s*(?:her|him|them|they|hers|his|theirs|hir|xem|zir|any|él|elle|ella|ihr|ihm|lui|elles?)(?:\s*\/\s*\p{L}+)?\b\s*[)\]）]?/iu;

/** Letters behind a name that stand for a degree, a licence or a membership. */
const knownCredentials = `ph\\.?\\s?d|d\\.?phil|m\\.?d|d\\.?o|d\\.?d\\.?s|d\\.?m\\.?d|d\\.?v\\.?m|d\\.?n\\.?p|pharm\\.?d|psy\\.?d|ed\\.?d|j\\.?d|esq|esquire|ll\\.?[bm]|m\\.?b\\.?a|e?mba|b\\.?b\\.?a|m\\.?p\\.?[ahp]|m\\.?s\\.?[wnc]|m\\.?a|m\\.?s|b\\.?a|b\\.?s|b\\.?sc|m\\.?sc|b\\.?s\\.?n|a\\.?d\\.?n|m\\.?ed|b\\.?ed|m\\.?eng|b\\.?eng|b\\.?tech|m\\.?tech|m\\.?arch|m\\.?fa|b\\.?fa|mres|mphil|r\\.?n|l\\.?p\\.?n|c\\.?n\\.?a|n\\.?p|fnp(?:-[bc]c?)?|aprn|crna|ccrn(?:-k)?|cen|pa-c|pt|dpt|ot|otr\\/l|slp|ccc-slp|rd|ldn|lcsw|lmsw|lpc|lmft|bcba|c\\.?p\\.?a|c\\.?f\\.?a|c\\.?m\\.?a|c\\.?i\\.?a|c\\.?f\\.?e|cfp|acca|fcca|aca|fca|cima|frm|p\\.?e|p\\.?eng|ceng|eit|leed(?: ap)?|aia|riba|ra|ncidq|pmp|capm|pgmp|csm|cspo|psm|prince2|safe|itil|cissp|cisa|cism|ceh|ccna|ccnp|mcse|aws|shrm-s?cp|s?phr|mcipd|assoc cipd|cipd|mrcp|mrcs|frcs|mbbs|mbchb|bds|bvsc|fhea|fbcs|mbcs|phr|cscp|cpim|cbap|six sigma|lssbb|cssbb|facs|faan|facp|frcp|qc|kc|obe|mbe|cbe`;
const credential = `(?:(?:${knownCredentials})\\.?[®™]?)`;
/** Any short word in capitals, with dots and marks: behind a comma such a word is a credential. */
const initials = String.raw`(?:\p{Lu}[\p{Lu}\d.&-]{1,9}|\p{Lu}\p{Ll}?\.\s?\p{Lu}[\p{L}.]{0,8}|Dipl\.?-?\s?\p{L}+\.?)[®™]?`;
const listed = new RegExp(
  String.raw`(?:\s*[,|]\s*(?:${credential}|${initials})(?:\s*\([^)]{2,12}\))?(?:[ ,/&]+(?:${credential}|${initials})(?:\s*\([^)]{2,12}\))?)*)\s*$`,
  'u',
);
const listedAnyCase = new RegExp(String.raw`(?:\s*[,|]\s*${credential}(?:[ ,/&]+${credential})*)\s*$`, 'iu');
/** Credentials that are no family names, even in capitals. */
const unmistakable =
  /^(?:ph\.?d|m\.d|rn|bsn|msn|dnp|lpn|cna|aprn|fnp|crna|ccrn|mba|emba|bba|pmp|capm|cpa|cfa|cfp|acca|cissp|cisa|cism|b\.?sc|m\.?sc|b\.?tech|m\.?tech|b\.?eng|m\.?eng|mph|mpa|msw|lcsw|lmsw|esq|dds|dmd|dvm|pharm\.?d|psy\.?d|j\.?d|ll\.?[bm]|dpt|mbbs|mbchb|itil|csm|cspo|phr|sphr|leed)\.?$/i;

/** "Jr." and "III" belong to a name, also behind a comma. */
const generation = /,?\s*\b(jr|sr|junior|senior|ii|iii|iv)\.?$/i;

/**
 * A name without what is printed around it: label, the word "Resume", pronouns, and the letters of degrees and
 * licences behind it. Titles before it ("Dr.") stay, as does "Jr.".
 */
export function bareName(printed: string): string {
  let text = closeSpacedLetters(printed.replace(/\s+/g, (gap) => (gap.length > 2 ? '   ' : ' ')).trim())
    .replace(/\s+/g, ' ')
    .replace(label, '')
    .replace(documentName, '')
    .replace(pronouns, '')
    .replace(/^[\p{P}\p{S}\s]+(?=\p{L})|[,;:|•·–—-]+\s*$/gu, '')
    .trim();
  for (let round = 0; round < 3; round += 1) {
    const suffix = generation.exec(text)?.[0] ?? '';
    const body = text.slice(0, text.length - suffix.length);
    const cut = withoutCredentials(body);
    if (cut === body) break;
    text = `${cut}${suffix.replace(/^,/, '')}`.trim();
  }
  return inOrder(text);
}

function withoutCredentials(text: string): string {
  for (const pattern of [listed, listedAnyCase]) {
    const cut = text.replace(pattern, '').trim();
    // What is left must still be a name of two words; "Li, MA" may be one in the other order.
    if (cut !== text && cut.split(/\s+/).length >= 2) return cut;
  }
  const words = text.split(/\s+/);
  const last = (words.at(-1) ?? '').replace(/[®™]$/, '');
  const isCredential =
    unmistakable.test(last) && (last.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && words.length >= 3;
  return isCredential
    ? words
        .slice(0, -1)
        .join(' ')
        .replace(/\s+[–—-]$/, '')
    : text;
}

const flipped =
  /^(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?),\s+(\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’-]*\.?){0,2})$/u;

/** "Smith, John A." as it is said: "John A. Smith". */
function inOrder(text: string): string {
  const [, family, given] = flipped.exec(text) ?? [];
  if (!family || !given || generation.test(text)) return text;
  return `${given} ${family}`;
}

/** Whether a line says that it holds the name: "Name: Jane Doe". */
export function isLabelledName(text: string): boolean {
  return label.test(text);
}
