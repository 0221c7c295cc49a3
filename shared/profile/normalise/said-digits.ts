/** What digits and teens are called when a number or an address is said; the "oh" of phone numbers comes on top. */
export const digitWords: Readonly<Record<string, string>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, String(value)]),
);

/** First digit of a number from twenty to ninety. */
export const tensWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'twenty thirty forty fifty sixty seventy eighty ninety'
      .split(' ')
      .map((word, index) => [word, String(index + 2)]),
  ),
  fourty: '4',
};

/** "Twenty" with the word behind it: how many words make it up, and its digits. Null if it is no such word. */
export function tensSaid(word: string, next: string): { digits: string; words: number } | null {
  const ten = tensWords[word];
  if (ten === undefined) return null;
  const one = digitWords[next];
  const isOne = one !== undefined && one.length === 1 && one !== '0';
  return { digits: isOne ? `${ten}${one}` : `${ten}0`, words: isOne ? 2 : 1 };
}

/** Words a recogniser writes for a small number before a unit; proposals only. */
export const misheardCounts: Readonly<Record<string, number>> = {
  won: 1,
  to: 2,
  too: 2,
  do: 2,
  tree: 3,
  free: 3,
  for: 4,
  far: 4,
  fore: 4,
  fur: 4,
  fife: 5,
  sex: 6,
  sicks: 6,
  ate: 8,
  aid: 8,
  tan: 10,
};
