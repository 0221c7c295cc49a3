import { textOfLines } from './document/document-text.ts';
import { languageLines, readLanguages } from './fields/read-languages.ts';
import type { ValueBuilder } from './fields/value-builder.ts';
import type { Section } from './sections/split-sections.ts';

/** A section called "Languages" may list spoken ones, or those of a programmer: its lines tell. */
export function isSpoken(section: Section): boolean {
  return readLanguages(section.lines).length > 0;
}

/** Adds the spoken languages. */
export function addLanguages(builder: ValueBuilder, sections: readonly Section[]): void {
  const titled = sections
    .filter((section) => section.kind === 'languages')
    .flatMap((section) => section.lines);
  const labelled = sections
    .filter((section) => !['languages', 'work', 'education'].includes(section.kind))
    .flatMap((section) => languageLines(section.lines));
  const languages = readLanguages([...titled, ...labelled]);
  if (languages.length === 0) return;
  const lines = [...new Set(languages.map((one) => one.line))];
  builder.add(
    'languages',
    languages.map((one) => one.name),
    0.9,
    lines,
    textOfLines(lines),
  );
}
