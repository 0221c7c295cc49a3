import { describe, expect, it } from 'vitest';
import { addScores, macroF1, rate, scoredFields, scoreResume, type Truth } from './score-resumes.ts';

const truth: Truth = {
  name: 'Nora Nightshift',
  email: 'nora@example.org',
  phone: null,
  location: 'Sheffield',
  current_title: 'Charge Nurse',
  current_title_also: ['Senior Nurse'],
  current_company: 'Don Valley Hospital',
  years_experience: 8,
  skills: ['Cannulation', 'Wound care'],
  skills_optional: ['Clinical'],
  education: [{ institution: 'Five Rivers', degree: 'BSc', field: 'Nursing', end: '2015' }],
  work: [
    { company: 'Don Valley Hospital', title: 'Charge Nurse', start: '2018-04', end: 'present' },
    { company: 'Rivelin House', title: 'Assistant', start: '2011-07', end: '2012-08' },
  ],
  linkedin: null,
  github: null,
  portfolio: null,
  work_authorisation: null,
  salary_expectation: null,
  notice_period: '8 weeks',
  _about: { language: 'en', means: 'text' },
};
const right = { right: 1, wrong: 0, missed: 0 };
const nothing = { right: 0, wrong: 0, missed: 0 };

describe('scoreResume', () => {
  it('finds nothing wrong with the truth itself', () => {
    const scores = scoreResume(truth, truth);
    expect(scoredFields.filter((field) => scores[field].wrong + scores[field].missed > 0)).toEqual([]);
    expect(macroF1(scores)).toBe(1);
  });

  it('counts a wrong value as wrong and missed, an empty one as missed, an invented one as wrong', () => {
    const scores = scoreResume(truth, {
      ...truth,
      name: 'Curriculum Vitae',
      email: null,
      phone: '+447700900214',
    });
    expect(scores.name).toEqual({ right: 0, wrong: 1, missed: 1 });
    expect(scores.email).toEqual({ right: 0, wrong: 0, missed: 1 });
    expect(scores.phone).toEqual({ right: 0, wrong: 1, missed: 0 });
    expect(scores.github).toEqual(nothing);
  });

  it('takes a headline for the current title, and for nothing where no post is open', () => {
    const headline = { ...truth, current_title: 'Senior Nurse' };
    expect(scoreResume(truth, headline).current_title).toEqual(right);
    expect(scoreResume({ ...truth, current_title: null }, headline).current_title).toEqual(nothing);
  });

  it('leaves names of skill groups uncounted and counts a skill once', () => {
    const skills = ['Clinical', 'wound  care', 'Wound care', 'Juggling'];
    expect(scoreResume(truth, { ...truth, skills }).skills).toEqual({ right: 1, wrong: 1, missed: 1 });
  });

  it('tells a post from its dates and a school from its degree', () => {
    const scores = scoreResume(truth, {
      ...truth,
      work: truth.work.map((post) => ({ ...post, start: '1999-01' })),
      education: [{ institution: 'Five Rivers', degree: 'MSc', field: null, end: '2015' }],
    });
    expect(scores.work).toEqual({ right: 2, wrong: 0, missed: 0 });
    expect(scores.work_dates).toEqual({ right: 0, wrong: 2, missed: 2 });
    expect(scores.education).toEqual(right);
    expect(scores.education_degree).toEqual({ right: 0, wrong: 1, missed: 1 });
  });
});

describe('adding up', () => {
  it('pools the documents before it divides', () => {
    const half = scoreResume(truth, { ...truth, work: truth.work.slice(0, 1) });
    const sum = addScores([half, scoreResume(truth, truth)]);
    expect(sum.work).toEqual({ right: 3, wrong: 0, missed: 1 });
    expect(rate(sum.work)).toEqual({ precision: 1, recall: 0.75, f1: 6 / 7 });
  });

  it('has no rate where there was nothing to find, and leaves the field out of the mean', () => {
    const scores = scoreResume(truth, truth);
    expect(rate(scores.github)).toEqual({ precision: null, recall: null, f1: null });
    expect(macroF1(scores)).toBe(1);
  });
});
