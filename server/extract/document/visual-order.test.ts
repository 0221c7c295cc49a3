import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOrder } from './visual-order.ts';

describe('right-to-left text as painted', () => {
  it.each([
    ['יאמגוד הלארשי', 'ישראלה דוגמאי'],
    ['(B2) תילגנא', 'אנגלית (B2)'],
    ['jo@example.com | לארשי ,הפיח', 'jo@example.com | חיפה, ישראל'],
    ['2015 – 2013', '2015 – 2013'],
  ])('%s', (painted, read) => {
    expect(readingOrder(painted)).toBe(read);
  });

  it('leaves other text as it is', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9 ,.()@-]*$/), (text) => readingOrder(text) === text));
  });
});
