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
  ['2019.03 ~ 현재', '2019-03', null, true],
  ['2018. 3. ~ 2020. 2.', '2018-03', '2020-02', false],
  ['2015.07-至今', '2015-07', null, true],
  ['2014年9月—2018年6月', '2014-09', '2018-06', false],
  ['平成31年4月〜令和3年3月', '2019-04', '2021-03', false],
  ['令和元年5月 ～ 現在', '2019-05', null, true],
  ['2019年4月から', '2019-04', null, true],
  ['03/21 - Present', '2021-03', null, true],
  ['05/16 – 07/18', '2016-05', '2018-07', false],
  ['Jan 19 – Mar 21', '2019-01', '2021-03', false],
  ['Summer 2016 – Fall 2017', '2016-06', '2017-09', false],
  ['Q1 2019 – Q3 2020', '2019-01', '2020-07', false],
  ['2009–12', '2009', '2012', false],
  ['2012/2015', '2012', '2015', false],
  ['06-09/2015', '2015-06', '2015-09', false],
  ['since 2019', '2019', null, true],
  ['seit 04/2019', '2019-04', null, true],
  ['ab Januar 2020', '2020-01', null, true],
  ['depuis septembre 2018', '2018-09', null, true],
  ['1er mars 2017 au 31 août 2019', '2017-03', '2019-08', false],
  ['jun 2021 – até o momento', '2021-06', null, true],
  ['06/2021 – até ao momento', '2021-06', null, true],
  ['desde mayo de 2020', '2020-05', null, true],
  ['da gennaio 2015 a oggi', '2015-01', null, true],
  ['09.2019 – in corso', '2019-09', null, true],
  ['maart 2018 – heden', '2018-03', null, true],
  ['kwi 2016 – obecnie', '2016-04', null, true],
  ['01.2012 – do teraz', '2012-01', null, true],
  ['augusti 2019 – pågående', '2019-08', null, true],
  ['с марта 2018 по май 2020', '2018-03', '2020-05', false],
  ['Февраль 2018 – по настоящее время', '2018-02', null, true],
  ['02.2018 – н. в.', '2018-02', null, true],
  ['2018 г. – 2020 г.', '2018', '2020', false],
  ['вересень 2017 – теперішній час', '2017-09', null, true],
  ['Ocak 2020 – Halen', '2020-01', null, true],
  ['září 2016 – dosud', '2016-09', null, true],
  ['2018. március – 2020. április', '2018-03', '2020-04', false],
  ['2021 – 2019', '2019', '2021', false],
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
