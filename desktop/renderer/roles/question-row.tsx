import { Badge, IconButton } from '@pluto/shared/ui/index.ts';
import { ArrowDown, ArrowUp, EyeOff, Pencil, Trash2 } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { printDuration } from '../format.ts';
import { copy } from '../words/words.ts';
import type { PlanRow } from './view-plan.ts';

const words = copy.roleEditor.plan;

export interface QuestionRowProps {
  row: PlanRow;
  /** Place from 0; null for a question over the budget. */
  place: number | null;
  isEditing: boolean;
  onMove: (to: number) => void;
  onEdit: () => void;
  onTurnOff: () => void;
  /** Only for an own question. */
  onRemove?: () => void;
  onDropKey: (key: string) => void;
  children?: ReactNode;
}

const dragType = 'text/plain';

/** One question of the plan: why it is asked, how long it takes, and what can be done with it. */
export function QuestionRow({
  row,
  place,
  isEditing,
  onMove,
  onEdit,
  onTurnOff,
  onRemove,
  onDropKey,
  children,
}: QuestionRowProps) {
  const { question, field, seconds, isOwn, isReworded } = row;
  const { label, key } = field;
  const facts = [
    question.reason.kind === 'missing' ? words.missing : question.reason.text,
    ...(question.value_to_score > 0 ? [words.worth(question.value_to_score)] : []),
    words.takes(printDuration(seconds)),
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys typed into the form of this row are not meant for the list.
    if ((event.target as HTMLElement).closest('form')) return;
    if (event.altKey && place !== null && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onMove(place + (event.key === 'ArrowUp' ? -1 : 1));
    } else if (event.key === 'Delete') {
      event.preventDefault();
      onTurnOff();
    }
  };
  return (
    <li
      className="plan-row"
      data-field={key}
      aria-label={label}
      draggable={!isEditing && place !== null}
      onKeyDown={onKeyDown}
      onDragStart={(event) => event.dataTransfer.setData(dragType, key)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDropKey(event.dataTransfer.getData(dragType));
      }}
    >
      <div className="plan-line">
        <span className="plan-place" aria-hidden="true">
          {place === null ? '–' : place + 1}
        </span>
        <div className="plan-text">
          <p className="plan-label">
            {label}
            {isOwn ? <Badge tone="info">{words.ownQuestion}</Badge> : null}
            {isReworded ? <Badge>{words.ownWords}</Badge> : null}
          </p>
          <p className="plan-question">{question.question}</p>
          <p className="plan-facts">{facts.join(' · ')}</p>
        </div>
        <div className="plan-tools">
          {place === null ? null : (
            <>
              <IconButton
                label={words.up(label)}
                icon={<ArrowUp />}
                size="small"
                data-act="up"
                onClick={() => onMove(place - 1)}
              />
              <IconButton
                label={words.down(label)}
                icon={<ArrowDown />}
                size="small"
                data-act="down"
                onClick={() => onMove(place + 1)}
              />
            </>
          )}
          <IconButton
            label={words.edit(label)}
            icon={<Pencil />}
            size="small"
            data-act="edit"
            aria-expanded={isEditing}
            onClick={onEdit}
          />
          {onRemove ? (
            <IconButton label={words.remove(label)} icon={<Trash2 />} size="small" onClick={onRemove} />
          ) : null}
          <IconButton label={words.off(label)} icon={<EyeOff />} size="small" onClick={onTurnOff} />
        </div>
      </div>
      {children}
    </li>
  );
}
