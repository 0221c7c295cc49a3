import { copy } from '../app/copy.ts';
import type { WriteProgress } from '../app/wizard/wizard-state.ts';

/** What stands under a control after its value could not be stored, or undefined. */
export function writeMessage(
  progress: WriteProgress | undefined,
  printed: string | null,
): string | undefined {
  switch (progress?.status) {
    case 'refused':
      return progress.message ?? copy.common.trouble;
    case 'stale':
      return copy.field.stale(printed);
    default:
      return undefined;
  }
}
