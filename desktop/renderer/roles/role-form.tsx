import type { Role } from '@pluto/shared/http/ranking.ts';
import { catalogue } from '@pluto/shared/profile/catalogue.ts';
import {
  Banner,
  Button,
  Card,
  Checkbox,
  Field,
  IconButton,
  Input,
  Switch,
  useToast,
} from '@pluto/shared/ui/index.ts';
import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { copy } from '../copy.ts';
import { useStore } from '../store/use-store.ts';
import { changeOf, draftOf, pointsOf, type RoleDraft, withWeight } from './role-draft.ts';

const words = copy.roles;
const askable = catalogue.filter((field) => field.askable);

/** A role: title, weights of its criteria, what an intake asks, and how long it may take. */
export function RoleForm({ role }: { role: Role }) {
  const [draft, setDraft] = useState<RoleDraft>(() => draftOf(role));
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const editRole = useStore((state) => state.editRole);
  const chooseRole = useStore((state) => state.chooseRole);
  const go = useStore((state) => state.go);
  const toast = useToast();
  const change = changeOf(role, draft);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!change) return;
    setSaving(true);
    const outcome = await editRole(role.role_id, change);
    setSaving(false);
    if (!outcome.ok) {
      setProblem(
        [outcome.failure.message, ...outcome.failure.details.map(({ message }) => message)].join(' '),
      );
      return;
    }
    setProblem(null);
    setDraft(draftOf(outcome.value));
    toast({ tone: 'success', title: words.saved, description: words.savedText });
  };

  return (
    <form className="role-form" onSubmit={(event) => void save(event)} aria-label={role.title}>
      {problem ? (
        <Banner tone="error" title={words.failed}>
          {problem}
        </Banner>
      ) : null}
      <Card>
        <Field label={words.name} required>
          <Input
            value={draft.title}
            maxLength={200}
            onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
          />
        </Field>
      </Card>
      <Criteria draft={draft} onChange={setDraft} />
      <Card title={words.required} description={words.requiredLead}>
        <div className="role-fields">
          {askable.map((field) => (
            <Checkbox
              key={field.key}
              label={field.label}
              checked={draft.required_fields.includes(field.key)}
              onCheckedChange={(isChecked) =>
                setDraft({
                  ...draft,
                  required_fields: isChecked
                    ? [...draft.required_fields, field.key]
                    : draft.required_fields.filter((key) => key !== field.key),
                })
              }
            />
          ))}
        </div>
      </Card>
      <Card title={words.budget}>
        <div className="role-budget">
          <Field label={words.questions}>
            <Input
              type="number"
              min={1}
              max={40}
              value={draft.budget_questions}
              onChange={(event) =>
                setDraft({ ...draft, budget_questions: event.currentTarget.valueAsNumber || 1 })
              }
            />
          </Field>
          <Field label={words.minutes}>
            <Input
              type="number"
              min={1}
              max={30}
              value={draft.budget_minutes}
              onChange={(event) =>
                setDraft({ ...draft, budget_minutes: event.currentTarget.valueAsNumber || 1 })
              }
            />
          </Field>
        </div>
        <Switch
          label={words.rescore}
          checked={draft.rescore === 'automatic'}
          onCheckedChange={(isOn) => setDraft({ ...draft, rescore: isOn ? 'automatic' : 'manual' })}
        />
      </Card>
      <div className="role-actions">
        <Button
          onClick={() => {
            chooseRole(role.role_id);
            go({ screen: 'ranking' });
          }}
        >
          {words.openRanking}
        </Button>
        <span className="screen-head-grow" />
        {change ? <Button onClick={() => setDraft(draftOf(role))}>{words.discard}</Button> : null}
        <Button type="submit" variant="primary" loading={isSaving} aria-disabled={!change}>
          {copy.save}
        </Button>
      </div>
    </form>
  );
}

function Criteria({ draft, onChange }: { draft: RoleDraft; onChange: (draft: RoleDraft) => void }) {
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
              onChange={(event) => onChange(withWeight(draft, key, event.currentTarget.valueAsNumber))}
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
