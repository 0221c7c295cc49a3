import type { Preferences } from '@pluto/shared/ipc/preferences.ts';

/** True when `now` lies in the quiet hours of this computer's clock; they may run over midnight. */
export function isQuiet({ enabled, from, to }: Preferences['quiet_hours'], now: Date): boolean {
  if (!enabled || from === to) return false;
  const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
  return from < to ? time >= from && time < to : time >= from || time < to;
}
