import type { InterviewAction } from '@pluto/shared/agent/interview-state.ts';

/**
 * The order in which a turn's actions are carried out: what is only noted, and whose storing nobody waits for, comes
 * after the words, which the candidate waits for, and before the end, after which nothing is stored. Pure.
 */
export function speakingFirst(actions: readonly InterviewAction[]): InterviewAction[] {
  const isNote = (action: InterviewAction) => action.kind === 'save' && !action.awaits;
  const isEnd = ({ kind }: InterviewAction) => kind === 'end';
  return [
    ...actions.filter((action) => !isNote(action) && !isEnd(action)),
    ...actions.filter(isNote),
    ...actions.filter(isEnd),
  ];
}
