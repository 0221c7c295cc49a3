import { roleAgenda } from '@pluto/shared/agent/role-agenda.ts';
import { catalogueWith } from '@pluto/shared/profile/catalogue.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import { profileValue } from '@pluto/shared/profile/testing/profile-value.ts';
import { describe, expect, it } from 'vitest';
import { buildRole } from '../testing/builders.ts';
import { profileAfter, type RehearsalSetup, rehearseTurn, startRehearsal } from './rehearsal.ts';
import { draftOf } from './role-draft.ts';

const today = '2026-11-22';

function setupFor(required_fields: string[], profile: Profile = {}): RehearsalSetup {
  const draft = draftOf(buildRole({ required_fields, budget_minutes: 20 }));
  const fields = catalogueWith(draft.custom_fields);
  return {
    agenda: roleAgenda(draft, { fields, profile, today: '2026-11' }),
    context: { candidateName: 'Ada Fenwick', roleTitle: draft.title, fields, profile, today },
  };
}
const play = (setup: RehearsalSetup, ...said: string[]) =>
  said.reduce((talk, text) => rehearseTurn(setup, talk, { kind: 'say', text }), startRehearsal(setup));

describe('a rehearsal', () => {
  it('greets, asks, keeps what would be stored with its words, and ends by itself', () => {
    const setup = setupFor(['remote_preference', 'notice_period']);
    const talk = play(setup, 'I prefer to work remotely', 'two months');
    expect(talk.lines[0]).toMatchObject({
      speaker: 'interviewer',
      text: expect.stringContaining('Hello Ada'),
    });
    expect(talk.answers).toMatchObject([
      {
        field_key: 'remote_preference',
        outcome: 'value',
        value: 'remote',
        words: 'I prefer to work remotely',
      },
      { field_key: 'notice_period', outcome: 'value', value: '2 months' },
    ]);
    expect(talk.ended).toBe('gaps_filled');
    expect(rehearseTurn(setup, talk, { kind: 'say', text: 'Hello?' })).toBe(talk);
  });

  it('reads an exact value back before it counts as confirmed', () => {
    const setup = setupFor(['email', 'notice_period']);
    const asked = play(setup, 'two months', 'ada dot fenwick at example dot com');
    expect(asked.answers.map(({ field_key }) => field_key)).toEqual(['notice_period']);
    const agreed = rehearseTurn(setup, asked, { kind: 'say', text: 'Yes, that is right' });
    expect(agreed.answers.at(-1)).toMatchObject({ value: 'ada.fenwick@example.com', confirmed: true });
  });

  it('keeps a refusal, answers silence, and stops when asked to', () => {
    const setup = setupFor(['remote_preference', 'notice_period']);
    const declined = play(setup, 'I would rather not say');
    expect(declined.answers).toMatchObject([{ outcome: 'declined', value: null, printed: null }]);
    const silent = rehearseTurn(setup, declined, { kind: 'silence' });
    expect(silent.lines.length).toBe(declined.lines.length + 1);
    expect(rehearseTurn(setup, silent, { kind: 'stop' }).ended).toBe('candidate_stopped');
  });

  it('changes nothing that it began from', () => {
    const profile = { remote_preference: profileValue('hybrid', { confidence: 0.3 }) };
    const setup = setupFor(['remote_preference', 'notice_period'], profile);
    const before = structuredClone({ agenda: setup.agenda, profile });
    const first = startRehearsal(setup);
    const kept = structuredClone(first);
    const talk = play(setup, 'No, remote', 'Yes', 'two months');
    expect(talk.answers.length).toBeGreaterThan(0);
    expect(first).toEqual(kept);
    expect({ agenda: setup.agenda, profile }).toEqual(before);
    expect(profileAfter(profile, talk.answers, today).notice_period?.value).toBe('2 months');
    expect(profile).not.toHaveProperty('notice_period');
  });
});
