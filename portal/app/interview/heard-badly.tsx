import { Banner } from '@pluto/shared/ui/feedback/banner.tsx';
import { copy } from '../copy.ts';
import { useIntake } from '../wizard/wizard-context.tsx';

/** Says that the interviewer hears badly, what may help, and that typing counts the same. Nothing without trouble. */
export function HeardBadly() {
  const { intake } = useIntake();
  const [trouble] = intake.audio_troubles;
  const words = copy.talk;
  if (!trouble) return null;
  return (
    <div className="pt-heard-badly">
      <Banner tone="info" title={words.heardBadly}>
        {words.heardBadlyWhy[trouble]} {words.heardBadlyText}
      </Banner>
    </div>
  );
}
