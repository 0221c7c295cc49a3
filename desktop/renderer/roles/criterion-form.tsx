import type { Criterion } from '@pluto/shared/profile/criterion.ts';
import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import { Button, Checkbox, Dialog, Field, Input, Select, TagInput } from '@pluto/shared/ui/index.ts';
import { type FormEvent, useId, useState } from 'react';
import { copy } from '../words/words.ts';
import {
  type CriterionProblem,
  type CriterionForm as Form,
  formFor,
  formOf,
  kindsOf,
  readCriterion,
  scorableFields,
  wantedOf,
} from './criterion-draft.ts';

const words = copy.roles.criterion;
const degrees = ['Secondary', 'Associate', 'Bachelor', 'Master', 'Doctorate'] as const;

/** Writes a criterion: which field, what is wanted, what it weighs. */
export function CriterionForm({
  fields,
  criterion,
  taken,
  onSave,
  onClose,
}: {
  fields: readonly FieldDefinition[];
  /** The criterion to change; left out for a new one. */
  criterion?: Criterion | undefined;
  /** Keys that other criteria have. */
  taken: readonly string[];
  onSave: (criterion: Criterion) => void;
  onClose: () => void;
}) {
  const formId = useId();
  const scorable = scorableFields(fields);
  const fieldOf = (key: string) => scorable.find((field) => field.key === key);
  const [form, setForm] = useState<Form | null>(() => {
    const field = criterion ? fieldOf(criterion.field_key) : scorable[0];
    if (!field) return null;
    return criterion ? formOf(criterion, field) : formFor(field);
  });
  const [problems, setProblems] = useState<readonly CriterionProblem[]>([]);
  const field = form ? fieldOf(form.field_key) : undefined;
  if (!form || !field) return null;
  const change = (over: Partial<Form>) => {
    setForm({ ...form, ...over });
    // What was wrong is looked at again when it is taken over; until then nothing right is called wrong.
    setProblems([]);
  };
  const error = (box: CriterionProblem) => (problems.includes(box) ? words.problems[box] : undefined);
  const suggestion = words.suggest[form.kind](field.label, wantedOf(form));

  const save = (event: FormEvent) => {
    event.preventDefault();
    // A dialog stands in the page's own tree for React, but the form below it is another one.
    event.stopPropagation();
    const given = criterion ? { key: criterion.key } : { taken };
    const read = readCriterion(form, given, suggestion);
    if ('problems' in read) setProblems(read.problems);
    else onSave(read.criterion);
  };
  const number = (
    box: 'at_least' | 'zero_at' | 'min' | 'max' | 'tolerance' | 'days' | 'amount',
    isOptional = false,
  ) => (
    <Field label={words.boxes[box]} error={error(box)} optional={isOptional}>
      <Input
        inputMode="decimal"
        value={form[box]}
        onChange={(event) => change({ [box]: event.currentTarget.value })}
      />
    </Field>
  );

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={criterion ? words.editTitle(criterion.label) : words.newTitle}
      footer={
        <>
          <Button onClick={onClose}>{copy.cancel}</Button>
          <Button type="submit" form={formId} variant="primary">
            {criterion ? words.take : words.add}
          </Button>
        </>
      }
    >
      <form id={formId} className="criterion-form" onSubmit={save} noValidate>
        <Field label={words.field}>
          <Select
            options={scorable.map(({ key, label }) => ({ value: key, label }))}
            value={form.field_key}
            onValueChange={(key) => {
              const next = fieldOf(key);
              if (next) change({ ...formFor(next), weight: form.weight });
            }}
          />
        </Field>
        {kindsOf(field).length > 1 ? (
          <Field label={words.kind}>
            <Select
              options={kindsOf(field).map((kind) => ({ value: kind, label: words.kinds[kind] }))}
              value={form.kind}
              onValueChange={(kind) => change({ kind: kind as Form['kind'] })}
            />
          </Field>
        ) : null}
        {form.kind === 'number_at_least' ? (
          <>
            {number('at_least')}
            {number('zero_at', true)}
          </>
        ) : null}
        {form.kind === 'number_range' ? (
          <>
            {number('min')}
            {number('max')}
            {number('tolerance', true)}
          </>
        ) : null}
        {form.kind === 'list_contains' ? (
          <Field label={words.boxes.items} hint={words.itemsHint} error={error('items')}>
            <TagInput value={form.items} onValueChange={(items) => change({ items })} max={50} />
          </Field>
        ) : null}
        {form.kind === 'degree_at_least' ? (
          <Field label={words.boxes.degree}>
            <Select
              options={degrees.map((degree) => ({ value: degree, label: words.degrees[degree] }))}
              value={form.degree}
              onValueChange={(degree) => change({ degree })}
            />
          </Field>
        ) : null}
        {form.kind === 'equals' && field.choices ? (
          <fieldset className="criterion-choices">
            <legend>{words.boxes.values}</legend>
            {field.choices.map(({ value, label }) => (
              <Checkbox
                key={value}
                label={label}
                checked={form.values.includes(value)}
                onCheckedChange={(isOn) =>
                  change({
                    values: isOn ? [...form.values, value] : form.values.filter((one) => one !== value),
                  })
                }
              />
            ))}
            <p className="pl-field-error" aria-live="polite">
              {error('values')}
            </p>
          </fieldset>
        ) : form.kind === 'equals' ? (
          <Field label={words.boxes.values} hint={words.valuesHint} error={error('values')}>
            <TagInput value={form.values} onValueChange={(values) => change({ values })} max={50} />
          </Field>
        ) : null}
        {form.kind === 'place' ? (
          <PlaceBoxes
            places={form.places}
            error={error('places')}
            onChange={(places) => change({ places })}
          />
        ) : null}
        {form.kind === 'notice_at_most' ? number('days') : null}
        {form.kind === 'salary_at_most' ? (
          <>
            {number('amount')}
            <Field label={words.boxes.currency} error={error('currency')}>
              <Input
                value={form.currency}
                maxLength={3}
                onChange={(event) => change({ currency: event.currentTarget.value })}
              />
            </Field>
            {number('zero_at', true)}
          </>
        ) : null}
        {form.kind === 'degree_at_least' || form.kind === 'place' ? (
          <Checkbox
            label={form.kind === 'place' ? words.partialPlace : words.partialDegree}
            checked={form.partial}
            onCheckedChange={(partial) => change({ partial })}
          />
        ) : null}
        <Field label={words.label} hint={words.labelHint(suggestion)} error={error('label')} optional>
          <Input
            value={form.label}
            maxLength={120}
            placeholder={suggestion}
            onChange={(event) => change({ label: event.currentTarget.value })}
          />
        </Field>
        <Field label={words.weight} hint={words.weightHint} error={error('weight')}>
          <Input
            inputMode="decimal"
            value={form.weight}
            onChange={(event) => change({ weight: event.currentTarget.value })}
          />
        </Field>
      </form>
    </Dialog>
  );
}

/** Places hold commas, so each has a line of its own. */
function PlaceBoxes({
  places,
  error,
  onChange,
}: {
  places: readonly string[];
  error: string | undefined;
  onChange: (places: string[]) => void;
}) {
  const [text, setText] = useState(places.join('; '));
  return (
    <Field label={words.boxes.places} hint={words.placesHint} error={error}>
      <Input
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          const parts = event.currentTarget.value.split(';').map((part) => part.trim());
          onChange(parts.filter(Boolean));
        }}
      />
    </Field>
  );
}
