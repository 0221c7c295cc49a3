import { type CustomField, checkQuestion, customFieldSchema } from '@pluto/shared/profile/catalogue.ts';
import { Button, Field, Input, Select, TagInput, Textarea } from '@pluto/shared/ui/index.ts';
import { type FormEvent, useState } from 'react';
import { copy } from '../words/words.ts';
import { keyFor } from './change-plan.ts';
import { RefusalNote } from './refusal-note.tsx';

const words = copy.roleEditor.custom;
const types = [
  'yes_no',
  'text',
  'number',
  'choice',
  'date',
] as const satisfies readonly CustomField['type'][];

/** An own question: name, words, kind of answer. What touches a protected attribute is refused while it is typed. */
export function CustomQuestionForm({
  field,
  takenKeys,
  onSave,
  onCancel,
  cancelLabel,
}: {
  /** The question to change; left out for a new one. */
  field?: CustomField;
  takenKeys: readonly string[];
  onSave: (field: CustomField) => void;
  onCancel: () => void;
  cancelLabel: string;
}) {
  const [label, setLabel] = useState(field?.label ?? '');
  const [question, setQuestion] = useState(field?.question ?? '');
  const [again, setAgain] = useState(field?.question_again ?? '');
  const [type, setType] = useState<CustomField['type']>(field?.type ?? 'yes_no');
  const [unit, setUnit] = useState(field?.unit ?? '');
  const [choices, setChoices] = useState<string[]>(field?.choices?.map((choice) => choice.label) ?? []);
  const [isTried, setTried] = useState(false);
  const refusal = checkQuestion([label, question, again, ...choices].join('\n'));
  const parsed = customFieldSchema.safeParse({
    key: field?.key ?? keyFor(label, takenKeys),
    label: label.trim(),
    type,
    unit: type === 'number' && unit.trim() !== '' ? unit.trim() : null,
    question: question.trim(),
    question_again: again.trim() === '' ? null : again.trim(),
    choices: type === 'choice' ? choices.map((choice) => ({ value: choice, label: choice })) : null,
  });
  const problem = (part: string) =>
    isTried && !parsed.success && !refusal && parsed.error.issues.some(({ path }) => path[0] === part);

  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (parsed.success) onSave(parsed.data);
  };
  return (
    <form
      className="plan-form"
      aria-label={words.title}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <div className="plan-form-line">
        <Field
          label={words.label}
          hint={words.labelHint}
          error={problem('label') ? words.missing : undefined}
        >
          <Input
            value={label}
            maxLength={80}
            autoFocus
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        </Field>
        <Field label={words.type}>
          <Select
            value={type}
            options={types.map((value) => ({ value, label: words.types[value] }))}
            // The values are those of the options.
            onValueChange={(value) => setType(value as CustomField['type'])}
          />
        </Field>
      </div>
      <Field
        label={words.question}
        hint={words.questionHint}
        error={problem('question') ? words.missing : undefined}
      >
        <Textarea
          value={question}
          rows={2}
          maxLength={300}
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
      </Field>
      <Field label={copy.roleEditor.wording.again} hint={copy.roleEditor.wording.againHint} optional>
        <Textarea
          value={again}
          rows={2}
          maxLength={300}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
      </Field>
      {type === 'number' ? (
        <Field label={words.unit} hint={words.unitHint} optional>
          <Input value={unit} maxLength={20} onChange={(event) => setUnit(event.currentTarget.value)} />
        </Field>
      ) : null}
      {type === 'choice' ? (
        <Field
          label={words.choices}
          hint={words.choicesHint}
          error={problem('choices') ? words.choicesHint : undefined}
        >
          <TagInput value={choices} max={12} onValueChange={setChoices} />
        </Field>
      ) : null}
      {refusal ? <RefusalNote refusal={refusal} /> : null}
      <div className="plan-form-actions">
        <Button onClick={onCancel}>{cancelLabel}</Button>
        <Button type="submit" variant="primary" disabled={refusal !== null}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
