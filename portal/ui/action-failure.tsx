import { Banner } from '@pluto/shared/ui/feedback/banner.tsx';
import { useWizard } from '../app/wizard/wizard-context.tsx';
import type { ActionName } from '../app/wizard/wizard-state.ts';

/** Says above a button why its last press did not work. */
export function ActionFailure({ of }: { of: readonly ActionName[] }) {
  const { state } = useWizard();
  const failure = state.failure;
  if (!failure || !of.includes(failure.action)) return null;
  return <Banner tone="error">{failure.message}</Banner>;
}
