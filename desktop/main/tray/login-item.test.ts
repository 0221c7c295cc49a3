import { expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {} }));
const { autostartEntry } = await import('./login-item.ts');

it('names the program and the hidden start, quoted as the specification of desktop entries wants it', () => {
  const entry = autostartEntry(['/opt/Pluto Intake/100%/pluto', '/home/a"b$c']);
  expect(entry.split('\n')[0]).toBe('[Desktop Entry]');
  expect(entry).toContain(String.raw`Exec="/opt/Pluto Intake/100%%/pluto" "/home/a\\"b\\$c" "--hidden"`);
  expect(entry.endsWith('\n')).toBe(true);
});
