import type { EducationEntry } from '@pluto/shared/profile/value.ts';
import type { Line } from '../document/document-text.ts';
import { headingParts, splitAtCommas } from '../sections/heading-parts.ts';
import { type Entry, splitEntries } from '../sections/split-entries.ts';
import { looksLikeDegree, looksLikeSchool } from './lexicon.ts';
import { isPlaceOnly } from './places.ts';

/** A course of study with the lines it was read from. */
export interface ReadStudy {
  entry: EducationEntry;
  lines: Line[];
  confidence: number;
}

const degreeStart = new RegExp(
  [
    String.raw`^(?<degree>(?:(?:double|dual|joint|executive|honou?rs|postgraduate|advanced|higher|national|foundation|professional)\s+)*`,
    String.raw`(?:(?:bachelor|master|associate|doctor)(?:['’]?s)?(?:\s+degree)?(?:\s+of\s+(?:science|arts|engineering|technology|business administration|commerce|laws?|fine arts|education|philosophy|medicine|architecture|design|music|nursing|applied science|social work|public health|public administration|computer applications|computer science|business|research|letters|divinity)(?:\s+and\s+(?:arts|science|technology|engineering))?)?`,
    String.raw`|associate['’]?s?(?:\s+degree|\s+of\s+\w+)?|ph\.?\s?d\.?|d\.?phil\.?|m\.?phil\.?|m\.?b\.?a\.?|b\.?b\.?a\.?|b\.?\s?sc\.?|m\.?\s?sc\.?|b\.?\s?a\.?|m\.?\s?a\.?|b\.?s\.?|m\.?s\.?|b\.?\s?eng\.?|m\.?\s?eng\.?|b\.?\s?tech\.?|m\.?\s?tech\.?|b\.?f\.?a\.?|m\.?f\.?a\.?|b\.?\s?com\.?|m\.?\s?com\.?|b\.?ed\.?|m\.?ed\.?|ll\.?b\.?|ll\.?m\.?|b\.?e\.?|m\.?e\.?|bca|mca|bsn|msn|md|jd|pgce|pgdip|pgcert|hnd|hnc|gcses?|a-levels?|ged`,
    String.raw`|(?:high|(?:upper )?secondary|leaving) school (?:diploma|certificate)|(?:post)?graduate (?:diploma|certificate)|(?:advanced |national |higher )?(?:diploma|certificate|degree)`,
    String.raw`|diplom(?:-\p{L}+)?|dipl\.-\p{L}+\.?|staatsexamen|abitur|fachabitur|promotion|magister|ausbildung\s+zu[mr]|ausbildung\s+als`,
    String.raw`|licence(?:\s+professionnelle)?|master\s+(?:1|2|i|ii)|baccalauréat|bts|dut|cap|bep|doctorat|diplôme(?:\s+d['’]ingénieur)?|maîtrise`,
    String.raw`|grado|licenciatura|máster(?:\s+universitario)?|doctorado|diplomatura|técnico superior|técnico|bachillerato|ciclo formativo(?:\s+de\s+grado\s+(?:superior|medio))?`,
    String.raw`|laurea(?:\s+magistrale|\s+triennale)?|dottorato|bacharelado|mestrado|kandidatexamen|masterexamen|civilingenjör|бакалавр|магистр|специалист|кандидат наук`,
    String.raw`)(?:\s*\((?:hons?|honou?rs|fh|uni|th|ba|tu|cum laude|with distinction)\.?\)|\s+(?:hons?|honou?rs)\b)?)`,
    String.raw`(?:\s*(?:,|-|–|—|:|\/)?\s*(?:\b(?:in|of|en|im fach|im|fach|di|em|i|de|for|по специальности|по)\b)?\s*(?<field>\p{L}.*))?$`,
  ].join(''),
  'iu',
);

interface DegreeParts {
  degree: string;
  field: string | null;
}

/** Splits "Bachelor of Science in Physics" into degree and subject; null where it does not start with a degree. */
export function splitDegree(text: string): DegreeParts | null {
  const groups = degreeStart.exec(text.trim())?.groups;
  if (!groups?.degree) return null;
  const rest = text.trim().slice(groups.degree.length);
  // "Master Plan" or "Bs" inside a longer word is not a degree.
  if (/^[\p{L}\p{N}]/u.test(rest)) return null;
  const field = groups.field?.replace(/^[\s,:–—-]+|[\s,:–—-]+$/g, '').replace(/^\((.*)\)$/, '$1') ?? null;
  return { degree: groups.degree.trim(), field: field && /\p{L}{2}/u.test(field) ? field : null };
}

const aside =
  /^(?:gpa|cgpa|grade|score|note|thesis|minor|major|courses?|coursework|relevant|honou?rs|dean|cum laude|magna|summa|with |first class|second class|2:1|1st|distinction|specialization|specialisation|focus|schwerpunkt|mention|class of|\d)/i;

interface Piece {
  text: string;
  isDegree: boolean;
  isSchool: boolean;
  isPlace: boolean;
}

/** "BSc Physics at Western University" holds degree and school. */
function splitAtSchool(text: string): string[] {
  const [, before, after] = /^(.{2,}?)\s+(?:at|an der|am|à l['’]|à la|en la|@)\s*(.+)$/iu.exec(text) ?? [];
  return before && after && looksLikeDegree(before) && /^[\p{Lu}\p{Lo}]/u.test(after)
    ? [before, after]
    : [text];
}

function piecesOf(head: readonly Line[]): Piece[] {
  const parts = headingParts(head).flatMap((part) => {
    const pieces = splitAtCommas(part.text);
    // A colon may part school and degree: "University of X: BSc in Y".
    return pieces
      .flatMap((piece) => splitAtSchool(piece))
      .flatMap((piece) => (/[:：]\s/.test(piece) && !aside.test(piece) ? piece.split(/[:：]\s+/) : [piece]));
  });
  return parts
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text))
    .map((text) => {
      const isSchool = looksLikeSchool(text) && !/\b(?:diploma|certificate|degree)$/i.test(text);
      const isDegree = splitDegree(text) !== null || (looksLikeDegree(text) && !isSchool);
      return {
        text,
        isSchool:
          isSchool &&
          !(isDegree && splitDegree(text) !== null && !/university|college|school of|hochschule/i.test(text)),
        isDegree,
        isPlace: isPlaceOnly(text) && !isSchool && !isDegree,
      };
    });
}

/** "University of California, Berkeley": the campus belongs to the name. */
function schoolName(pieces: readonly Piece[], at: number): string {
  const name = (pieces[at] as Piece).text;
  const next = pieces[at + 1];
  const isOpenName =
    /^(?:university|universidad|université|universität|state university|technical university)\b.*\b(?:of|de|von)?\s*\p{Lu}\p{L}+$/iu.test(
      name,
    );
  const isCampus =
    next?.isPlace === true &&
    /^University of (?:California|Texas|Illinois|Wisconsin|North Carolina|Maryland|Michigan|Massachusetts|Minnesota|Colorado|Missouri|Tennessee|Nebraska|Alabama|Hawaii)$/i.test(
      name,
    );
  return isOpenName && isCampus ? `${name}, ${next.text}` : name;
}

/** Some layouts set the degree as the first items of the description. */
function withDegreeBelow(entry: Entry): Line[] {
  const isDegree = (line: Line) =>
    piecesOf([line]).some((piece) => piece.isDegree && !piece.isSchool && splitDegree(piece.text));
  if (entry.head.some(isDegree)) return entry.head;
  const at = entry.body.findIndex((line) => line.text.length < 90 && isDegree(line));
  return at >= 0 && at <= 1 ? [...entry.head, ...entry.body.slice(0, at + 1)] : entry.head;
}

function studyOf(entry: Entry): ReadStudy | null {
  const pieces = piecesOf(withDegreeBelow(entry));
  if (pieces.length === 0) return null;
  const degreeAt = pieces.findIndex((piece) => piece.isDegree && !piece.isSchool);
  const mixedAt = degreeAt >= 0 ? degreeAt : pieces.findIndex((piece) => piece.isDegree);
  const schoolAt = pieces.findIndex((piece, i) => piece.isSchool && i !== degreeAt);
  const otherAt = pieces.findIndex(
    (piece, i) => i !== degreeAt && !piece.isPlace && !piece.isDegree && !aside.test(piece.text),
  );
  let institutionAt = schoolAt;
  const degreePiece = degreeAt >= 0 ? (pieces[degreeAt] as Piece) : null;
  const split = degreePiece
    ? splitDegree(degreePiece.text)
    : mixedAt >= 0
      ? splitDegree((pieces[mixedAt] as Piece).text)
      : null;
  const rest = pieces
    .map((piece, i) => ({ ...piece, i }))
    .filter(
      (piece) =>
        piece.i !== degreeAt &&
        piece.i !== schoolAt &&
        !piece.isPlace &&
        !piece.isDegree &&
        !aside.test(piece.text),
    );
  if (institutionAt < 0) {
    // No word of a school: of two unknown names the subject is the one beside a bare degree.
    const bare = degreeAt >= 0 && !split?.field;
    const candidates = rest.filter((piece) => !(bare && rest.length > 1 && piece.i === degreeAt + 1));
    institutionAt = candidates[0]?.i ?? otherAt;
  }
  const institution = institutionAt >= 0 ? schoolName(pieces, institutionAt) : null;
  const beside = rest.filter((piece) => piece.i !== institutionAt);
  let degree = split?.degree ?? degreePiece?.text ?? null;
  let field = split?.field ?? null;
  if (!field && beside.length > 0)
    field =
      (
        beside.find((piece) => piece.i === degreeAt + 1) ??
        beside.find((piece) => piece.i === degreeAt - 1) ??
        beside[0]
      )?.text ?? null;
  if (!degree && !field && !institution) return null;
  if (!institution && !degree) return null;
  if (degree === field) field = null;
  const { range } = entry;
  const end = range ? (range.end ?? (range.isOpen ? null : range.start)) : null;
  let confidence = 0.88;
  if (schoolAt < 0) confidence -= 0.15;
  if (!degree) confidence -= 0.1;
  if (!range) confidence -= 0.1;
  if (degree && degree.length > 90) degree = degree.slice(0, 90);
  return { entry: { institution, degree, field, end }, lines: entry.head, confidence };
}

/** Reads the courses of study out of the lines of education sections. */
export function readEducation(sections: readonly (readonly Line[])[]): ReadStudy[] {
  return sections.flatMap((lines) => {
    const entries = splitEntries(lines, true);
    const read = entries.flatMap((entry) => studyOf(entry) ?? []);
    const isListed = entries.some((entry) => entry.range);
    const saysStudy = (study: ReadStudy) =>
      study.entry.degree !== null || looksLikeSchool(study.entry.institution ?? '');
    // Beside entries that name a degree or a school, one that names neither is something else.
    const others = read.filter(saysStudy);
    return (others.length > 0 ? others : read).filter(
      (study) => isListed || study.entry.degree !== null || looksLikeSchool(study.entry.institution ?? ''),
    );
  });
}
