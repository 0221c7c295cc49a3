import type { Role } from '@pluto/shared/http/ranking.ts';
import {
  Banner,
  Button,
  Card,
  Field,
  IconButton,
  Input,
  Switch,
  Tabs,
  useToast,
} from '@pluto/shared/ui/index.ts';
import { Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import './question-plan.css';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import { PlanPanel } from './plan-panel.tsx';
import { RehearsePanel, type RunningRehearsal } from './rehearse-panel.tsx';
import { RequiredFields } from './required-fields.tsx';
import { RoleCriteria } from './role-criteria.tsx';
import type { RoleDraft } from './role-draft.ts';
import { RolePreview } from './role-preview.tsx';
import { useRoleDraft } from './use-role-draft.ts';
import { useSeenCandidate } from './use-seen-candidate.ts';

const words = copy.roles;

/** A role: what it scores, what an intake for it asks and in which words, and the interview to try. */
export function RoleForm({ role }: { role: Role }) {
  const { draft, change, edit, undo, redo, canUndo, canRedo, begin } = useRoleDraft(role);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [running, setRunning] = useState<RunningRehearsal | null>(null);
  const seen = useSeenCandidate(role.role_id);
  const editRole = useStore((state) => state.editRole);
  const chooseRole = useStore((state) => state.chooseRole);
  const go = useStore((state) => state.go);
  const toast = useToast();

  const save = async () => {
    if (!change || isSaving) return;
    setSaving(true);
    const outcome = await editRole(role.role_id, change);
    setSaving(false);
    if (!outcome.ok) {
      const { message, details } = outcome.failure;
      setProblem([...new Set([message, ...details.map((detail) => detail.message)])].join(' '));
      return;
    }
    setProblem(null);
    begin(outcome.value);
    const isRescored = change.criteria !== undefined || change.custom_fields !== undefined;
    toast({
      tone: 'success',
      title: words.saved,
      description: isRescored ? words.savedText : copy.roleEditor.savedOnly,
    });
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be named by a legend inside it; the name is in the list
    <div className="role-form" role="group" aria-label={role.title}>
      {problem ? (
        <Banner tone="error" title={words.failed}>
          {problem}
        </Banner>
      ) : null}
      <Tabs
        label={copy.roleEditor.tabs.label}
        tabs={[
          {
            value: 'role',
            label: copy.roleEditor.tabs.role,
            content: <RoleBasics roleId={role.role_id} draft={draft} onChange={edit} />,
          },
          {
            value: 'questions',
            label: copy.roleEditor.tabs.questions,
            content: (
              <div className="role-panel">
                <PlanPanel draft={draft} seen={seen} onChange={edit} />
              </div>
            ),
          },
          {
            value: 'rehearse',
            label: copy.roleEditor.tabs.rehearse,
            content: (
              <div className="role-panel">
                <RehearsePanel draft={draft} seen={seen} running={running} onRunning={setRunning} />
              </div>
            ),
          },
        ]}
      />
      <div className="role-actions">
        <Button
          onClick={() => {
            chooseRole(role.role_id);
            go({ screen: 'ranking' });
          }}
        >
          {words.openRanking}
        </Button>
        <IconButton label={copy.roleEditor.undo} icon={<Undo2 />} disabled={!canUndo} onClick={undo} />
        <IconButton label={copy.roleEditor.redo} icon={<Redo2 />} disabled={!canRedo} onClick={redo} />
        <span className="role-unsaved" role="status">
          {change ? copy.roleEditor.unsaved : ''}
        </span>
        {change ? <Button onClick={() => begin(role)}>{words.discard}</Button> : null}
        <Button
          variant="primary"
          loading={isSaving}
          disabled={!change || draft.title.trim() === ''}
          onClick={() => void save()}
        >
          {copy.save}
        </Button>
      </div>
    </div>
  );
}

function RoleBasics({
  roleId,
  draft,
  onChange,
}: {
  roleId: string;
  draft: RoleDraft;
  onChange: (draft: RoleDraft, topic?: string) => void;
}) {
  const whole = (value: number, most: number) => Math.min(most, Math.max(1, Math.round(value) || 1));
  return (
    <div className="role-panel">
      <Card>
        <Field label={words.name} required error={draft.title.trim() === '' ? words.noTitle : undefined}>
          <Input
            value={draft.title}
            maxLength={200}
            onChange={(event) => onChange({ ...draft, title: event.currentTarget.value }, 'title')}
          />
        </Field>
      </Card>
      <RoleCriteria draft={draft} onChange={onChange} />
      <RolePreview roleId={roleId} draft={draft} />
      <RequiredFields draft={draft} onChange={onChange} />
      <Card title={words.budget}>
        <div className="role-budget">
          <Field label={words.questions}>
            <Input
              type="number"
              min={1}
              max={40}
              value={draft.budget_questions}
              onChange={(event) =>
                onChange(
                  { ...draft, budget_questions: whole(event.currentTarget.valueAsNumber, 40) },
                  'budget_questions',
                )
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
                onChange(
                  { ...draft, budget_minutes: whole(event.currentTarget.valueAsNumber, 30) },
                  'budget_minutes',
                )
              }
            />
          </Field>
        </div>
        <Switch
          label={words.rescore}
          checked={draft.rescore === 'automatic'}
          onCheckedChange={(isOn) => onChange({ ...draft, rescore: isOn ? 'automatic' : 'manual' })}
        />
      </Card>
    </div>
  );
}
