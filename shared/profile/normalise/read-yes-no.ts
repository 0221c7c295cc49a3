import { certain, likely, proposed, type Reading } from './reading.ts';
import { plain } from './text.ts';

export type YesNo = 'yes' | 'no';

const yes =
  /^(?:yes|yeah|yep|yup|yah|ya|aye|sure|certainly|definitely|absolutely|of course|correct|right|exactly|indeed|affirmative|that's (?:right|correct|it|me|true|the one|fine|good|perfect)|that is (?:right|correct)|(?:it is|i am|i do|i would|i can|i have|i will)(?=$|[,.!;])|i(?:'d| would)(?: really)? (?:love|like|be (?:happy|glad|delighted)) to(?=$|[,.!;])|perfect|spot on|you got it|you've got it|sounds (?:good|right)|looks (?:good|right)|true|ok|okay|mhm|uh-huh|mm-hmm|by all means|no problem|why not|gladly|happy to|for sure|totally|all good|that works|yes sir|yes please)\b/;
const no =
  /^(?:no(?=$|[,.!;-]| (?:i|i'm|i'd|not|thank|thanks|sir|way|unfortunately|sorry|never|it|that|that's|we|because|but|chance|sadly|actually|need not)\b)|nope|nah|nay|not(?=$|[,.!;]| (?:really|at all|yet|now|currently|at the moment|possible|for me|necessarily|so far|quite|exactly)\b)|never|negative|incorrect|wrong|false|that's (?:not|wrong|incorrect)|that is (?:not|wrong)|it isn't|it's not|(?:i'm not|i am not|i don't|i do not|i wouldn't|i would not|i can't|i cannot|i haven't|i won't)(?=$|[,.!;])|unfortunately not|i'm afraid not|sadly not|afraid not|absolutely not|definitely not|certainly not|of course not|not really|no way|no thanks)\b/;

const lead =
  /^(?:(?:well|um+|uh+|er+m?|so|oh|ah|hm+|honestly|actually|okay|ok|i think|i guess|i believe|i suppose|to be honest|and|but)[\s,.]+)+/;

/** Yes or no by the first words, in the many ways people say them; null if neither. */
export function readYesNo(text: string): Reading<YesNo> | null {
  const said = plain(text).replace(lead, '');
  if (said === '') return null;
  if (/^(?:absolutely|definitely|certainly|of course|sure|right|unfortunately|sadly),? not\b/.test(said))
    return { value: 'no', confidence: certain };
  if (/^(?:no|nope|nah)[,.]? (?:yes|yeah)\b|^(?:yes|yeah)[,.]? no\b/.test(said))
    return { unclear: 'I heard both a yes and a no.' };
  if (/^(?:no problem|no worries|no doubt|no objection)/.test(said))
    return { value: 'yes', confidence: likely };
  if (/^not (?:a problem|at all a problem)/.test(said)) return { value: 'yes', confidence: 0.7 };
  if (/^(?:i am|i do|i would|i can|i have|i will|it is) not(?=$|[,.!;])/.test(said))
    return { value: 'no', confidence: certain };
  if (yes.test(said))
    return {
      value: 'yes',
      confidence: /\b(?:but|only|unless|except|if|depends|however)\b/.test(said) ? 0.6 : certain,
    };
  if (no.test(said))
    return {
      value: 'no',
      confidence: /\b(?:but|only|unless|except|if|depends|however)\b/.test(said) ? 0.6 : certain,
    };
  // "… so yes" behind words that were not understood is worth a question, no more.
  const last = /\b(?:so|therefore|then|short answer|answer is)[\s,]+(yes|no)$/.exec(said)?.[1];
  return last === 'yes' || last === 'no' ? { value: last, confidence: proposed } : null;
}

const needsSponsor =
  /\b(?:need|require|would need|will need|depend on|want)\b[^.?!]{0,24}\b(?:sponsor\w*|visa|permit|work permit|papers|authori[sz]ation|h-?1b?)\b|\bonly (?:with|if)\b[^.?!]*\b(?:permit|visa|sponsor\w*|papers|you)\b|\b(?:sponsor\w*|visa|permit)\b[^.?!]{0,20}\b(?:would be |is |are )?(?:needed|required|necessary)\b|\b(?:student|tourist|visitor|h-?1-?b|f-?1|j-?1|opt) visa\b|\bon (?:a |an )?(?:h-?1-?b|f-?1|opt|student visa)\b|\byou(?:'d| would)? (?:have|need) to sponsor\b/;
const noSponsor =
  /\b(?:no|without)(?: (?:need|necessity|requirement) (?:for|of))?(?: (?:a|any|an|further|visa|work|employer|extra|special|additional))* (?:sponsor\w*|visas?|permit)\b|(?:n't|\bnot|\bnever)(?: \w+){0,2} (?:need|require|want)(?: (?:a|any|an|you|to|be|visa|work|employer|your|special))* (?:sponsor\w*|visas?|permit)\b|\bno (?:work )?(?:restrictions?|limitations?)\b|\bwithout (?:any )?(?:restrictions?|limitations?)\b|\bunrestricted\b/;
const entitled =
  /\b(?:green card|citizen|citizenship|passport holder|permanent residen\w*|settled status|indefinite leave|right to work|unrestricted|national\b|born here|(?:eu|uk|us|american|british|canadian|australian|german|european) (?:passport|citizen\w*|national)|blue card|work permit already|have (?:a|my|the) (?:valid )?(?:work )?(?:permit|visa|papers)|visa (?:allows|lets|permits)|passport from)\b/;
const notAllowed =
  /(?:\bnot|n't|\bcannot|\bnever)\b[^.?!]{0,18}\b(?:allowed|authori[sz]ed|permitted|eligible|entitled|legally|a citizen|the right)\b/;
const allowed =
  /\b(?:allowed|authori[sz]ed|permitted|eligible|entitled|free|legal(?:ly)?(?: able)?|able) to work\b|\bfully authori[sz]ed\b|\b(?:work (?:here|there) (?:freely|legally|without))/;

/**
 * May work without sponsorship. "I hold a green card" → yes; "only with a permit from you" → no.
 * A bare yes or no answers the question as asked ("Are you allowed to work there without sponsorship?").
 */
export function readWorkAuthorization(text: string): Reading<YesNo> | null {
  const said = plain(text);
  const first = readYesNo(text);
  const begins = first && 'value' in first ? first.value : null;
  let meant: YesNo | null = null;
  if (/\b(?:not|never|can't|cannot)\b[^.?!]{0,12}\bwithout\b/.test(said)) meant = 'no';
  else if (notAllowed.test(said)) meant = 'no';
  else if (noSponsor.test(said)) meant = 'yes';
  else if (needsSponsor.test(said)) meant = 'no';
  else if (entitled.test(said) || allowed.test(said)) meant = 'yes';
  if (meant === null) return first;
  if (begins !== null && begins !== meant) {
    // "No, I need a visa" and "yes, I need a visa" both tell that a permit is missing; "no, I don't need one" too is clear.
    const explained = noSponsor.test(said) || needsSponsor.test(said) || entitled.test(said);
    return explained ? { value: meant, confidence: 0.6 } : { unclear: 'I heard both a yes and a no.' };
  }
  return {
    value: meant,
    confidence: /\b(?:expir|until|pending|applied|waiting|visa (?:allows|lets|permits))\w*/.test(said)
      ? 0.6
      : 0.9,
  };
}

const noMind = /\b(?:don't|do not|wouldn't|would not) mind\b/;
const stay =
  /\b(?:rather|prefer(?: to)?|like to|want to|going to|plan to|happy|happier) (?:to )?(?:stay|remain|keep|be) (?:put|where|here|in|local|close|near|at)|\bstay (?:put|where i am|here)\b|\bnot (?:looking|planning|willing|able|going|prepared|ready|interested)\b|\b(?:can't|cannot|couldn't|won't|wouldn't|don't want to|not want to|rather not|prefer not to|unable to) (?:move|relocate|leave)|\b(?:can't|cannot|couldn't|won't) (?:really |just )?(?:move|relocate|leave)|\b(?:happy|fine|good|content|comfortable) (?:where|here)\b|\btied to\b|\brather not\b|\b(?:settled|rooted) here\b|\bfamily (?:is|lives) here\b|\bmoving (?:is|isn't|would) (?:not )?(?:out of the question|an option|not possible)/;
const move =
  /\b(?:happy|willing|open|ready|glad|prepared|able|love|like|keen|excited|fine|flexible|up)\b[^.?!]{0,24}\b(?:move|moving|relocat\w+|it|that)\b|\b(?:i'd|i would|i'll|i can|i could) (?:move|relocate)\b|\bmove anywhere\b|\banywhere\b|\bi'm (?:flexible|open|up for (?:it|that))\b|\bno problem\b|\bnot a problem\b/;
const conditional =
  /\b(?:depends|if|only|unless|maybe|perhaps|possibly|not sure|for the right|within|might|could consider)\b/;

/** Willing to relocate. "I'd rather stay where I am" → no. A condition makes it a proposal only. */
export function readRelocation(text: string): Reading<YesNo> | null {
  const said = plain(text);
  const first = readYesNo(text);
  const staying = stay.test(said);
  if (noMind.test(said) && !staying) return { value: 'yes', confidence: conditional.test(said) ? 0.5 : 0.9 };
  const moving = !staying && move.test(said);
  const confidence = conditional.test(said) ? 0.5 : 0.9;
  if (first && 'value' in first) {
    if (
      (first.value === 'yes' && staying) ||
      (first.value === 'no' && moving && !/\bno problem\b/.test(said))
    ) {
      return { unclear: 'I heard both a yes and a no.' };
    }
    return { value: first.value, confidence: Math.min(first.confidence, conditional.test(said) ? 0.6 : 1) };
  }
  if (staying) return { value: 'no', confidence };
  if (moving) return { value: 'yes', confidence };
  return first;
}
