import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import './entries-editor.css';
import { type EducationEntry, type WorkEntry, yearMonthSchema } from '@pluto/shared/profile/value.ts';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { IconButton } from '@pluto/shared/ui/actions/icon-button.tsx';
import { Checkbox } from '@pluto/shared/ui/forms/checkbox.tsx';
import { Field } from '@pluto/shared/ui/forms/field.tsx';
import { Input } from '@pluto/shared/ui/forms/input.tsx';
import { copy } from '../app/copy.ts';

interface TextProps {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}

function TextPart({ label, value, onChange }: TextProps) {
  return (
    <Field label={label}>
      <Input
        value={value ?? ''}
        maxLength={200}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    </Field>
  );
}

/** A month, kept as typed until it is one: only "YYYY" and "YYYY-MM" reach the entry. */
function MonthPart({ label, value, onChange }: TextProps) {
  const [text, setText] = useState(value ?? '');
  const isWrong = text.trim() !== '' && !yearMonthSchema.safeParse(text.trim()).success;
  return (
    <Field label={label} error={isWrong ? copy.entries.monthWrong : undefined}>
      <Input
        value={text}
        placeholder="2021-03"
        inputMode="numeric"
        maxLength={7}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          const parsed = yearMonthSchema.safeParse(next.trim());
          if (parsed.success || next.trim() === '') onChange(parsed.success ? parsed.data : null);
        }}
      />
    </Field>
  );
}

interface EntryListProps<Entry> {
  entries: readonly Entry[];
  onEntriesChange: (entries: Entry[]) => void;
  empty: Entry;
  addLabel: string;
  nameOf: (entry: Entry) => string;
  children: (entry: Entry, change: (part: Partial<Entry>) => void) => ReactNode;
}

function EntryList<Entry>({
  entries,
  onEntriesChange,
  empty,
  addLabel,
  nameOf,
  children,
}: EntryListProps<Entry>) {
  // Entries have no identity of their own: numbers given here keep each form with its entry when one is removed.
  const [ids, setIds] = useState(() => entries.map((_, index) => index));
  return (
    <div className="pt-entries">
      {entries.map((entry, index) => (
        <fieldset key={ids[index] ?? index} className="pt-entry">
          <legend className="pt-entry-head">{nameOf(entry)}</legend>
          <IconButton
            className="pt-entry-remove"
            size="small"
            label={copy.entries.remove(nameOf(entry))}
            icon={<Trash2 />}
            onClick={() => {
              setIds(ids.filter((_, other) => other !== index));
              onEntriesChange(entries.filter((_, other) => other !== index));
            }}
          />
          {children(entry, (part) =>
            onEntriesChange(entries.map((old, other) => (other === index ? { ...old, ...part } : old))),
          )}
        </fieldset>
      ))}
      <Button
        size="small"
        icon={<Plus />}
        onClick={() => {
          setIds([...ids, Math.max(-1, ...ids) + 1]);
          onEntriesChange([...entries, empty]);
        }}
      >
        {addLabel}
      </Button>
    </div>
  );
}

export interface WorkEditorProps {
  entries: readonly WorkEntry[];
  onEntriesChange: (entries: WorkEntry[]) => void;
}

/** Posts, each a small form. */
export function WorkEditor({ entries, onEntriesChange }: WorkEditorProps) {
  return (
    <EntryList
      entries={entries}
      onEntriesChange={onEntriesChange}
      empty={{ title: null, company: null, start: null, end: null }}
      addLabel={copy.entries.addWork}
      nameOf={(entry) => entry.title || entry.company || copy.entries.untitledWork}
    >
      {(entry, change) => (
        <div className="pt-entry-parts">
          <TextPart label={copy.entries.title} value={entry.title} onChange={(title) => change({ title })} />
          <TextPart
            label={copy.entries.company}
            value={entry.company}
            onChange={(company) => change({ company })}
          />
          <MonthPart label={copy.entries.start} value={entry.start} onChange={(start) => change({ start })} />
          {entry.current ? null : (
            <MonthPart label={copy.entries.end} value={entry.end} onChange={(end) => change({ end })} />
          )}
          <Checkbox
            label={copy.entries.current}
            checked={entry.current ?? false}
            onCheckedChange={(current) => change(current ? { current, end: null } : { current })}
          />
        </div>
      )}
    </EntryList>
  );
}

export interface EducationEditorProps {
  entries: readonly EducationEntry[];
  onEntriesChange: (entries: EducationEntry[]) => void;
}

/** Courses of study, each a small form. */
export function EducationEditor({ entries, onEntriesChange }: EducationEditorProps) {
  return (
    <EntryList
      entries={entries}
      onEntriesChange={onEntriesChange}
      empty={{ institution: null, degree: null, field: null, end: null }}
      addLabel={copy.entries.addEducation}
      nameOf={(entry) => entry.degree || entry.institution || copy.entries.untitledEducation}
    >
      {(entry, change) => (
        <div className="pt-entry-parts">
          <TextPart
            label={copy.entries.institution}
            value={entry.institution}
            onChange={(institution) => change({ institution })}
          />
          <TextPart
            label={copy.entries.degree}
            value={entry.degree}
            onChange={(degree) => change({ degree })}
          />
          <TextPart label={copy.entries.field} value={entry.field} onChange={(field) => change({ field })} />
          <MonthPart label={copy.entries.finished} value={entry.end} onChange={(end) => change({ end })} />
        </div>
      )}
    </EntryList>
  );
}
