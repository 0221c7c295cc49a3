import { fieldByKey } from '@pluto/shared/profile/catalogue.ts';
import { copy } from '../words/words.ts';

/** The label of a field where the server has sent the key only; an organisation's own field by its key in words. */
export function labelOf(fieldKey: string): string {
  const known = copy.fields[fieldKey] ?? fieldByKey(fieldKey)?.label;
  if (known) return known;
  const words = fieldKey.replace(/^custom_/, '').replaceAll('_', ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
