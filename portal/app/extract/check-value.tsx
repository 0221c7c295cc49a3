import type { FieldView } from '@pluto/shared/http/words.ts';
import { IconButton } from '@pluto/shared/ui/actions/icon-button.tsx';
import { classNames } from '@pluto/shared/ui/foundation/class-names.ts';
import { describeEntry, ValueText } from '@pluto/shared/ui/profile/value-text.tsx';
import type { LitPlace } from '@pluto/shared/ui/resume/resume-marks.ts';
import { Pencil } from 'lucide-react';
import { copy } from '../copy.ts';
import { controlOf, educationEntries, tagsOf, workEntries } from '../wizard/field-value.ts';

export interface CheckValueProps {
  field: FieldView;
  lit: LitPlace | null;
  /** Opens the editor at one entry of a list. */
  onEdit: (item: number) => void;
}

/** A value whose parts can be pointed at one by one: each post, each course, each skill. */
export function CheckValue({ field, lit, onEdit }: CheckValueProps) {
  const kind = controlOf(field);
  if (kind === 'tags' && tagsOf(field.value).length > 0) {
    return (
      <ul className="pl-value pl-value-list">
        {tagsOf(field.value).map((tag, item) => (
          <li key={tag} data-item={item} className={lit?.item === item ? 'is-lit' : undefined}>
            {tag}
          </li>
        ))}
      </ul>
    );
  }
  const entries = kind === 'work' ? workEntries(field.value) : educationEntries(field.value);
  if ((kind === 'work' || kind === 'education') && entries.length > 0) {
    return (
      <ul className="pt-check-entries">
        {entries.map((entry, item) => {
          const { main, detail } = describeEntry(entry);
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity of their own
              key={item}
              data-item={item}
              className={classNames('pt-check-entry', lit?.item === item && 'is-lit')}
            >
              <span className="pt-check-entry-main">{main}</span>
              {detail ? <span className="pt-check-entry-detail">{detail}</span> : null}
              <IconButton
                size="small"
                className="pt-check-entry-edit"
                label={copy.entries.editOne(main)}
                icon={<Pencil />}
                onClick={() => onEdit(item)}
              />
            </li>
          );
        })}
      </ul>
    );
  }
  return (
    <ValueText
      value={field.value}
      {...(field.printed === null ? {} : { printed: field.printed })}
      emptyText={
        field.state === 'declined'
          ? copy.field.declined
          : field.state === 'answered' || field.state === 'confirmed'
            ? copy.field.none
            : copy.common.notKnown
      }
    />
  );
}
