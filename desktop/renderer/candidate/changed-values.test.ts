import { describe, expect, it } from 'vitest';
import { changedValues } from './changed-values.ts';

describe('changedValues', () => {
  it('sends what differs, trimmed, and null for what was emptied', () => {
    const before = { name: 'Maya', phone: '+46 70 123', email: 'maya@example.com' };
    const after = { name: ' Maya ', phone: ' ', email: ' m@example.com', github: '' };
    expect(changedValues(before, after)).toEqual({ phone: null, email: 'm@example.com' });
  });
});
