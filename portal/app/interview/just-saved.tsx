import { Check } from 'lucide-react';
import './just-saved.css';
import { settledStates } from '@pluto/shared/agent/agenda.ts';
import { SourceTag } from '@pluto/shared/ui/profile/source-tag.tsx';
import { ValueText } from '@pluto/shared/ui/profile/value-text.tsx';
import { copy } from '../copy.ts';
import { useIntake } from '../wizard/wizard-context.tsx';

/** The answer the server stored last, where one sees it without scrolling. Readers hear it from the Announcer. */
export function JustSaved() {
  const { state, intake } = useIntake();
  const field = intake.fields.find(
    ({ field_key, state: standing }) => state.changed.includes(field_key) && settledStates.has(standing),
  );
  if (!field) return null;
  return (
    <div key={`${field.field_key} ${field.version}`} className="pt-just-saved" data-field={field.field_key}>
      <Check aria-hidden="true" />
      <span className="pt-just-saved-label">{field.label}</span>
      <ValueText
        value={field.value}
        {...(field.printed === null ? {} : { printed: field.printed })}
        emptyText={field.state === 'declined' ? copy.field.declined : copy.field.none}
        limit={4}
      />
      {field.source && field.value !== null ? (
        <SourceTag source={field.source} confirmed={field.confirmed && field.source === 'spoken'} />
      ) : null}
    </div>
  );
}
