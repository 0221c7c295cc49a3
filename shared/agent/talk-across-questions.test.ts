import { describe, expect, it } from 'vitest';
import { Talk } from './testing/talk.ts';

/** A talk in which the years of experience are asked first. */
const askingYears = (): Talk => new Talk(['years_experience', 'notice_period']);

describe('what belongs to another question', () => {
  it('never fills the open one: a notice period is no experience', () => {
    const talk = new Talk(['years_experience', 'notice_period']).say('I can start in two weeks');
    expect(talk.saved()).toEqual({ notice_period: '2 weeks' });
    expect(talk.last).toMatch(/experience/);
  });

  it('is taken from one sentence with several answers', () => {
    const talk = new Talk(['email', 'location', 'years_experience']).say(
      'I have been living in Ghent, Belgium for five years and I have ten years of experience as a nurse',
    );
    expect(talk.saved()).toEqual({ location: 'Ghent, Belgium', years_experience: 10 });
  });

  it('is kept when it must be read back, and comes up at its own question', () => {
    const talk = new Talk(['years_experience', 'salary_expectation']).say('fifty thousand euros a year');
    expect(talk.saved()).toEqual({});
    expect(talk.last).toMatch(/come back to that/);
    talk.say('ten years');
    expect(talk.last).toMatch(/You mentioned 50,000 euros per year/);
    talk.say('yes');
    expect(talk.saved()).toMatchObject({ years_experience: 10, salary_expectation: '50000 EUR/year' });
  });

  it('counts as an answer to its own question only when nothing else could be meant', () => {
    const talk = new Talk(['email', 'location', 'skills']).say('Ghent, Belgium');
    expect(talk.saved()).toEqual({ location: 'Ghent, Belgium' });
    talk.say('purple');
    expect(talk.saved()).toEqual({ location: 'Ghent, Belgium' });
  });
});

describe('what is said to the interviewer', () => {
  it.each([
    ['how much do you pay?', /recruiter/],
    ["what's the salary", /recruiter/],
    ['is it remote?', /recruiter/],
    ['I already told you', /don't have it yet/],
    ['Can you save that again?', /^Sure/],
    ['why do you need this', /I ask because/],
    ['how many are left?', /questions? left|last question/],
  ])('"%s" is answered, and the question stands', (said, reply) => {
    const talk = askingYears().say(said);
    expect(talk.last).toMatch(reply);
    expect(talk.saved()).toEqual({});
    expect(talk.say('eight years').saved()).toEqual({ years_experience: 8 });
  });

  it.each([
    "I don't want to give you that",
    'stop asking me that',
    "let's not talk about that",
    "that's too personal",
  ])('"%s" is a refusal and respected', (said) => {
    const talk = askingYears().say(said);
    expect(talk.intents('years_experience')).toContain('declined');
    expect(talk.last).toMatch(/start/);
  });

  it.each(["Let's talk later", "let's continue tomorrow", "I'll come back later"])(
    '"%s" ends the talk',
    (said) => {
      expect(askingYears().say(said).ended).toBe(true);
    },
  );
});

describe('read-backs', () => {
  it('offers the keyboard after the third no', () => {
    const talk = new Talk(['salary_expectation', 'github']).say(
      'fifty thousand euros a year',
      'no',
      'sixteen thousand euros a year',
      'no',
      'six thousand euros a year',
      'no',
    );
    expect(talk.last).toMatch(/type|keyboard/);
    expect(talk.saved()).toEqual({});
  });

  it('asks a strange name at most four times, in other spellings', () => {
    const talk = new Talk(['current_company', 'notice_period']).say(
      'Zedfabric',
      'no',
      'no',
      'Zetfabric',
      'no',
      'no',
    );
    expect(talk.saved()).toEqual({});
    expect(talk.last).toMatch(/type|keyboard/);
  });
});
