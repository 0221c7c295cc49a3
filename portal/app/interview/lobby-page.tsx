import { Mic } from 'lucide-react';
import { useEffect } from 'react';
import './lobby-page.css';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { Banner } from '@pluto/shared/ui/feedback/banner.tsx';
import { Field } from '@pluto/shared/ui/forms/field.tsx';
import { Select } from '@pluto/shared/ui/forms/select.tsx';
import { LevelMeter } from '@pluto/shared/ui/interview/level-meter.tsx';
import { Card } from '@pluto/shared/ui/layout/card.tsx';
import { ActionFailure } from '../../ui/action-failure.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { copy } from '../copy.ts';
import { useIntake } from '../wizard/wizard-context.tsx';
import { rememberDevice } from './chosen-device.ts';
import { useMicrophone } from './use-microphone.ts';

/** The microphone check before the talk, and the place one comes back to after a pause. */
export function LobbyPage() {
  const { state, intake, actions } = useIntake();
  const microphone = useMicrophone();
  const { open } = microphone;
  const words = copy.lobby;
  const isBack = intake.step === 'interview' && intake.interview?.mode === 'voice';
  const problem = microphone.problem ? words.problems[microphone.problem] : null;

  useEffect(() => {
    // Somebody who allowed it before is not asked to press again.
    navigator.permissions
      ?.query({ name: 'microphone' as PermissionName })
      .then(({ state: permission }) => {
        if (permission === 'granted') open();
      })
      .catch(() => undefined);
  }, [open]);

  const join = () => {
    rememberDevice(microphone.deviceId);
    void actions.startInterview('voice');
  };
  const typeInstead = () =>
    intake.step === 'interview' && intake.interview?.mode === 'typed'
      ? actions.dispatch({ type: 'lobby_left' })
      : void actions.startInterview('typed');

  return (
    <PageFrame
      step="interview"
      title={isBack ? words.titleBack : words.title}
      lead={isBack ? words.leadBack : words.lead}
      canWithdraw
    >
      <div className="pt-stack">
        {problem ? (
          <Banner tone="warning" title={problem.title}>
            {problem.text}
          </Banner>
        ) : null}
        {microphone.status === 'open' ? (
          <Card>
            <div className="pt-microphone">
              <div className="pt-microphone-level">
                <LevelMeter level={microphone.level} label={words.level} bars={24} />
                <p role="status">{microphone.heard ? words.hearing : words.silent}</p>
              </div>
              {microphone.devices.length > 1 ? (
                <Field label={words.device}>
                  <Select
                    value={microphone.deviceId ?? ''}
                    onValueChange={open}
                    options={microphone.devices.map(({ deviceId, label }) => ({
                      value: deviceId,
                      label: label || words.deviceDefault,
                    }))}
                  />
                </Field>
              ) : null}
            </div>
          </Card>
        ) : microphone.problem === 'unsupported' ? null : (
          <div className="pt-actions">
            <Button
              icon={<Mic />}
              size="large"
              loading={microphone.status === 'asking'}
              onClick={() => open()}
            >
              {problem ? copy.common.tryAgain : words.allow}
            </Button>
            {problem ? null : <p className="pt-note">{words.allowHint}</p>}
          </div>
        )}
        <ActionFailure of={['start_voice', 'start_typed']} />
        <div className="pt-actions">
          {microphone.status === 'open' ? (
            <Button variant="primary" size="large" loading={state.pending === 'start_voice'} onClick={join}>
              {isBack ? words.rejoin : words.join}
            </Button>
          ) : null}
          <Button
            size="large"
            variant={microphone.status === 'problem' ? 'primary' : 'quiet'}
            loading={state.pending === 'start_typed'}
            onClick={typeInstead}
          >
            {words.typeInstead}
          </Button>
        </div>
        {microphone.status === 'problem' ? null : <p className="pt-note">{words.tip}</p>}
      </div>
    </PageFrame>
  );
}
