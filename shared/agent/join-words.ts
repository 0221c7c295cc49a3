const endMark = /[\s.,;:!?…–—-]+$/;
const numberEnd =
  /(?:\d|\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|double|triple|plus|point|and a))$/i;
const numberStart =
  /^(?:\d|(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|lakh|million|double|triple|and a half)\b)/i;

/** The mark between two halves: a recogniser ends every piece with a full stop, also in the middle of a number. */
function seam(left: string, right: string): string {
  const bare = left.replace(endMark, '');
  const isNumber = numberEnd.test(bare) && numberStart.test(right);
  // "Two weeks. Three" are two, "fifty. Five thousand" is one; an address has no pause that means anything.
  if (isNumber || /\b(?:at|dot|underscore|dash|@)$/i.test(bare) || /^(?:at|dot|@)\b/i.test(right))
    return `${bare} ${right}`;
  return `${left} ${right}`;
}

/** Joins what was heard in several pieces to one text. */
export function joinWords(pieces: readonly string[]): string {
  const spoken = pieces.map((text) => text.trim()).filter((text) => text !== '');
  const [first = '', ...more] = spoken;
  return more.reduce(seam, first);
}
