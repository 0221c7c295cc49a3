import { Field, Select, type SelectOption } from '@pluto/shared/ui/index.ts';
import './inline-select.css';

/** A choice in a tool bar: its label stands before it, in one line. */
export function InlineSelect<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly (SelectOption & { value: T })[];
  value: T;
  onChange: (value: T) => void;
}) {
  return (
    <Field label={label} className="inline-select">
      <Select
        options={options}
        value={value}
        // The values are those of the options.
        onValueChange={(chosen) => onChange(chosen as T)}
      />
    </Field>
  );
}
