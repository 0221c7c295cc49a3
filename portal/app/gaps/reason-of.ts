import type { AgendaQuestion } from '@pluto/shared/agent/agenda.ts';
import { copy } from '../copy.ts';

/** Why a question is asked, for the candidate: where something is simply missing, its name need not be repeated. */
export function reasonOf(question: Pick<AgendaQuestion, 'reason'>): string {
  return question.reason.kind === 'missing' ? copy.gaps.whyMissing : question.reason.text;
}
