import { emptyPlan } from '@pluto/shared/agent/question-plan.ts';
import { profileValue } from '@pluto/shared/profile/testing/profile-value.ts';
import { describe, expect, it } from 'vitest';
import { buildRole } from '../testing/builders.ts';
import { draftOf, type RoleDraft } from './role-draft.ts';
import { type PlanRow, viewPlan } from './view-plan.ts';

const today = '2026-11-22';
const draft = draftOf(
  buildRole({ required_fields: ['phone', 'location', 'skills'], budget_questions: 10, budget_minutes: 10 }),
);
const keysOf = (rows: readonly PlanRow[]) => rows.map(({ field }) => field.key);

describe('the view of a plan', () => {
  it('shows what somebody unknown is asked, in the order of the talk', () => {
    const view = viewPlan(draft, {}, today);
    expect(keysOf(view.asked)).toEqual(['location', 'skills', 'phone']);
    expect(view.left).toEqual([]);
    expect(view.seconds).toBeGreaterThan(60);
    expect(view.unwanted.map(({ key }) => key)).toContain('github');
  });

  it('leaves out what is known of a candidate and asks about a doubt', () => {
    const profile = {
      location: profileValue('Oslo, Norway'),
      skills: profileValue(['SAP']),
      github: profileValue('https://github.com/ada', { source: 'resume', confidence: 0.3 }),
    };
    const view = viewPlan(draft, profile, today);
    expect(keysOf(view.asked)).toEqual(['github', 'phone']);
    expect(view.known.map(({ key }) => key)).toEqual(['location', 'skills']);
  });

  it('says what has no room in the budget, and puts each field in one place only', () => {
    const tight: RoleDraft = {
      ...draft,
      budget_questions: 1,
      question_plan: { ...emptyPlan, off: ['location'] },
    };
    const view = viewPlan(tight, {}, today);
    expect(keysOf(view.asked)).toHaveLength(1);
    expect(keysOf(view.left)).toHaveLength(1);
    expect(view.off.map(({ key }) => key)).toEqual(['location']);
    const all = [
      ...keysOf(view.asked),
      ...keysOf(view.left),
      ...[...view.known, ...view.unwanted, ...view.off].map(({ key }) => key),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
