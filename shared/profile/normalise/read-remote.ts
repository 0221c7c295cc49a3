import { certain, likely, type Reading } from './reading.ts';
import { plain } from './text.ts';

export type RemotePreference = 'remote' | 'hybrid' | 'onsite';

const hybrid =
  /\bhybrid\b|\b(?:mix|mixture|blend|bit|combination|both|split|half and half|half half|some (?:days|of))\b|\b(?:one|two|three|four|a few|a couple of|couple|few|some|1|2|3|4)(?: or (?:two|three|four))? days?\b/;
const remote =
  /\b(?:fully |completely |entirely |all |100 percent )?remote(?:ly)?\b|\b(?:work(?:ing)? )?from home\b|\bhome ?office\b|\bat home\b|\bwfh\b|\btelecommut\w+|\bfrom anywhere\b/;
const onsite =
  /\bon[- ]?site\b|\bin[- ](?:the |an |your )?(?:office|person|building|shop|workshop|plant|lab|hospital|store)\b|\b(?:at|to|come into|coming into|go to|going to) (?:the |an |your )?(?:office|site|workplace)\b|\boffice[- ]based\b|\bevery day in\b|^(?:the )?office\b|\bface[- ]to[- ]face\b|\bwith (?:the|my|a) (?:team|colleagues) in\b/;
const denied = (pattern: RegExp): RegExp =>
  new RegExp(
    `(?:\\bnot|n't|\\b(?:no|never|without|hate|dislike|rather than|instead of|over|than|except))\\b(?: \\w+){0,4} (?:${pattern.source})`,
  );

/** Where a candidate wants to work. */
export function readRemotePreference(text: string): Reading<RemotePreference> | null {
  const said = plain(text);
  if (
    /\b(?:no preference|don't mind|do not mind|either|any of|whatever|don't care|all (?:of them|three|fine)|flexible)\b/.test(
      said,
    )
  ) {
    if (!hybrid.test(said) && !remote.test(said) && !onsite.test(said)) {
      return { unclear: 'All three are fine, but I need the one you like best.' };
    }
    return null;
  }
  const clause = said.replace(/\b(?:rather than|instead of|as opposed to|over|not)\b.*$/, ' ');
  const found: RemotePreference[] = [];
  const usable = clause.trim() === '' ? said : clause;
  const isHome = remote.test(usable) && !denied(remote).test(said);
  const isOffice = onsite.test(usable) && !denied(onsite).test(said);
  if (/\b(?:all|five|every|5)\b[^.]{0,12}\bdays?\b/.test(usable)) {
    if (isHome && !isOffice) return { value: 'remote', confidence: certain };
    if (isOffice && !isHome) return { value: 'onsite', confidence: certain };
  }
  if (hybrid.test(usable) || (isHome && isOffice))
    return { value: 'hybrid', confidence: isHome !== isOffice || /hybrid/.test(usable) ? certain : 0.7 };
  if (isHome) found.push('remote');
  if (isOffice) found.push('onsite');
  const only = found[0];
  if (only) return { value: only, confidence: likely };
  return null;
}
