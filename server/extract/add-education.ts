import { textOfLines } from './document/document-text.ts';
import { doubtfulList, doubtsAboutStudy } from './doubt-lists.ts';
import { degreeLevel, degreeLevels } from './fields/degree-levels.ts';
import type { ReadStudy } from './fields/read-education.ts';
import type { ValueBuilder } from './fields/value-builder.ts';

/** The study that counts: the highest degree, among equals the latest. */
function mainStudy(studies: readonly ReadStudy[]): ReadStudy | null {
  const rank = (study: ReadStudy) => {
    const level = degreeLevel(`${study.entry.degree ?? ''}`);
    return level ? degreeLevels.indexOf(level) : -1;
  };
  return (
    [...studies].sort(
      (a, b) => rank(b) - rank(a) || (b.entry.end ?? '').localeCompare(a.entry.end ?? ''),
    )[0] ?? null
  );
}

/** Adds the courses of study, and the parts of the one that counts. */
export function addEducation(builder: ValueBuilder, studies: readonly ReadStudy[], today: string): void {
  const main = mainStudy(studies);
  if (!main) return;
  const lines = studies.flatMap((study) => study.lines);
  const mean = studies.reduce((sum, study) => sum + study.confidence, 0) / studies.length;
  const isDoubtful = studies.some((study) => doubtsAboutStudy(study).length > 0);
  builder.add(
    'education',
    studies.map((study) => study.entry),
    isDoubtful ? Math.min(mean, doubtfulList) : mean,
    lines,
    textOfLines(lines),
  );
  const { institution, field, degree, end } = main.entry;
  const level = degree ? degreeLevel(degree) : null;
  const isFinished = end !== null && end.slice(0, 4) <= today.slice(0, 4);
  if (level && degree)
    builder.add(
      'highest_degree',
      level,
      isFinished ? main.confidence : Math.min(main.confidence, 0.55),
      main.lines,
      degree,
    );
  if (institution) builder.add('institution', institution, main.confidence, main.lines, institution);
  if (field) builder.add('field_of_study', field, main.confidence - 0.05, main.lines, field);
  if (end)
    builder.add(
      'graduation_year',
      Number(end.slice(0, 4)),
      isFinished ? main.confidence : 0.5,
      main.lines,
      end,
    );
}
