import { useEffect, useEffectEvent } from 'react';

interface Hotkey {
  key: string;
  mod: boolean;
  shift: boolean;
  alt: boolean;
}

function parseHotkey(combination: string): Hotkey {
  const parts = combination.toLowerCase().split('+');
  return {
    key: parts.at(-1) ?? '',
    mod: parts.includes('mod'),
    shift: parts.includes('shift'),
    alt: parts.includes('alt'),
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/**
 * Calls `handler` on a combination such as "mod+k", "shift+/" or "j"; "mod" is Command on a Mac, else Control.
 * Keys without "mod" are ignored while someone types. The browser's own action is prevented.
 */
export function useHotkey(
  combination: string,
  handler: (event: KeyboardEvent) => void,
  { enabled = true }: { enabled?: boolean } = {},
): void {
  const onHotkey = useEffectEvent(handler);
  useEffect(() => {
    if (!enabled) return;
    const hotkey = parseHotkey(combination);
    const isMac = /mac|iphone|ipad/i.test(navigator.platform);
    const onKeyDown = (event: KeyboardEvent) => {
      const mod = isMac ? event.metaKey : event.ctrlKey;
      // A printed sign such as "?" needs shift on some keyboards and not on others.
      const shiftFits =
        hotkey.key.length === 1 && !/[a-z0-9]/.test(hotkey.key) ? true : event.shiftKey === hotkey.shift;
      if (
        event.key.toLowerCase() !== hotkey.key ||
        mod !== hotkey.mod ||
        event.altKey !== hotkey.alt ||
        !shiftFits
      )
        return;
      if (!hotkey.mod && isTyping(event.target)) return;
      event.preventDefault();
      onHotkey(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [combination, enabled]);
}
