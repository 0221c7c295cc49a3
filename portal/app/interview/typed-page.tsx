import { Mic } from 'lucide-react';
import { useState } from 'react';
import './typed-page.css';
import { openQuestions } from '@pluto/shared/agent/agenda.ts';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { ProgressBar } from '@pluto/shared/ui/feedback/progress-bar.tsx';
import { ConfirmDialog } from '@pluto/shared/ui/overlays/confirm-dialog.tsx';
import { ActionFailure } from '../../ui/action-failure.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { copy } from '../copy.ts';
import { progressOf } from '../wizard/page-of.ts';
import { useIntake } from '../wizard/wizard-context.tsx';
import { QuestionForm } from './question-form.tsx';
import { QuestionList } from './question-list.tsx';

/** The same interview by keyboard: one question at a time, any of them again. */
export function TypedPage() {
  const { state, intake, actions } = useIntake();
  const questions = intake.agenda?.questions ?? [];
  const open = intake.agenda ? openQuestions(intake.agenda) : [];
  // Null: the first one that is open. A number of times "later" was pressed moves on among the open ones.
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [ending, setEnding] = useState(false);
  const question = questions.find(({ id }) => id === chosenId) ?? open[0] ?? null;
  const index = question ? questions.indexOf(question) : questions.length;
  const field = intake.fields.find(({ field_key }) => field_key === question?.field_key) ?? null;
  const progress = progressOf(intake.agenda);
  const words = copy.typed;

  const goOn = (fromId: string) => {
    const next = open.find(({ id }, at) => id !== fromId && at > open.findIndex((one) => one.id === fromId));
    setChosenId((next ?? open.find(({ id }) => id !== fromId))?.id ?? null);
  };
  const end = () => void actions.endInterview().then(() => setEnding(false));

  return (
    <PageFrame step="interview" title={question ? words.title : words.allDone} width="wide" canWithdraw>
      <div className="pt-typed">
        <div className="pt-stack">
          <ProgressBar
            label={copy.talk.progress}
            value={progress.total === 0 ? 1 : progress.settled / progress.total}
            showLabel
            detail={copy.talk.progressOf(progress.settled, progress.total)}
          />
          {question && field ? (
            <QuestionForm
              key={question.id}
              question={question}
              field={field}
              position={copy.talk.now(index + 1, questions.length)}
              onSettled={() => goOn(question.id)}
              onLater={open.length > 1 ? () => goOn(question.id) : null}
              onBack={index > 0 ? () => setChosenId(questions[index - 1]?.id ?? null) : null}
            />
          ) : (
            <p className="pt-page-lead">{words.allDoneText}</p>
          )}
          <ActionFailure of={['end', 'start_voice']} />
          <div className="pt-actions">
            {open.length === 0 ? (
              <Button
                variant={question ? 'secondary' : 'primary'}
                size="large"
                loading={state.pending === 'end'}
                onClick={end}
              >
                {words.goCheck}
              </Button>
            ) : (
              <Button variant="quiet" onClick={() => setEnding(true)}>
                {words.end}
              </Button>
            )}
            {intake.voice.available && open.length > 0 ? (
              <Button
                variant="quiet"
                icon={<Mic />}
                onClick={() => actions.dispatch({ type: 'talk_chosen' })}
              >
                {words.talkInstead}
              </Button>
            ) : null}
          </div>
        </div>
        <QuestionList
          questions={questions}
          fields={intake.fields}
          currentId={question?.id ?? null}
          onChoose={setChosenId}
        />
      </div>
      <ConfirmDialog
        open={ending}
        onOpenChange={setEnding}
        title={words.endTitle}
        description={words.endText(open.length)}
        confirmLabel={words.endConfirm}
        cancelLabel={words.endKeep}
        loading={state.pending === 'end'}
        onConfirm={end}
      />
    </PageFrame>
  );
}
