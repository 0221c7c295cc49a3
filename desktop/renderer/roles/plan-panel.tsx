import type { FieldDefinition } from '@pluto/shared/profile/field-definition.ts';
import { Button, Card, EmptyState, Skeleton, VisuallyHidden } from '@pluto/shared/ui/index.ts';
import { ListChecks, Plus, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { printDuration } from '../format.ts';
import { latestOf } from '../store/remote.ts';
import { useNow } from '../ui/use-now.ts';
import { copy } from '../words/words.ts';
import {
  moveQuestion,
  resetOrder,
  turnOff,
  turnOn,
  withCustomField,
  withoutCustomField,
  withWording,
} from './change-plan.ts';
import { CustomQuestionForm } from './custom-question-form.tsx';
import { QuestionRow } from './question-row.tsx';
import type { RoleDraft } from './role-draft.ts';
import { SeenBy } from './seen-by.tsx';
import type { SeenCandidate } from './use-seen-candidate.ts';
import { type PlanRow, viewPlan } from './view-plan.ts';
import { WordingForm } from './wording-form.tsx';

const words = copy.roleEditor.plan;
/** What is open for editing: a question by its key, or a new own one. */
type Editing = { key: string } | 'new' | null;

/** The questions of a role as an interview would ask them; each can be moved, reworded and turned off. */
export function PlanPanel({
  draft,
  seen,
  onChange,
}: {
  draft: RoleDraft;
  seen: SeenCandidate;
  onChange: (draft: RoleDraft) => void;
}) {
  const [editing, setEditing] = useState<Editing>(null);
  const [told, setTold] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const [focusKey, setFocusKey] = useState<{ key: string; act: string } | null>(null);
  const today = useNow().toISOString();

  // A row that moves takes the focus away from its button; it is given back.
  useEffect(() => {
    if (!focusKey) return;
    list.current
      ?.querySelector<HTMLElement>(`[data-field="${focusKey.key}"] [data-act="${focusKey.act}"]`)
      ?.focus();
  }, [focusKey]);

  const profile = latestOf(seen.profile);
  if (profile === null) {
    return (
      <Card>
        <SeenBy seen={seen} />
        {seen.profile.status === 'failed' ? null : <Skeleton lines={6} label={copy.opening} />}
      </Card>
    );
  }
  const view = viewPlan(draft, profile, today);
  const shown = view.asked.map(({ field }) => field.key);

  const move = (row: PlanRow, to: number) => {
    const place = Math.min(shown.length - 1, Math.max(0, to));
    if (place === shown.indexOf(row.field.key)) return;
    onChange(moveQuestion(draft, shown, row.field.key, place));
    setTold(words.moved(row.field.label, place + 1, shown.length));
    setFocusKey({ key: row.field.key, act: to < shown.indexOf(row.field.key) ? 'up' : 'down' });
  };
  const off = ({ field }: PlanRow) => {
    const next = shown[shown.indexOf(field.key) + 1] ?? shown[shown.indexOf(field.key) - 1];
    onChange(turnOff(draft, field.key));
    setTold(words.turnedOff(field.label));
    if (next) setFocusKey({ key: next, act: 'edit' });
  };
  const on = (field: FieldDefinition) => {
    onChange(turnOn(draft, field.key));
    setTold(words.turnedOn(field.label));
  };
  const close = () => setEditing(null);

  const rowOf = (row: PlanRow, place: number | null) => {
    const { key } = row.field;
    const custom = draft.custom_fields.find((field) => field.key === key);
    const isEditing = typeof editing === 'object' && editing?.key === key;
    return (
      <QuestionRow
        key={key}
        row={row}
        place={place}
        isEditing={isEditing}
        onMove={(to) => move(row, to)}
        onEdit={() => setEditing(isEditing ? null : { key })}
        onTurnOff={() => off(row)}
        onDropKey={(dropped) => {
          const other = view.asked.find(({ field }) => field.key === dropped);
          if (other && place !== null) move(other, place);
        }}
        {...(custom && { onRemove: () => onChange(withoutCustomField(draft, key)) })}
      >
        {!isEditing ? null : custom ? (
          <CustomQuestionForm
            field={custom}
            takenKeys={[]}
            cancelLabel={copy.cancel}
            onCancel={close}
            onSave={(field) => {
              onChange(withCustomField(draft, field));
              close();
            }}
          />
        ) : (
          <WordingForm
            // The words of the catalogue, not those of the plan: they are what "usual" means.
            field={row.field}
            own={draft.question_plan.wordings.find(({ field_key }) => field_key === key)}
            cancelLabel={copy.cancel}
            onCancel={close}
            onApply={(wording) => {
              onChange(withWording(draft, wording));
              close();
            }}
          />
        )}
      </QuestionRow>
    );
  };

  return (
    <>
      <Card
        title={words.asked}
        description={words.askedLead(view.asked.length, printDuration(view.seconds))}
        actions={
          <Button size="small" icon={<Plus />} onClick={() => setEditing('new')}>
            {copy.roleEditor.custom.add}
          </Button>
        }
      >
        <div className="plan-head">
          <SeenBy seen={seen} />
          <p className="plan-note">
            {draft.question_plan.order.length > 0 ? words.order : words.usualOrder}{' '}
            {draft.question_plan.order.length > 0 ? (
              <Button
                size="small"
                variant="quiet"
                icon={<RotateCcw />}
                onClick={() => onChange(resetOrder(draft))}
              >
                {words.resetOrder}
              </Button>
            ) : null}
          </p>
        </div>
        {editing === 'new' ? (
          <CustomQuestionForm
            takenKeys={draft.custom_fields.map(({ key }) => key)}
            cancelLabel={copy.cancel}
            onCancel={close}
            onSave={(field) => {
              onChange(withCustomField(draft, field));
              close();
            }}
          />
        ) : null}
        {view.asked.length === 0 ? (
          <EmptyState icon={<ListChecks />} title={words.emptyTitle}>
            {words.emptyText}
          </EmptyState>
        ) : (
          <>
            <ol className="plan-list" ref={list} aria-label={words.asked}>
              {view.asked.map((row, place) => rowOf(row, place))}
            </ol>
            <p className="plan-note">{words.keys}</p>
          </>
        )}
        <VisuallyHidden role="status">{told}</VisuallyHidden>
      </Card>
      {view.left.length > 0 ? (
        <Card title={words.left} description={words.leftLead}>
          <ul className="plan-list" aria-label={words.left}>
            {view.left.map((row) => rowOf(row, null))}
          </ul>
        </Card>
      ) : null}
      <OtherFields
        title={words.known}
        lead={words.knownLead}
        fields={view.known}
        onOff={(field) => onChange(turnOff(draft, field.key))}
      />
      <OtherFields title={words.turnedOffTitle} lead={words.turnedOffLead} fields={view.off} onOn={on} />
      <OtherFields
        title={words.unwanted}
        lead={words.unwantedLead}
        fields={view.unwanted}
        onOn={on}
        onOff={(field) => onChange(turnOff(draft, field.key))}
      />
    </>
  );
}

/** Fields that are not asked here, with what can be done about it. */
function OtherFields({
  title,
  lead,
  fields,
  onOn,
  onOff,
}: {
  title: string;
  lead: string;
  fields: readonly FieldDefinition[];
  onOn?: (field: FieldDefinition) => void;
  onOff?: (field: FieldDefinition) => void;
}) {
  if (fields.length === 0) return null;
  return (
    <Card title={title} description={lead}>
      <ul className="plan-others" aria-label={title}>
        {fields.map((field) => (
          <li key={field.key}>
            <span>{field.label}</span>
            {onOn ? (
              <Button size="small" aria-label={words.on(field.label)} onClick={() => onOn(field)}>
                {words.ask}
              </Button>
            ) : null}
            {onOff ? (
              <Button
                size="small"
                variant="quiet"
                aria-label={words.off(field.label)}
                onClick={() => onOff(field)}
              >
                {words.never}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
