import { certain, likely, type Reading } from './reading.ts';
import { plain } from './text.ts';

export type RemotePreference = 'remote' | 'hybrid' | 'onsite';

const mixed =
  /\bhybrid\b|\b(?:high|hi)[ -]?br(?:i|ea|e)d\b|\b(?:mix|mixture|blend|combination|both|split|half and half|half half|fifty fifty|some of each|bit of each)\b/;
const someDays =
  /\b(?:one|two|three|four|a few|a couple of|couple|few|some|1|2|3|4)(?: or (?:two|three|four))? days?\b|\b(?:sometimes|occasionally|now and then|from time to time)\b/;
const remote =
  /\b(?:fully |completely |entirely |all |100 percent )?remote(?:ly)?\b|\b(?:work(?:ing)? )?from home\b|\bhome ?office\b|\bat home\b|\bwfh\b|\btelecommut\w+|\bfrom anywhere\b/;
const onsite =
  /\bon[- ]?(?:site|sight)\b|\bin[- ](?:the |an |your )?(?:office|person|building|shop|workshop|plant|lab|hospital|store)\b|\b(?:at|to|come into|coming into|go to|going to) (?:the |an |your )?(?:office|site|workplace)\b|\boffice[- ]based\b|\bevery day in\b|(?<!home )\boffice\b|\bshop floor\b|\bon the floor\b|\bin the field\b|\bface[- ]to[- ]face\b|\bwith (?:the|my|a) (?:team|colleagues) in\b/;
const denied = (pattern: RegExp): RegExp =>
  new RegExp(
    `(?:\\bnot|n't|\\b(?:no|never|without|hate|dislike|rather than|instead of|over|than|except))\\b(?: \\w+){0,4} (?:${pattern.source})`,
  );

/** Where a candidate wants to work. */
export function readRemotePreference(text: string): Reading<RemotePreference> | null {
  const said = plain(text);
  const isAny =
    /\b(?:no preference|don't mind|do not mind|either|any of|whatever|don't care|all (?:of them|three|fine)|flexible)\b/.test(
      said,
    );
  if (isAny) {
    const isNamed = mixed.test(said) || remote.test(said) || onsite.test(said);
    return isNamed ? null : { unclear: 'All three are fine, but I need the one you like best.' };
  }
  if (/\b(?:anything but|everything but|except)\b/.test(said)) return null;
  const clause = said.replace(
    /\b(?:rather than|instead of|as opposed to|over|not)\b.*$|\bthan (?:the |an |in the )?(?:office|on ?site|home)\b.*$/,
    ' ',
  );
  const usable = clause.trim() === '' ? said : clause;
  const isHome = remote.test(usable) && !denied(remote).test(said);
  const isOffice = onsite.test(usable) && !denied(onsite).test(said);
  if (mixed.test(usable)) return { value: 'hybrid', confidence: certain };
  if (someDays.test(usable) && (isHome || isOffice)) return { value: 'hybrid', confidence: likely };
  if (someDays.test(usable)) return { value: 'hybrid', confidence: 0.65 };
  if (isHome && isOffice) {
    if (/\brather\b/.test(said)) return null;
    return { value: 'hybrid', confidence: 0.65 };
  }
  if (isHome) return { value: 'remote', confidence: likely };
  if (isOffice) return { value: 'onsite', confidence: likely };
  return null;
}
