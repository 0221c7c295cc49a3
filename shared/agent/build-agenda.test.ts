import { describe, expect, it } from 'vitest';
import { catalogue } from '../profile/catalogue.ts';
import type { Profile } from '../profile/profile.ts';
import { profileValue } from '../profile/testing/profile-value.ts';
import { openQuestions } from './agenda.ts';
import { type AgendaInput, buildAgenda } from './build-agenda.ts';

const agenda = (input: Partial<AgendaInput>) =>
  buildAgenda({ fields: catalogue, requiredKeys: [], profile: {}, ...input });
const keys = (input: Partial<AgendaInput>): string[] =>
  agenda(input).questions.map((question) => question.field_key);

describe('buildAgenda', () => {
  it('asks what is missing, most valuable first, then in catalogue order', () => {
    expect(
      keys({
        requiredKeys: ['phone', 'location', 'notice_period'],
        weights: { notice_period: 10, skills: 30 },
      }),
    ).toEqual(['skills', 'notice_period', 'phone', 'location']);
  });

  it('asks nothing that is known', () => {
    const profile: Profile = {
      location: profileValue('Oslo, Norway'),
      skills: profileValue(['SAP'], { source: 'resume' }),
    };
    expect(keys({ profile, requiredKeys: ['location', 'skills', 'phone'] })).toEqual(['phone']);
  });

  it('treats an empty list as missing', () => {
    expect(keys({ profile: { skills: profileValue([]) }, requiredKeys: ['skills'] })).toEqual(['skills']);
  });

  it('puts doubtful values after missing ones and offers them for a yes', () => {
    const profile: Profile = {
      location: profileValue('Oslo, Norway', { source: 'resume', confidence: 0.4 }),
    };
    const [first, second] = agenda({ profile, requiredKeys: ['phone'] }).questions;
    expect(first?.reason.kind).toBe('missing');
    expect(second).toMatchObject({
      field_key: 'location',
      reason: { kind: 'doubtful' },
      proposed_value: 'Oslo, Norway',
    });
    expect(second?.question).toBe('I have Oslo, Norway as your location. Is that right?');
  });

  it('names a contradiction', () => {
    const profile: Profile = { phone: profileValue('+14155552671', { source: 'resume' }) };
    const contradictions = { phone: [profileValue('+14155552672', { source: 'import' })] };
    const [question] = agenda({ profile, contradictions }).questions;
    expect(question?.reason).toEqual({
      kind: 'contradictory',
      text: 'Phone number: resume says +1 415 555 2671, record says +1 415 555 2672',
    });
  });

  it('does not doubt what the candidate typed or confirmed', () => {
    const profile: Profile = {
      location: profileValue('Oslo, Norway', { source: 'typed', confidence: 0.2 }),
      phone: profileValue('+14155552671', { source: 'spoken', confirmed: true, confidence: 0.3 }),
    };
    expect(keys({ profile, contradictions: { phone: [profileValue('+14155552672')] } })).toEqual([]);
  });

  it('asks about a gap of more than six months, last', () => {
    const profile: Profile = {
      work_history: profileValue([
        { title: 'Clerk', company: 'A', start: '2022-03', end: null },
        { title: 'Clerk', company: 'B', start: '2018-01', end: '2020-12' },
      ]),
    };
    const questions = agenda({ profile, requiredKeys: ['phone'] }).questions;
    expect(questions.map((question) => question.field_key)).toEqual(['phone', 'work_gap']);
    expect(questions[1]?.reason.text).toBe('A gap of 14 months between January 2021 and March 2022');
  });

  it.each([
    ['six months', '2020-06', '2021-01'],
    ['overlapping posts', '2021-03', '2021-01'],
    ['only years, so perhaps no gap', '2020', '2021'],
  ])('does not ask about %s', (_name, end, start) => {
    const profile: Profile = {
      work_history: profileValue([
        { title: null, company: 'A', start, end: null },
        { title: null, company: 'B', start: '2015-01', end },
      ]),
    };
    expect(keys({ profile })).toEqual([]);
  });

  it('keeps declined and answered questions closed', () => {
    const states = {
      salary_expectation: { state: 'declined', version: 1, tries: 0 },
      phone: { state: 'answered', version: 1, tries: 0 },
      email: { state: 'vague', version: 0, tries: 2 },
    } as const;
    const built = agenda({ requiredKeys: ['salary_expectation', 'phone', 'email'], states });
    expect(openQuestions(built).map((question) => question.field_key)).toEqual(['email']);
    expect(built.questions).toHaveLength(3);
  });

  it('asks no more than the budget, pinned ones first, removed ones never', () => {
    expect(
      keys({
        requiredKeys: ['email', 'phone', 'location', 'skills'],
        pinnedKeys: ['skills'],
        removedKeys: ['phone'],
        budget: { questions: 2, minutes: 3 },
      }),
    ).toEqual(['skills', 'email']);
  });

  it('does not depend on the order of what is given', () => {
    const required = ['phone', 'location', 'skills', 'email'];
    expect(keys({ requiredKeys: [...required].reverse() })).toEqual(keys({ requiredKeys: required }));
  });
});
