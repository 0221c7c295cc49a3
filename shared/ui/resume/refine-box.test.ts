import { expect, test } from 'vitest';
import { refineBox, type TextRun } from './refine-box.ts';

const run = (text: string, left: number, width: number, top = 0.1): TextRun => ({
  text,
  left,
  top,
  width,
  height: 0.02,
});
const letters = (text: string) => text.length;
const line = { left: 0.1, top: 0.1, width: 0.8, height: 0.02 };

test('finds the words within one run', () => {
  const box = refineBox(line, 'Oslo', [run('a@b.no | Oslo', 0.1, 0.26)], letters);
  expect(box.left).toBeCloseTo(0.1 + 0.26 * (9 / 13));
  expect(box.width).toBeCloseTo(0.26 * (4 / 13));
});

test('finds words that are drawn in several runs, whatever their case', () => {
  const runs = [run('SENIOR', 0.1, 0.06), run('DESIGNER', 0.17, 0.08), run('2021', 0.8, 0.04)];
  const box = refineBox(line, 'Senior Designer', runs, letters);
  expect(box.left).toBeCloseTo(0.1);
  expect(box.left + box.width).toBeCloseTo(0.25);
});

test('reads the left of two runs of a line first, however they come', () => {
  const box = refineBox(line, 'one two', [run('two', 0.3, 0.1, 0.101), run('one', 0.1, 0.1)], letters);
  expect([box.left, box.width].map((one) => one.toFixed(2))).toEqual(['0.10', '0.30']);
});

test('leaves the box alone where the words are not, and where the same words stand elsewhere', () => {
  expect(refineBox(line, 'Bergen', [run('Oslo', 0.1, 0.1)], letters)).toBe(line);
  expect(refineBox(line, 'Oslo', [run('Oslo', 0.1, 0.1, 0.5)], letters)).toBe(line);
  expect(refineBox(line, '(', [run('Oslo (', 0.1, 0.1)], letters).width).toBeCloseTo(0.1 / 6);
});
