import './kbd.css';

export interface KbdProps {
  /** As in useHotkey: "mod+k", "shift+enter", "?". */
  combination: string;
}

const names: Record<string, string> = {
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  backspace: '⌫',
};

function printKey(key: string, isMac: boolean): string {
  if (key === 'mod') return isMac ? '⌘' : 'Ctrl';
  if (key === 'alt') return isMac ? '⌥' : 'Alt';
  if (key === 'shift') return isMac ? '⇧' : 'Shift';
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** A key combination, printed as on this machine's keyboard. */
export function Kbd({ combination }: KbdProps) {
  const isMac = /mac|iphone|ipad/i.test(navigator.platform);
  return (
    <span className="pl-kbd">
      {combination
        .toLowerCase()
        .split('+')
        .map((key) => (
          <kbd key={key}>{printKey(key, isMac)}</kbd>
        ))}
    </span>
  );
}
