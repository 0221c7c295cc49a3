import type { Agenda } from '@pluto/shared/agent/agenda.ts';
import type { Briefing } from '@pluto/shared/http/interview.ts';
import type { FieldView } from '@pluto/shared/http/words.ts';
import { fieldByKey } from '@pluto/shared/profile/catalogue.ts';
import { confirmsValue } from '@pluto/shared/profile/confirms-value.ts';
import { supportsValue } from '@pluto/shared/profile/supports-value.ts';
import type { PlutoServer } from '../platform/pluto-server.ts';

type Answer = Parameters<PlutoServer['saveAnswer']>[0];

/** A server in memory that keeps the one rule the tests are about: no proof in the candidate's words, no write. */
export interface RecordedServer extends PlutoServer {
  stored: Record<string, unknown>;
  answers: Answer[];
  /** What both sides said, in order. */
  talk: Briefing['transcript'];
  troubles: { part: string; message: string }[];
  /** What was wrong with the sound, as it was told last. */
  audio: string[];
  endings: unknown[];
}

function viewOf(fieldKey: string): FieldView {
  const field = fieldByKey(fieldKey);
  if (!field) throw new Error(`no field ${fieldKey}`);
  return {
    field_key: fieldKey,
    label: field.label,
    type: field.type,
    value: null,
    printed: null,
    source: null,
    confidence: null,
    confirmed: false,
    state: 'missing',
    version: 0,
    evidence: null,
    choices: field.choices ? [...field.choices] : null,
    example: field.example,
  };
}

/** A briefing in which the named fields are missing and nothing is known. */
export function briefingFor(keys: readonly string[]): Briefing {
  const fields = keys.map(viewOf);
  const agenda: Agenda = {
    questions: fields.map(({ field_key, label, choices, example }) => ({
      id: field_key,
      field_key,
      label,
      reason: { kind: 'missing', text: `${label} is missing` },
      question: fieldByKey(field_key)?.question ?? '',
      question_again: fieldByKey(field_key)?.questionAgain ?? '',
      example,
      choices,
      value_to_score: 1,
      proposed_value: null,
      state: 'missing',
      version: 0,
      tries: 0,
    })),
    budget_questions: 12,
    budget_minutes: 6,
  };
  return {
    interview_id: '3f0c5f3c-9f0a-4d8a-8a94-4f6d1a8a1b11',
    candidate_name: 'Noor Haddad',
    organisation_name: 'Northwind Talent',
    role_title: 'Product Designer',
    country: 'SE',
    today: '2026-03-02',
    voice: null,
    resumed: false,
    fields,
    custom_fields: [],
    audio_troubles: [],
    agenda,
    transcript: [],
  };
}

export function recordedServer(briefing: Briefing): RecordedServer {
  const talk: Briefing['transcript'] = [];
  const context = { modality: 'spoken' as const, today: briefing.today, country: briefing.country };
  const server: RecordedServer = {
    access: { serverUrl: 'http://127.0.0.1:9', token: 'none', interviewId: briefing.interview_id },
    stored: {},
    answers: [],
    talk,
    troubles: [],
    audio: [],
    endings: [],
    briefing: async () => ({ ...structuredClone(briefing), resumed: talk.length > 0, transcript: [...talk] }),
    appendTranscript: async (added) => {
      for (const entry of added) {
        const known = talk.find(({ entry_id }) => entry_id === entry.entry_id);
        if (known) known.heard_characters = entry.heard_characters;
        else talk.push({ ...entry });
      }
    },
    end: async (ending) => {
      server.endings.push(ending);
    },
    noteAudio: async (troubles) => {
      server.audio = [...troubles];
    },
    reportTrouble: async (trouble) => {
      server.troubles.push(trouble);
    },
    saveAnswer: async (answer) => {
      server.answers.push(answer);
      const field = fieldByKey(answer.field_name);
      const { agenda } = briefing;
      if (!field)
        return {
          outcome: 'rejected',
          reason: `There is no field "${answer.field_name}".`,
          field: null,
          agenda,
        };
      const question = agenda.questions.find(({ field_key }) => field_key === field.key);
      if (answer.intent === 'asked' || answer.intent === 'vague') {
        if (question) question.state = answer.intent;
        return { outcome: 'saved', field: { ...viewOf(field.key), version: answer.version }, agenda };
      }
      const isOfCandidate = ({ entry_id, speaker }: Briefing['transcript'][number]) =>
        speaker === 'candidate' && answer.entry_ids.includes(entry_id);
      const said = talk.filter(isOfCandidate).map(({ text }) => text);
      const readBack = talk.findLast(({ speaker }) => speaker === 'interviewer')?.text ?? '';
      const meant = field.normalise(answer.field_value, context);
      const isProven =
        meant.kind === 'value' &&
        (supportsValue(field, meant.value, said, context) ||
          confirmsValue(field, meant.value, readBack, said.at(-1) ?? ''));
      if (answer.intent === 'value' && !isProven) {
        return {
          outcome: 'rejected',
          reason: meant.kind === 'unclear' ? meant.reason : 'The candidate did not say this.',
          field: viewOf(field.key),
          agenda,
        };
      }
      if (answer.intent === 'value' && meant.kind === 'value') server.stored[field.key] = meant.value;
      if (question) {
        question.state = answer.intent === 'declined' ? 'declined' : 'answered';
        question.version = answer.version + 1;
      }
      return {
        outcome: 'saved',
        field: {
          ...viewOf(field.key),
          version: answer.version + 1,
          state: answer.intent === 'declined' ? 'declined' : 'answered',
          printed: answer.intent === 'value' && meant.kind === 'value' ? field.print(meant.value) : null,
        },
        agenda,
      };
    },
  };
  return server;
}
