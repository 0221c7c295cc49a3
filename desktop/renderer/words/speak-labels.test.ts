import { describe, expect, it, vi } from 'vitest';
import { buildField, buildReview, fakeBridge } from '../testing/builders.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { sayLabels, speakLabels } from './speak-labels.ts';

describe('sayLabels', () => {
  it('names the built-in fields, and leaves values, own fields and criteria as they are', () => {
    const custom = { field_key: 'custom_forklift', label: 'Forklift licence' };
    const criterion = { field_key: 'phone', label: 'Can be called', weight: 5 };
    const given = {
      fields: [{ field_key: 'phone', label: 'Phone number', value: 'label' }, custom, criterion],
    };
    expect(sayLabels(given, de.fields)).toEqual({
      fields: [{ field_key: 'phone', label: 'Telefon', value: 'label' }, custom, criterion],
    });
  });
});

describe('speakLabels', () => {
  const review = { ok: true, value: buildReview([buildField('phone', { label: 'Phone number' })]) };
  const bridge = { ...fakeBridge(), call: vi.fn(async () => review) } as never;

  it('speaks in a review, not in a role, which is sent back', async () => {
    const spoken = speakLabels(bridge, de);
    const answer = (await spoken.call('getReview', {} as never)) as typeof review;
    expect(answer.value.diff[0]?.label).toBe('Telefon');
    expect(await spoken.call('listRoles')).toBe(review);
    expect(await spoken.call('rankCandidates', {} as never)).not.toBe(review);
  });

  it('is the bridge itself where the server’s language is spoken', () => {
    expect(speakLabels(bridge, en)).toBe(bridge);
  });
});
