import { describe, expect, it } from 'vitest';
import { briefingFor } from '../../testing/recorded-server.ts';
import { expectedWords } from './expected-words.ts';

describe('expectedWords', () => {
  it('holds the form of the next answers and the name of the candidate', () => {
    const briefing = briefingFor(['email', 'notice_period', 'remote_preference']);
    const words = expectedWords(briefing, briefing);
    expect(words).toContain('Noor Haddad, noor.haddad');
    expect(words).toContain('weeks');
    expect(words).not.toContain('hybrid');
  });

  it('holds what the resume says where the answer may hold it', () => {
    const briefing = briefingFor(['current_company', 'work_history']);
    const fields = briefing.fields.map((field) =>
      field.field_key === 'work_history'
        ? { ...field, value: [{ title: 'Designer', company: 'Blue Harbor', start: '2020-01', end: null }] }
        : field,
    );
    expect(expectedWords({ ...briefing, fields }, { ...briefing, fields })).toContain('Blue Harbor');
  });

  it('goes on with the agenda', () => {
    const briefing = briefingFor(['email', 'notice_period', 'remote_preference']);
    const questions = briefing.agenda.questions.map((question) =>
      question.field_key === 'email' ? { ...question, state: 'answered' as const } : question,
    );
    const words = expectedWords(briefing, { ...briefing, agenda: { ...briefing.agenda, questions } });
    expect(words).toContain('hybrid');
    expect(words).not.toContain('noor.haddad');
  });
});
