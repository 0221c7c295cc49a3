import { numbersIn } from './number-words.ts';
import { certain, likely, proposed, type Reading } from './reading.ts';
import { digitWords, misheardCounts } from './said-digits.ts';
import { plain } from './text.ts';

/** Year said in two halves: 19 | 98, 20 | 12; and "two thousand (and) four", "oh four", "'98". */
export function yearsIn(text: string, latest: number): number[] {
  const said = plain(text).replace(
    /\b(?:oh|o|zero)[\s-]+(one|two|three|four|five|six|seven|eight|nine)\b/g,
    (_, digit: string) => `zeroed ${digit}`,
  );
  const numbers = numbersIn(said);
  const years: number[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index];
    if (!number) continue;
    if (number.value >= 1940 && number.value <= latest && Number.isInteger(number.value)) {
      years.push(number.value);
      continue;
    }
    const next = numbers[index + 1];
    const between = next ? said.slice(number.end, next.start) : 'none';
    if ((number.value === 19 || number.value === 20) && next && /^[\s-]*(?:and\s+)?$/.test(between)) {
      if (next.value >= 10 && next.value <= 99) {
        years.push(number.value * 100 + next.value);
        index += 1;
        continue;
      }
    }
    if (
      (number.value === 19 || number.value === 20) &&
      next &&
      /^\s*zeroed\s*$/.test(between) &&
      next.value < 10
    ) {
      years.push(number.value * 100 + next.value);
      index += 1;
      continue;
    }
    if (/zeroed\s*$/.test(said.slice(0, number.start)) && number.value < 10) {
      years.push(2000 + number.value);
      continue;
    }
    const mark = said.slice(Math.max(0, number.start - 12), number.start);
    if (
      /(?:'|class of |back in |in |of )$/.test(mark) &&
      number.value >= 0 &&
      number.value <= 99 &&
      Number.isInteger(number.value) &&
      // "In twenty": the second half of the year was not heard.
      number.value !== 19 &&
      number.value !== 20
    ) {
      years.push(number.value + (number.value <= latest - 2000 ? 2000 : 1900));
    }
  }
  return years.filter((year) => year >= 1940 && year <= latest);
}

/** "Class of oh four" as recognisers write it. */
const misheardOh =
  /\b(?:class of|back in|in) (?:a|all|oh|o|old|the|those|or) (one|two|three|four|five|six|seven|eight|nine|\d)$/;

const digitNames = Object.keys(digitWords);
const misheardDigit = new RegExp(
  `\\b((?:nineteen|19|twenty|20)[ -](?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|[2-9]0)|two thousand(?: and)?|2000) (${Object.keys(misheardCounts).join('|')})(?=$|[\\s,.])`,
  'g',
);

/** The year a degree was or will be completed: from 1940 to six years from now. */
export function readGraduationYear(text: string, context: { today: string }): Reading<number> | null {
  const thisYear = Number(context.today.slice(0, 4));
  const said = plain(text);
  if (/\b(?:this year)\b/.test(said)) return { value: thisYear, confidence: likely };
  if (/\blast year\b/.test(said)) return { value: thisYear - 1, confidence: likely };
  if (/\bnext year\b/.test(said)) return { value: thisYear + 1, confidence: likely };
  const ago = /\byears? ago\b/.test(said) ? numbersIn(said) : [];
  if (ago.length === 1 && ago[0]) return { value: thisYear - Math.round(ago[0].value), confidence: 0.7 };
  // "Twenty twenty too", "nineteen seventy ate": the last digit is there, but only by its sound.
  const written = plain(text).replace(
    misheardDigit,
    (_, tens: string, word: string) => `${tens} ${digitNames[misheardCounts[word] ?? 0]}`,
  );
  if (written !== said) {
    const reading = readGraduationYear(written, context);
    return reading && 'value' in reading ? { ...reading, confidence: proposed } : reading;
  }
  const years = yearsIn(text, thisYear + 6);
  const short = years.length === 0 ? misheardOh.exec(said)?.[1] : undefined;
  if (short) return { value: 2000 + Number(digitWords[short] ?? short), confidence: proposed };
  const bare = numbersIn(said);
  if (years.length === 0) {
    const lone = bare.length === 1 ? bare[0] : undefined;
    if (/^'?0\d$/.test(said)) return { value: 2000 + Number(said.slice(-1)), confidence: 0.6 };
    if (lone && lone.value >= 50 && lone.value <= 99 && said.length <= 14) {
      return { value: 1900 + lone.value, confidence: 0.6 };
    }
    return null;
  }
  // "2020, 1": the recogniser wrote the year before it was finished.
  const cut = years.length === 1 ? /\b((?:19|20)\d0)[\s,.]+([1-9])$/.exec(said) : null;
  if (cut) return { value: Number(cut[1]) + Number(cut[2]), confidence: proposed };
  const distinct = [...new Set(years)];
  const only = distinct[0];
  if (distinct.length === 1 && only !== undefined) return { value: only, confidence: certain };
  const range =
    distinct.length === 2 && /\b(?:from|between|started|start|until|till|to|through)\b|-/.test(said);
  if (range) return { value: Math.max(...distinct), confidence: 0.6 };
  return { unclear: 'I heard more than one year.' };
}
