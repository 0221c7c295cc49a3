import { usuallyRequired } from '@pluto/shared/agent/role-agenda.ts';
import { catalogueWith } from '@pluto/shared/profile/catalogue.ts';
import { Button, Card, Checkbox } from '@pluto/shared/ui/index.ts';
import { copy } from '../words/words.ts';
import type { RoleDraft } from './role-draft.ts';

const words = copy.roles.required;

/** Fields an intake for this role asks when they are unknown. While none is chosen the usual ones are asked. */
export function RequiredFields({
  draft,
  onChange,
}: {
  draft: RoleDraft;
  onChange: (draft: RoleDraft, topic?: string) => void;
}) {
  const fields = catalogueWith(draft.custom_fields).filter(({ askable }) => askable);
  const isUsual = draft.required_fields.length === 0;
  const required = new Set<string>(isUsual ? usuallyRequired : draft.required_fields);
  const set = (key: string, isOn: boolean) => {
    const keys = fields.map((field) => field.key).filter((one) => (one === key ? isOn : required.has(one)));
    onChange({ ...draft, required_fields: keys });
  };
  return (
    <Card title={words.title} description={isUsual ? words.usual : words.lead}>
      {/* biome-ignore lint/a11y/useSemanticElements: the card's title names it, a legend would say it twice */}
      <div className="role-required" role="group" aria-label={words.title}>
        {fields.map(({ key, label }) => (
          <Checkbox
            key={key}
            label={label}
            checked={required.has(key)}
            onCheckedChange={(isOn) => set(key, isOn)}
          />
        ))}
      </div>
      {isUsual ? null : (
        <Button size="small" variant="quiet" onClick={() => onChange({ ...draft, required_fields: [] })}>
          {words.back}
        </Button>
      )}
    </Card>
  );
}
