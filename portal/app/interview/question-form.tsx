import { type AgendaQuestion, settledStates } from '@pluto/shared/agent/agenda.ts';
import type { FieldView } from '@pluto/shared/http/words.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { Card } from '@pluto/shared/ui/layout/card.tsx';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ValueInput } from '../../ui/value-input.tsx';
import { writeMessage } from '../../ui/write-message.ts';
import { copy } from '../copy.ts';
import { reasonOf } from '../gaps/reason-of.ts';
import { editableValue, isEmptyValue, writeFor } from '../wizard/field-value.ts';
import { useIntake } from '../wizard/wizard-context.tsx';
import type { FieldWrite } from '../wizard/wizard-state.ts';

export interface QuestionFormProps {
  question: AgendaQuestion;
  field: FieldView;
  /** "Question 3 of 7". */
  position: string;
  /** The answer is stored. */
  onSettled: () => void;
  onLater: (() => void) | null;
  onBack: (() => void) | null;
}

/** One question as a form: the right control, "I don't have one", "I'd rather not say". */
export function QuestionForm({ question, field, position, onSettled, onLater, onBack }: QuestionFormProps) {
  const { state, intake, actions } = useIntake();
  const key = field.field_key;
  const progress = state.writes[key];
  const isSettled = settledStates.has(question.state);
  const value = state.drafts[key] ?? editableValue(field);
  const [isEmptyPress, setEmptyPress] = useState(false);
  const settled = useRef(onSettled);
  settled.current = onSettled;
  const form = useRef<HTMLFormElement>(null);
  const words = copy.typed;

  useEffect(() => {
    if (progress?.status !== 'saved') return;
    actions.dispatch({ type: 'write_seen', fieldKey: key });
    settled.current();
  }, [progress?.status, actions, key]);

  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>('input:checked, input, textarea')
      ?.focus({ preventScroll: true });
  }, []);

  const send = (write: FieldWrite) => {
    setEmptyPress(false);
    void actions.write(write);
  };
  const answer = (event: FormEvent) => {
    event.preventDefault();
    if (progress?.status === 'sending') return;
    if (isEmptyValue(value)) return setEmptyPress(true);
    send(writeFor(intake, field, value));
  };
  const settle = (kind: 'none' | 'declined') =>
    send({
      kind: 'answer',
      question_id: question.id,
      field_key: key,
      version: field.version,
      answer: { kind },
    });
  const change = (next: CanonicalValue) => {
    setEmptyPress(false);
    actions.dispatch({ type: 'draft_changed', fieldKey: key, value: next });
  };

  return (
    <Card>
      <form ref={form} className="pt-question" onSubmit={answer} noValidate>
        <p className="pt-note">{position}</p>
        <ValueInput
          key={field.type}
          field={field}
          value={value}
          onValueChange={change}
          label={question.tries > 0 ? question.question_again : question.question}
          error={isEmptyPress ? words.chooseFirst : writeMessage(progress, field.printed)}
        />
        {progress?.status === 'waiting' ? (
          <p className="pt-note" role="status">
            {copy.field.waiting}
          </p>
        ) : null}
        <p className="pt-note">
          {words.reason} {reasonOf(question)}.
        </p>
        <div className="pt-actions">
          <Button type="submit" variant="primary" size="large" loading={progress?.status === 'sending'}>
            {isSettled ? words.saveOnly : words.next}
          </Button>
          <Button onClick={() => settle('none')}>{words.none}</Button>
          <Button onClick={() => settle('declined')}>{words.decline}</Button>
        </div>
        <div className="pt-question-moves">
          {onBack ? (
            <Button size="small" variant="quiet" onClick={onBack}>
              {words.back}
            </Button>
          ) : null}
          {onLater ? (
            <Button size="small" variant="quiet" onClick={onLater}>
              {words.later}
            </Button>
          ) : null}
        </div>
      </form>
    </Card>
  );
}
