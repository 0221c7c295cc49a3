import { describe, expect, it } from 'vitest';
import { catalogue, fieldByKey } from '../profile/catalogue.ts';
import type { InterviewContext } from './interview-state.ts';
import { primeFor } from './prime.ts';

const context: InterviewContext = {
  candidateName: 'Amara Okafor',
  fields: catalogue,
  profile: {
    work_history: {
      value: [{ title: 'Data Engineer', company: 'Blue Harbor', start: '2020-01', end: null }],
      provenance: {
        source: 'resume',
        at: '2026-03-02T10:00:00.000Z',
        evidence: null,
        confidence: 1,
        confirmed: false,
      },
    },
  },
  today: '2026-03-02',
};
const prime = (key: string) => primeFor(fieldByKey(key) as (typeof catalogue)[number], context);

describe('primeFor', () => {
  it('names the person for addresses and the employers of the resume for the company', () => {
    expect(prime('email')).toMatch(/Amara Okafor.*amara\.okafor/);
    expect(prime('current_company')).toContain('Blue Harbor');
    expect(prime('current_company')).not.toContain('2020');
  });

  it.each(
    catalogue
      .filter(({ askable, key }) => askable && key !== 'phone' && key !== 'remote_preference')
      .map(({ key }) => key),
  )('never recites a whole answer for %s that nobody gave', (key) => {
    const field = fieldByKey(key);
    const words = primeFor(field as (typeof catalogue)[number], {
      ...context,
      candidateName: '',
      profile: {},
    });
    expect(words.toLowerCase()).not.toContain(field?.example.toLowerCase());
    for (const choice of field?.type === 'yes_no' ? ['yes', 'no'] : [])
      expect(words.split(', ')).not.toContain(choice);
  });

  it('gives all choices of a preference or none', () => {
    expect(prime('remote_preference')).toBe('remote, hybrid, on site');
    expect(prime('languages')).toBe('');
    expect(prime('salary_expectation')).toBe('');
  });
});
