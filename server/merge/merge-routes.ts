import type { IntakeState } from '@pluto/shared/http/intake-state.ts';
import * as contract from '@pluto/shared/http/merge.ts';
import { forCandidate, type Handlers } from '../http/handler.ts';
import type { IntakeDeps } from '../interview/interview-deps.ts';
import { completeIntake } from './complete-intake.ts';

/** Completion of an intake. */
export function mergeHandlers(
  deps: IntakeDeps & { readState(intakeId: string): Promise<IntakeState> },
): Handlers {
  return forCandidate(contract.completeIntake, async ({ caller }) => {
    await completeIntake(deps, caller.intakeId);
    return deps.readState(caller.intakeId);
  });
}
