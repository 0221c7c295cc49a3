import { describe, expect, it } from 'vitest';
import type { TextRun } from '../document/document-text.ts';
import { isSectionTitle } from '../sections/section-titles.ts';
import { arrangePages } from './arrange-pages.ts';

const page = { width: 600, height: 800 };

/** A run of 10 point text, letters 5 points wide, from `[left, top, text]`. */
function run([left, top, text]: readonly [number, number, string], number = 1): TextRun {
  const right = left + text.length * 5;
  return {
    page: number,
    text,
    left,
    right,
    top,
    bottom: top + 10,
    size: 10,
    font: 'Plain',
    bold: false,
    italic: false,
  };
}

function flowsOf(texts: readonly (readonly [number, number, string])[]): string[][] {
  return arrangePages(
    [page],
    texts.map((text) => run(text)),
    [],
    isSectionTitle,
  ).map((flow) => flow.map((line) => line.text));
}

describe('the layout of a page', () => {
  it('reads two columns one after the other', () => {
    const flows = flowsOf([
      [40, 100, 'Skills'],
      [40, 120, 'Typing'],
      [40, 140, 'Filing'],
      [200, 107, 'Experience'],
      [200, 127, 'Editor'],
      [200, 147, 'Blue Press'],
      [200, 167, '2019 – 2021'],
    ]);
    expect(flows).toEqual([
      ['Skills', 'Typing', 'Filing'],
      ['Experience', 'Editor', 'Blue Press', '2019 – 2021'],
    ]);
  });

  it('parts short columns whose titles stand on one line', () => {
    const flows = flowsOf([
      [40, 100, 'Skills'],
      [200, 100, 'Languages'],
      [40, 120, 'Typing'],
      [200, 120, 'Welsh'],
      [40, 140, 'Filing'],
      [200, 140, 'Breton'],
    ]);
    expect(flows).toEqual([
      ['Skills', 'Typing', 'Filing'],
      ['Languages', 'Welsh', 'Breton'],
    ]);
  });

  it('keeps dates in the margin with what they date', () => {
    const rows = [0, 1, 2].flatMap((i): [number, number, string][] => [
      [40, 120 + i * 60, `201${i} – 201${i + 1}`],
      [150, 120 + i * 60, `Editor ${i}`],
      [150, 134 + i * 60, 'Blue Press'],
      [150, 148 + i * 60, 'Edited novels'],
    ]);
    const [flow, more] = flowsOf([[40, 100, 'Experience'], ...rows]);
    expect(more).toBeUndefined();
    expect(flow?.[1]).toBe('2010 – 2011   Editor 0');
  });

  it('puts section titles in the margin before their text, also where they are set lower', () => {
    const [flow] = flowsOf([
      [150, 100, 'Editor of books'],
      [40, 107, 'Profile'],
      [150, 114, 'and magazines'],
      [150, 150, 'Blue Press'],
      [40, 157, 'Experience'],
      [150, 164, 'Editor'],
      [150, 200, 'Welsh'],
      [40, 207, 'Languages'],
      [150, 214, 'Breton'],
    ]);
    expect(flow).toEqual([
      'Profile',
      'Editor of books',
      'and magazines',
      'Experience',
      'Blue Press',
      'Editor',
      'Languages',
      'Welsh',
      'Breton',
    ]);
  });

  it('joins titles and dates that a narrow column breaks', () => {
    const [flow] = flowsOf([
      [40, 100, 'Education &'],
      [40, 111, 'Training'],
      [40, 140, 'Blue College'],
      [300, 140, 'May 2012 –'],
      [300, 152, 'June 2015'],
      [40, 156, 'Bachelor of Arts'],
    ]);
    expect(flow).toEqual(['Education & Training', 'Blue College   May 2012 – June 2015', 'Bachelor of Arts']);
  });

  it('drops page numbers and repeated heads, not the first one', () => {
    const pages = [1, 2].flatMap((number) => [
      run([40, 20, 'Ada Lake, Editor'], number),
      run([40, 300, `Text of page ${number}`], number),
      run([280, 780, `${number} / 2`], number),
    ]);
    const flows = arrangePages([page, page], pages, [], isSectionTitle);
    expect(flows.flat().map((line) => line.text)).toEqual([
      'Ada Lake, Editor',
      'Text of page 1',
      'Text of page 2',
    ]);
  });
});
