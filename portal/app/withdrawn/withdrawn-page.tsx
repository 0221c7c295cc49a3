import { PageFrame } from '../../ui/page-frame.tsx';
import { copy } from '../copy.ts';
import { useIntake } from '../wizard/wizard-context.tsx';

/** The candidate has withdrawn. */
export function WithdrawnPage() {
  const { intake } = useIntake();
  return (
    <PageFrame title={copy.withdraw.doneTitle} lead={copy.withdraw.doneText(intake.organisation_name)} />
  );
}
