import { describe, expect, it } from 'vitest';
import { catalogue, catalogueWith, customFieldSchema } from '../profile/catalogue.ts';
import type { Profile } from '../profile/profile.ts';
import { profileValue } from '../profile/testing/profile-value.ts';
import { openQuestions } from './agenda.ts';
import { type AgendaInput, buildAgenda } from './build-agenda.ts';
import { emptyPlan } from './question-plan.ts';

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
    ).toEqual(['skills', 'notice_period', 'location', 'phone']);
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

  it('clears a doubt about the resume early and offers the value for a yes', () => {
    const profile: Profile = {
      location: profileValue('Oslo, Norway', { source: 'resume', confidence: 0.4 }),
    };
    const asked = agenda({
      profile,
      requiredKeys: ['phone', 'skills', 'remote_preference'],
      weights: { skills: 40, remote_preference: 20 },
    }).questions;
    expect(asked.map(({ field_key }) => field_key)).toEqual([
      'skills',
      'location',
      'remote_preference',
      'phone',
    ]);
    expect(asked[1]).toMatchObject({ reason: { kind: 'doubtful' }, proposed_value: 'Oslo, Norway' });
    expect(asked[1]?.question).toBe('I read your location as Oslo, Norway. Is that right?');
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

  it('opens a talk as a person would: what is easy first, pay later, although its answer moves the score most', () => {
    expect(
      keys({
        requiredKeys: ['phone', 'work_authorization', 'notice_period'],
        weights: { salary_expectation: 40, remote_preference: 10, notice_period: 20 },
      }),
    ).toEqual(['remote_preference', 'notice_period', 'work_authorization', 'salary_expectation', 'phone']);
  });

  it('reads no resume back to its owner: two checks come early, the others by their worth', () => {
    const doubtful = (value: string) => profileValue(value, { source: 'resume', confidence: 0.4 });
    const profile: Profile = {
      current_company: doubtful('Acme'),
      institution: doubtful('Nordhavn University'),
      field_of_study: doubtful('Economics'),
    };
    expect(keys({ profile, requiredKeys: ['location', 'notice_period', 'languages'] })).toEqual([
      'location',
      'current_company',
      'institution',
      'languages',
      'notice_period',
      'field_of_study',
    ]);
  });

  it('puts an own question before built-in ones of equal worth, so that the budget does not push it out', () => {
    const van = {
      key: 'custom_van',
      label: 'Van',
      type: 'yes_no',
      question: 'Can you drive a van?',
    } as const;
    const fields = catalogueWith([customFieldSchema.parse(van)]);
    const requiredKeys = ['location', 'languages', 'custom_van'];
    const budget = { questions: 2, minutes: 6 };
    expect(keys({ fields, requiredKeys, budget, weights: { skills: 20 } })).toEqual(['skills', 'custom_van']);
  });

  it('fits the minutes of the role, dropping what moves the score least', () => {
    const wanted = { requiredKeys: ['email', 'phone', 'location', 'skills', 'languages'] };
    expect(keys({ ...wanted, budget: { questions: 10, minutes: 10 } })).toHaveLength(5);
    const short = keys({ ...wanted, weights: { skills: 50 }, budget: { questions: 10, minutes: 1.5 } });
    expect(short).toContain('skills');
    expect(short.length).toBeLessThan(4);
    expect(keys({ ...wanted, budget: { questions: 10, minutes: 0.1 } })).toHaveLength(1);
  });

  it('never asks what is turned off: not when missing, scored, doubtful, contradictory, nor about a pause', () => {
    const profile: Profile = {
      phone: profileValue('+14155552671', { source: 'resume', confidence: 0.2 }),
      email: profileValue('a@example.com', { source: 'resume' }),
      work_history: profileValue([
        { title: 'Clerk', company: 'A', start: '2022-03', end: null },
        { title: 'Clerk', company: 'B', start: '2018-01', end: '2020-12' },
      ]),
    };
    const input = {
      profile,
      requiredKeys: ['location', 'phone'],
      weights: { skills: 30 },
      contradictions: { email: [profileValue('b@example.com')] },
    };
    expect(keys(input)).toHaveLength(5);
    const off = ['location', 'skills', 'phone', 'email', 'work_gap'];
    expect(keys({ ...input, plan: { ...emptyPlan, off } })).toEqual([]);
  });

  it('uses own words for both wordings, and for the second one after a no to what was read', () => {
    const own = (question: string | null, question_again: string | null) => ({
      ...emptyPlan,
      wordings: [{ field_key: 'location', question, question_again }],
    });
    const ask = (plan: AgendaInput['plan'], profile: Profile = {}) => {
      const [first] = agenda({ profile, requiredKeys: ['location'], ...(plan && { plan }) }).questions;
      return [first?.question, first?.question_again];
    };
    const [, usualAgain] = ask(undefined);
    expect(ask(own('Where would you commute from?', null))).toEqual([
      'Where would you commute from?',
      'Where would you commute from?',
    ]);
    expect(ask(own('Where would you commute from?', 'Which town is it?'))).toEqual([
      'Where would you commute from?',
      'Which town is it?',
    ]);
    expect(ask(own(null, 'Which town is it?'))[1]).toBe('Which town is it?');
    expect(ask(own(null, null))[1]).toBe(usualAgain);
    const doubtful = { location: profileValue('Oslo, Norway', { source: 'resume', confidence: 0.4 }) };
    expect(ask(own('Where would you commute from?', null), doubtful)).toEqual([
      'I read your location as Oslo, Norway. Is that right?',
      'Where would you commute from?',
    ]);
  });

  it('asks no more than the budget, what is chosen by worth in the recruiter’s order', () => {
    expect(
      keys({
        requiredKeys: ['email', 'phone', 'location', 'skills'],
        plan: { ...emptyPlan, order: ['location'], off: ['phone'] },
        budget: { questions: 2, minutes: 3 },
      }),
    ).toEqual(['location', 'email']);
  });

  it('does not depend on the order of what is given', () => {
    const required = ['phone', 'location', 'skills', 'email'];
    expect(keys({ requiredKeys: [...required].reverse() })).toEqual(keys({ requiredKeys: required }));
  });

  it.each<[string, Profile, AgendaInput['contradictions'], string, unknown]>([
    [
      'a doubtful import',
      { location: profileValue('Oslo, Norway', { confidence: 0.4 }) },
      {},
      'I have Oslo, Norway as your location. Is that right?',
      'Oslo, Norway',
    ],
    [
      'a doubtful brand name keeps its capital letters',
      { linkedin: profileValue('https://linkedin.com/in/ada', { source: 'resume', confidence: 0.4 }) },
      {},
      'I read your LinkedIn profile as',
      'https://linkedin.com/in/ada',
    ],
    [
      'a doubtful yes: asked plainly',
      { work_authorization: profileValue('yes', { source: 'resume', confidence: 0.4 }) },
      {},
      'Are you allowed to work there',
      null,
    ],
    [
      'what an English voice cannot say: asked plainly',
      { field_of_study: profileValue('Фармація', { source: 'resume', confidence: 0.5 }) },
      {},
      'What did you study?',
      null,
    ],
    [
      'a doubtful list too long to listen to: asked plainly',
      {
        skills: profileValue(
          Array.from({ length: 30 }, (_, number) => `Technology ${number}`),
          { source: 'resume', confidence: 0.5 },
        ),
      },
      {},
      'What are your main skills?',
      null,
    ],
    [
      'resume and record: one value is named, so that a yes means that one',
      { graduation_year: profileValue(2012, { source: 'resume' }) },
      { graduation_year: [profileValue(2014)] },
      'Your resume and our record do not agree on your graduation year. Is 2012 right?',
      2012,
    ],
    [
      'two on one resume',
      { phone: profileValue('+14155552671', { source: 'resume' }) },
      { phone: [profileValue('+14155552672', { source: 'resume' })] },
      'I found more than one phone number on your resume. Is ',
      '+14155552671',
    ],
  ])('words %s', (_name, profile, contradictions, question, proposed) => {
    const [first] = agenda({ profile, contradictions: contradictions ?? {} }).questions;
    expect(first?.question).toContain(question);
    expect(first?.proposed_value).toEqual(proposed);
  });

  describe('two present posts', () => {
    const post = (title: string, company: string, more = {}) => ({
      title,
      company,
      start: '2022-01',
      end: null,
      current: true,
      ...more,
    });
    const history = (...posts: ReturnType<typeof post>[]): Profile => ({
      current_title: profileValue(posts[0]?.title ?? '', { source: 'resume' }),
      work_history: profileValue(posts, { source: 'resume' }),
    });
    const [nurse, tutor] = [post('Nurse', 'City Clinic'), post('Tutor', 'Night School')];

    it('of different employers are a question about the main one', () => {
      const [question] = agenda({
        profile: history(nurse, tutor),
        requiredKeys: ['current_title'],
      }).questions;
      expect(question).toMatchObject({
        field_key: 'current_title',
        reason: {
          kind: 'contradictory',
          text: 'The resume lists 2 present jobs: Nurse at City Clinic; Tutor at Night School',
        },
        question:
          'Your resume lists two present jobs, Nurse at City Clinic, and Tutor at Night School. What is the title of your main one?',
        proposed_value: null,
      });
    });

    it.each<[string, Profile, string[]]>([
      ['are not asked where the role does not want the title', history(nurse, tutor), []],
      [
        'of one employer are a promotion',
        history(nurse, post('Ward Sister', 'City Clinic')),
        ['current_title'],
      ],
      [
        'with an unknown end are no present post',
        history(nurse, post('Tutor', 'Night School', { current: false })),
        ['current_title'],
      ],
      [
        'are not asked once the candidate has typed the title',
        { ...history(nurse, tutor), current_title: profileValue('Nurse', { source: 'typed' }) },
        ['current_title'],
      ],
    ])('%s', (_name, profile, requiredKeys) => {
      expect(keys({ profile, requiredKeys })).toEqual([]);
    });
  });

  it('asks about a pause until today only where nothing says that there is a job', () => {
    const history = [{ title: 'Clerk', company: 'B', start: '2018-01', end: '2025-03' }];
    const over: Profile = { work_history: profileValue(history, { source: 'resume' }) };
    const today = '2026-11';
    const since = agenda({ profile: over, today }).questions.find(
      ({ field_key }) => field_key === 'work_gap',
    );
    expect(since?.reason.text).toBe('A gap of 19 months since April 2025');
    expect(since?.question).toContain('what you worked on or learned since?');
    const recorded = { ...over, current_title: profileValue('Clerk') };
    expect(keys({ profile: recorded, today })).toContain('work_gap');
    const headline = { ...over, current_title: profileValue('Cook', { source: 'resume', confidence: 0.5 }) };
    expect(keys({ profile: headline, today })).not.toContain('work_gap');
  });

  it('asks about the gap once: not when it is explained, nor when the candidate would rather not', () => {
    const profile: Profile = {
      work_history: profileValue([
        { title: 'Clerk', company: 'A', start: '2022-03', end: null },
        { title: 'Clerk', company: 'B', start: '2018-01', end: '2020-12' },
      ]),
    };
    expect(keys({ profile: { ...profile, work_gap: profileValue('I cared for my father') } })).toEqual([]);
    const states = { work_gap: { state: 'declined', version: 1, tries: 0 } } as const;
    expect(openQuestions(agenda({ profile, states }))).toEqual([]);
    const doubtful = profileValue(profile.work_history?.value ?? [], { source: 'resume', confidence: 0.5 });
    expect(keys({ profile: { work_history: doubtful } })).not.toContain('work_gap');
  });
});
