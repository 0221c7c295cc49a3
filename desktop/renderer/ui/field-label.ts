import { fieldByKey } from '@pluto/shared/profile/catalogue.ts';

/** The label of a field where the server has sent the key only; an organisation's own field by its key in words. */
export function labelOf(fieldKey: string): string {
  const known = fieldByKey(fieldKey);
  if (known) return known.label;
  const words = fieldKey.replace(/^custom_/, '').replaceAll('_', ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
