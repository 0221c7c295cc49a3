import type { CandidateDetail } from '@pluto/shared/http/words.ts';
import { Banner, Button, Dialog, Field, Input, Select } from '@pluto/shared/ui/index.ts';
import { type FormEvent, useId, useState } from 'react';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import { changedValues } from './changed-values.ts';

const words = copy.candidate;

/** Lists of posts and courses come from the resume and are not typed here. */
const untyped = new Set(['work_history', 'education']);

/** Changes values of a record by hand. */
export function CandidateEdit({ candidate, onClose }: { candidate: CandidateDetail; onClose: () => void }) {
  const formId = useId();
  const editCandidate = useStore((state) => state.editCandidate);
  const fields = candidate.fields.filter((field) => !untyped.has(field.type));
  const before = Object.fromEntries(
    fields.map((field) => [
      field.field_key,
      (field.choices ? (field.value as string | null) : field.printed) ?? '',
    ]),
  );
  const [values, setValues] = useState<Record<string, string>>(before);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const changes = changedValues(before, values);
    if (Object.keys(changes).length === 0) return onClose();
    setSaving(true);
    const failure = await editCandidate(candidate.candidate_id, changes);
    setSaving(false);
    if (!failure) return onClose();
    setProblem([failure.message, ...failure.details.map(({ message }) => message)].join(' '));
  };

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={words.editTitle(candidate.name)}
      description={words.editText}
      footer={
        <>
          <Button onClick={onClose}>{copy.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" loading={isSaving}>
            {copy.save}
          </Button>
        </>
      }
    >
      <form id={formId} className="edit-form" onSubmit={(event) => void save(event)}>
        {problem ? (
          <Banner tone="error" title={words.editFailed}>
            {problem}
          </Banner>
        ) : null}
        {fields.map((field) => (
          <Field key={field.field_key} label={field.label}>
            {field.choices ? (
              <Select
                options={field.choices}
                placeholder={words.notKnown}
                value={values[field.field_key] ?? ''}
                onValueChange={(text) => setValues({ ...values, [field.field_key]: text })}
              />
            ) : (
              <Input
                value={values[field.field_key] ?? ''}
                placeholder={field.example}
                onChange={(event) => setValues({ ...values, [field.field_key]: event.currentTarget.value })}
              />
            )}
          </Field>
        ))}
      </form>
    </Dialog>
  );
}
