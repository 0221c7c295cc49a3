import type { Agenda, AgendaQuestion } from '@pluto/shared/agent/agenda.ts';
import { openQuestions, settledStates } from '@pluto/shared/agent/agenda.ts';
import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import type { WizardState } from './wizard-state.ts';

export type PageName =
  | 'opening'
  | 'refused'
  | 'consent'
  | 'upload'
  | 'whose'
  | 'check'
  | 'gaps'
  | 'lobby'
  | 'talk'
  | 'typed'
  | 'merge'
  | 'done'
  | 'withdrawn'
  | 'erased';

function interviewPage(state: WizardState, intake: IntakeState): PageName {
  if (state.lobby) return 'lobby';
  if (intake.interview?.mode === 'typed') return 'typed';
  return state.room ? 'talk' : 'lobby';
}

/** The page to show. Everything about order comes from the server's step. */
export function pageOf(state: WizardState): PageName {
  if (state.phase === 'opening' || state.phase === 'refused' || state.phase === 'erased') return state.phase;
  const intake = state.intake;
  if (!intake) return 'opening';
  switch (intake.step) {
    case 'extract':
      if (state.choosingFile || !(intake.resume || state.skippedResume)) return 'upload';
      return intake.resume?.other_person ? 'whose' : 'check';
    case 'gaps':
      return state.lobby ? 'lobby' : 'gaps';
    case 'interview':
      return interviewPage(state, intake);
    default:
      return intake.step;
  }
}

/** How far a candidate is: "3 of 7" while the third question is open; settled ones count whatever their order. */
export function progressOf(agenda: Agenda | null): { settled: number; current: number; total: number } {
  const total = agenda?.questions.length ?? 0;
  const settled = agenda?.questions.filter((question) => settledStates.has(question.state)).length ?? 0;
  return { settled, current: Math.min(settled + 1, total), total };
}

/** The question being asked: the server's word first, else the first open one. Null when none is open. */
export function currentQuestion(intake: IntakeState): AgendaQuestion | null {
  const agenda = intake.agenda;
  if (!agenda) return null;
  const named = agenda.questions.find((question) => question.id === intake.current_question_id);
  if (named && !settledStates.has(named.state)) return named;
  return openQuestions(agenda)[0] ?? null;
}
