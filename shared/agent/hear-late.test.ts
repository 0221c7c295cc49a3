import { describe, expect, it } from 'vitest';
import { Talk } from './testing/talk.ts';

/** Says the second half of an answer after the next question was put, but begun before that had been heard. */
function sayInHalves(talk: Talk, first: string, second: string): Talk {
  const asked = talk.asking;
  return talk.say(first).sayLate(second, asked);
}

const permitThenMove = () => new Talk(['work_authorization', 'willing_to_relocate']);

describe('the second half of an answer, begun before the next question was heard', () => {
  it('never answers the next question', () => {
    const talk = sayInHalves(permitThenMove(), 'Yes, I am a citizen,', 'I need no permit.');
    expect(talk.saved()).toEqual({ work_authorization: 'yes' });
    expect(talk.current).toBe('willing_to_relocate');
    talk.say('No, I want to stay here.');
    expect(talk.saved()).toEqual({ work_authorization: 'yes', willing_to_relocate: 'no' });
  });

  it.each(['Yes.', 'Yes, yes.', 'Okay.', 'Right.', 'No problem.', 'Mhm.'])(
    '"%s" after a yes says nothing, and the question goes on',
    (late) => {
      const talk = permitThenMove().say('Yes, I am.');
      const spoken = talk.spoken.length;
      talk.sayLate(late, talk.asking - 1);
      expect(talk.saved()).toEqual({ work_authorization: 'yes' });
      expect(talk.spoken).toHaveLength(spoken);
    },
  );

  it('that takes the first half back reopens it with a question', () => {
    const talk = sayInHalves(permitThenMove(), 'Yes.', 'no, I would need a visa');
    expect(talk.saved()).toEqual({ work_authorization: 'yes' });
    expect(talk.last).toMatch(/^Let me .*no.* Is that (right|correct)\?|I understood: no/);
    talk.say('Yes.');
    expect(talk.saved()).toEqual({ work_authorization: 'no' });
    expect(talk.last).toMatch(/relocat|move/i);
  });

  it.each([
    ['languages', 'Swedish, English', 'and German.', ['Swedish', 'English', 'German']],
    ['notice_period', 'Four weeks.', 'sorry, I mean six weeks.', '6 weeks'],
    ['years_experience', 'I have', 'twelve years of experience.', 12],
    ['current_title', 'I work as a', 'software engineer.', 'Software Engineer'],
    ['location', 'I live in Ghent', 'in Belgium.', 'Ghent, Belgium'],
  ])('completes %s', (key, first, second, expected) => {
    const talk = sayInHalves(new Talk([key, 'salary_expectation']), first, second);
    expect(talk.saved()).toEqual({ [key]: expected });
    expect(talk.current).toBe('salary_expectation');
  });

  it('proves the completed value with both halves', () => {
    const talk = sayInHalves(
      new Talk(['languages', 'willing_to_relocate']),
      'Swedish, English',
      'and German.',
    );
    expect(talk.saves.findLast(({ field_name }) => field_name === 'languages')?.entry_ids).toEqual([
      'entry-1',
      'entry-2',
    ]);
  });

  it('goes on with what is being read back', () => {
    const talk = sayInHalves(
      new Talk(['email']),
      'maria dot lopez at gmail dot com',
      'sorry, maria dot lopez at outlook dot com',
    );
    expect(talk.saved()).toEqual({});
    expect(talk.last).toMatch(/outlook/i);
  });

  it('a yes that was begun before a value was read back confirms nothing', () => {
    const talk = new Talk(['salary_expectation']).say('fifty thousand euros a year');
    talk.sayLate('Yes.', talk.asking - 1);
    expect(talk.saved()).toEqual({});
    expect(talk.say('Yes.').saved()).toEqual({ salary_expectation: '50000 EUR/year' });
  });

  it('counts no try where both halves say nothing', () => {
    const talk = sayInHalves(permitThenMove(), 'well you know', 'purple');
    expect(talk.step.state.questions[0]?.tries).toBe(1);
  });

  it('is obeyed when it is a command', () => {
    expect(sayInHalves(permitThenMove(), 'Yes, I am.', 'Stop, please.').ended).toBe(true);
  });

  it('into the greeting answers nothing', () => {
    const talk = permitThenMove();
    talk.sayLate('Yes, hello.', null);
    expect(talk.saved()).toEqual({});
  });

  it.each([
    ['No, I want to stay here.', 'no'],
    ["Yes, I'd happily move.", 'yes'],
  ])('"%s" answers a question that was not heard yet: nothing else has these words', (text, value) => {
    const early = new Talk(['willing_to_relocate']);
    expect(early.sayLate(text, null).saved()).toEqual({ willing_to_relocate: value });
    const talk = sayInHalves(permitThenMove(), 'Yes, I am a citizen.', text);
    expect(talk.saved()).toEqual({ work_authorization: 'yes', willing_to_relocate: value });
  });

  it('said while the first half is being stored belongs to it', () => {
    const talk = new Talk(['work_authorization', 'willing_to_relocate'], { accepts: false });
    talk.say('Yes, I am a citizen,', 'yes, I need no permit.');
    talk.event({ kind: 'save_result', field_key: 'work_authorization', outcome: 'saved', version: 1 });
    expect(talk.saved()).toEqual({ work_authorization: 'yes' });
    expect(talk.current).toBe('willing_to_relocate');
  });
});

describe('words of one question, said to another', () => {
  it.each([
    'Yes, I am a citizen.',
    'yes I need no permit',
    'Yes, I have a green card.',
    'No, I need no visa.',
  ])('"%s" is no answer to moving', (text) => {
    const talk = permitThenMove().say('Yes.', text);
    expect(talk.saved()).toEqual({ work_authorization: 'yes' });
    expect(talk.current).toBe('willing_to_relocate');
    expect(talk.last).toMatch(/relocat|move/i);
    expect(talk.say('No.').saved()).toEqual({ work_authorization: 'yes', willing_to_relocate: 'no' });
  });

  it('answers its own question where that is open', () => {
    const talk = new Talk(['willing_to_relocate', 'work_authorization']);
    while (talk.current !== 'willing_to_relocate') talk.say('purple');
    talk.say('Yes, I am a citizen.');
    expect(talk.saved()).not.toHaveProperty('willing_to_relocate');
  });

  it('never becomes a yes, however often it is said', () => {
    const talk = permitThenMove().say('Yes.', ...Array.from({ length: 8 }, () => 'Yes, I am a citizen.'));
    expect(talk.saved()).toEqual({ work_authorization: 'yes' });
  });

  it('does not confirm a read-back', () => {
    const talk = new Talk(['salary_expectation']).say('fifty thousand euros a year', 'Yes, I am a citizen.');
    expect(talk.saved()).toEqual({});
  });

  it('a condition is still about the question', () => {
    const talk = new Talk(['willing_to_relocate']).say('Yes, if the salary is right.');
    expect(talk.last).toMatch(/I understood: yes/);
  });
});

it('a no with the very same value does not go round for ever', () => {
  const talk = new Talk(['current_company', 'languages']);
  for (let turn = 0; turn < 60 && !talk.ended; turn += 1) talk.say('sorry k');
  expect(talk.ended).toBe(true);
});
