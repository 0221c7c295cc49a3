import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import { idSchema, timeSchema } from '@pluto/shared/http/words.ts';
import type { Unreviewed } from '@pluto/shared/ipc/states.ts';
import { z } from 'zod';
import type { JsonFile } from '../platform/json-file.ts';
import { watched } from '../platform/watched.ts';

export const unreviewedFileSchema = z.record(
  z.string(),
  z.array(z.object({ candidate_id: idSchema, at: timeSchema }).strict()),
);
type Stored = z.infer<typeof unreviewedFileSchema>;

/** Events after which nobody needs to look at a completion any more. */
const settling = new Set<PlutoEvent['type']>([
  'enrichment.reviewed',
  'candidate.declined',
  'candidate.erased',
]);

/** The list after an event: a completion joins at the end, and leaves when it is reviewed or gone. Pure. */
export function afterEvent(list: Unreviewed, event: PlutoEvent): Unreviewed {
  const { candidate_id, candidate_name, at, type } = event;
  if (!candidate_id || !(type === 'intake_completed' || settling.has(type))) return list;
  const others = list.filter((entry) => entry.candidate_id !== candidate_id);
  return type === 'intake_completed' ? [...others, { candidate_id, candidate_name, at }] : others;
}

/** Completions whose review nobody has opened here, of whoever is signed in: the badge, the tray, the list in Activity. */
export interface UnreviewedList {
  get(): Unreviewed;
  watch(listener: (list: Unreviewed) => void): () => void;
  onEvent(event: PlutoEvent): void;
  /** A review was opened; null for "I have seen them all". */
  mark(candidateId: string | null): void;
  /** Somebody else is signed in, or nobody. */
  follow(key: string | null): void;
  /** Looks up the names that are not known; who is not found any more leaves the list. */
  nameAll(nameOf: (candidateId: string) => Promise<string | null | 'gone'>): Promise<void>;
}

/** Keeps the list over restarts, separately for each server and account. On disk are ids and times, no names. */
export function createUnreviewedList(file: JsonFile<Stored>): UnreviewedList {
  const list = watched<Unreviewed>([]);
  let key: string | null = null;

  function set(next: Unreviewed): void {
    if (next === list.get()) return;
    if (key !== null) {
      file.write({
        ...file.read(),
        [key]: next.map(({ candidate_id, at }) => ({ candidate_id, at })),
      });
    }
    list.set(next);
  }

  return {
    get: list.get,
    watch: list.watch,
    onEvent: (event) => set(afterEvent(list.get(), event)),
    mark: (candidateId) =>
      set(candidateId === null ? [] : list.get().filter(({ candidate_id }) => candidate_id !== candidateId)),
    follow(next) {
      if (next === key) return;
      key = next;
      const stored = next === null ? [] : (file.read()[next] ?? []);
      list.set(stored.map((entry) => ({ ...entry, candidate_name: null })));
    },
    async nameAll(nameOf) {
      const asked = key;
      const nameless = list.get().filter(({ candidate_name }) => candidate_name === null);
      const found = new Map<string, string | null | 'gone'>();
      for (const { candidate_id } of nameless) found.set(candidate_id, await nameOf(candidate_id));
      if (found.size === 0 || key !== asked) return;
      set(
        list.get().flatMap((entry) => {
          const name = found.get(entry.candidate_id);
          if (name === 'gone') return [];
          return [name ? { ...entry, candidate_name: name } : entry];
        }),
      );
    },
  };
}
