import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldByKey } from '../catalogue.ts';

const context = { modality: 'spoken', today: '2026-11-22' } as const;
const digitWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** What a recogniser may write for a digit of a number that is said. */
const writings: Record<string, readonly string[]> = {
  '0': ['zero', 'oh', '0', 'o'],
  '1': ['one', '1', 'won'],
  '2': ['two', '2', 'to', 'too'],
  '3': ['three', '3', 'tree'],
  '4': ['four', '4', 'for'],
  '5': ['five', '5'],
  '6': ['six', '6'],
  '7': ['seven', '7'],
  '8': ['eight', '8', 'ate'],
  '9': ['nine', '9', 'niner'],
};

const plans = [
  '1415555dddd',
  '447911dddddd',
  '491512ddddddd',
  '39333ddddddd',
  '336123ddddd',
  '919876ddddddd',
  '4670dddddd5',
  '324701ddddd',
  '48501dddddd',
  '61412dddddd',
  '5511987dddddd',
  '254712dddddd',
] as const;

const heardPhone = fc
  .record({
    plan: fc.constantFrom(...plans),
    digits: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 }),
    choices: fc.array(fc.nat({ max: 19 }), { minLength: 4, maxLength: 9 }),
    style: fc.constantFrom('words', 'mixed', 'merged', 'hyphens', 'groups'),
    lead: fc.constantFrom(
      '',
      "it's ",
      'My number is ',
      'you can reach me on ',
      'Sure, ',
      'uh, ',
      'so my mobile is ',
    ),
  })
  .map(({ plan, digits, choices, style, lead }) => {
    let used = 0;
    const number = plan.replace(/d/g, () => String(digits[used++] ?? 1));
    const signs = [...number];
    const written = signs.map((digit, at) => {
      const list = writings[digit] ?? [digit];
      const choice = choices[at % choices.length] ?? 0;
      // A word that only sounds like a digit stands between digits, and one in ten times.
      return style === 'mixed' && choice > 17 && at > 1 && at < signs.length - 1
        ? (list[choice % list.length] ?? digit)
        : style === 'words'
          ? (list[choice % 2 === 0 || digit !== '0' ? 0 : 1] ?? digit)
          : digit;
    });
    const text = {
      words: `plus ${written.join(' ')}`,
      mixed: `plus ${written.join(' ')}`,
      merged: `plus ${number.slice(0, 5)} ${number.slice(5)}`,
      hyphens: `plus ${signs.join('-')}.`,
      groups: `Plus ${number.slice(0, 2)} ${number.slice(2, 5)}, ${number.slice(5, 8)}, ${number.slice(8)}.`,
    }[style];
    return { said: `${lead}${text}`, expected: `+${number}` };
  });

const names =
  'ben carter jane doe aisha khan oskar lind nadia rossi tom lucy mark anna peter olga ivan maria chen priya sven laura'.split(
    ' ',
  );
const domains = [
  'example.com',
  'gmail.com',
  'web.de',
  'gmx.net',
  'outlook.com',
  'my-firm.io',
  'mail.co.uk',
  'uni.edu',
];

const heardEmail = fc
  .record({
    first: fc.constantFrom(...names),
    last: fc.constantFrom(...names),
    sign: fc.constantFrom('.', '_', '-', ''),
    number: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
    domain: fc.constantFrom(...domains),
    style: fc.nat({ max: 5 }),
    lead: fc.constantFrom('', "It's ", 'my e-mail is ', 'You can reach me at ', 'Sure, ', 'uh, it is '),
  })
  .map(({ first, last, sign, number, domain, style, lead }) => {
    const local = `${first}${sign}${last}${number ?? ''}`;
    const called =
      { '.': style % 2 === 0 ? ' dot ' : '.', _: ' underscore ', '-': ' dash ', '': ' ' }[sign] ?? ' ';
    const digits = number === null ? '' : ` ${number}`;
    const host = domain.replace('-', ' dash ');
    const at = ['at', 'at', '@', 'at', ', at', 'at'][style];
    const hostSaid = style === 3 ? host.replace(/\./g, ' dot ') : host;
    const spelled = `${[...`${first}${last}`].join('-').toUpperCase()}`;
    const isSpelled = style === 5 && sign === '';
    const said = isSpelled
      ? `${spelled}${digits} at ${hostSaid}.`
      : `${first}${called}${last}${digits} ${at} ${hostSaid}.`;
    return { said: `${lead}${said}`, expected: `${local}@${domain}` };
  });

/** Law of exact values: understood right, or not at all. Counts how many were understood. */
function share(key: 'phone' | 'email', samples: readonly { said: string; expected: string }[]): number {
  let right = 0;
  for (const { said, expected } of samples) {
    const reading = fieldByKey(key)?.normalise(said, context);
    if (reading?.kind === 'value') {
      // What is not sure is read back, so only a sure value may never be wrong.
      if (reading.confidence >= 0.75) expect(reading.value, said).toBe(expected);
      if (reading.value === expected) right += 1;
    }
  }
  return right / samples.length;
}

describe('exact values as recognisers write them', () => {
  it('1,000 phone numbers are right or unsure, nearly all right', () => {
    expect(share('phone', fc.sample(heardPhone, { numRuns: 1000, seed: 20261122 }))).toBeGreaterThanOrEqual(
      0.97,
    );
  });

  it('1,000 e-mail addresses are right or unsure, nearly all right', () => {
    expect(share('email', fc.sample(heardEmail, { numRuns: 1000, seed: 20261122 }))).toBeGreaterThanOrEqual(
      0.97,
    );
  });

  it('a number that lost a digit is never completed', () => {
    fc.assert(
      fc.property(heardPhone, fc.nat({ max: 8 }), ({ expected }, at) => {
        const short = [...expected.slice(1)].filter((_digit, index) => index !== at + 2);
        const said = `plus ${short.map((digit) => digitWords[Number(digit)]).join(' ')}`;
        const reading = fieldByKey('phone')?.normalise(said, context);
        // The "0" that some say behind the country code is not part of the number.
        const digits = (text: string) => text.replace(/[+0]/g, '');
        if (reading?.kind === 'value') expect(digits(String(reading.value))).toBe(digits(short.join('')));
      }),
    );
  });
});
