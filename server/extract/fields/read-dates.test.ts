import { describe, expect, it } from 'vitest';
import { findDateRanges, findDates, readDate, withoutSpans } from './read-dates.ts';

const ranges: [string, string | null, string | null, boolean][] = [
  ['Jan 2019 - Present', '2019-01', null, true],
  ['January 2019 to December 2020', '2019-01', '2020-12', false],
  ['06/2018 – 05/2022', '2018-06', '2022-05', false],
  ['2018-06-01 — 2021-02-28', '2018-06', '2021-02', false],
  ['2021-03-01 —', '2021-03', null, true],
  ['2020-03 —', '2020-03', null, true],
  ['2012 – 2017', '2012', '2017', false],
  ['2017/18', '2017', '2018', false],
  ['Mar – Aug 2016', '2016-03', '2016-08', false],
  ["Sep '19 – Jun '21", '2019-09', '2021-06', false],
  ['Okt 2013 bis heute', '2013-10', null, true],
  ['seit März 2015', '2015-03', null, true],
  ['01.03.2015 - 31.12.2018', '2015-03', '2018-12', false],
  ['septembre 2016 à aujourd’hui', '2016-09', null, true],
  ['febrero de 2017 - septiembre de 2019', '2017-02', '2019-09', false],
  ['март 2018 – настоящее время', '2018-03', null, true],
  ['2019年4月 〜 現在', '2019-04', null, true],
  ['2016년 3월 ~ 2020년 2월', '2016-03', '2020-02', false],
];

describe('date ranges', () => {
  it.each(ranges)('%s', (text, start, end, isOpen) => {
    expect(findDateRanges(text)).toMatchObject([{ start, end, isOpen }]);
  });

  it.each([
    '2020-03',
    'Room 2019',
    'call 555-0142',
    'Summer of code',
    'ISO 9001-2015 audits',
    '+1 312 555 0119',
  ])('%s is no range', (text) => {
    expect(findDateRanges(text)).toEqual([]);
  });

  it('tells a month of a year from a range of years', () => {
    expect(readDate('2020-03')).toBe('2020-03');
    expect(findDates('Graduated May 2016')).toMatchObject([{ start: '2016-05' }]);
  });

  it('leaves a tidy text behind when dates are cut out', () => {
    const text = 'Editor, Blue Press, Jan 2019 – Present';
    expect(withoutSpans(text, findDateRanges(text))).toBe('Editor, Blue Press');
  });
});
