import type { Destination } from '@pluto/shared/ipc/states.ts';

export interface PaletteEntry {
  id: string;
  group: 'screens' | 'roles' | 'candidates';
  label: string;
  detail: string | null;
  destination: Destination;
  /** For roles: chosen before going there. */
  roleId?: string;
}

/** How well a text fits what was typed: 0 not at all; whole words and beginnings before anything else. */
export function fitOf(text: string, typed: string): number {
  const haystack = text.toLocaleLowerCase();
  const needle = typed.trim().toLocaleLowerCase();
  if (needle === '') return 1;
  const at = haystack.indexOf(needle);
  if (at === 0) return 4;
  if (at > 0) return /\s/.test(haystack[at - 1] ?? '') ? 3 : 2;
  // All words somewhere, in any order: "lind maya".
  return needle.split(/\s+/).every((word) => haystack.includes(word)) ? 1 : 0;
}

/** Entries that fit, best first within their group; at most `limit` in all. */
export function findEntries(entries: readonly PaletteEntry[], typed: string, limit = 12): PaletteEntry[] {
  const groups: PaletteEntry['group'][] = ['screens', 'roles', 'candidates'];
  return entries
    .map((entry) => ({ entry, fit: fitOf(`${entry.label} ${entry.detail ?? ''}`, typed) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => groups.indexOf(a.entry.group) - groups.indexOf(b.entry.group) || b.fit - a.fit)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
