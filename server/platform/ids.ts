import { randomUUID } from 'node:crypto';

/** A new identifier: a random UUID, which tells nothing about order or number. */
export function newId(): string {
  return randomUUID();
}
