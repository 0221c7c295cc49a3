import { Keyboard, Mic } from 'lucide-react';
import { useState } from 'react';
import './gaps-page.css';
import { openQuestions } from '@pluto/shared/agent/agenda.ts';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { Banner } from '@pluto/shared/ui/feedback/banner.tsx';
import { RadioCards } from '@pluto/shared/ui/forms/radio-cards.tsx';
import { Card } from '@pluto/shared/ui/layout/card.tsx';
import { ActionFailure } from '../../ui/action-failure.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { copy } from '../copy.ts';
import { useIntake } from '../wizard/wizard-context.tsx';
import { reasonOf } from './reason-of.ts';

/** What is still missing and why, and the choice of talking or typing. */
export function GapsPage() {
  const { state, intake, actions } = useIntake();
  const questions = intake.agenda ? openQuestions(intake.agenda) : [];
  const [mode, setMode] = useState<'voice' | 'typed'>(intake.voice.available ? 'voice' : 'typed');
  const words = copy.gaps;
  // The way to talk can close while the page is open.
  const chosen = intake.voice.available ? mode : 'typed';

  if (questions.length === 0) {
    return (
      <PageFrame step="gaps" title={words.titleNone} lead={words.leadNone} canWithdraw>
        <div className="pt-stack">
          <ActionFailure of={['end']} />
          <div className="pt-actions">
            <Button
              variant="primary"
              size="large"
              loading={state.pending === 'end'}
              onClick={() => void actions.goToMerge()}
            >
              {words.goCheck}
            </Button>
          </div>
        </div>
      </PageFrame>
    );
  }

  return (
    <PageFrame
      step="gaps"
      title={words.title}
      lead={words.lead(questions.length, minutesFor(questions.length, intake.agenda?.budget_minutes ?? 5))}
      canWithdraw
    >
      <div className="pt-stack">
        <Card padding="none">
          <ol className="pt-gaps" aria-label={words.listLabel}>
            {questions.map((question) => (
              <li key={question.id}>
                <strong>{question.label}</strong>
                <span>{reasonOf(question)}</span>
              </li>
            ))}
          </ol>
        </Card>
        {intake.voice.available ? null : (
          <Banner tone="info" title={words.talkUnavailable}>
            {intake.voice.reason}
          </Banner>
        )}
        <RadioCards
          legend={words.how}
          columns={2}
          value={chosen}
          onValueChange={(value) => setMode(value === 'voice' ? 'voice' : 'typed')}
          choices={[
            {
              value: 'voice',
              label: words.talk,
              hint: words.talkHint,
              icon: <Mic />,
              disabled: !intake.voice.available,
            },
            { value: 'typed', label: words.type, hint: words.typeHint, icon: <Keyboard /> },
          ]}
        />
        <ActionFailure of={['start_typed']} />
        <div className="pt-actions">
          <Button
            variant="primary"
            size="large"
            loading={state.pending === 'start_typed'}
            onClick={() =>
              chosen === 'voice'
                ? actions.dispatch({ type: 'talk_chosen' })
                : void actions.startInterview('typed')
            }
          >
            {chosen === 'voice' ? words.beginTalk : words.beginTyping}
          </Button>
        </div>
        <p className="pt-note">{words.freeToDecline}</p>
      </div>
    </PageFrame>
  );
}

/** About forty seconds a question, rounded up, never more than the budget. */
export function minutesFor(questions: number, budgetMinutes: number): number {
  return Math.max(1, Math.min(Math.ceil((questions * 40) / 60), Math.ceil(budgetMinutes)));
}
