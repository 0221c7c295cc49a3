import { describe, expect, it } from 'vitest';
import { catalogueWith } from '../profile/catalogue.ts';
import { Talk } from './testing/talk.ts';

describe('greeting', () => {
  it('says that an AI speaks, how long it takes, and the ways out', () => {
    const talk = new Talk(['location', 'years_experience', 'languages']);
    expect(talk.last).toMatch(/AI interviewer for Acme/);
    expect(talk.last).toMatch(/3 short questions about the Accountant role, about 2 minutes/);
    expect(talk.last).toMatch(/type instead, skip a question, or stop at any time/);
    expect(talk.last).toMatch(/Which city and country do you live in\?$/);
  });

  it('of a second interviewer asks nothing twice and tells what is done', () => {
    const states = {
      location: { state: 'answered', version: 2, tries: 0 },
      salary_expectation: { state: 'declined', version: 1, tries: 0 },
      languages: { state: 'vague', version: 0, tries: 2 },
    } as const;
    const talk = new Talk(['location', 'salary_expectation', 'languages'], { states, resumed: true });
    expect(talk.last).toMatch(/Welcome back, Maria.*I already have your location.*one question left/);
    talk.say('English');
    expect(talk.saved()).toEqual({ languages: ['English'] });
    expect(talk.ended).toBe(true);
  });
});

describe('answers', () => {
  it('are acknowledged only after the server has stored them', () => {
    const talk = new Talk(['location', 'years_experience'], { accepts: false });
    const before = talk.spoken.length;
    talk.say('Oslo, Norway');
    expect(talk.step.state.phase).toBe('saving');
    expect(talk.spoken).toHaveLength(before);
    talk.event({ kind: 'save_result', field_key: 'location', outcome: 'saved', version: 1 });
    expect(talk.last).toMatch(/saved|noted/);
    expect(talk.last).toMatch(/How many years/);
  });

  it('that the server refuses are asked for again, with its reason', () => {
    const talk = new Talk(['location'], { accepts: false }).say('Oslo, Norway');
    talk.event({
      kind: 'save_result',
      field_key: 'location',
      outcome: 'rejected',
      version: 0,
      reason: 'The words do not support it.',
    });
    expect(talk.last).toMatch(/the words do not support it/i);
    expect(talk.step.state.current).toBe('location');
  });

  it('said while another is being stored are kept and taken in order', () => {
    const talk = new Talk(['location', 'years_experience'], { accepts: false })
      .say('Oslo, Norway')
      .say('stop please');
    talk.event({ kind: 'save_result', field_key: 'location', outcome: 'saved', version: 1 });
    expect(talk.ended).toBe(true);
  });

  it('name the version of the field they answer and the words that prove them', () => {
    const talk = new Talk(['location'], {
      states: { location: { state: 'asked', version: 4, tries: 0 } },
    }).say('I live in Oslo, Norway');
    expect(talk.saves.at(-1)).toMatchObject({
      field_value: 'Oslo, Norway',
      version: 4,
      words: 'I live in Oslo, Norway',
      entry_ids: ['entry-1'],
      confirmed: false,
    });
  });

  it('may correct themselves in the middle of the sentence', () => {
    expect(new Talk(['location']).say('Bruges, no wait, Ghent').saved()).toEqual({
      location: 'Ghent, Belgium',
    });
  });

  it('may fill several fields at once', () => {
    const talk = new Talk(['current_title', 'location', 'years_experience']);
    talk.say("I'm an electrician, I live in Oslo, Norway and have twelve years of experience");
    expect(talk.saved()).toMatchObject({ location: 'Oslo, Norway', years_experience: 12 });
  });

  it('volunteered but exact are read back when their question comes', () => {
    const talk = new Talk(['highest_degree', 'institution']).say(
      "I have a master's in physics from Westfield College",
    );
    expect(talk.saved()).toEqual({ highest_degree: 'Master' });
    expect(talk.last).toMatch(
      /You mentioned Westfield College as your school or university\. Is that right\?/,
    );
    talk.say('yes');
    expect(talk.saved().institution).toBe('Westfield College');
    expect(talk.ended).toBe(true);
  });
});

describe('read-back', () => {
  it('stores e-mail addresses as confirmed only after yes', () => {
    const talk = new Talk(['email']).say('maria dot lopez at gmail dot com');
    expect(talk.last).toMatch(/maria dot lopez at gmail dot com.*\?$/);
    expect(talk.saved()).toEqual({});
    talk.say("yes, that's right");
    expect(talk.saves.at(-1)).toMatchObject({
      field_value: 'maria.lopez@gmail.com',
      confirmed: true,
      entry_ids: ['entry-1', 'entry-2'],
    });
  });

  it.each(['phone', 'salary_expectation', 'linkedin'])('is needed for %s', (key) => {
    const said =
      {
        phone: 'plus four seven nine one two three four five six seven',
        salary_expectation: 'fifty thousand euros a year',
        linkedin: 'linkedin dot com slash in slash maria',
      }[key] ?? '';
    const talk = new Talk([key]).say(said);
    expect(talk.step.state.phase).toBe('confirming');
    expect(talk.saved()).toEqual({});
  });

  it('takes a correction in the no', () => {
    const talk = new Talk(['salary_expectation']).say(
      'fifty thousand euros a year',
      'no, sixty thousand euros a year',
    );
    expect(talk.last).toMatch(/60,000 euros per year/);
    expect(talk.say('exactly').saved()).toEqual({ salary_expectation: '60000 EUR/year' });
  });

  it('asks in other words after a no, and never offers a refused value again', () => {
    const talk = new Talk(['phone'], { country: 'NO' }).say('nine one two three four five six seven', 'no');
    expect(talk.last).toMatch(/slowly, digit by digit/);
    talk.say('nine one two three four five six seven');
    expect(talk.last).not.toMatch(/Is that right/);
  });

  it('repeats itself for anything but yes or no', () => {
    const talk = new Talk(['email']).say('maria dot lopez at gmail dot com', 'the sky is blue today');
    expect(talk.last).toMatch(/yes or a no.*maria dot lopez/i);
  });

  it('is used for anything that was not clearly understood', () => {
    const talk = new Talk(['location']).say('Stop home, Sweden');
    expect(talk.last).toMatch(/Stockholm, Sweden.*\?$/);
    expect(talk.saved()).toEqual({});
    expect(talk.say('no').saved()).toEqual({});
  });

  it('is used when the recogniser itself was unsure', () => {
    const talk = new Talk(['location']).event({
      kind: 'utterance',
      text: 'Oslo, Norway',
      entry_id: 'e',
      confidence: 0.3,
    });
    expect(talk.step.state.phase).toBe('confirming');
  });
});

describe('refusals', () => {
  it.each([
    "I'd keep that to myself",
    'no comment',
    "I'd rather not say",
    "I don't want to answer that",
    'skip that one please',
    'that is private',
  ])('"%s" is respected and never asked again', (said) => {
    const talk = new Talk(['salary_expectation', 'location']);
    while (talk.step.state.current !== 'salary_expectation') talk.say('Oslo, Norway');
    talk.say(said);
    expect(talk.intents('salary_expectation')).toContain('declined');
    expect(talk.ended).toBe(true);
    expect(talk.spoken.filter((text) => /salary/.test(text) && /\?$/.test(text))).toHaveLength(1);
  });

  it('"I don\'t have one" is not a refusal', () => {
    const talk = new Talk(['github']).say("I don't have one");
    expect(talk.intents('github')).toEqual(['asked', 'none']);
  });

  it('can be taken back', () => {
    const talk = new Talk(['salary_expectation', 'linkedin']);
    talk.say("I'd rather not say");
    talk.say('actually, about the salary, fifty thousand euros a year', 'yes');
    expect(talk.saved()).toEqual({ salary_expectation: '50000 EUR/year' });
  });
});

describe('later corrections', () => {
  it('change only what they name', () => {
    const talk = new Talk(['salary_expectation', 'linkedin']).say('four thousand euros a year', 'yes');
    talk.say('by the way, what I said about the salary was monthly');
    expect(talk.last).toMatch(/correct that.*4,000 euros per month.*\?$/);
    talk.say('yes');
    expect(talk.saves.filter((save) => save.intent === 'value').map((save) => save.field_value)).toEqual([
      '4000 EUR/year',
      '4000 EUR/month',
    ]);
    expect(talk.step.state.current).toBe('linkedin');
  });

  it('without a value open that question again', () => {
    const talk = new Talk(['phone', 'location'], { country: 'NO' }).say(
      'nine one two three four five six seven',
      'yes',
    );
    talk.say('sorry, my phone number was wrong');
    expect(talk.step.state.current).toBe('phone');
    expect(talk.last).toMatch(/correct that.*phone number/);
  });
});

describe('a correction that arrives as a turn of its own', () => {
  it.each([
    'Sorry, I mean eight years.',
    'No wait, eight years.',
    'Oh, make that eight.',
    'I meant eight years.',
  ])('%j changes the answer before; the open question is asked again', (words) => {
    const talk = new Talk(['years_experience', 'languages']).say('Five years.');
    expect(talk.saved()).toEqual({ years_experience: 5 });
    talk.say(words);
    expect(talk.saved()).toEqual({ years_experience: 8 });
    expect(talk.saves.filter(({ intent }) => intent === 'value').map(({ version }) => version)).toEqual([
      0, 1,
    ]);
    expect(talk.last).toMatch(/languages/);
  });

  it('is read back when it could as well answer the open question', () => {
    const talk = new Talk(['work_authorization', 'willing_to_relocate']).say('Yes, I may work here.');
    const saved = talk.saved();
    talk.say('Sorry, I mean no.');
    expect(talk.saved()).toEqual(saved);
    expect(talk.last).toMatch(/Let me correct that/);
    talk.say('Yes.');
    expect(talk.saved()).toEqual({ work_authorization: 'no' });
  });

  it('is no correction when nothing was said before or the words mean nothing', () => {
    const talk = new Talk(['years_experience', 'languages']).say('Sorry, I mean eight years.');
    expect(talk.saved()).toEqual({ years_experience: 8 });
    talk.say('Sorry, I mean it is lovely here.');
    expect(talk.saved()).toEqual({ years_experience: 8 });
  });
});

describe('the interviewer itself', () => {
  it.each([
    ['can you repeat that', /^Sure\. Which city/],
    ['sorry?', /^Sure\. Which city/],
    ['why do you need this?', /I ask so that .*skip.*Which city/],
    ['how many questions are left?', /There are 2 questions left.*Which city/],
    ['are you a real person?', /I'm an AI.*Which city/],
    ['who will see my answers', /only to the company/],
  ])('answers "%s"', (said, expected) => {
    const talk = new Talk(['location', 'years_experience']).say(said);
    expect(talk.last).toMatch(expected);
    expect(talk.step.state.questions[0]?.tries).toBe(0);
  });

  it('waits when asked to', () => {
    const talk = new Talk(['location']).say('wait a moment please');
    expect(talk.last).toBe('Of course, take your time.');
    expect(talk.say('Oslo, Norway').ended).toBe(true);
  });

  it.each(['stop', "let's stop here", 'I want to end the interview', 'goodbye'])(
    'stops on "%s" and says that all is saved',
    (said) => {
      const talk = new Talk(['location']).say(said);
      expect(talk.ended).toBe(true);
      expect(talk.last).toMatch(/stop here.*saved.*same link/i);
      expect(talk.step.actions.at(-1)).toEqual({ kind: 'end', reason: 'candidate_stopped' });
    },
  );

  it('steers small talk back without counting it as a try', () => {
    const talk = new Talk(['years_experience']).say('the weather is really lovely here today you know');
    expect(talk.step.state.questions[0]?.tries).toBe(0);
    expect(talk.last).toMatch(/How many years/);
  });

  it('opens the field on the screen for typing', () => {
    const talk = new Talk(['location']).say("I'd rather type that");
    expect(talk.saves.at(-1)).toMatchObject({ intent: 'asked', keyboard: true });
  });

  it('says goodbye with what happens next', () => {
    const talk = new Talk(['location']).say('Oslo, Norway');
    expect(talk.last).toMatch(
      /last question, thank you, Maria.*answers on the screen.*Acme will be in touch/,
    );
    expect(talk.step.actions.at(-1)).toEqual({ kind: 'end', reason: 'gaps_filled' });
  });
});

describe('what is not understood', () => {
  it('is asked in other words, then once more, then left to the keyboard', () => {
    const talk = new Talk(['years_experience', 'location'], {});
    while (talk.step.state.current !== 'years_experience') talk.say('Oslo, Norway');
    const wordings = [talk.last];
    for (const said of ['purple', 'banana tree', 'umbrella stand']) wordings.push(talk.say(said).last);
    expect(new Set(wordings).size).toBe(4);
    expect(wordings[1]).toMatch(/Roughly how many years/);
    expect(wordings[2]).toMatch(/Just a number is enough\./);
    expect(talk.saves.at(-1)).toMatchObject({
      field_name: 'years_experience',
      intent: 'vague',
      keyboard: true,
    });
    expect(talk.saved()).not.toHaveProperty('years_experience');
    expect(talk.ended).toBe(true);
    expect(talk.last).toMatch(/years of experience can still be typed/);
  });

  it('opens the field of an exact value when it is asked, and offers the keyboard after the third try', () => {
    const talk = new Talk(['email']);
    const opened = () => talk.saves.filter(({ keyboard }) => keyboard).map(({ field_name }) => field_name);
    expect(opened()).toEqual(['email']);
    talk.say('purple', 'banana tree');
    expect(talk.last).toMatch(/letter by letter/);
    talk.say('umbrella stand');
    expect(talk.spoken.at(-1)).toMatch(/type|keyboard/);
    expect(talk.saves.at(-1)).toMatchObject({ field_name: 'email', intent: 'vague', keyboard: true });
  });

  it('lists the choices at the third asking', () => {
    const talk = new Talk(['remote_preference']).say('purple', 'banana tree');
    expect(talk.last).toMatch(/one of these: .* or /);
  });

  it('twice in the same words is not asked a third time', () => {
    const talk = new Talk(['languages']).say('blah blah').say('blah blah');
    expect(talk.ended).toBe(true);
  });

  it('is never guessed from noise', () => {
    const talk = new Talk(['work_authorization']).event({ kind: 'noise' });
    expect(talk.last).toMatch(/only heard some noise/);
    talk.event({ kind: 'noise' });
    expect(talk.saves.at(-1)).toMatchObject({ keyboard: true, intent: 'asked' });
    expect(talk.step.state.questions[0]?.tries).toBe(0);
  });
});

describe('silence', () => {
  it('is met gently, then with typing, then the call is closed and the link stays open', () => {
    const talk = new Talk(['location']);
    expect(talk.event({ kind: 'silence' }).last).toMatch(/still here/);
    expect(talk.event({ kind: 'silence' }).last).toMatch(/type/);
    expect(talk.event({ kind: 'silence' }).last).toMatch(/link stays open/);
    expect(talk.step.actions.at(-1)).toEqual({ kind: 'end', reason: 'silence' });
  });

  it('is forgotten when the candidate speaks', () => {
    const talk = new Talk(['location', 'phone'])
      .event({ kind: 'silence' })
      .event({ kind: 'silence' })
      .say('hello');
    expect(talk.event({ kind: 'silence' }).ended).toBe(false);
  });
});

describe('typing', () => {
  it('wins over what is being said about the same field', () => {
    const talk = new Talk(['email', 'location']).say('maria dot lopes at gmail dot com');
    talk.event({
      kind: 'typed',
      field_key: 'email',
      version: 3,
      state: 'answered',
      value: 'maria.lopez@gmail.com',
    });
    expect(talk.last).toMatch(/from your screen.*Which city/);
    talk.say('yes');
    expect(talk.saved()).toEqual({});
  });

  it('of another field is not talked about', () => {
    const talk = new Talk(['location', 'years_experience']);
    const before = talk.spoken.length;
    talk.event({ kind: 'typed', field_key: 'years_experience', version: 1, state: 'answered', value: 7 });
    expect(talk.spoken).toHaveLength(before);
    expect(talk.say('Oslo, Norway').ended).toBe(true);
  });
});

describe('end of turn', () => {
  it('is waited for longer with digits and spelling than with yes or no', () => {
    expect(new Talk(['phone']).heardSays.at(-1)?.endpointing).toBe('long');
    expect(new Talk(['email']).heardSays.at(-1)?.endpointing).toBe('long');
    expect(new Talk(['work_authorization']).heardSays.at(-1)?.endpointing).toBe('short');
    expect(new Talk(['skills']).heardSays.at(-1)?.endpointing).toBe('normal');
  });

  it('comes with a prompt that tells the recogniser the name', () => {
    expect(new Talk(['email']).heardSays.at(-1)?.prime).toMatch(/Maria Lopez, maria\.lopez/);
  });
});

describe("an organisation's own fields", () => {
  it('are asked and understood like the others', () => {
    const fields = catalogueWith([
      {
        key: 'custom_shift',
        label: 'Shift',
        type: 'choice',
        unit: null,
        question: 'Which shift do you prefer?',
        question_again: null,
        choices: [
          { value: 'early', label: 'Early shift' },
          { value: 'late', label: 'Late shift' },
        ],
      },
      {
        key: 'custom_license',
        label: 'Driving licence',
        type: 'yes_no',
        unit: null,
        question: 'Do you hold a driving licence?',
        question_again: null,
        choices: null,
      },
    ]);
    const talk = new Talk(['custom_shift', 'custom_license'], { fields }).say(
      'the late shift please',
      'yes I do',
    );
    expect(talk.saved()).toEqual({ custom_shift: 'late', custom_license: 'yes' });
  });
});
