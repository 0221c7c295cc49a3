import { type Agenda, agendaSchema } from '@pluto/shared/agent/agenda.ts';
import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import type { FieldView } from '@pluto/shared/http/words.ts';
import { catalogue } from '@pluto/shared/profile/catalogue.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';

export const candidateId = '5b0c8c4e-7d0b-4a36-9d0f-6c4b6a3f2a11';
const resumeId = '0d1f2f0a-52ad-4a3c-8f5f-1f2b3c4d5e6f';
const sampleFile = 'maya-lindqvist.pdf';

interface Known {
  value: CanonicalValue;
  source?: FieldView['source'];
  confidence?: number;
  text?: string;
  top?: number;
}

/** What a reader makes of the sample resume of an invented designer. */
const read: Record<string, Known> = {
  name: { value: 'Maya Lindqvist', text: 'Maya Lindqvist', top: 0.05 },
  email: { value: 'maya.lindqvist@example.com', text: 'maya.lindqvist@example.com', top: 0.09 },
  location: { value: 'Gothenburg, Sweden', text: 'Gothenburg, Sweden', top: 0.09 },
  current_title: { value: 'Senior Product Designer', text: 'Senior Product Designer', top: 0.22 },
  current_company: { value: 'Norrsken Mobility AB', text: 'Norrsken Mobility AB', top: 0.22 },
  years_experience: { value: 12, confidence: 0.5, text: 'Sep 2014 to present', top: 0.5 },
  skills: {
    value: ['Product design', 'Interaction design', 'Design systems', 'User research', 'Figma'],
    text: 'Product design, Interaction design, Design systems',
    top: 0.7,
  },
  work_history: {
    value: [
      {
        title: 'Senior Product Designer',
        company: 'Norrsken Mobility AB',
        start: '2021-03',
        end: null,
        current: true,
      },
      { title: 'Product Designer', company: 'Hav & Hälsa Digital', start: '2017-08', end: '2021-02' },
      { title: 'UX Designer', company: 'Studio Kajplats', start: '2014-09', end: '2017-07' },
    ],
    text: 'Senior Product Designer, Norrsken Mobility AB',
    top: 0.22,
  },
  highest_degree: { value: 'Master', text: 'MSc Interaction Design', top: 0.8 },
  institution: {
    value: 'Chalmers University of Technology',
    text: 'Chalmers University of Technology',
    top: 0.8,
  },
  education: {
    value: [
      {
        institution: 'Chalmers University of Technology',
        degree: 'MSc',
        field: 'Interaction Design',
        end: '2014',
      },
      { institution: 'Lund University', degree: 'BFA', field: 'Industrial Design', end: '2012' },
    ],
    text: 'MSc Interaction Design',
    top: 0.8,
  },
  linkedin: {
    value: 'https://www.linkedin.com/in/maya-lindqvist-example',
    text: 'linkedin.com/in/maya-lindqvist-example',
    top: 0.1,
  },
};

const imported: Record<string, CanonicalValue> = {
  name: 'Maya Lindqvist',
  current_title: 'Product Designer',
};
const asked = [
  'phone',
  'work_authorization',
  'notice_period',
  'salary_expectation',
  'languages',
  'remote_preference',
  'years_experience',
];

function viewOf(key: string, known: Known | undefined): FieldView {
  const definition = catalogue.find((field) => field.key === key);
  if (!definition) throw new Error(`No field ${key}`);
  return {
    field_key: key,
    label: definition.label,
    type: definition.type,
    value: known?.value ?? null,
    printed: known ? definition.print(known.value) : null,
    source: known ? (known.source ?? 'resume') : null,
    confidence: known ? (known.confidence ?? 0.93) : null,
    confirmed: false,
    state: known ? ((known.confidence ?? 1) < 0.6 ? 'doubtful' : 'answered') : 'missing',
    version: 0,
    evidence: known?.text
      ? {
          kind: 'resume',
          resume_id: resumeId,
          file: sampleFile,
          page: 1,
          box: { left: 0.09, top: known.top ?? 0.1, width: 0.4, height: 0.025 },
          text: known.text,
        }
      : null,
    choices: definition.choices ? [...definition.choices] : null,
    example: definition.example,
  };
}

/** The questions of the sample agenda. */
export function sampleAgenda(keys: readonly string[] = asked): Agenda {
  return agendaSchema.parse({
    questions: keys.map((key) => {
      const definition = catalogue.find((field) => field.key === key);
      return {
        id: key,
        field_key: key,
        label: definition?.label,
        reason:
          key === 'years_experience'
            ? { kind: 'doubtful', text: 'the dates in the resume leave it open' }
            : { kind: 'missing', text: 'not in your resume' },
        question: definition?.question,
        question_again: definition?.questionAgain,
        example: definition?.example,
        choices: definition?.choices ?? null,
        value_to_score: 5,
        proposed_value: null,
        state: 'missing',
        version: 0,
        tries: 0,
      };
    }),
    budget_questions: 12,
    budget_minutes: 6,
  });
}

/** Where a sample intake may stand. */
export type SampleMoment =
  | 'consent'
  | 'upload'
  | 'check'
  | 'gaps'
  | 'voice'
  | 'typed'
  | 'merge'
  | 'done'
  | 'withdrawn';

const stepOf: Record<SampleMoment, IntakeState['step']> = {
  consent: 'consent',
  upload: 'extract',
  check: 'extract',
  gaps: 'gaps',
  voice: 'interview',
  typed: 'interview',
  merge: 'merge',
  done: 'done',
  withdrawn: 'withdrawn',
};

/** An intake at a given moment, complete and valid. */
export function sampleIntake(moment: SampleMoment, changes: Partial<IntakeState> = {}): IntakeState {
  const wasRead = !['consent', 'upload'].includes(moment);
  const isInterview = moment === 'voice' || moment === 'typed';
  return {
    intake_id: 'c1a0a1de-7b8a-4b58-8d9b-9f1f2e3d4c5b',
    revision: 1,
    candidate_id: candidateId,
    candidate_name: 'Maya Lindqvist',
    organisation_name: 'Fjord & Field',
    recruiter_name: 'Ingrid Solberg',
    role_title: 'Lead Product Designer',
    link_expires_at: '2026-11-24T15:30:00.000Z',
    step: stepOf[moment],
    notice: {
      version: '2026-11',
      paragraphs: [
        'You will talk with an AI, not with a person. It asks only what is missing.',
        'Your resume, your answers and a written record of the talk are kept.',
      ],
      retention_days: 180,
      sends_resume_to: null,
    },
    consented_at: moment === 'consent' ? null : '2026-11-22T15:31:00.000Z',
    resume: wasRead
      ? {
          resume_id: resumeId,
          file_name: sampleFile,
          format: 'pdf',
          pages: 1,
          found: 12,
          doubtful: 1,
          other_person: null,
        }
      : null,
    fields: catalogue.map(({ key }) => viewOf(key, wasRead ? read[key] : undefined)),
    before: Object.fromEntries(
      Object.entries(imported).map(([key, value]) => [key, { value, printed: String(value) }]),
    ),
    agenda: ['gaps', 'voice', 'typed', 'merge', 'done'].includes(moment) ? sampleAgenda() : null,
    interview: isInterview
      ? {
          interview_id: 'a8a3b8a4-1b0c-4a4b-8c7d-0e9f8a7b6c5d',
          mode: moment,
          status: 'active',
          started_at: '2026-11-22T15:35:00.000Z',
          end_reason: null,
        }
      : null,
    voice: { available: true, reason: null },
    current_question_id: moment === 'voice' ? 'phone' : null,
    keyboard_field: null,
    audio_troubles: [],
    transcript: [],
    completed_at: moment === 'done' ? '2026-11-22T15:42:00.000Z' : null,
    ...changes,
  };
}

/** The same intake after one field was stored: value, state and version move together, and the revision grows. */
export function withField(intake: IntakeState, key: string, part: Partial<FieldView>): IntakeState {
  const definition = catalogue.find((field) => field.key === key);
  const fields = intake.fields.map((field) => {
    if (field.field_key !== key) return field;
    const value = part.value === undefined ? field.value : part.value;
    const printed = value === null || !definition ? null : definition.print(value);
    return { ...field, printed, version: field.version + 1, ...part };
  });
  const stored = fields.find(({ field_key }) => field_key === key);
  const agenda = intake.agenda && {
    ...intake.agenda,
    questions: intake.agenda.questions.map((question) =>
      question.field_key === key && stored
        ? { ...question, state: stored.state, version: stored.version }
        : question,
    ),
  };
  return { ...intake, revision: intake.revision + 1, fields, agenda };
}
