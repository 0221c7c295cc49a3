import type { ReviewField } from '@pluto/shared/http/review.ts';
import { fieldByKey } from '@pluto/shared/profile/catalogue.ts';
import { Button, Dialog, Field, Input, Select, Textarea } from '@pluto/shared/ui/index.ts';
import { type FormEvent, useId, useState } from 'react';
import { copy } from '../words/words.ts';

const words = copy.review;

/** Sets another value than the old and the new one, with a reason. */
export function ReviewEdit({
  field,
  onClose,
  onSave,
}: {
  field: ReviewField;
  onClose: () => void;
  onSave: (value: string, reason: string) => void;
}) {
  const formId = useId();
  const choices = fieldByKey(field.field_key)?.choices ?? null;
  const known = field.after ?? field.before;
  const [value, setValue] = useState(
    choices && typeof known?.value === 'string'
      ? known.value
      : (field.after_printed ?? field.before_printed ?? ''),
  );
  const [reason, setReason] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim()) onSave(value.trim(), reason.trim());
  };
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={words.editTitle(field.label)}
      footer={
        <>
          <Button onClick={onClose}>{copy.cancel}</Button>
          <Button type="submit" form={formId} variant="primary">
            {copy.save}
          </Button>
        </>
      }
    >
      <form id={formId} className="review-edit" onSubmit={save}>
        <Field label={words.newValue} required>
          {choices ? (
            <Select options={choices} value={value} onValueChange={setValue} />
          ) : (
            <Input value={value} onChange={(event) => setValue(event.currentTarget.value)} />
          )}
        </Field>
        <Field label={words.reason} hint={words.reasonHint} optional>
          <Textarea
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
