// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Field } from './field.tsx';
import { TagInput } from './tag-input.tsx';

afterEach(cleanup);

let latest: readonly string[] = [];

function Skills({ start = [], max }: { start?: string[]; max?: number }) {
  const [value, setValue] = useState(start);
  latest = value;
  return (
    <Field label="Skills" required>
      <TagInput value={value} onValueChange={setValue} max={max} />
    </Field>
  );
}

function type(text: string, key?: string): HTMLInputElement {
  const input = screen.getByLabelText<HTMLInputElement>('Skills');
  fireEvent.change(input, { target: { value: text } });
  if (key) fireEvent.keyDown(input, { key });
  return input;
}

describe('TagInput', () => {
  it('takes a text on Enter and on comma, tidied', () => {
    render(<Skills />);
    const input = type('  Ruby   on Rails ', 'Enter');
    type('Go', ',');
    expect(latest).toEqual(['Ruby on Rails', 'Go']);
    expect(input.value).toBe('');
    expect(screen.getByRole('status').textContent).toBe('Added Go');
  });

  it('drops doubles, whatever their case', () => {
    render(<Skills start={['SQL']} />);
    type('sql', 'Enter');
    expect(latest).toEqual(['SQL']);
  });

  it('keeps what stands in the box when the focus leaves', () => {
    render(<Skills />);
    fireEvent.blur(type('Kotlin'));
    expect(latest).toEqual(['Kotlin']);
  });

  it('in a form becomes a tag when the form is sent, not when the focus leaves for its button', () => {
    let sent: readonly string[] = [];
    render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent = latest;
        }}
      >
        <Skills />
        <button type="submit">Send</button>
      </form>,
    );
    const input = type('Kotlin, Swift');
    fireEvent.blur(input);
    expect(latest).toEqual([]);
    expect(input.value).toBe('Kotlin, Swift');
    fireEvent.submit(input.form as HTMLFormElement);
    expect(sent).toEqual(['Kotlin', 'Swift']);
  });

  it('splits a pasted list and stops at the limit', () => {
    render(<Skills start={['A']} max={3} />);
    fireEvent.paste(screen.getByLabelText('Skills'), { clipboardData: { getData: () => 'B; C\nD, E' } });
    expect(latest).toEqual(['A', 'B', 'C']);
    expect(screen.getByLabelText<HTMLInputElement>('Skills').disabled).toBe(true);
  });

  it('takes back the last one on Backspace in an empty box only', () => {
    render(<Skills start={['A', 'B']} />);
    type('x', 'Backspace');
    expect(latest).toEqual(['A', 'B']);
    type('', 'Backspace');
    expect(latest).toEqual(['A']);
  });

  it('removes by button, says so, and keeps the focus', () => {
    render(<Skills start={['A', 'B']} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove A' }));
    expect(latest).toEqual(['B']);
    expect(screen.getByRole('status').textContent).toBe('Removed A');
    expect(document.activeElement).toBe(screen.getByLabelText('Skills'));
  });

  it('leaves Enter to an input method that is composing', () => {
    render(<Skills />);
    const input = type('かん');
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(latest).toEqual([]);
  });

  it('is required as a list, while an empty text box may be left', () => {
    render(<Skills start={['A']} />);
    const input = screen.getByLabelText<HTMLInputElement>('Skills');
    expect(input.required).toBe(false);
    expect(input.getAttribute('aria-required')).toBe('true');
  });
});
