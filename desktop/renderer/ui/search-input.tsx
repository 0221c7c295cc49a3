import { Field, IconButton, Input } from '@pluto/shared/ui/index.ts';
import { Search, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import './search-input.css';
import { copy } from '../words/words.ts';

/** A search box that waits for a pause in typing before it asks. */
export function SearchInput({
  label,
  value,
  onSearch,
  pauseMs = 180,
}: {
  label: string;
  value: string;
  onSearch: (text: string) => void;
  pauseMs?: number;
}) {
  const [text, setText] = useState(value);
  const search = useEffectEvent(onSearch);
  // When somebody else changes the search, for example "show everyone".
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => search(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text, value, pauseMs]);
  return (
    <Field label={label} hideLabel className="search-input">
      <Input
        type="search"
        leading={<Search aria-hidden="true" />}
        trailing={
          text ? (
            <IconButton
              label={copy.searchClear}
              icon={<X />}
              size="small"
              onClick={() => {
                setText('');
                onSearch('');
              }}
            />
          ) : undefined
        }
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('');
        }}
      />
    </Field>
  );
}
