import type { SampleDocument } from './catalogue.ts';

/** The file name of a document in `shared/testing/samples`. */
export function fileOf({ name, layout }: SampleDocument): string {
  if (layout.means === 'text') return `${name}.${layout.suffix}`;
  return `${name}.${layout.means === 'docx' ? 'docx' : 'pdf'}`;
}
