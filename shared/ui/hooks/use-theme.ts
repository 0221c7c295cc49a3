import { useSyncExternalStore } from 'react';

/** `system` follows light, dark and contrast of the operating system. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast';

const storageKey = 'pluto-theme';
const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];
const listeners = new Set<() => void>();
let current: Theme | undefined;

function readTheme(): Theme {
  if (current) return current;
  try {
    const stored = window.localStorage.getItem(storageKey);
    current = themes.find((theme) => theme === stored) ?? 'system';
  } catch {
    // Storage is refused in some private windows: the choice then lasts as long as the page.
    current = 'system';
  }
  return current;
}

function paint(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Sets the theme of the whole page and remembers it on this device. */
export function setTheme(theme: Theme): void {
  current = theme;
  paint(theme);
  try {
    window.localStorage.setItem(storageKey, theme);
  } catch {
    // See readTheme.
  }
  for (const notify of listeners) notify();
}

/** Paints the remembered theme. Call before the first render, so that the page does not flash. */
export function applyStoredTheme(): void {
  paint(readTheme());
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

/** The chosen theme and its setter; every caller sees the same one. */
export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  return { theme: useSyncExternalStore(subscribe, readTheme, () => 'system' as const), setTheme };
}
