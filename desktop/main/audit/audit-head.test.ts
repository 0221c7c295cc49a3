import { describe, expect, it } from 'vitest';
import { isRewritten } from './audit-head.ts';

const verification = (number: number, hash: string, brokenAt: number | null = null) => ({
  intact: brokenAt === null,
  checked: number,
  broken_at: brokenAt,
  head: { number, hash, signature: 's' },
});
const seen = { number: 10, hash: 'ten' };

describe('isRewritten', () => {
  it.each([
    ['nothing was seen before', null, verification(3, 'three'), false],
    ['the chain has grown', seen, verification(12, 'twelve'), false],
    ['nothing has happened', seen, verification(10, 'ten'), false],
    ['the chain is shorter than it was', seen, verification(9, 'nine'), true],
    ['the head is another one', seen, verification(10, 'other'), true],
    ['the seen entry does not fit any more', seen, verification(12, 'twelve', 10), true],
    ['an entry before it does not fit', seen, verification(12, 'twelve', 4), true],
    ['only a later entry does not fit', seen, verification(12, 'twelve', 11), false],
  ])('%s', (_, before, now, expected) => {
    expect(isRewritten(before, now)).toBe(expected);
  });
});
