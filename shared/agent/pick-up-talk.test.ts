import { describe, expect, it } from 'vitest';
import type { Agenda } from './agenda.ts';
import { nextTurn } from './interviewer.ts';
import { type PickedUp, pickUpTalk, type StoredLine, wasCutOff } from './pick-up-talk.ts';
import { Talk } from './testing/talk.ts';

function line(speaker: StoredLine['speaker'], text: string, entry_id: string): StoredLine {
  return { entry_id, speaker, text, confidence: null, modality: 'spoken' };
}

/** A talk whose interviewer is lost: its stored lines, with what the candidate said before and after the last one. */
function stored(talk: Talk, { before, after }: { before?: string; after?: string } = {}): StoredLine[] {
  const lines = talk.spoken.map((text, number) => line('interviewer', text, `interviewer-${number}`));
  const last = lines.splice(-1);
  if (before) lines.push(line('candidate', before, 'before'));
  return [...lines, ...last, ...(after ? [line('candidate', after, 'after')] : [])];
}

function agendaOf(talk: Talk): Agenda {
  return { questions: talk.step.state.questions, budget_questions: 12, budget_minutes: 30 };
}

const spoken = ({ step }: PickedUp) =>
  step.actions.flatMap((action) => (action.kind === 'say' ? [action.text] : [])).join(' ');

function pickUp(talk: Talk, lines: readonly StoredLine[], agenda = agendaOf(talk)): PickedUp {
  return pickUpTalk({ ...talk.context, resumed: true, tookOver: true }, agenda, lines);
}

/** What the new interviewer asks the server to store once it has dealt with what was left. */
function savesOf({ step, unanswered }: PickedUp, talk: Talk) {
  let { state } = step;
  return unanswered.flatMap(({ entry_id, text, confidence }) => {
    const next = nextTurn(talk.context, state, { kind: 'utterance', text, entry_id, confidence });
    state = next.state;
    return next.actions.flatMap((action) =>
      action.kind === 'save' && action.awaits ? [[action.field_name, action.value, action.entry_ids]] : [],
    );
  });
}

const number = 'zero seven zero one seven four zero six one nine';

describe('a talk whose interviewer was lost', () => {
  it('goes on with the answer that nobody dealt with, and does not put the question again', () => {
    const talk = new Talk(['work_authorization', 'willing_to_relocate']);
    const picked = pickUp(talk, stored(talk, { after: 'Yes, I am.' }));
    expect(spoken(picked)).toBe('');
    expect(savesOf(picked, talk)).toEqual([['work_authorization', 'yes', ['after']]]);
  });

  it('puts the question again where nothing was answered, and says why there was a pause', () => {
    const talk = new Talk(['work_authorization']);
    const picked = pickUp(talk, stored(talk));
    expect(spoken(picked)).toMatch(/Sorry for the short pause.*visa sponsorship\?$/);
    expect(spoken(picked)).not.toMatch(/welcome back/i);
  });

  it('does not take words for an answer that are stored already', () => {
    const talk = new Talk(['work_authorization', 'willing_to_relocate']);
    const lines = stored(talk, { after: 'Yes, I am.' });
    talk.say('Yes, I am.');
    expect(talk.saved()).toEqual({ work_authorization: 'yes' });
    const picked = pickUp(talk, lines);
    expect(picked.unanswered).toEqual([]);
    expect(spoken(picked)).toMatch(/relocate/i);
    expect(spoken(picked)).not.toMatch(/sponsorship/);
  });

  it('puts a question again in the middle of which the interviewer died, whatever was said meanwhile', () => {
    const talk = new Talk(['work_authorization', 'willing_to_relocate']);
    const [asked, said] = stored(talk, { after: 'Yes, I am.' });
    const cutOff = { ...(asked as StoredLine), heard_characters: 0 };
    const picked = pickUp(talk, [cutOff, said as StoredLine]);
    expect(picked.unanswered).toEqual([]);
    expect(spoken(picked)).toMatch(/visa sponsorship\?$/);
  });

  it('reads back again what was being read back', () => {
    const talk = new Talk(['phone', 'work_authorization'], { country: 'SE' }).say(number);
    expect(talk.last).toMatch(/Is that (right|correct)\?$/);
    const picked = pickUp(talk, stored(talk, { before: number }));
    expect(spoken(picked)).toMatch(/short pause.*plus 4 6.*Is that (right|correct)\?$/);
    expect(picked.step.state).toMatchObject({ phase: 'confirming', proposal: { value: '+46701740619' } });
  });

  it('reads a doubtful value of the record back again', () => {
    const talk = new Talk(['phone'], { country: 'SE' });
    const agenda = agendaOf(talk);
    const question = 'Your resume says 0701740619. Is that right?';
    const questions = agenda.questions.map((one) => ({ ...one, question, proposed_value: '+46701740619' }));
    const picked = pickUp(talk, [line('interviewer', question, 'a'), line('candidate', 'Yes.', 'yes')], {
      ...agenda,
      questions,
    });
    expect(savesOf(picked, talk)).toEqual([['phone', '+46701740619', ['yes']]]);
  });

  it('takes the yes to a read-back for the value that was read back', () => {
    const talk = new Talk(['phone', 'work_authorization'], { country: 'SE' }).say(number);
    const picked = pickUp(talk, stored(talk, { before: number, after: 'Yes, that is right.' }));
    expect(savesOf(picked, talk)).toEqual([['phone', '+46701740619', ['before', 'after']]]);
  });

  it.each([
    // Without the words that led to it nothing is certain.
    'I have plus 4 6, 7 0, 1 7 4, 0 6, 1 9. Is that right?',
    // A sentence that puts no question.
    'One moment please.',
  ])('puts the question again after %j and a yes', (words) => {
    const talk = new Talk(['phone', 'work_authorization']);
    const picked = pickUp(talk, [line('interviewer', words, 'a'), line('candidate', 'Yes.', 'yes')]);
    expect(picked.unanswered).toEqual([]);
    expect(spoken(picked)).toMatch(/short pause.*phone number/);
  });
});

describe('wasCutOff', () => {
  const now = new Date('2026-11-22T10:00:00.000Z');
  it.each([
    ['2026-11-22T09:59:30.000Z', true],
    ['2026-11-22T09:50:00.000Z', false],
  ])('the last word was at %s: %s', (at, expected) => {
    expect(wasCutOff([{ at }], now)).toBe(expected);
  });
  it('is false before the first word', () => expect(wasCutOff([], now)).toBe(false));
});
