import type { OwnWording } from '@pluto/shared/agent/question-plan.ts';
import { checkQuestion } from '@pluto/shared/profile/catalogue.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import { Button, Field, Textarea } from '@pluto/shared/ui/index.ts';
import { type FormEvent, useState } from 'react';
import { copy } from '../words/words.ts';
import { RefusalNote } from './refusal-note.tsx';

const words = copy.roleEditor.wording;
const shortest = 5;

/** Own words for one question; what touches a protected attribute is refused while it is typed. */
export function WordingForm({
  field,
  own,
  onApply,
  onCancel,
  cancelLabel,
}: {
  field: FieldDefinition;
  own: OwnWording | undefined;
  onApply: (wording: OwnWording) => void;
  onCancel: () => void;
  cancelLabel: string;
}) {
  const [question, setQuestion] = useState(own?.question ?? field.question);
  const [again, setAgain] = useState(own?.question_again ?? (own ? '' : field.questionAgain));
  const [first, second] = [question.trim(), again.trim()];
  const refusal = checkQuestion(`${first}\n${second}`);
  const isTooShort = first.length < shortest || (second !== '' && second.length < shortest);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (refusal || isTooShort) return;
    const isUsual = first === field.question && second === field.questionAgain;
    onApply({
      field_key: field.key,
      question: isUsual ? null : first,
      question_again: isUsual || second === '' ? null : second,
    });
  };
  return (
    <form
      className="plan-form"
      aria-label={words.title(field.label)}
      onSubmit={apply}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <Field label={words.first} error={isTooShort ? words.tooShort : undefined}>
        <Textarea
          value={question}
          rows={2}
          maxLength={300}
          autoFocus
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
      </Field>
      <Field label={words.again} hint={words.againHint} optional>
        <Textarea
          value={again}
          rows={2}
          maxLength={300}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
      </Field>
      {refusal ? <RefusalNote refusal={refusal} /> : null}
      <div className="plan-form-actions">
        {own ? (
          <Button
            variant="quiet"
            onClick={() => onApply({ field_key: field.key, question: null, question_again: null })}
          >
            {words.reset}
          </Button>
        ) : null}
        <Button onClick={onCancel}>{cancelLabel}</Button>
        <Button type="submit" variant="primary" disabled={refusal !== null || isTooShort}>
          {words.apply}
        </Button>
      </div>
    </form>
  );
}
