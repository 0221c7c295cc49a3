import type { FieldView } from '@pluto/shared/http/words.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { Field } from '@pluto/shared/ui/forms/field.tsx';
import { Input } from '@pluto/shared/ui/forms/input.tsx';
import { RadioCards } from '@pluto/shared/ui/forms/radio-cards.tsx';
import { TagInput } from '@pluto/shared/ui/forms/tag-input.tsx';
import type { HTMLAttributes } from 'react';
import { copy } from '../app/copy.ts';
import { controlOf, educationEntries, tagsOf, workEntries } from '../app/wizard/field-value.ts';
import { EducationEditor, WorkEditor } from './entries-editor.tsx';

export interface ValueInputProps {
  field: Pick<FieldView, 'field_key' | 'label' | 'type' | 'choices' | 'example'>;
  value: CanonicalValue;
  onValueChange: (value: CanonicalValue) => void;
  /** What stands above the control; the field's label if left out. */
  label?: string;
  hideLabel?: boolean;
  error?: string | undefined;
  id?: string;
}

/** What phones and browsers need to know about a kind of text. */
const attributesByType: Record<
  string,
  { type?: string; inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'] }
> = {
  email: { type: 'email', inputMode: 'email' },
  phone: { type: 'tel', inputMode: 'tel' },
  // Not type="url": people leave out "https://", and the browser would refuse that.
  url: { inputMode: 'url' },
  number: { inputMode: 'decimal' },
  year: { inputMode: 'numeric' },
};

const autoCompleteByKey: Record<string, string> = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  current_title: 'organization-title',
  current_company: 'organization',
};

/** The right control for a field. */
export function ValueInput({ field, value, onValueChange, label, hideLabel, error, id }: ValueInputProps) {
  const name = label ?? field.label;
  switch (controlOf(field)) {
    case 'choice': {
      const choices = field.choices ?? [];
      return (
        <RadioCards
          legend={name}
          hideLegend={hideLabel ?? false}
          choices={choices}
          columns={choices.length === 2 ? 2 : 1}
          value={typeof value === 'string' && value !== '' ? value : null}
          onValueChange={onValueChange}
          error={error}
        />
      );
    }
    case 'tags':
      return (
        <Field label={name} hideLabel={hideLabel ?? false} error={error} hint={copy.field.listHint}>
          <TagInput value={tagsOf(value)} onValueChange={onValueChange} placeholder={field.example} />
        </Field>
      );
    case 'work':
      return <WorkEditor entries={workEntries(value)} onEntriesChange={onValueChange} />;
    case 'education':
      return <EducationEditor entries={educationEntries(value)} onEntriesChange={onValueChange} />;
    case 'text':
      return (
        <Field
          label={name}
          hideLabel={hideLabel ?? false}
          error={error}
          hint={field.example ? copy.field.example(field.example) : undefined}
          {...(id ? { id } : {})}
        >
          <Input
            {...(attributesByType[field.type] ?? {})}
            autoComplete={autoCompleteByKey[field.field_key] ?? 'off'}
            spellCheck={field.type === 'text'}
            enterKeyHint="done"
            maxLength={2000}
            value={String(value)}
            onChange={(event) => onValueChange(event.currentTarget.value)}
          />
        </Field>
      );
  }
}
