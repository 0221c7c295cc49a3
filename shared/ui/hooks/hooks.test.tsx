// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useHotkey } from './use-hotkey.ts';
import { useTheme } from './use-theme.ts';

afterEach(cleanup);

function Counter({ combination, enabled }: { combination: string; enabled?: boolean }) {
  let presses = 0;
  useHotkey(
    combination,
    () => {
      presses += 1;
      document.body.dataset.presses = String(presses);
    },
    { enabled },
  );
  return <input aria-label="box" />;
}

describe('useHotkey', () => {
  afterEach(() => {
    delete document.body.dataset.presses;
  });

  it('answers to its combination only', () => {
    render(<Counter combination="mod+k" />);
    fireEvent.keyDown(window, { key: 'k' });
    fireEvent.keyDown(window, { key: 'k', ctrlKey: true, shiftKey: true });
    expect(document.body.dataset.presses).toBeUndefined();
    fireEvent.keyDown(window, { key: 'K', ctrlKey: true });
    expect(document.body.dataset.presses).toBe('1');
  });

  it('leaves single letters to someone who types', () => {
    render(<Counter combination="j" />);
    fireEvent.keyDown(screen.getByLabelText('box'), { key: 'j' });
    expect(document.body.dataset.presses).toBeUndefined();
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(document.body.dataset.presses).toBe('1');
  });

  it('takes a sign that needs shift', () => {
    render(<Counter combination="?" />);
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    expect(document.body.dataset.presses).toBe('1');
  });

  it('rests while not enabled', () => {
    render(<Counter combination="j" enabled={false} />);
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(document.body.dataset.presses).toBeUndefined();
  });
});

describe('useTheme', () => {
  it('paints and remembers the choice, and gives the page back to the system', () => {
    const { result } = renderHook(() => useTheme());
    expect(result.current.theme).toBe('system');
    act(() => result.current.setTheme('dark'));
    expect(result.current.theme).toBe('dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(window.localStorage.getItem('pluto-theme')).toBe('dark');
    act(() => result.current.setTheme('system'));
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });
});
