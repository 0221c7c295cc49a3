import { Keyboard, Mic, MicOff, Pause, PhoneOff } from 'lucide-react';
import { useState } from 'react';
import './talk-page.css';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { IconButton } from '@pluto/shared/ui/actions/icon-button.tsx';
import { ProgressBar } from '@pluto/shared/ui/feedback/progress-bar.tsx';
import { Captions } from '@pluto/shared/ui/interview/captions.tsx';
import { InterviewerOrb } from '@pluto/shared/ui/interview/interviewer-orb.tsx';
import { ConfirmDialog } from '@pluto/shared/ui/overlays/confirm-dialog.tsx';
import { ActionFailure } from '../../ui/action-failure.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { copy } from '../copy.ts';
import { currentQuestion, progressOf } from '../wizard/page-of.ts';
import { useIntake } from '../wizard/wizard-context.tsx';
import { CallTrouble } from './call-trouble.tsx';
import { callView, isInterviewerReady } from './call-view.ts';
import { rememberedDevice } from './chosen-device.ts';
import { HeardBadly } from './heard-badly.tsx';
import { JustSaved } from './just-saved.tsx';
import { KeyboardCard } from './keyboard-card.tsx';
import { mergeCaptions } from './merge-captions.ts';
import { ProfilePanel } from './profile-panel.tsx';
import { useCall } from './use-call.ts';
import { useLate } from './use-late.ts';

/** Seconds without an interviewer after which typing is offered. */
const patienceMs = 8_000;

/** The talk: the interviewer, the words, the question, and the profile filling in. */
export function TalkPage() {
  const { state, intake, actions, store } = useIntake();
  const { voice, setMuted, startAudio, restartMicrophone } = useCall({
    pass: state.room,
    deviceId: rememberedDevice(),
    isOver: () => store.get().intake?.step === 'merge',
    rejoin: actions.rejoin,
  });
  const [ending, setEnding] = useState(false);
  const serverStatus = intake.interview?.status ?? null;
  const isOnTheWay = voice.status === 'reconnecting' || voice.status === 'rejoining';
  const isAlone = !isOnTheWay && !isInterviewerReady(voice, serverStatus);
  const isLate = useLate(isAlone, patienceMs);
  const view = callView(voice, serverStatus, isLate);
  const question = currentQuestion(intake);
  const progress = progressOf(intake.agenda);
  const words = copy.talk;

  return (
    <PageFrame step="interview" title={words.title} width="wide">
      <div className="pt-talk" data-page="talk">
        <div className="pt-talk-main">
          <div className="pt-talk-stage">
            <InterviewerOrb state={view.orb} label={view.label} />
            <div className="pt-talk-question" aria-live="off">
              {question ? (
                <>
                  <p className="pt-note">{words.now(progress.current, progress.total)}</p>
                  <p className="pt-talk-words">{question.question}</p>
                </>
              ) : null}
            </div>
          </div>
          <ProgressBar
            label={words.progress}
            value={progress.total === 0 ? 1 : progress.settled / progress.total}
            showLabel
            detail={words.progressOf(progress.settled, progress.total)}
          />
          <CallTrouble
            trouble={view.trouble}
            audioBlocked={voice.audioBlocked}
            microphoneLost={voice.microphone === 'lost'}
            onStartAudio={startAudio}
            onRestartMicrophone={restartMicrophone}
          />
          <HeardBadly />
          <KeyboardCard />
          <JustSaved />
          <Captions
            lines={mergeCaptions(intake.transcript, voice.captions, voice.isSpeaking)}
            label={words.captions}
            interviewerName={words.interviewer}
            candidateName={words.you}
            emptyText={words.empty}
          />
          <ActionFailure of={['end', 'start_typed', 'start_voice']} />
          <fieldset className="pt-talk-controls" aria-label={words.controls}>
            <IconButton
              size="large"
              variant="secondary"
              label={voice.muted ? words.unmute : words.mute}
              pressed={voice.muted}
              icon={voice.muted ? <MicOff /> : <Mic />}
              onClick={() => setMuted(!voice.muted)}
            />
            <IconButton
              size="large"
              variant="secondary"
              label={words.pause}
              icon={<Pause />}
              onClick={() => actions.dispatch({ type: 'room_left' })}
            />
            <IconButton
              size="large"
              variant="secondary"
              label={words.type}
              icon={<Keyboard />}
              loading={state.pending === 'start_typed'}
              onClick={() => void actions.startInterview('typed')}
            />
            <Button variant="danger" size="large" icon={<PhoneOff />} onClick={() => setEnding(true)}>
              {words.end}
            </Button>
          </fieldset>
        </div>
        <ProfilePanel currentKey={question?.field_key ?? null} />
      </div>
      <ConfirmDialog
        open={ending}
        onOpenChange={setEnding}
        title={words.endTitle}
        description={words.endText}
        confirmLabel={words.endConfirm}
        cancelLabel={words.endKeep}
        loading={state.pending === 'end'}
        onConfirm={() => void actions.endInterview().then(() => setEnding(false))}
      />
    </PageFrame>
  );
}
