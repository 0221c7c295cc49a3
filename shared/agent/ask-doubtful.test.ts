import { describe, expect, it } from 'vitest';
import { catalogue, fieldByKey } from '../profile/catalogue.ts';
import { confirmsValue } from '../profile/confirms-value.ts';
import type { Profile } from '../profile/profile.ts';
import { profileValue } from '../profile/testing/profile-value.ts';
import { type AgendaInput, buildAgenda } from './build-agenda.ts';
import type { InterviewContext } from './interview-state.ts';
import { nextTurn, startInterview } from './interviewer.ts';

const title = 'Staff Nurse';
const doubtful: Profile = {
  current_title: profileValue(title, { source: 'resume', confidence: 0.5 }),
};

/** Talks about one question; gives the interviewer's sentence and what it asked to store after each reply. */
function talk(profile: Profile, replies: string[], more: Partial<AgendaInput> = {}) {
  const agenda = buildAgenda({ fields: catalogue, requiredKeys: [], profile, ...more });
  const context: InterviewContext = {
    candidateName: 'Noor Haddad',
    fields: catalogue,
    profile,
    today: '2026-11-22',
  };
  let step = startInterview(context, agenda);
  const said = (): string =>
    step.actions.flatMap((action) => (action.kind === 'say' ? [action.text] : [])).join(' ');
  const lines = [said()];
  const saves: { value: unknown; confirmed: boolean; intent: string }[] = [];
  replies.forEach((text, number) => {
    step = nextTurn(context, step.state, { kind: 'utterance', text, entry_id: `entry-${number}` });
    lines.push(said());
    for (const action of step.actions)
      if (action.kind === 'save' && action.awaits)
        saves.push({ value: action.value, confirmed: action.confirmed, intent: action.intent });
  });
  return { lines, saves };
}

describe('a doubtful value from a resume', () => {
  it('is read back; a yes confirms it, and the server takes that yes for proof', () => {
    const { lines, saves } = talk(doubtful, ['Yes, that is right.']);
    expect(lines[0]).toContain(`I read your current job title as ${title}. Is that right?`);
    expect(saves).toEqual([{ value: title, confirmed: true, intent: 'value' }]);
    const field = fieldByKey('current_title');
    expect(field && confirmsValue(field, title, lines[0] ?? '', 'Yes, that is right.')).toBe(true);
  });

  it('is replaced by another one said in the same sentence as the no', () => {
    const { lines, saves } = talk(doubtful, ["No, it's Project Manager.", 'Yes.']);
    expect(lines[1]).toContain('Project Manager');
    expect(saves.at(-1)).toMatchObject({ value: 'Project Manager', intent: 'value' });
  });

  it('is asked for plainly after a no alone', () => {
    const { lines, saves } = talk(doubtful, ['No.', 'Project Manager']);
    expect(lines[1]).toContain('What is your current job title?');
    expect(lines[1]).not.toContain(title);
    expect(saves.at(-1)).toMatchObject({ value: 'Project Manager' });
  });

  it('can be declined', () => {
    expect(talk(doubtful, ["I'd rather not say."]).saves).toEqual([
      { value: null, confirmed: false, intent: 'declined' },
    ]);
  });
});

describe('two values that contradict each other', () => {
  const profile: Profile = { graduation_year: profileValue(2012, { source: 'resume' }) };
  const contradictions = { graduation_year: [profileValue(2014)] };

  it('are settled by a yes to the one that is named, or by the other in the same sentence', () => {
    const yes = talk(profile, ['Yes.'], { contradictions });
    expect(yes.lines[0]).toContain('Your resume and our record do not agree on your graduation year.');
    expect(yes.saves).toEqual([{ value: 2012, confirmed: true, intent: 'value' }]);
    const no = talk(profile, ['No, 2014.', 'Yes.'], { contradictions });
    expect(no.saves.at(-1)).toMatchObject({ value: 2014, intent: 'value' });
  });
});

describe('the other of two values', () => {
  const profile: Profile = {
    graduation_year: profileValue(2012, { source: 'resume' }),
    current_title: profileValue('Staff Nurse', { source: 'resume' }),
  };
  const years = { graduation_year: [profileValue(2014)] };
  const titles = { current_title: [profileValue('Ward Manager')] };

  it.each([
    'No, the other one.',
    'no the other',
    'The other one.',
    'No.',
    'Nope, the other year.',
    'the second one',
  ])('is read back after "%s", and stored after a yes', (reply) => {
    const { lines, saves } = talk(profile, [reply, 'Yes.'], { contradictions: years });
    expect(lines[1]).toMatch(/2014.*(right|correct)\?/);
    expect(saves).toEqual([{ value: 2014, confirmed: true, intent: 'value' }]);
  });

  it('is no job title called "The Other One"', () => {
    const { saves } = talk(profile, ['No, the other one.', 'Yes.'], { contradictions: titles });
    expect(saves).toEqual([{ value: 'Ward Manager', confirmed: true, intent: 'value' }]);
  });

  it('is asked for plainly where neither holds, and where there are several', () => {
    const neither = talk(profile, ['No, the other one.', 'No.'], { contradictions: years });
    expect(neither.saves).toEqual([]);
    expect(neither.lines[2]).toMatch(/graduat/);
    expect(neither.lines[2]).not.toMatch(/2012|2014/);
    const several = { graduation_year: [profileValue(2014), profileValue(2015)] };
    const asked = talk(profile, ['No, the other one.'], { contradictions: several });
    expect(asked.saves).toEqual([]);
    expect(asked.lines[1]).not.toMatch(/201\d/);
  });
});

describe('a gap in the work history', () => {
  const profile: Profile = {
    work_history: profileValue([
      { title: 'Clerk', company: 'A', start: '2024-03', end: null },
      { title: 'Clerk', company: 'B', start: '2018-01', end: '2022-12' },
    ]),
  };

  it('is asked about kindly; the answer is stored in the words of the candidate', () => {
    const { lines, saves } = talk(profile, ['I was caring for my father.', 'Yes.']);
    expect(lines[0]).toContain('a pause between January 2023 and March 2024. Would you like to say');
    expect(String(saves.at(-1)?.value)).toMatch(/caring for my father/i);
  });

  it('need not be answered', () => {
    expect(talk(profile, ["I'd rather not talk about that."]).saves).toEqual([
      { value: null, confirmed: false, intent: 'declined' },
    ]);
  });
});
