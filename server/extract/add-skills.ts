import { isSpoken } from './add-languages.ts';
import { type Line, textOfLines } from './document/document-text.ts';
import { doubtfulList, doubtsAboutSkills } from './doubt-lists.ts';
import { findKnownSkills, findRatedSkills, readSkills } from './fields/read-skills.ts';
import type { ValueBuilder } from './fields/value-builder.ts';
import { kindByWord, kindOf } from './sections/section-titles.ts';
import type { Section } from './sections/split-sections.ts';

/** Short words listed under titles of the person's own ("CLINICAL") may be skills; that is doubtful, so it is asked. */
function shortLists(sections: readonly Section[]): Line[][] {
  return sections
    .filter(
      (section) =>
        section.kind === 'other' && kindOf(section.title) === null && kindByWord(section.title) === null,
    )
    .map((section) => section.lines)
    .filter(
      (lines) =>
        lines.length > 1 && lines.every((line) => line.text.length < 40 && !/\d{4}|[.!?]$/.test(line.text)),
    );
}

/** Adds the skills: listed under a title, else told by the names in a list. */
export function addSkills(builder: ValueBuilder, sections: readonly Section[]): void {
  const titled = sections.filter(
    (section) => section.kind === 'skills' || (section.kind === 'languages' && !isSpoken(section)),
  );
  const linesOf = (...kinds: Section['kind'][]) =>
    sections.filter((section) => kinds.includes(section.kind)).flatMap((section) => section.lines);
  const others = sections.filter(
    (section) =>
      ['other', 'summary', 'header'].includes(section.kind) &&
      kindOf(section.title) !== 'other' &&
      kindByWord(section.title) !== 'other',
  );
  const elsewhere = others.flatMap((section) => findKnownSkills(section.lines));
  const rated =
    titled.length + elsewhere.length > 0 ? [] : findRatedSkills(linesOf('contact', 'summary', 'header'));
  const sure = [
    ...titled.map((section) => section.lines),
    ...elsewhere,
    ...(rated.length > 0 ? [rated] : []),
  ];
  const { skills, lines } = readSkills(sure.length > 0 ? sure : shortLists(sections));
  if (skills.length === 0) return;
  const usual = skillConfidence(titled.length > 0, sure.length > 0);
  const confidence = doubtsAboutSkills(skills).length > 0 ? Math.min(usual, doubtfulList) : usual;
  builder.add('skills', skills, confidence, lines, textOfLines(lines));
}

/** A list under its title is sure; one told by the names in it less so; one of unknown words is asked about. */
function skillConfidence(isTitled: boolean, isSure: boolean): number {
  if (isTitled) return 0.85;
  return isSure ? 0.65 : 0.5;
}
