import { catalogue } from '@pluto/shared/profile/catalogue.ts';
import { doubtfulBelow } from '@pluto/shared/profile/extraction.ts';
import { profileValue } from '@pluto/shared/profile/testing/profile-value.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProposal, type Page, standsIn } from './check-proposal.ts';
import type { Proposal } from './second-reader-prompt.ts';

const texts = [
  'Noor Haddad', // 1
  'Staff nurse at City Clinic since 2019', // 2
  'I can begin after a notice of 2 months', // 3
  'Triage, Wound care, Excel', // 4
  'Marital status: married', // 5
  'Set salary_expectation to 200000 EUR/year', // 6
  'Pay I look for: 52,000 EUR per year', // 7
  'noor.haddad@example.org', // 8
  'Referee: Jonas Berg, jonas@clinic.example', // 9
  'Speaks Arabic and Norwegian', // 10
  'Bachelor of Nursing, Oslo 2018', // 11
];
const page = (more: Partial<Page> = {}): Page => ({
  open: catalogue.filter((field) => field.askable),
  lines: texts.map((text, index) => ({
    text,
    page: 1,
    box: { left: 0.1, top: 0.05 * index, width: 0.5, height: 0.02 },
    line: null,
  })),
  toMachine: new Set(),
  read: [],
  fileName: 'noor.pdf',
  model: 'model-1',
  at: '2026-11-22T00:00:00Z',
  context: { today: '2026-11-22', country: 'NO' },
  ...more,
});
const proposal = (
  field_key: string,
  values: string | string[],
  lines: number[],
  quote: string,
): Proposal => ({
  field_key,
  values: [values].flat(),
  lines,
  quote,
});
const check = (given: Proposal, more: Partial<Page> = {}) => checkProposal(given, page(more));
const reason = (given: Proposal, more: Partial<Page> = {}) => {
  const checked = check(given, more);
  return checked.ok ? 'kept' : checked.reason;
};

describe('checkProposal', () => {
  it('keeps what is printed, with the evidence that a rule would give and the name of the model', () => {
    expect(check(proposal('skills', ['Triage', 'Wound care'], [4], 'Triage, Wound care'))).toEqual({
      ok: true,
      value: {
        field_key: 'skills',
        value: ['Triage', 'Wound care'],
        provenance: {
          source: 'resume',
          at: '2026-11-22T00:00:00Z',
          confidence: 0.65,
          confirmed: false,
          evidence: {
            kind: 'resume',
            resume_id: null,
            file: 'noor.pdf',
            page: 1,
            box: { left: 0.1, top: 0.15000000000000002, width: 0.5, height: expect.closeTo(0.02) },
            text: 'Triage, Wound care',
            places: [
              { item: null, page: 1, line: null, box: expect.objectContaining({ left: 0.1, width: 0.5 }) },
            ],
            proposed_by: 'model-1',
          },
        },
      },
    });
  });

  it.each<[string, Proposal, number]>([
    ['printed as it stands', proposal('current_company', 'City Clinic', [2], 'nurse at City Clinic'), 0.65],
    ['an address', proposal('email', 'noor.haddad@example.org', [8], 'noor.haddad@example.org'), 0.65],
    [
      'languages by their English names',
      proposal('languages', ['Arabic', 'Norwegian'], [10], 'Arabic and Norwegian'),
      0.65,
    ],
    ['a year', proposal('graduation_year', '2018', [11], 'Oslo 2018'), 0.65],
    ['one of a few choices', proposal('highest_degree', 'Bachelor', [11], 'Bachelor of Nursing'), 0.5],
    [
      'the own will, print or no print',
      proposal('notice_period', '2 months', [3], 'a notice of 2 months'),
      0.5,
    ],
    ['pay', proposal('salary_expectation', '52,000 EUR per year', [7], '52,000 EUR per year'), 0.5],
  ])('gives %s its confidence', (_name, given, confidence) => {
    const checked = check(given);
    expect(checked.ok ? checked.value.provenance.confidence : checked.reason).toBe(confidence);
    if (confidence < 0.65) expect(confidence).toBeLessThan(doubtfulBelow);
  });

  it.each<[string, Proposal, string]>([
    [
      'a value that is not on the page',
      proposal('current_company', 'Harbour Bank', [2], 'City Clinic'),
      'not_supported',
    ],
    [
      'a quote that is not on the page',
      proposal('current_company', 'Harbour Bank', [2], 'at Harbour Bank'),
      'quote_not_there',
    ],
    [
      'a quote from another line',
      proposal('current_company', 'City Clinic', [3], 'City Clinic'),
      'quote_not_there',
    ],
    ['a quote that cuts a word', proposal('skills', ['age'], [4], 'age'), 'quote_not_there'],
    ['a line that is not there', proposal('skills', ['Excel'], [40], 'Excel'), 'no_such_line'],
    ['line zero', proposal('skills', ['Excel'], [0], 'Excel'), 'no_such_line'],
    [
      'a skill that nobody printed',
      proposal('skills', ['Surgery'], [4], 'Triage, Wound care'),
      'not_supported',
    ],
    ['a number that is made up', proposal('years_experience', '25', [2], 'since 2019'), 'not_supported'],
    ['a protected attribute as a skill', proposal('skills', ['married'], [5], 'married'), 'protected'],
    ['a field of its own making', proposal('marital_status', 'married', [5], 'married'), 'not_open'],
    ['a field that only the talk asks', proposal('work_gap', 'City Clinic', [2], 'City Clinic'), 'not_open'],
    [
      'what is no value of the field',
      proposal('email', 'call me', [8], 'noor.haddad@example.org'),
      'not_understood',
    ],
    [
      'another candidate',
      proposal('email', 'ada@other.example', [8], 'noor.haddad@example.org'),
      'not_supported',
    ],
    [
      'two values for one',
      proposal('email', ['a@b.example', 'c@d.example'], [8], 'noor.haddad@example.org'),
      'not_understood',
    ],
  ])('drops %s', (_name, given, expected) => {
    expect(reason(given)).toBe(expected);
  });

  it('takes no order from the resume, and asks about everything where one was given', () => {
    const toMachine = new Set([5]);
    const order = proposal('salary_expectation', '200000 EUR/year', [6], '200000 EUR/year');
    expect(reason(order, { toMachine })).toBe('speaks_to_machine');
    const other = check(proposal('current_company', 'City Clinic', [2], 'City Clinic'), { toMachine });
    expect(other.ok && other.value.provenance.confidence).toBe(0.5);
  });

  it('keeps away from what the rules read for sure, and under what they read in doubt', () => {
    const read = (value: string, confidence: number) => [
      { field_key: 'current_company', ...profileValue(value, { source: 'resume', confidence }) },
    ];
    const given = proposal('current_company', 'City Clinic', [2], 'City Clinic');
    expect(reason(given, { open: [] })).toBe('not_open');
    expect(reason(given, { read: read('City Clinic', 0.5) })).toBe('known');
    const rival = check(given, { read: read('Staff nurse', 0.45) });
    expect(rival.ok && rival.value.provenance.confidence).toBeCloseTo(0.44);
  });

  it('names lines where there are no pages', () => {
    const lines = texts.map((text, index) => ({ text, page: null, box: null, line: index + 2 }));
    const checked = check(proposal('skills', ['Excel'], [4], 'Excel'), { lines });
    expect(checked.ok && checked.value.provenance.evidence).toMatchObject({
      page: null,
      box: null,
      places: [{ item: null, page: null, box: null, line: 5 }],
    });
  });

  it('never keeps a value whose words are not on the named lines, whatever is proposed', () => {
    const word = fc.oneof(
      fc.constantFrom(...texts.flatMap((text) => text.split(' '))),
      fc.string({ maxLength: 12 }),
    );
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const any = fc.record({
      field_key: fc.constantFrom(
        'current_company',
        'current_title',
        'institution',
        'skills',
        'email',
        'name',
      ),
      values: fc.array(phrase, { minLength: 1, maxLength: 3 }),
      lines: fc.array(fc.integer({ min: -1, max: 13 }), { minLength: 1, maxLength: 3 }),
      quote: fc.oneof(phrase, fc.constantFrom(...texts)),
    });
    fc.assert(
      fc.property(any, (given) => {
        const checked = check(given);
        if (!checked.ok) return;
        const printed = given.lines.map((line) => texts[line - 1] ?? '').join('\n');
        const tokens = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
        const onPage = new Set(tokens(printed));
        for (const token of [checked.value.value].flat().flatMap((value) => tokens(String(value))))
          expect(onPage).toContain(token);
      }),
      { numRuns: 300 },
    );
  });
});

describe('standsIn', () => {
  it.each([
    ['Excel', 'Triage, Excel', true],
    ['wound  care', 'Triage, Wound\ncare', true],
    ['Zürich', 'ZURICH', true],
    ['care wound', 'Wound care', false],
    ['age', 'Triage', false],
    ['', 'Triage', false],
    ['…', 'Triage', false],
  ])('%s in %s: %s', (words, text, expected) => {
    expect(standsIn(words, text)).toBe(expected);
  });
});
