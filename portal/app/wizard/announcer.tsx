import { VisuallyHidden } from '@pluto/shared/ui/foundation/visually-hidden.tsx';
import { copy } from '../copy.ts';
import { useWizard } from './wizard-context.tsx';

/** Tells screen readers which answers were saved just now, by whatever way they came. */
export function Announcer() {
  const { state } = useWizard();
  const words = (state.intake?.fields ?? [])
    .filter((field) => state.changed.includes(field.field_key) && isSettled(field.state))
    .map((field) => copy.field.savedAs(field.label, field.printed))
    .join('. ');
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {words}
    </VisuallyHidden>
  );
}

/** A question that is merely being asked also gets a new version, which is no news for the ear. */
function isSettled(state: string): boolean {
  return state === 'answered' || state === 'confirmed' || state === 'declined';
}
