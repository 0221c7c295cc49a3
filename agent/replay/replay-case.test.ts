import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { describe, expect, it } from 'vitest';
import { type ReplayCase, replayCase } from './replay-case.ts';

const options = { today: '2026-11-22', places: await loadPlaces() };
const script = (given: Partial<ReplayCase> & Pick<ReplayCase, 'turns'>): ReplayCase => ({
  id: 'case',
  candidate_name: 'Lena Vos',
  gaps: Object.keys(given.turns),
  expected: {},
  ...given,
});
const heard = (...texts: string[]) => texts.map((text) => ({ heard: text }));

describe('replayCase', () => {
  it('asks the gaps and nothing else, and reports values in canonical form', () => {
    const result = replayCase(
      script({
        turns: {
          location: heard('I live in Utrecht, the Netherlands.'),
          years_experience: heard('Six and a half.'),
        },
      }),
      options,
    );
    expect(result).toMatchObject({
      id: 'case',
      fields: { location: 'Utrecht, Netherlands', years_experience: 6.5 },
      declined: [],
      turns: 2,
    });
    expect(result.transcript.filter((line) => line.speaker === 'candidate')).toHaveLength(2);
  });

  it('lets the candidate answer a read-back by what they mean', () => {
    const turns = { email: heard('Lena Fos at gmail dot com', 'L-E-N-A dot V-O-S at gmail dot com') };
    const result = replayCase(script({ turns, expected: { email: 'lena.vos@gmail.com' } }), options);
    expect(result.fields).toEqual({ email: 'lena.vos@gmail.com' });
    expect(result.transcript.map((line) => line.text)).toContain('No.');
  });

  it('reports refusals and leaves what was not understood', () => {
    const turns = {
      salary_expectation: heard("I'd keep that to myself."),
      languages: heard('mumble mumble'),
    };
    const result = replayCase(script({ turns }), options);
    expect(result).toMatchObject({ fields: {}, declined: ['salary_expectation'] });
  });

  it('uses the expected value for nothing but yes and no', () => {
    const turns = { notice_period: heard('purple'), current_company: heard('umbrella') };
    const result = replayCase(
      script({ turns, expected: { notice_period: '2 months', current_company: 'Contoso' } }),
      options,
    );
    expect(result.fields).toEqual({});
  });
});
