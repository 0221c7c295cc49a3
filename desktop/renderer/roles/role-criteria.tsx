import { catalogueWith } from '@pluto/shared/profile/catalogue.ts';
import type { Criterion } from '@pluto/shared/profile/criterion.ts';
import { Button, Card, IconButton } from '@pluto/shared/ui/index.ts';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { copy } from '../words/words.ts';
import { CriterionForm } from './criterion-form.tsx';
import { pointsOf, type RoleDraft, withCriterion, withWeight } from './role-draft.ts';

const words = copy.roles;

/** What a role scores, and how much of the 100 points each criterion is worth. */
export function RoleCriteria({
  draft,
  onChange,
}: {
  draft: RoleDraft;
  onChange: (draft: RoleDraft, topic?: string) => void;
}) {
  const [open, setOpen] = useState<'new' | Criterion | null>(null);
  const points = pointsOf(draft.criteria);
  return (
    <Card title={words.criteria} description={words.criteriaLead}>
      {draft.criteria.length === 0 ? <p className="role-quiet">{words.noCriteria}</p> : null}
      <ul className="role-criteria" aria-label={words.criteria}>
        {draft.criteria.map((criterion) => {
          const { key, label, weight } = criterion;
          return (
            <li key={key} aria-label={label}>
              <span className="role-criterion">{label}</span>
              <input
                type="range"
                min={1}
                max={100}
                value={Math.min(100, weight)}
                aria-label={words.weight(label)}
                onChange={(event) =>
                  onChange(withWeight(draft, key, event.currentTarget.valueAsNumber), `weight ${key}`)
                }
              />
              <span className="role-points">{words.points(String(Math.round(points.get(key) ?? 0)))}</span>
              <span>
                <IconButton
                  label={words.criterion.edit(label)}
                  icon={<Pencil />}
                  size="small"
                  onClick={() => setOpen(criterion)}
                />
                <IconButton
                  label={words.remove(label)}
                  icon={<Trash2 />}
                  size="small"
                  onClick={() =>
                    onChange({ ...draft, criteria: draft.criteria.filter((one) => one.key !== key) })
                  }
                />
              </span>
            </li>
          );
        })}
      </ul>
      <Button
        icon={<Plus />}
        size="small"
        disabled={draft.criteria.length >= 50}
        onClick={() => setOpen('new')}
      >
        {words.criterion.new}
      </Button>
      {open ? (
        <CriterionForm
          fields={catalogueWith(draft.custom_fields)}
          criterion={open === 'new' ? undefined : open}
          taken={draft.criteria.map(({ key }) => key)}
          onClose={() => setOpen(null)}
          onSave={(criterion) => {
            onChange(withCriterion(draft, criterion));
            setOpen(null);
          }}
        />
      ) : null}
    </Card>
  );
}
