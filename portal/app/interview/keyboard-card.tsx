import { Card } from '@pluto/shared/ui/layout/card.tsx';
import { useEffect, useState } from 'react';
import { FieldEditor } from '../../ui/field-editor.tsx';
import { copy } from '../copy.ts';
import { currentQuestion } from '../wizard/page-of.ts';
import { useIntake } from '../wizard/wizard-context.tsx';

/** True when the candidate is in the middle of typing somewhere: the focus is then left alone. */
function isTyping(): boolean {
  return document.activeElement instanceof HTMLInputElement && document.activeElement.type !== 'radio';
}

/**
 * The field the interviewer asks to be typed, open for typing while the talk goes on. Where the interviewer hears
 * badly, every question can be typed, until the candidate closes it.
 */
export function KeyboardCard() {
  const { intake } = useIntake();
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const [wantsToTalk, setWantsToTalk] = useState(false);
  const isOffered = intake.audio_troubles.length > 0 && !wantsToTalk;
  const key = intake.keyboard_field ?? (isOffered ? (currentQuestion(intake)?.field_key ?? null) : null);
  const field = intake.fields.find(({ field_key }) => field_key === key) ?? null;

  useEffect(() => {
    // The interviewer may ask for the same field again later.
    if (key === null) setClosedFor(null);
  }, [key]);

  if (!field || closedFor === key) return null;
  const words = copy.talk;
  const title = isOffered ? words.keyboardOffered(field.label) : words.keyboard(field.label);
  return (
    <Card title={title} description={isOffered ? words.keyboardOfferedText : words.keyboardText} level={2}>
      <FieldEditor
        key={field.field_key}
        field={field}
        // What nobody asked for must not take the focus, nor raise the keyboard of a phone.
        autoFocus={!isOffered && !isTyping()}
        hideLabel
        onClose={(outcome) => {
          setClosedFor(key);
          if (isOffered && outcome === 'cancelled') setWantsToTalk(true);
        }}
      />
    </Card>
  );
}
