import { behind, type Stated, sentenceAround } from './stated-text.ts';

const label =
  /(?<!\p{L})(?:work (?:authori[sz]ation|permit|rights?|status|eligibility|visa)|right to work|visa(?: status)?|immigration status|employment eligibility|arbeitserlaubnis|aufenthalts(?:titel|status|erlaubnis)|permis de travail|autorisation de travail|permiso de trabajo|permesso di (?:lavoro|soggiorno)|autorização de trabalho|werkvergunning|zezwolenie na pracę|arbetstillstånd|work authori[sz]ed|разрешение на работу|çalışma izni|就労資格|在留資格|비자)\s*[:：]\s*/iu;
const refused =
  /\b(?:requires?|requiring|needs?|needed|seeking)\b.{0,30}(?:sponsor|visa|permit)|sponsorship (?:is )?(?:required|needed)|^(?:no|none|nein|non)\b|benötigt|erforderlich$|\bopt\b|h-?1b transfer/i;
const granted =
  /citizen|national|resident|green card|blue card|blaue karte|residence|settled|leave to remain|authori[sz]ed|eligible|entitled|unrestricted|unlimited|unbefristet|vorhanden|illimité|carte de séjour|indefinid|ciudadan|citoyen|cittadin|cidad|obywatel|burger|bürger|medborgar|visa|permit|full|valid|yes|ja\b|oui|sí\b|not required|no sponsorship|without/iu;

const free: readonly [RegExp, 'yes' | 'no', number][] = [
  [
    /(?:(?:i )?(?:will |would )?(?:require|requires|requiring|need|needs)\s+(?:a |an )?(?:visa |work[- ]permit )?(?:sponsorship|work permit|visa))/i,
    'no',
    0.85,
  ],
  [
    /(?:full |unrestricted |indefinite )?(?:right|authori[sz]ed|eligible|entitled|permitted|authori[sz]ation|permission)\s+to\s+(?:live and )?work\s+(?:in|within)\s+(?:the\s+)?[\p{Lu}][\p{L} .]{1,30}(?:\s+without(?: visa)? sponsorship)?/iu,
    'yes',
    0.88,
  ],
  [/(?:no|without)\s+(?:visa\s+)?sponsorship(?:\s+(?:required|needed))?|visa not required/i, 'yes', 0.85],
  [
    /(?:(?:us|u\.s\.|uk|british|american|eu|eea|swiss|canadian|australian|irish|german|french|spanish|indian|korean|japanese)\s+(?:citizen|national|passport holder)|permanent resident(?:\s+of\s+\p{Lu}\p{L}+)?|green card(?: holder)?|eu blue card|settled status|indefinite leave to remain)/iu,
    'yes',
    0.62,
  ],
  [
    /(?:ciudadan[oa] de la ue|ciudadan[oa] (?:español[oa]|europe[oa])|permiso de trabajo(?! *:)|eu-bürger(?:in)?|unbefristete(?:r|n)? (?:aufenthalts|arbeits)\p{L}+|unbeschränkte arbeitserlaubnis|arbeitserlaubnis vorhanden|citoyen(?:ne)? (?:de l['’]ue|européen(?:ne)?)|autorisation de travail|cittadin[oa] (?:ue|europe[oa]))/iu,
    'yes',
    0.62,
  ],
];

/** Whether the candidate may work without a sponsor, as a labelled entry or in a sentence. */
export function readStatedPermit(text: string): Stated | null {
  const found = label.exec(text);
  const value = found ? behind(text, found) : '';
  if (found && value !== '') {
    if (refused.test(value) && !/\b(?:no|not|without)\b/i.test(value))
      return { value: 'no', printed: value, confidence: 0.8 };
    if (granted.test(value))
      return {
        value: 'yes',
        printed: value,
        confidence: /citizen|sponsor|authori|permanent|unrestricted/i.test(value) ? 0.8 : 0.62,
      };
  }
  for (const [pattern, answer, confidence] of free) {
    const match = pattern.exec(text);
    if (match) return { value: answer, printed: sentenceAround(text, match.index), confidence };
  }
  return null;
}

/** Where the label of such a statement stands in a text, -1 where there is none. */
export function findPermitLabel(text: string): number {
  return label.exec(text)?.index ?? -1;
}
