import { Check, Pencil, Undo2 } from 'lucide-react';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import './check-row.css';
import type { FieldView } from '@pluto/shared/http/words.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { IconButton } from '@pluto/shared/ui/actions/icon-button.tsx';
import { Badge } from '@pluto/shared/ui/feedback/badge.tsx';
import { classNames } from '@pluto/shared/ui/foundation/class-names.ts';
import type { LitPlace } from '@pluto/shared/ui/resume/resume-marks.ts';
import { FieldEditor } from '../../ui/field-editor.tsx';
import { writeMessage } from '../../ui/write-message.ts';
import { copy } from '../copy.ts';
import { needsLook } from '../wizard/field-value.ts';
import { useIntake } from '../wizard/wizard-context.tsx';
import { CheckValue } from './check-value.tsx';

const words = copy.check;

export interface CheckRowProps {
  field: FieldView;
  /** The place under the pointer in the resume, or of the row that is looked at. */
  lit: LitPlace | null;
  onLit: (lit: LitPlace) => void;
}

const sources: Record<NonNullable<FieldView['source']>, string> = {
  resume: words.fromResume,
  import: words.fromRecord,
  typed: words.fromYou,
  spoken: words.fromTalk,
  recruiter: words.fromRecord,
};

/** One value that is known: where it is from, whether to look twice, and everything to put it right in its place. */
export function CheckRow({ field, lit, onLit }: CheckRowProps) {
  const { state, actions } = useIntake();
  const key = field.field_key;
  const progress = state.writes[key];
  const [editing, setEditing] = useState(state.drafts[key] !== undefined);
  const [before, setBefore] = useState<CanonicalValue | null | undefined>();
  const startItem = useRef<number | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const isLit = lit?.fieldKey === key;
  const isDoubtful = needsLook(field);
  const evidence = field.evidence?.kind === 'resume' ? field.evidence : null;

  useEffect(() => {
    // A value that was stored without the editor: seen at once, or the next editor would close by it.
    if (!editing && progress?.status === 'saved') actions.dispatch({ type: 'write_seen', fieldKey: key });
  }, [editing, progress?.status, actions, key]);

  useEffect(() => {
    const item = startItem.current;
    if (!editing || item === null) return;
    startItem.current = null;
    row.current?.querySelectorAll<HTMLElement>('.pt-entry')[item]?.querySelector('input')?.focus();
  }, [editing]);

  const edit = (item: number | null) => {
    startItem.current = item;
    setBefore(field.value);
    setEditing(true);
  };
  const focusEdit = () =>
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('.pt-check-edit')?.focus());
  const send = (value: CanonicalValue | null) => {
    void actions.write({ kind: 'correction', field_key: key, version: field.version, value });
    focusEdit();
  };
  const point = (event: { target: EventTarget }) => {
    const element = event.target as HTMLElement;
    const item = element.closest<HTMLElement>('[data-item]')?.dataset.item;
    onLit({ fieldKey: key, item: item === undefined ? itemOfEditor(element) : Number(item) });
  };
  const error = editing ? undefined : writeMessage(progress, field.printed);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a row only shows what focusing its buttons shows
    <div
      ref={row}
      className={classNames('pt-row', 'pt-check-row', editing && 'pt-row-editing', isLit && 'is-lit')}
      data-field={key}
      onFocus={(event: FocusEvent<HTMLElement>) => point(event)}
      onMouseOver={(event) => {
        // While one types, the pointer lies anywhere: what is typed in stays lit.
        if (!document.activeElement?.matches('.pt-check-row :is(input, select, textarea)')) point(event);
      }}
    >
      {editing ? (
        <FieldEditor
          field={field}
          onClose={(outcome) => {
            setEditing(false);
            if (outcome === 'cancelled') setBefore(undefined);
            focusEdit();
          }}
        />
      ) : (
        <>
          <div className="pt-row-head">
            <span className="pt-row-label">{field.label}</span>
            {isDoubtful ? (
              <Badge tone="warning">{words.pleaseCheck}</Badge>
            ) : (
              <span className="pt-check-source">
                {isConfirmed(field) ? <CheckedMark /> : sourceOf(field)}
              </span>
            )}
          </div>
          <div
            key={field.version}
            className={classNames('pt-row-value', state.changed.includes(key) && 'pt-row-changed')}
          >
            <CheckValue field={field} lit={isLit ? lit : null} onEdit={edit} />
          </div>
          {evidence && saysMore(field, evidence.text) ? (
            <WrittenAs text={evidence.text} page={evidence.page} />
          ) : null}
          {error ? (
            <p className="pt-check-error" role="alert">
              {error}
            </p>
          ) : null}
          {isDoubtful ? (
            <div className="pt-check-buttons">
              <Button
                size="small"
                icon={<Check />}
                aria-label={words.looksRightFor(field.label, field.printed)}
                loading={progress?.status === 'sending'}
                onClick={() => send(field.value)}
              >
                {words.looksRight}
              </Button>
              <Button size="small" variant="quiet" onClick={() => edit(null)}>
                {words.correct}
              </Button>
            </div>
          ) : null}
          {before !== undefined ? (
            <p className="pt-check-undo">
              {words.changed}
              <Button
                size="small"
                variant="quiet"
                icon={<Undo2 />}
                aria-label={words.undoFor(field.label)}
                onClick={() => {
                  setBefore(undefined);
                  send(before);
                }}
              >
                {words.undo}
              </Button>
            </p>
          ) : null}
          <IconButton
            className="pt-row-edit pt-check-edit"
            label={copy.field.edit(field.label)}
            icon={<Pencil />}
            onClick={() => edit(null)}
          />
        </>
      )}
    </div>
  );
}

/** While a list is edited, the entry whose form has the focus is lit. */
function itemOfEditor(element: HTMLElement): number | null {
  const entry = element.closest('.pt-entry');
  return entry ? [...(entry.parentElement?.querySelectorAll('.pt-entry') ?? [])].indexOf(entry) : null;
}

function isConfirmed(field: FieldView): boolean {
  return field.confirmed && field.evidence?.kind === 'resume';
}

function sourceOf({ source }: FieldView): string | null {
  return source ? sources[source] : null;
}

function CheckedMark() {
  return (
    <>
      <Check aria-hidden="true" /> {words.checked}
    </>
  );
}

/**
 * True when the resume has it in other words than the value, so that one wonders why. Said at once and not on
 * pointing: nothing may move under a pointer that is on its way to a button.
 */
function saysMore({ value, printed }: FieldView, text: string): boolean {
  const letters = (one: string) => one.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return !Array.isArray(value) && letters(text) !== letters(printed ?? '');
}

function WrittenAs({ text, page }: { text: string; page: number | null }) {
  const [first = '', ...more] = text.trim().split(/\s*\n\s*/);
  const short = first.replace(/\s+/g, ' ').slice(0, 120);
  const isCut = more.length > 0 || short.length < first.replace(/\s+/g, ' ').length;
  return (
    <p className="pt-check-evidence">
      {words.writtenAs(isCut ? `${short} …` : short)}
      {page ? `, ${words.onPage(page)}` : null}
    </p>
  );
}
