import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** A small file of settings. */
export interface JsonFile<T> {
  read(): T;
  write(value: T): void;
  remove(): void;
}

/**
 * A JSON file that is replaced whole, so that a crash leaves the old or the new one and never half of it.
 * A file that is absent or does not fit its schema reads as `fallback`. Only the owner may read it.
 */
export function jsonFile<S extends z.ZodType>(
  path: string,
  schema: S,
  fallback: z.output<S>,
): JsonFile<z.output<S>> {
  return {
    read() {
      try {
        const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
        return parsed.success ? parsed.data : fallback;
      } catch {
        return fallback;
      }
    },
    write(value) {
      mkdirSync(dirname(path), { recursive: true });
      const fresh = `${path}.new`;
      writeFileSync(fresh, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
      renameSync(fresh, path);
    },
    remove() {
      rmSync(path, { force: true });
    },
  };
}
