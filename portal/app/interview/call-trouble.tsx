import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { Banner } from '@pluto/shared/ui/feedback/banner.tsx';
import { copy } from '../copy.ts';
import { useWizard } from '../wizard/wizard-context.tsx';
import type { CallView } from './call-view.ts';

export interface CallTroubleProps {
  trouble: CallView['trouble'];
  audioBlocked: boolean;
  microphoneLost: boolean;
  onStartAudio: () => void;
  onRestartMicrophone: () => void;
}

/** Whatever stands between the candidate and the interviewer, and the way around it. */
export function CallTrouble({
  trouble,
  audioBlocked,
  microphoneLost,
  onStartAudio,
  onRestartMicrophone,
}: CallTroubleProps) {
  const { state, actions } = useWizard();
  const words = copy.talk;
  const typeButton = (
    <Button
      size="small"
      loading={state.pending === 'start_typed'}
      onClick={() => void actions.startInterview('typed')}
    >
      {words.type}
    </Button>
  );
  if (trouble === 'dropped' || trouble === 'elsewhere') {
    const isElsewhere = trouble === 'elsewhere';
    return (
      <Banner
        tone={isElsewhere ? 'info' : 'warning'}
        title={isElsewhere ? words.elsewhere : words.dropped}
        action={
          <div className="pt-actions">
            <Button
              size="small"
              variant="primary"
              loading={state.pending === 'start_voice'}
              onClick={() => void actions.startInterview('voice')}
            >
              {isElsewhere ? words.goOnHere : words.comeBack}
            </Button>
            {typeButton}
          </div>
        }
      >
        {isElsewhere ? words.elsewhereText : words.droppedText}
      </Banner>
    );
  }
  if (trouble === 'reconnecting') {
    return (
      <Banner tone="info" title={words.reconnecting} action={typeButton}>
        {words.reconnectingText}
      </Banner>
    );
  }
  if (trouble === 'recalled') {
    return (
      <Banner tone="info" title={words.recalled} action={typeButton}>
        {words.recalledText}
      </Banner>
    );
  }
  if (trouble === 'missing') {
    return (
      <Banner tone="warning" title={words.missing} action={typeButton}>
        {words.missingText}
      </Banner>
    );
  }
  if (audioBlocked) {
    return (
      <Banner
        tone="warning"
        title={words.hearAudioText}
        action={
          <Button size="small" variant="primary" onClick={onStartAudio}>
            {words.hearAudio}
          </Button>
        }
      />
    );
  }
  if (microphoneLost) {
    return (
      <Banner
        tone="warning"
        title={words.microphoneLost}
        action={
          <div className="pt-actions">
            <Button size="small" onClick={onRestartMicrophone}>
              {copy.common.tryAgain}
            </Button>
            {typeButton}
          </div>
        }
      >
        {words.microphoneLostText}
      </Banner>
    );
  }
  return null;
}
