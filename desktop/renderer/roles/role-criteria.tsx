import { Card, IconButton } from '@pluto/shared/ui/index.ts';
import { Trash2 } from 'lucide-react';
import { copy } from '../words/words.ts';
import { pointsOf, type RoleDraft, withWeight } from './role-draft.ts';

const words = copy.roles;

/** What a role scores, and how much of the 100 points each criterion is worth. */
export function RoleCriteria({
  draft,
  onChange,
}: {
  draft: RoleDraft;
  onChange: (draft: RoleDraft, topic?: string) => void;
}) {
  const points = pointsOf(draft.criteria);
  return (
    <Card title={words.criteria} description={words.criteriaLead}>
      {draft.criteria.length === 0 ? <p className="role-quiet">{words.noCriteria}</p> : null}
      <ul className="role-criteria">
        {draft.criteria.map(({ key, label, weight }) => (
          <li key={key}>
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
            <IconButton
              label={words.remove(label)}
              icon={<Trash2 />}
              size="small"
              onClick={() =>
                onChange({ ...draft, criteria: draft.criteria.filter((criterion) => criterion.key !== key) })
              }
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
