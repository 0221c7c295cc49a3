import { describe, expect, it } from 'vitest';
import { lineOf } from '../document/document-text.ts';
import { plainCell } from '../document/read-plain-text.ts';
import { readStatements } from './read-statements.ts';

const read = (text: string) =>
  Object.fromEntries(readStatements([lineOf([plainCell(text)], null)]).map(({ key, value }) => [key, value]));

describe('statements', () => {
  it.each([
    [
      'Notice period: 30 days. Current CTC 6.4 LPA, expected 8 LPA.',
      { notice_period: '30 days', salary_expectation: '800000 INR/year' },
    ],
    [
      'Kündigungsfrist: 4 Wochen zum Monatsende. Gehaltsvorstellung: 68.000 € jährlich.',
      { notice_period: '4 weeks', salary_expectation: '68000 EUR/year' },
    ],
    ['Gehaltsvorstellung: CHF 145’000 pro Jahr', { salary_expectation: '145000 CHF/year' }],
    ['Disponibilidad inmediata.', { notice_period: 'immediate' }],
    ['Disponibilité : immédiate', { notice_period: 'immediate' }],
    ['Right to work in the UK without sponsorship.', { work_authorization: 'yes' }],
    ['I will require visa sponsorship.', { work_authorization: 'no' }],
    ['Prétentions salariales: 36 000 € brut par an', { salary_expectation: '36000 EUR/year' }],
    ['Pretensão salarial: R$ 8.500', { salary_expectation: '8500 BRL/month' }],
    ['Expected salary: 50.000 – 60.000 €', { salary_expectation: '55000 EUR/year (50000-60000)' }],
    ['Okres wypowiedzenia: 1 miesiąc', { notice_period: '1 month' }],
    ['Preavviso: 30 giorni', { notice_period: '30 days' }],
    ['Work authorisation: U.S. citizen', { work_authorization: 'yes' }],
    ['Visa status: requires H-1B sponsorship', { work_authorization: 'no' }],
    ['Not willing to relocate.', { willing_to_relocate: 'no' }],
    [
      'Open to remote roles, willing to relocate',
      { remote_preference: 'remote', willing_to_relocate: 'yes' },
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('hears no statement where none is made', () => {
    expect(read('Raised sales from 9 to 16 million euros; salary negotiations for 40 staff.')).toEqual({});
    expect(read('Current CTC 6.4 LPA')).toEqual({});
  });
});
