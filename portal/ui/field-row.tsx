import { Pencil, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import './field-row.css';
import type { FieldView } from '@pluto/shared/http/words.ts';
import { IconButton } from '@pluto/shared/ui/actions/icon-button.tsx';
import { Badge } from '@pluto/shared/ui/feedback/badge.tsx';
import { classNames } from '@pluto/shared/ui/foundation/class-names.ts';
import { SourceTag } from '@pluto/shared/ui/profile/source-tag.tsx';
import { ValueText } from '@pluto/shared/ui/profile/value-text.tsx';
import { copy } from '../app/copy.ts';
import { needsLook } from '../app/wizard/field-value.ts';
import { useIntake } from '../app/wizard/wizard-context.tsx';
import { FieldEditor } from './field-editor.tsx';

export interface FieldRowProps {
  field: FieldView;
  /** Marks the field that is being asked. */
  current?: boolean;
  /** Shows the words a value was read from while the row has the focus or the pointer. */
  showEvidence?: boolean;
  onActive?: (field: FieldView) => void;
  /** False where nothing can be changed any more. */
  canEdit?: boolean;
  /** The value was not known before this intake. */
  isNew?: boolean;
  /** Opens the editor at once. */
  startEditing?: boolean;
}

/** One field: label, value, where it came from, and a pencil that turns it into an editor. */
export function FieldRow({
  field,
  current = false,
  showEvidence = false,
  onActive,
  canEdit = true,
  isNew = false,
  startEditing = false,
}: FieldRowProps) {
  const { state } = useIntake();
  // A draft that survived a page change opens its editor again.
  const [editing, setEditing] = useState(startEditing || state.drafts[field.field_key] !== undefined);
  const pencil = useRef<HTMLButtonElement>(null);
  const isKnown = field.value !== null && field.printed !== '';
  const evidence = field.evidence?.kind === 'resume' ? field.evidence.text : null;

  const close = () => {
    setEditing(false);
    // The editor is gone: the focus goes back to where it was opened from, once that is on the page again.
    requestAnimationFrame(() => pencil.current?.focus());
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a row only shows what focusing its button shows
    <div
      className={classNames('pt-row', current && 'pt-row-current', editing && 'pt-row-editing')}
      data-field={field.field_key}
      onFocus={() => onActive?.(field)}
      onMouseEnter={() => onActive?.(field)}
    >
      {editing ? (
        <FieldEditor field={field} onClose={close} />
      ) : (
        <>
          <div className="pt-row-head">
            <span className="pt-row-label">{field.label}</span>
            {field.source && isKnown ? (
              <SourceTag source={field.source} confirmed={field.confirmed && field.source === 'spoken'} />
            ) : null}
            {isNew ? <Badge tone="success">{copy.merge.isNew}</Badge> : null}
            {canEdit && needsLook(field) ? <Badge tone="warning">{copy.check.pleaseCheck}</Badge> : null}
          </div>
          {/* The version as key: a new value is a new element, and its highlight plays once. */}
          <div
            key={field.version}
            className={classNames(
              'pt-row-value',
              state.changed.includes(field.field_key) && 'pt-row-changed',
            )}
          >
            <ValueText
              value={field.value}
              {...(field.printed === null ? {} : { printed: field.printed })}
              emptyText={emptyText(field)}
            />
          </div>
          {showEvidence && evidence ? (
            <p className="pt-row-evidence">
              <span>{copy.check.evidence}</span> “{evidence}”
            </p>
          ) : null}
          {canEdit ? (
            <IconButton
              ref={pencil}
              className="pt-row-edit"
              label={isKnown ? copy.field.edit(field.label) : copy.field.add(field.label)}
              icon={isKnown ? <Pencil /> : <Plus />}
              onClick={() => setEditing(true)}
            />
          ) : null}
        </>
      )}
    </div>
  );
}

function emptyText(field: FieldView): string {
  if (field.state === 'declined') return copy.field.declined;
  if (field.state === 'answered' || field.state === 'confirmed') return copy.field.none;
  return copy.common.notKnown;
}
