import { Card } from '@pluto/shared/ui/layout/card.tsx';
import { useEffect, useState } from 'react';
import { FieldEditor } from '../../ui/field-editor.tsx';
import { copy } from '../copy.ts';
import { useIntake } from '../wizard/wizard-context.tsx';

/** True when the candidate is in the middle of typing somewhere: the focus is then left alone. */
function isTyping(): boolean {
  return document.activeElement instanceof HTMLInputElement && document.activeElement.type !== 'radio';
}

/** The field the interviewer asks to be typed, open for typing while the talk goes on. */
export function KeyboardCard() {
  const { intake } = useIntake();
  const field = intake.fields.find(({ field_key }) => field_key === intake.keyboard_field) ?? null;
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const key = field?.field_key ?? null;

  useEffect(() => {
    // The interviewer may ask for the same field again later.
    if (key === null) setClosedFor(null);
  }, [key]);

  if (!field || closedFor === key) return null;
  return (
    <Card title={copy.talk.keyboard(field.label)} description={copy.talk.keyboardText} level={2}>
      <FieldEditor
        key={field.field_key}
        field={field}
        autoFocus={!isTyping()}
        hideLabel
        onClose={() => setClosedFor(key)}
      />
    </Card>
  );
}
