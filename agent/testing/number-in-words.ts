const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a million as it is said: "one hundred and twenty thousand". */
export function numberInWords(value: number): string {
  if (value < 20) return small[value] ?? String(value);
  if (value < 100) {
    const one = value % 10;
    return `${tens[Math.floor(value / 10)]}${one === 0 ? '' : ` ${small[one]}`}`;
  }
  if (value < 1000) {
    const rest = value % 100;
    return `${small[Math.floor(value / 100)]} hundred${rest === 0 ? '' : ` and ${numberInWords(rest)}`}`;
  }
  const rest = value % 1000;
  return `${numberInWords(Math.floor(value / 1000))} thousand${rest === 0 ? '' : ` ${numberInWords(rest)}`}`;
}

/** A year as it is said: "nineteen ninety eight", "two thousand four", "twenty twelve". */
export function yearInWords(year: number): string {
  const [century, rest] = [Math.floor(year / 100), year % 100];
  if (year >= 2000 && year < 2010) return `two thousand${rest === 0 ? '' : ` ${small[rest]}`}`;
  return `${numberInWords(century)} ${rest < 10 ? `oh ${small[rest]}` : numberInWords(rest)}`;
}
