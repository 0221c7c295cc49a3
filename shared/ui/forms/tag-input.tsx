import { X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import './input.css';
import './tag-input.css';
import { useUiWords } from '../foundation/ui-words.ts';
import { VisuallyHidden } from '../foundation/visually-hidden.tsx';
import { useFieldAttributes } from './field-context.ts';

export interface TagInputProps {
  value: readonly string[];
  onValueChange: (value: string[]) => void;
  placeholder?: string;
  /** Most tags taken, 200 by default. */
  max?: number;
  disabled?: boolean;
  id?: string;
  'aria-label'?: string;
}

function mergeTags(tags: readonly string[], text: string, max: number): string[] {
  const merged = [...tags];
  for (const part of text.split(/[,;\n\t]/u)) {
    const tag = part.trim().replace(/\s+/gu, ' ');
    const isKnown = merged.some((known) => known.toLocaleLowerCase() === tag.toLocaleLowerCase());
    if (tag && !isKnown && merged.length < max) merged.push(tag);
  }
  return merged;
}

/**
 * A list of short texts, such as skills. Enter or a comma takes the text, Backspace in an empty box takes back the
 * last one, a pasted list is split. What stands in the box is taken when the form is sent; outside a form, when the
 * focus leaves. (Inside a form it must not become a tag on the way to the button: the box grows, the button moves, and
 * the click misses it.) Doubles are dropped.
 */
export function TagInput({
  value,
  onValueChange,
  placeholder,
  max = 200,
  disabled = false,
  id,
  'aria-label': ariaLabel,
}: TagInputProps) {
  const words = useUiWords();
  const [text, setText] = useState('');
  const [announcement, setAnnouncement] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const attributes = useFieldAttributes({ id });

  const add = (raw: string) => {
    const merged = mergeTags(value, raw, max);
    setText('');
    if (merged.length === value.length) return;
    setAnnouncement(words.added(merged.slice(value.length).join(', ')));
    onValueChange(merged);
  };
  const takeRest = () => {
    if (text.trim() !== '') add(text);
  };
  const latestTakeRest = useRef(takeRest);
  latestTakeRest.current = takeRest;
  useEffect(() => {
    const form = input.current?.form;
    // In the capturing phase, so that whoever handles the sending finds the whole list.
    const onSubmit = () => flushSync(() => latestTakeRest.current());
    form?.addEventListener('submit', onSubmit, { capture: true });
    return () => form?.removeEventListener('submit', onSubmit, { capture: true });
  }, []);
  const remove = (tag: string) => {
    setAnnouncement(words.removed(tag));
    onValueChange(value.filter((other) => other !== tag));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and comma also end a composition of an input method; those belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const last = value.at(-1);
    if ((event.key === 'Enter' && text.trim() !== '') || event.key === ',') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && last !== undefined) {
      remove(last);
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text');
    if (!/[,;\n\t]/u.test(pasted)) return;
    event.preventDefault();
    add(text + pasted);
  };

  return (
    <div className="pl-input-group pl-tags" data-disabled={disabled || undefined}>
      {value.map((tag) => (
        <span key={tag} className="pl-tag">
          {tag}
          <button
            type="button"
            className="pl-tag-remove"
            aria-label={words.remove(tag)}
            disabled={disabled}
            onClick={() => remove(tag)}
          >
            <X aria-hidden="true" />
          </button>
        </span>
      ))}
      <input
        {...attributes}
        // The list is what is required, not the text that is being typed.
        required={undefined}
        aria-required={attributes.required}
        aria-label={ariaLabel}
        ref={input}
        type="text"
        className="pl-input pl-input-bare pl-tags-input"
        value={text}
        disabled={disabled || value.length >= max}
        placeholder={value.length === 0 ? placeholder : undefined}
        enterKeyHint="done"
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={(event) => {
          if (!event.currentTarget.form) takeRest();
        }}
      />
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </div>
  );
}
