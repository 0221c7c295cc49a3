import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import './entries-editor.css';
import { type EducationEntry, type WorkEntry, yearMonthSchema } from '@pluto/shared/profile/value.ts';
import { Button } from '@pluto/shared/ui/actions/button.tsx';
import { IconButton } from '@pluto/shared/ui/actions/icon-button.tsx';
import { Checkbox } from '@pluto/shared/ui/forms/checkbox.tsx';
import { Field } from '@pluto/shared/ui/forms/field.tsx';
import { Input } from '@pluto/shared/ui/forms/input.tsx';
import { Select } from '@pluto/shared/ui/forms/select.tsx';
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

/** Months by the number they have in a date, for the chooser. */
const months = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1).padStart(2, '0'),
  label: new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, index, 1)),
}));

/** A month and a year, or only a year. What is no year yet is kept as typed and does not reach the entry. */
function MonthPart({ label, value, error, onChange }: TextProps & { error?: string | undefined }) {
  const [month, setMonth] = useState(value?.slice(5) ?? '');
  const [year, setYear] = useState(value?.slice(0, 4) ?? '');
  const isWrong = year.trim() !== '' && !/^(19|20)\d{2}$/.test(year.trim());
  const change = (nextYear: string, nextMonth: string) => {
    setYear(nextYear);
    setMonth(nextMonth);
    const parsed = yearMonthSchema.safeParse(nextMonth ? `${nextYear.trim()}-${nextMonth}` : nextYear.trim());
    if (parsed.success || nextYear.trim() === '') onChange(parsed.success ? parsed.data : null);
  };
  return (
    <fieldset className="pt-month">
      <legend className="pt-month-label">{label}</legend>
      <Field label={copy.entries.month(label)} hideLabel>
        <Select
          options={months}
          placeholder={copy.entries.anyMonth}
          value={month}
          onValueChange={(next) => change(year, next)}
        />
      </Field>
      <Field
        label={copy.entries.year(label)}
        hideLabel
        error={isWrong && year.trim().length >= 4 ? copy.entries.yearWrong : error}
      >
        <Input
          value={year}
          placeholder={copy.entries.yearExample}
          inputMode="numeric"
          maxLength={4}
          onChange={(event) => change(event.currentTarget.value, month)}
        />
      </Field>
    </fieldset>
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
  const list = useRef<HTMLDivElement>(null);
  const wasAdded = useRef(false);
  useEffect(() => {
    if (!wasAdded.current || entries.length === 0) return;
    wasAdded.current = false;
    // The new form is where one goes on.
    list.current?.querySelector<HTMLElement>('.pt-entry:last-of-type input')?.focus();
  }, [entries.length]);
  return (
    <div className="pt-entries" ref={list}>
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
          wasAdded.current = true;
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

/** Years alone are compared as years: somebody may begin and end in one. */
function endsBefore({ start, end }: WorkEntry): boolean {
  if (!start || !end) return false;
  const length = Math.min(start.length, end.length);
  return end.slice(0, length) < start.slice(0, length);
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
            <MonthPart
              label={copy.entries.end}
              value={entry.end}
              error={endsBefore(entry) ? copy.entries.endsBefore : undefined}
              onChange={(end) => change({ end })}
            />
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
