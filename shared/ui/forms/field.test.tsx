// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Field } from './field.tsx';
import { Input } from './input.tsx';
import { Select } from './select.tsx';

afterEach(cleanup);

function describedTextOf(control: HTMLElement): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' | ');
}

describe('Field', () => {
  it('names its control and describes it by error, then hint', () => {
    render(
      <Field label="E-mail" hint="We never share it." error="This address has no @." required>
        <Input type="email" />
      </Field>,
    );
    const control = screen.getByLabelText<HTMLInputElement>('E-mail');
    expect(describedTextOf(control)).toBe('This address has no @. | We never share it.');
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(control.required).toBe(true);
  });

  it('says nothing about errors while there is none', () => {
    render(
      <Field label="City">
        <Input aria-describedby="elsewhere" />
      </Field>,
    );
    const control = screen.getByLabelText('City');
    expect(control.hasAttribute('aria-invalid')).toBe(false);
    expect(control.getAttribute('aria-describedby')).toBe('elsewhere');
  });

  it('keeps the live region in the page before an error arrives', () => {
    const { container, rerender } = render(
      <Field label="City">
        <Input />
      </Field>,
    );
    const region = container.querySelector('[aria-live]');
    rerender(
      <Field label="City" error="Tell us the country too.">
        <Input />
      </Field>,
    );
    expect(container.querySelector('[aria-live]')).toBe(region);
    expect(region?.textContent).toBe('Tell us the country too.');
  });

  it('names a select whose label is hidden', () => {
    render(
      <Field label="Degree" hideLabel>
        <Select options={[{ value: 'Master', label: 'Master' }]} placeholder="Choose" />
      </Field>,
    );
    expect(screen.getByRole('combobox', { name: 'Degree' })).toBeTruthy();
  });
});
