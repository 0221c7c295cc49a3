import type { PlutoBridge } from '../bridge.ts';
import { copy, type Words } from './words.ts';

/** Replies that show the fields of one person. Roles are left alone: their labels are edited and sent back. */
const spokenRoute = /^(?!.*role)(?!getRanking$).*(candidate|review|field|profile)/i;

/**
 * A reply in which every built-in field has its label in the window's language: `{ field_key, label }`, wherever it
 * stands. What has a weight is a criterion, whose label the organisation wrote.
 */
export function sayLabels<T>(reply: T, fields: Words['fields']): T {
  if (Array.isArray(reply)) return reply.map((part) => sayLabels(part, fields)) as T;
  if (typeof reply !== 'object' || reply === null || reply instanceof Uint8Array) return reply;
  const parts = Object.entries(reply).map(([key, part]) => [key, sayLabels(part, fields)]);
  const spoken = Object.fromEntries(parts) as Record<string, unknown>;
  const label = fields[String(spoken.field_key)];
  const isField = typeof spoken.label === 'string' && spoken.weight === undefined;
  return (isField && label ? { ...spoken, label } : spoken) as T;
}

/** The bridge, with the labels of fields in the language of the window. */
export function speakLabels(bridge: PlutoBridge, { fields }: Pick<Words, 'fields'> = copy): PlutoBridge {
  if (Object.keys(fields).length === 0) return bridge;
  const call = async (route: string, input: unknown) => {
    const outcome = await (bridge.call as (route: string, input: unknown) => Promise<unknown>)(route, input);
    return spokenRoute.test(route) ? sayLabels(outcome, fields) : outcome;
  };
  return { ...bridge, call } as PlutoBridge;
}
