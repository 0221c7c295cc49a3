// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../actions/button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Dialog } from './dialog.tsx';
import { type ToastMessage, ToastProvider, useToast } from './toast.tsx';
import { Tooltip } from './tooltip.tsx';

afterEach(cleanup);

let show: (message: ToastMessage) => void = () => undefined;

function Catcher() {
  show = useToast();
  return null;
}

describe('Dialog', () => {
  it('has a name, locks the page, adds no style element, and closes on Escape', () => {
    const onOpenChange = vi.fn();
    const stylesBefore = document.querySelectorAll('style').length;
    const { rerender } = render(<Dialog open onOpenChange={onOpenChange} title="New role" />);
    expect(screen.getByRole('dialog', { name: 'New role' }).getAttribute('aria-modal')).toBe('true');
    expect(document.documentElement.classList.contains('pl-scroll-locked')).toBe(true);
    expect(document.querySelectorAll('style').length).toBe(stylesBefore);
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(onOpenChange).toHaveBeenCalledWith(false);
    rerender(<Dialog open={false} onOpenChange={onOpenChange} title="New role" />);
    expect(document.documentElement.classList.contains('pl-scroll-locked')).toBe(false);
  });
});

describe('ConfirmDialog', () => {
  it('puts the first focus of a dangerous question on cancel', () => {
    const onConfirm = vi.fn();
    render(
      <ConfirmDialog
        open
        onOpenChange={() => undefined}
        title="Revoke this link?"
        description="Nobody can open it any more."
        confirmLabel="Revoke link"
        tone="danger"
        onConfirm={onConfirm}
      />,
    );
    expect(screen.getByRole('alertdialog', { name: 'Revoke this link?' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Cancel');
    fireEvent.click(screen.getByRole('button', { name: 'Revoke link' }));
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });
});

describe('Button', () => {
  it('ignores presses while loading and keeps its focus', () => {
    const onClick = vi.fn();
    const { rerender } = render(<Button onClick={onClick}>Save</Button>);
    const button = screen.getByRole('button', { name: 'Save' });
    button.focus();
    rerender(
      <Button onClick={onClick} loading>
        Save
      </Button>,
    );
    fireEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-busy')).toBe('true');
  });
});

describe('Tooltip', () => {
  it('is drawn inside the landmark of what it explains', async () => {
    render(
      <main>
        <Tooltip content="Copies the link">
          <button type="button">Copy</button>
        </Tooltip>
      </main>,
    );
    fireEvent.focus(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(document.querySelector('.pl-tooltip')).not.toBeNull());
    expect(screen.getByRole('main').contains(document.querySelector('.pl-tooltip'))).toBe(true);
  });
});

describe('Toast', () => {
  it('shows messages with their action and keeps the last three', () => {
    const onSelect = vi.fn();
    render(
      <ToastProvider>
        <Catcher />
      </ToastProvider>,
    );
    act(() => show({ title: 'One' }));
    act(() => show({ title: 'Two' }));
    act(() => show({ title: 'Three' }));
    act(() => show({ title: 'Link copied', tone: 'success', action: { label: 'Undo', onSelect } }));
    expect(document.querySelectorAll('.pl-toast')).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onSelect).toHaveBeenCalledTimes(1);
  });

  it('says when the provider is missing', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(<Catcher />)).toThrow('ToastProvider');
    vi.restoreAllMocks();
  });
});
