import { protectedTopics, workFrame } from './protected-topics.ts';

/** Why a question may not be asked. */
export interface Refusal {
  /** For example "age". */
  topic: string;
  /** One sentence: what it touches. */
  reason: string;
  /** The law in plain words. */
  ground: string;
  /** What to ask instead. */
  instead: string;
}

/** Lower case without accents, ligatures, odd apostrophes and invisible letters, so that spelling hides nothing. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/[¿¡]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Checks the words of a question in English, German, French or Spanish. Returns null when it may be asked. Each sentence
 * is looked at alone, because one about work does not excuse the next. Based on EU Directives 2000/43/EC, 2000/78/EC,
 * 2006/54/EC and 2023/970, GDPR Articles 9 and 10, the UK Equality Act 2010 and US EEOC guidance. It knows phrasings, not
 * meanings: it catches what is asked plainly or by the usual proxies; a false alarm is mended by rewording.
 */
export function checkQuestion(text: string): Refusal | null {
  for (const sentence of text.split(/(?<=[.?!;])\s+|\n(?=\S)/).map(plain)) {
    const isAboutWork = workFrame.test(sentence);
    for (const { topic, ground, instead, always, personal = [] } of protectedTopics) {
      const isHit =
        always.some((pattern) => pattern.test(sentence)) ||
        (!isAboutWork && personal.some((pattern) => pattern.test(sentence)));
      if (!isHit) continue;
      const reason = `This question touches ${topic}, which must not decide about a job, so it cannot be asked.`;
      return { topic, reason, ground, instead };
    }
  }
  return null;
}

/** The refusal of a question as one text for a recruiter, or null when it may be asked. */
export function refuseProtectedQuestion(text: string): string | null {
  const refusal = checkQuestion(text);
  return refusal && `${refusal.reason} ${refusal.ground} Ask instead: ${refusal.instead}`;
}
