import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { Banner } from '@pluto/shared/ui/feedback/banner.tsx';
import { copy } from '../copy.ts';
import { useIntake } from '../wizard/wizard-context.tsx';

/** Says that the interviewer hears badly, what may help, and that typing counts the same. Nothing without trouble. */
export function HeardBadly() {
  const { state, intake, actions } = useIntake();
  const [trouble] = intake.audio_troubles;
  const words = copy.talk;
  if (!trouble) return null;
  return (
    <Banner
      tone="info"
      title={words.heardBadly}
      action={
        <Button
          size="small"
          loading={state.pending === 'start_typed'}
          onClick={() => void actions.startInterview('typed')}
        >
          {words.typeAll}
        </Button>
      }
    >
      {words.heardBadlyWhy[trouble]} {words.heardBadlyText}
    </Banner>
  );
}
