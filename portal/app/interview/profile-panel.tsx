import { Card } from '@pluto/shared/ui/layout/card.tsx';
import { useMemo } from 'react';
import { FieldRow } from '../../ui/field-row.tsx';
import { copy } from '../copy.ts';
import { useIntake } from '../wizard/wizard-context.tsx';

/** The profile beside the talk: what is asked first, then what is known. Shows only what the server has stored. */
export function ProfilePanel({ currentKey }: { currentKey: string | null }) {
  const { intake } = useIntake();
  const { asked, known } = useMemo(() => {
    const order = (intake.agenda?.questions ?? []).map(({ field_key }) => field_key);
    return {
      asked: order.flatMap((key) => intake.fields.filter(({ field_key }) => field_key === key)),
      known: intake.fields.filter(({ field_key, value }) => value !== null && !order.includes(field_key)),
    };
  }, [intake]);
  return (
    <Card className="pt-profile" title={copy.talk.profile} description={copy.talk.profileHint}>
      <div className="pt-rows">
        {[...asked, ...known].map((field) => (
          <FieldRow key={field.field_key} field={field} current={field.field_key === currentKey} />
        ))}
      </div>
    </Card>
  );
}
