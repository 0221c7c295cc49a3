import { type FormEvent, useEffect, useRef } from 'react';
import './field-editor.css';
import type { FieldView } from '@pluto/shared/http/words.ts';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { copy } from '../app/copy.ts';
import { editableValue, writeFor } from '../app/wizard/field-value.ts';
import { useIntake } from '../app/wizard/wizard-context.tsx';
import { ValueInput } from './value-input.tsx';
import { writeMessage } from './write-message.ts';

export interface FieldEditorProps {
  field: FieldView;
  /** Called after the value was stored, and when the candidate leaves the editor without saving. */
  onClose: (outcome: 'saved' | 'cancelled') => void;
  autoFocus?: boolean;
  label?: string;
  hideLabel?: boolean;
  canCancel?: boolean;
}

/** Edits one field. What is typed lives in the wizard's state, so that nothing is lost by a page change or a bad line. */
export function FieldEditor({
  field,
  onClose,
  autoFocus = true,
  label,
  hideLabel = false,
  canCancel = true,
}: FieldEditorProps) {
  const { state, intake, actions } = useIntake();
  const key = field.field_key;
  const progress = state.writes[key];
  const value = state.drafts[key] ?? editableValue(field);
  const form = useRef<HTMLFormElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    if (progress?.status !== 'saved') return;
    actions.dispatch({ type: 'write_seen', fieldKey: key });
    close.current('saved');
  }, [progress?.status, actions, key]);

  useEffect(() => {
    if (!autoFocus) return;
    form.current?.querySelector<HTMLElement>('input:checked, input, textarea, select, button')?.focus();
  }, [autoFocus]);

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (progress?.status === 'sending') return;
    void actions.write(writeFor(intake, field, value));
  };
  const cancel = () => {
    actions.dispatch({ type: 'draft_dropped', fieldKey: key });
    onClose('cancelled');
  };

  return (
    <form
      ref={form}
      className="pt-field-editor"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && canCancel) cancel();
      }}
      noValidate
    >
      <ValueInput
        field={field}
        value={value}
        onValueChange={(next) => actions.dispatch({ type: 'draft_changed', fieldKey: key, value: next })}
        {...(label ? { label } : {})}
        hideLabel={hideLabel}
        error={writeMessage(progress, field.printed)}
      />
      {progress?.status === 'waiting' ? (
        <p className="pt-note" role="status">
          {copy.field.waiting}
        </p>
      ) : null}
      <div className="pt-field-editor-buttons">
        <Button type="submit" size="small" variant="primary" loading={progress?.status === 'sending'}>
          {copy.common.save}
        </Button>
        {canCancel ? (
          <Button size="small" variant="quiet" onClick={cancel}>
            {copy.common.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
