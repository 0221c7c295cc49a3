import { describe, expect, it } from 'vitest';
import { buildRole } from '../testing/builders.ts';
import { changeOf, draftOf, pointsOf, withWeight } from './role-draft.ts';

const criterion = (key: string, weight: number) => ({
  kind: 'equals' as const,
  key,
  label: key,
  field_key: 'remote_preference',
  weight,
  values: ['remote'],
});

describe('role draft', () => {
  const role = buildRole({ criteria: [criterion('a', 10), criterion('b', 30)] });

  it('sends only what changed', () => {
    const draft = draftOf(role);
    expect(changeOf(role, draft)).toBeNull();
    expect(changeOf(role, { ...draft, title: 'Designer' })).toEqual({ title: 'Designer' });
  });

  it('scales weights to 100 points', () => {
    expect([...pointsOf(role.criteria).values()]).toEqual([25, 75]);
    expect(pointsOf([]).size).toBe(0);
  });

  it('keeps a weight above zero', () => {
    expect(withWeight(draftOf(role), 'a', 0).criteria[0]?.weight).toBe(1);
    expect(withWeight(draftOf(role), 'a', 50).criteria.map(({ weight }) => weight)).toEqual([50, 30]);
  });
});
