import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldByKey } from '../catalogue.ts';
import type { NormaliseContext } from '../field-definition.ts';
import { emailAlternatives, sayEmail, spellEmail } from './read-email.ts';

const spokenContext: NormaliseContext = { modality: 'spoken', today: '2026-11-22' };
const read = (said: string) => fieldByKey('email')?.normalise(said, spokenContext);

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
const signNames: Record<string, readonly string[]> = {
  '.': ['dot', 'point'],
  _: ['underscore'],
  '-': ['dash', 'hyphen'],
  '+': ['plus'],
  '@': ['at'],
};
const digitNames = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const examples: Record<string, string> = {
  a: 'Anna',
  b: 'Berlin',
  c: 'Cologne',
  d: 'Denver',
  j: 'Julia',
  m: 'Mike',
  s: 'Sam',
  t: 'Tom',
};

const addressParts = fc.record({
  first: fc.constantFrom(...names),
  last: fc.constantFrom(...names),
  sign: fc.constantFrom('.', '_', '-', ''),
  number: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
  domain: fc.constantFrom(...domains),
});

function sign(mark: string, choice: number): string {
  const list = signNames[mark] ?? [mark];
  return list[choice % list.length] ?? mark;
}

const said = addressParts.chain(({ first, last, sign: mark, number, domain }) =>
  fc.record({
    expected: fc.constant(`${first}${mark}${last}${number ?? ''}@${domain}`),
    choice: fc.nat({ max: 11 }),
    text: fc.nat({ max: 11 }).map((choice) => {
      const local = [
        first,
        ...(mark === '' ? [] : [sign(mark, choice)]),
        last,
        ...(number === null
          ? []
          : [
              choice % 2 === 0
                ? String(number)
                : [...String(number)].map((digit) => digitNames[Number(digit)]).join(' '),
            ]),
      ];
      const host = domain.replace(/-/g, ' dash ').split('.').join(' dot ');
      const lead = ['', 'my e-mail is ', "it's ", 'you can write to ', ''][choice % 5] ?? '';
      const end = choice % 4 === 0 ? '.' : '';
      const at = choice % 3 === 0 ? ', at ' : ' at ';
      return `${lead}${local.join(' ')}${at}${host}${end}`;
    }),
  }),
);

function spelled(address: string, choices: readonly number[]): string {
  return [...address]
    .map((letter, index) => {
      const choice = choices[index % choices.length] ?? 0;
      if (signNames[letter]) return sign(letter, choice);
      if (/\d/.test(letter)) return digitNames[Number(letter)];
      const example = examples[letter];
      if (example && choice % 7 === 0) return `${letter} as in ${example}`;
      return choice % 2 === 0 ? letter.toUpperCase() : letter;
    })
    .join(choices.length % 2 === 0 ? ', ' : ' ');
}

describe('spoken e-mail addresses', () => {
  it('reads 1,000 generated ones, said', () => {
    fc.assert(
      fc.property(said, ({ text, expected }) => {
        expect(read(text), text).toMatchObject({ kind: 'value', value: expected });
      }),
      { numRuns: 1000 },
    );
  });

  it('reads 1,000 generated ones, spelled, with or without "as in"', () => {
    fc.assert(
      fc.property(
        addressParts,
        fc.array(fc.nat({ max: 40 }), { minLength: 3, maxLength: 8 }),
        (parts, choices) => {
          const expected = `${parts.first}${parts.sign}${parts.last}${parts.number ?? ''}@${parts.domain}`;
          const text = spelled(expected, choices);
          expect(read(text), text).toMatchObject({ kind: 'value', value: expected });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('reads back what it says and spells', () => {
    fc.assert(
      fc.property(addressParts, (parts) => {
        const address = `${parts.first}${parts.sign}${parts.last}${parts.number ?? ''}@${parts.domain}`;
        expect(read(sayEmail(address))).toMatchObject({ kind: 'value', value: address });
        expect(read(spellEmail(address))).toMatchObject({ kind: 'value', value: address });
      }),
      { numRuns: 300 },
    );
  });
});

describe('other readings of a misheard address', () => {
  const known = (name: string): NormaliseContext => ({
    ...spokenContext,
    known: {
      name: {
        value: name,
        provenance: {
          source: 'import',
          at: '2026-11-22T00:00:00Z',
          evidence: null,
          confidence: 1,
          confirmed: false,
        },
      },
    },
  });

  it.each([
    ['Maria Lopez', 'Marya dot lopes at gmail dot com', 'maria.lopez@gmail.com'],
    ['Peter Novak', 'P-T-R dot N-V-K at web dot de', 'peter.novak@web.de'],
    ['Jane Doe', 'jane dot dough at exampull dot com', 'jane.doe@example.com'],
    ['Tom Berg', 'Tom.bergheadgmail.com', 'tom.berg@gmail.com'],
  ])('%s: "%s"', (name, heard, expected) => {
    expect(emailAlternatives([heard], known(name))[0]).toBe(expected);
  });

  it('offers no name to an address that has nothing of it', () => {
    expect(emailAlternatives(['sunshine at gmail dot com'], known('Maria Lopez'))).toEqual([
      'sunshine@gmail.com',
    ]);
  });
});
