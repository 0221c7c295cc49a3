import { certain, likely, proposed, type Reading } from './reading.ts';
import { soundDistance } from './sound.ts';
import { plain, withoutAccents } from './text.ts';

/** Degrees from the lowest to the highest. */
export const degrees = ['Secondary', 'Associate', 'Bachelor', 'Master', 'Doctorate'] as const;
export type Degree = (typeof degrees)[number];

const forms: Record<Degree, RegExp> = {
  Doctorate:
    /\b(?:ph\.? ?d\.?s?|doctor(?:ate|al)?(?: of)?|doctor's|d\.? ?phil|dr\.? ?rer|ed\.? ?d|dba|promotion zum)\b|\bp\.? ?h\.? ?d\b|\bdoktor/,
  Master:
    /\bmasters?(?:'s?)?\b(?! (?:electrician|craftsman|plumber|carpenter|mason|of ceremonies))|\bm\.? ?b\.? ?a\b|\bm\.? ?sc?\b|\bm\.? ?eng\b|\bm\.? ?phil\b|\bll\.? ?m\b|\bmfa\b|\bm\.? ?res\b|\bm\.? ?ed\b|\bm\.? ?tech\b|\bmaestria\b|\bmaitrise\b|\bmagister\b|\bdiplom(?:-|\s)?(?:ingenieur|kauf)|\blaurea magistrale\b|\bm\.a\b|\bma in\b|\bpost-?graduate degree\b/,
  Bachelor:
    /\bbachelors?(?:'s?)?\b|\bbatchelors?(?:'s?)?\b|\bb\.? ?sc?\b|\bb\.? ?a\b(?! ?ck)|\bb\.? ?eng\b|\bb\.? ?tech\b|\bb\.? ?com\b|\bll\.? ?b\b|\bbba\b|\bb\.? ?ed\b|\bundergrad(?:uate)?(?: degree)?\b|\blicen(?:ciatura|ce|ciado)\b|\blaurea(?: triennale)?\b|\bfirst degree\b|\bcollege degree\b|\bfour[- ]year degree\b|\bhonou?rs degree\b/,
  Associate:
    /\bassociates?(?:'s?)?(?= degree|$| in| of|[,.])|\bfoundation degree\b|\bhnd\b|\bhigher national diploma\b|\bcommunity college\b|\btwo[- ]year degree\b|\ba\.a\.?s?\b|\bbts\b|\bvocational (?:degree|diploma|college)\b/,
  Secondary:
    /\bhigh[- ]?school\b|\bsecondary\b|\ba[- ]levels?\b|\bgcses?\b|\bged\b|\babitur\b|\bbaccalaureate\b|\bbaccalaureat\b|\bmatura\b|\bschool leaving\b|\b(?:12th|twelfth) grade\b|\bgrammar school\b|\bsixth form\b|\bmatric(?:ulation)?\b|\bmaturita\b|\bdiploma di maturita\b/,
};

/** The highest degree named in a text: "I did my master's after a bachelor's" is Master. */
export function readDegree(text: string, context?: { modality: string }): Reading<Degree> | null {
  const said = withoutAccents(plain(text));
  const working =
    /\b(?:working on|studying (?:for|towards)|pursuing|currently doing|still doing|about to (?:start|begin)|dropped out of|didn't finish|did not finish|never finished|almost finished|haven't finished|unfinished|planning|started but)\b.*?(?=\bso\b|\bbut\b|[,.;]|$)/;
  // "I was doing a master's but never finished, so a bachelor's": the first part names no degree.
  const given =
    /[^,.;]*\bbut (?:i |i've )?(?:never|didn't|did not|haven't|couldn't|could not|dropped|left|stopped|quit)\b.*?(?=\bso\b|[,.;]|$)/;
  const finished = said.replace(given, ' ').replace(working, ' ');
  for (const degree of [...degrees].reverse()) {
    if (!forms[degree].test(said)) continue;
    if (!forms[degree].test(finished)) continue;
    if (degree === 'Master' && /\bmaster (?:electrician|craftsman|plumber|carpenter|mason)\b/.test(said))
      continue;
    const denied = new RegExp(
      `\\b(?:no|not|without|don't have|never (?:did|got)|didn't (?:do|get|finish)) (?:a |an |my |any |the )?(?:${forms[degree].source})`,
    );
    if (denied.test(said)) continue;
    return { value: degree, confidence: certain };
  }
  if (/\b(?:left|finished|completed) school\b/.test(said) || /^school$/.test(said))
    return { value: 'Secondary', confidence: 0.6 };
  if (/\b(?:university|college) graduate\b|\bi graduated from (?:university|college)\b/.test(said)) {
    return { value: 'Bachelor', confidence: 0.5 };
  }
  if (forms.Bachelor.test(said) || forms.Master.test(said) || forms.Doctorate.test(said)) {
    return { unclear: 'I am not sure which degree you have completed.' };
  }
  return context?.modality === 'spoken' ? soundedDegree(said) : null;
}

const sounded: Partial<Record<Degree, readonly string[]>> = {
  Master: ['masters', 'a masters'],
  Bachelor: ['bachelors', 'a bachelors'],
  Doctorate: ['doctorate', 'a doctorate'],
  Associate: ['associates', 'an associates'],
  Secondary: ['high school', 'secondary school'],
};

/** "Pastors degree", "ambassadors in business": a word before "degree" or "in" that sounds like a degree; a proposal. */
function soundedDegree(said: string): Reading<Degree> | null {
  const frame = /^(?:i (?:have|did|hold|got|finished) |i've got |it's |that's )?(?:and |an? |the |my )*/;
  const rest = said.replace(frame, '');
  const before = /^(\S+(?: \S+){0,2}?)(?: degree| diploma| in | of )/.exec(`${rest} `)?.[1];
  const heard = before ?? (rest.split(' ').length <= 2 ? rest : null);
  if (heard === null) return null;
  const [best, next] = degrees
    .map((degree) => ({
      degree,
      distance: Math.min(...(sounded[degree] ?? []).map((form) => soundDistance(heard, form))),
    }))
    .sort((a, b) => a.distance - b.distance);
  const isClear =
    best && best.distance <= (before ? 0.3 : 0.25) && (next?.distance ?? 1) - best.distance >= 0.05;
  return isClear ? { value: best.degree, confidence: proposed } : null;
}

/** The degree of an entry in a resume ("BSc Computer Science" → Bachelor), null if none is named. */
export function degreeOf(text: string): Degree | null {
  const reading = readDegree(text);
  return reading && 'value' in reading && reading.confidence >= likely ? reading.value : null;
}
