import type { Preferences } from '@pluto/shared/ipc/preferences.ts';

type QuietHours = Preferences['quiet_hours'];

/** True when `now` lies in the quiet hours of this computer's clock; they may run over midnight. */
export function isQuiet({ enabled, from, to }: QuietHours, now: Date): boolean {
  if (!enabled || from === to) return false;
  const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

/**
 * When notifications may be shown again: the end of the quiet hours or of a pause, whichever is later; null when they
 * may be shown now. Computed by the wall clock, so that it is right on the night the clocks change.
 */
export function quietEndsAt(hours: QuietHours, pausedUntil: Date | null, now: Date): Date | null {
  const pause = pausedUntil && pausedUntil > now ? pausedUntil : null;
  if (!isQuiet(hours, now)) return pause;
  const [hour = 0, minute = 0] = hours.to.split(':').map(Number);
  const end = new Date(now);
  end.setHours(hour, minute, 0, 0);
  if (end <= now) end.setDate(end.getDate() + 1);
  return pause && pause > end ? pause : end;
}
