import { describe, expect, it } from 'vitest';
import {
  isAlike,
  isSameDegree,
  isSameLocation,
  isSameName,
  isSamePhone,
  isSameStatement,
  isSameUrl,
  isSameYears,
  tight,
  yearOf,
} from './match-values.ts';

describe('what counts as right', () => {
  it.each([
    [isAlike, 'Staff Nurse', 'staff nurse', true],
    [isAlike, 'Norrsken Mobility AB', 'Norrsken Mobility', true],
    [isAlike, 'Großbäckerei Müller', 'Grossbackerei Muller', true],
    [isAlike, 'AB', 'ABC', false],
    [isAlike, 'Sales', 'Sales and marketing director for Europe', false],
    [isAlike, 'Head of Sales and Marketing', 'Head, Sales and Marketing', true],
    [isAlike, 'Nurse', '', false],
    [isAlike, 'C++', 'C', false],
    [isSameName, 'Dr. Petra Petrischale', 'Petra Petrischale', true],
    [isSameName, 'Petra Petrischale', 'Petrischale, Petra', true],
    [isSameName, '김지우 (Kim Jiwoo)', 'Kim Jiwoo', true],
    [isSameName, 'Petra Petrischale', 'Petra', false],
    [isSamePhone, '+447700900214', '07700 900214', true],
    [isSamePhone, '+447700900214', '+44 7700 900214', true],
    [isSamePhone, '+447700900214', '900214', false],
    [isSamePhone, '+447700900214', '', false],
    [isSameUrl, 'https://www.linkedin.com/in/a-b', 'linkedin.com/in/a-b/', true],
    [isSameUrl, 'https://example.com/caf%C3%A9', 'http://example.com/Café', true],
    [isSameUrl, 'https://www.linkedin.com/in/a-b', 'https://linkedin.com/in/a-', false],
    [isSameLocation, 'Sheffield, United Kingdom', 'Sheffield', true],
    [isSameLocation, 'Sheffield, United Kingdom', 'United Kingdom', false],
    [isSameLocation, 'Sheffield', `Sheffield ${'and so on '.repeat(10)}`, false],
    [isSameYears, '10', '11', true],
    [isSameYears, '10', '8.4', false],
    [isSameYears, '20', '22.9', true],
    [isSameYears, '10', 'many', false],
    [isSameStatement, '8 weeks', 'Notice period: 8 weeks', true],
    [isSameStatement, '48.000 € brutos anuales', '48000', true],
    [isSameStatement, 'EU citizen, no visa required', 'EU citizen', true],
    [isSameStatement, '8 weeks', '3 months', false],
  ] as const)('%o: %j and %j is %s', (isSame, truth, read, expected) => {
    expect(isSame(truth, read)).toBe(expected);
  });

  it.each([
    ['BSc (Hons)', null, 'Bachelor of Science', 'Nursing', true],
    ['MSc', 'Physics', 'BSc', 'Physics', false],
    ['Zweites Staatsexamen', 'Rechtsreferendariat', 'Staatsexamen', 'Rechtsreferendariat', false],
    ['Gesellenbrief', 'Kfz-Mechaniker', null, 'Gesellenbrief Kfz-Mechaniker', true],
    [null, 'Physics', null, 'Physics', true],
    ['MSc', 'Physics', null, null, false],
  ] as const)('degree %j %j read as %j %j is %s', (degree, field, readDegree, readField, expected) => {
    expect(isSameDegree({ degree, field }, { degree: readDegree, field: readField })).toBe(expected);
  });

  it.each([
    ['2019-06', '2019'],
    ['Juni 2019', '2019'],
    ['present', 'present'],
    ['heute', 'present'],
    ['soon', null],
    [null, null],
  ])('the year of %j is %j', (date, year) => {
    expect(yearOf(date)).toBe(year);
  });

  it('keeps the signs that tell skills apart', () => {
    expect(['C++', 'C#', 'Node.js', 'Élaboration_de menus'].map(tight)).toEqual([
      'c++',
      'c#',
      'nodejs',
      'elaborationdemenus',
    ]);
  });
});
