import { catalogue } from '@pluto/shared/profile/catalogue.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import { profileValue } from '@pluto/shared/profile/testing/profile-value.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { describe, expect, it } from 'vitest';
import { findContradictions } from './find-contradictions.ts';
import { foldIntake, type StoredValue } from './fold-values.ts';

type Values = Record<string, CanonicalValue>;
const profile = (values: Values): Profile =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, profileValue(value)]));

function read(
  field_key: string,
  value: CanonicalValue,
  confidence = 0.9,
  resume_id = 'resume-1',
): StoredValue {
  const evidence = { kind: 'resume' as const, resume_id, file: 'cv.pdf', page: 1, box: null, text: '' };
  const { provenance } = profileValue(value, { source: 'resume', confidence, evidence });
  return { field_key, value, provenance };
}

function contradictions(record: Values, stored: readonly StoredValue[]): Record<string, unknown> {
  const known = profile(record);
  const found = findContradictions(catalogue, known, foldIntake(known, stored), stored);
  return Object.fromEntries(
    Object.entries(found).map(([key, values]) => [key, values.map(({ value }) => value)]),
  );
}

describe('findContradictions', () => {
  it.each<[string, Values, Values, Values]>([
    ['two phones', { phone: '+46701740001' }, { phone: '+46701740002' }, { phone: '+46701740001' }],
    ['a phone without its prefix', { phone: '070-174 00 01' }, { phone: '+46701740001' }, {}],
    ['two addresses', { email: 'a@example.com' }, { email: 'b@example.com' }, { email: 'b@example.com' }],
    [
      'another title, company and place',
      { current_title: 'Nurse', location: 'Oslo, Norway' },
      { current_title: 'Ward Sister', location: 'Bergen, Norway' },
      {},
    ],
    [
      'another expectation',
      { salary_expectation: '50000 EUR/year' },
      { salary_expectation: '60000 EUR/year' },
      {},
    ],
    [
      'a degree that came later',
      { highest_degree: 'Bachelor', institution: 'Lund University', graduation_year: 2012 },
      { highest_degree: 'Master', institution: 'Chalmers', graduation_year: 2014 },
      {},
    ],
    [
      'a degree that is less',
      { highest_degree: 'Master' },
      { highest_degree: 'Bachelor' },
      { highest_degree: 'Master' },
    ],
    ['an earlier year', { graduation_year: 2014 }, { graduation_year: 2012 }, { graduation_year: 2014 }],
    [
      'a school by its short name',
      { institution: 'KTH' },
      { institution: 'KTH Royal Institute of Technology' },
      {},
    ],
    [
      'a school by its initials',
      { institution: 'MIT' },
      { institution: 'Massachusetts Institute of Technology' },
      {},
    ],
    [
      'another school',
      { institution: 'Lund University' },
      { institution: 'Chalmers' },
      { institution: 'Lund University' },
    ],
    ['another case', { field_of_study: 'economics' }, { field_of_study: 'Economics' }, {}],
    [
      'another permission to work',
      { work_authorization: 'yes' },
      { work_authorization: 'no' },
      { work_authorization: 'yes' },
    ],
    ['other skills', { skills: ['Excel'] }, { skills: ['SAP'] }, {}],
  ])('%s', (_name, record, resume, expected) => {
    const stored = Object.entries(resume).map(([key, value]) => read(key, value));
    const lists = Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, [value]]));
    expect(contradictions(record, stored)).toEqual(lists);
  });

  it('finds two values on one resume, but not on two resumes, and not what the candidate typed over', () => {
    const two = [read('phone', '+46701740001', 0.9), read('phone', '+46701740002', 0.8)];
    expect(contradictions({}, two)).toEqual({ phone: ['+46701740002'] });
    const later = [read('phone', '+46701740001'), read('phone', '+46701740002', 0.9, 'resume-2')];
    expect(contradictions({}, later)).toEqual({});
    const { provenance } = profileValue('+46701740003', { source: 'typed', confirmed: true });
    expect(contradictions({}, [...two, { field_key: 'phone', value: '+46701740003', provenance }])).toEqual(
      {},
    );
  });

  it('does not turn a value that was read badly into a witness against the record', () => {
    expect(contradictions({ highest_degree: 'Master' }, [read('highest_degree', 'Bachelor', 0.5)])).toEqual(
      {},
    );
  });
});
