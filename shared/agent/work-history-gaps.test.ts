import { describe, expect, it } from 'vitest';
import type { EducationEntry, WorkEntry } from '../profile/value.ts';
import { workHistoryGaps } from './work-history-gaps.ts';

type Dates = [start: string | null, end: string | null, more?: Partial<WorkEntry>];
const posts = (...dates: Dates[]): WorkEntry[] =>
  dates.map(([start, end, more]) => ({ title: 'Clerk', company: 'Fjord Bank', start, end, ...more }));
const study = (end: string | null, degree = 'BSc'): EducationEntry => ({
  institution: 'Nordhavn University',
  degree,
  field: 'Economics',
  end,
});

function gaps(history: WorkEntry[], education: EducationEntry[] = [], today: string | null = '2026-11') {
  return workHistoryGaps({ history, education }, today).map(
    ({ months, isExact, startLabel, endLabel }) =>
      `${isExact ? '' : 'at least '}${months}: ${startLabel} – ${endLabel ?? 'today'}`,
  );
}

describe('workHistoryGaps', () => {
  it.each<[string, WorkEntry[], string[]]>([
    ['no posts', [], []],
    ['fourteen months', posts(['2024-03', null], ['2019-01', '2022-12']), ['14: January 2023 – March 2024']],
    ['six months', posts(['2023-07', null], ['2019-01', '2022-12']), []],
    ['seven months', posts(['2023-08', null], ['2019-01', '2022-12']), ['7: January 2023 – August 2023']],
    ['another post in the gap', posts(['2024-03', null], ['2019-01', '2022-12'], ['2022-06', '2024-01']), []],
    [
      'leave that is listed',
      posts(['2024-03', null], ['2019-01', '2022-12'], ['2023-01', '2024-02', { title: 'Parental leave' }]),
      [],
    ],
    ['since the last post', posts(['2019-01', '2025-10']), ['12: November 2025 – today']],
    ['a last post with an unknown end', posts(['2019-01', null]), []],
    [
      'an earlier post with an unknown end may go on until the next one, but no longer',
      posts(['2024-03', null], ['2020-01', '2022-12'], ['2018-01', null]),
      ['14: January 2023 – March 2024'],
    ],
    [
      'an earlier post that is marked as present covers everything',
      posts(['2024-03', null], ['2020-01', '2022-12'], ['2018-01', null, { current: true }]),
      [],
    ],
    ['years that may touch', posts(['2024', null], ['2019', '2023']), []],
    [
      'years that may be a month apart',
      posts(['2024', null], ['2019', '2022']),
      ['at least 12: 2022 – 2024'],
    ],
    ['a year and a month', posts(['2024-03', null], ['2019', '2022']), ['at least 14: 2022 – March 2024']],
    [
      'a post without any date may stand in the gap',
      posts(['2024-03', null], ['2019-01', '2022-12'], [null, null]),
      [],
    ],
    [
      'a post without a start may have begun long ago',
      posts(['2024-03', null], ['2019-01', '2022-12'], [null, '2024-01']),
      [],
    ],
    ['ten years ago', posts(['2016-11', null], ['2012-01', '2014-12']), []],
    [
      'nearly ten years ago',
      posts(['2016-12', null], ['2012-01', '2014-12']),
      ['23: January 2015 – December 2016'],
    ],
    [
      'the longest first',
      posts(['2024-03', null], ['2022-01', '2023-06'], ['2018-01', '2020-12']),
      ['12: January 2021 – January 2022', '8: July 2023 – March 2024'],
    ],
    ['a post in the future', posts(['2027-06', null], ['2019-01', '2026-10']), []],
  ])('%s', (_name, history, expected) => {
    expect(gaps(history)).toEqual(expected);
  });

  const away = posts(['2024-03', null], ['2017-01', '2020-12']);
  it.each<[string, EducationEntry[], string[]]>([
    ['that covers the gap', [study('2023-12')], []],
    ['that ended long before', [study('2016-06')], ['38: January 2021 – March 2024']],
    ['that ended in the gap leaves the time after it', [study('2022-06')], ['20: July 2022 – March 2024']],
    ['with a year only, taken to its end', [study('2023')], []],
    ['that began after the gap', [study('2029-06')], ['38: January 2021 – March 2024']],
    ['for a doctorate reaches further back', [study('2026-10', 'PhD')], []],
    ['without a date explains nothing', [study(null)], ['38: January 2021 – March 2024']],
  ])('a study %s', (_name, education, expected) => {
    expect(gaps(away, education)).toEqual(expected);
  });

  it('is no gap: the time between a study and the first post', () => {
    expect(gaps(posts(['2020-01', null]), [study('2018-06')])).toEqual([]);
  });

  it('is no gap: a study that still goes on after the last post', () => {
    expect(gaps(posts(['2019-01', '2024-12']), [study('2027-06')])).toEqual([]);
  });

  it('leaves the last one out where today is not known', () => {
    expect(gaps(posts(['2019-01', '2020-01']), [], null)).toEqual([]);
  });
});
