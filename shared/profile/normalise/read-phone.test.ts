import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldByKey } from '../catalogue.ts';
import { sayPhone } from './read-phone.ts';

const digitWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** Real number plans: country code and a pattern of subscriber digits (d is any digit). */
const plans = [
  { code: '1', country: 'US', forms: ['415555dddd', '212736dddd', '303623dddd'] },
  { code: '44', country: 'GB', forms: ['7911dddddd', '2079460ddd', '1612345ddd'] },
  { code: '49', country: 'DE', forms: ['1512ddddddd', '30123dddd'] },
  { code: '39', country: 'IT', forms: ['333ddddddd'] },
  { code: '33', country: 'FR', forms: ['6123ddddd'] },
  { code: '91', country: 'IN', forms: ['98765ddddd'] },
  { code: '46', country: 'SE', forms: ['7012ddddd'] },
  { code: '32', country: 'BE', forms: ['4701ddddd'] },
] as const;

interface Spoken {
  said: string;
  expected: string;
  country: string;
  form: string;
}

/** Says digits in groups, with "oh", "double" and "triple" where the choices ask for them. */
function sayDigits(digits: string, choices: readonly number[], isGrouped: boolean): string {
  const words: string[] = [];
  for (let at = 0, turn = 0; at < digits.length; turn += 1) {
    const digit = digits[at] as string;
    const choice = choices[turn % choices.length] ?? 0;
    let run = 1;
    while (digits[at + run] === digit) run += 1;
    const word = digit === '0' && choice % 2 === 0 ? 'oh' : (digitWords[Number(digit)] ?? '');
    if (run >= 3 && choice % 3 === 0) {
      words.push(`triple ${word}`);
      at += 3;
    } else if (run >= 2 && choice % 3 !== 2) {
      words.push(`double ${word}`);
      at += 2;
    } else {
      words.push(choice % 5 === 4 ? digit : word);
      at += 1;
    }
    if (isGrouped && turn % 3 === 2) words.push(',');
  }
  return words.join(' ').replace(/ ,/g, ',').replace(/,$/, '');
}

const spoken: fc.Arbitrary<Spoken> = fc
  .record({
    plan: fc.constantFrom(...plans),
    form: fc.nat(),
    digits: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 }),
    choices: fc.array(fc.nat({ max: 29 }), { minLength: 5, maxLength: 9 }),
    isGrouped: fc.boolean(),
    isNational: fc.boolean(),
    lead: fc.constantFrom(
      '',
      "it's ",
      'my number is ',
      'you can reach me on ',
      'sure, ',
      'the best number is ',
    ),
  })
  .map(({ plan, form, digits, choices, isGrouped, isNational, lead }) => {
    let used = 0;
    const subscriber = (plan.forms[form % plan.forms.length] ?? plan.forms[0]).replace(/d/g, () =>
      String(digits[used++] ?? 1),
    );
    const trunk = ['GB', 'DE', 'FR', 'SE', 'BE', 'IN'].includes(plan.country) ? '0' : '';
    const said = isNational
      ? sayDigits(`${trunk}${subscriber}`, choices, isGrouped)
      : `plus ${sayDigits(plan.code, [1, 7, 13], false)}, ${sayDigits(subscriber, choices, isGrouped)}`;
    return {
      said: `${lead}${said}`,
      expected: `+${plan.code}${subscriber}`,
      country: plan.country,
      form: subscriber,
    };
  });

describe('spoken phone numbers', () => {
  it('reads 1,000 generated ones to the digit', () => {
    fc.assert(
      fc.property(spoken, ({ said, expected, country }) => {
        const reading = fieldByKey('phone')?.normalise(said, {
          modality: 'spoken',
          today: '2026-11-22',
          country,
        });
        expect(reading, said).toMatchObject({ kind: 'value', value: expected });
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back what it says, digit by digit', () => {
    fc.assert(
      fc.property(spoken, ({ expected }) => {
        const reading = fieldByKey('phone')?.normalise(sayPhone(expected), {
          modality: 'spoken',
          today: '2026-11-22',
        });
        expect(reading).toMatchObject({ kind: 'value', value: expected });
      }),
      { numRuns: 200 },
    );
  });

  it('never completes a number that is too short', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...digitWords), { minLength: 1, maxLength: 5 }), (words) => {
        const reading = fieldByKey('phone')?.normalise(words.join(' '), {
          modality: 'spoken',
          today: '2026-11-22',
          country: 'US',
        });
        expect(reading?.kind).toBe('unclear');
      }),
    );
  });
});
