/** What a reader made of a statement: the canonical value, the words as printed, and how sure it is. */
export interface Stated {
  value: string;
  printed: string;
  confidence: number;
}

/** The end of a sentence or of a piece of a list; "U.S." and "68.000" do not end one. */
const stop = /(?<!(?:^|[\s.])\p{L})[.;](?=\s+\p{Lu}|\s*$)|\s*[|•·]|\s{3,}|\s[—–]\s(?=\p{Lu})/u;

/** Text from a place to the end of its sentence. */
export function sentenceAt(text: string, at: number): string {
  const rest = text.slice(at);
  return rest.slice(0, stop.exec(rest)?.index ?? rest.length).trim();
}

/** What stands behind a label: in the same cell or the next. */
export function behind(text: string, label: RegExpExecArray): string {
  const rest = text.slice(label.index + label[0].length).replace(/^[\s:：=–-]+/, '');
  return sentenceAt(rest, 0);
}

/** The sentence around a place in a text, at most 160 characters. */
export function sentenceAround(text: string, at: number): string {
  const starts = [...text.matchAll(/[.!?]\s+(?=\p{Lu})|[|•·]\s*|\s{3,}/gu)].filter(
    (match) => match.index + match[0].length <= at,
  );
  const last = starts.at(-1);
  const start = last ? last.index + last[0].length : 0;
  const rest = text.slice(start);
  const stops = [...rest.matchAll(new RegExp(stop, 'gu'))].filter((match) => match.index >= at - start);
  // A semicolon joins two halves of one statement.
  const end = stops.find((match) => match[0] !== ';')?.index ?? rest.length;
  return rest.slice(0, end).slice(0, 160).trim();
}
