import type { Box, Evidence } from '@pluto/shared/profile/provenance.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';

/** A field whose value may stand in a resume. */
export interface MarkedField {
  field_key: string;
  label: string;
  value: CanonicalValue | null;
  evidence: Evidence | null;
  /** Somebody should look at it: it is drawn in the colour of a warning. */
  doubtful?: boolean;
}

/** One place in a resume that proves a value. Either `page` and `box`, or `line`, is set. */
export interface ResumeMark {
  /** Unique among the marks of a document. */
  id: string;
  fieldKey: string;
  label: string;
  /** Entry of a list that stands here; null for the value as a whole. */
  item: number | null;
  page: number | null;
  box: Box | null;
  line: number | null;
  /** Words to be found in the place, to draw the box closer; null for entries of several lines. */
  words: string | null;
  /** What is read out for the place. */
  text: string;
  doubtful: boolean;
}

/** What is lit: a field, or one entry of its list. */
export interface LitPlace {
  fieldKey: string;
  item: number | null;
}

function textOfItem(value: CanonicalValue | null, item: number | null): string | null {
  const one = Array.isArray(value) && item !== null ? value[item] : null;
  if (typeof one === 'string') return one;
  if (typeof one !== 'object' || one === null) return null;
  const parts = 'company' in one ? [one.title, one.company] : [one.degree, one.field, one.institution];
  return parts.filter(Boolean).join(', ');
}

function marksOfField(field: MarkedField, resumeId: string): ResumeMark[] {
  const { evidence, value } = field;
  if (evidence?.kind !== 'resume' || evidence.resume_id !== resumeId) return [];
  const whole = { item: null, page: evidence.page, box: evidence.box, line: null };
  const places = evidence.places && evidence.places.length > 0 ? evidence.places : [whole];
  const isText = typeof value === 'string' || typeof value === 'number';
  return places
    .filter(({ page, box, line }) => (page !== null && box !== null) || line !== null)
    .map(({ item, page, box, line }, index) => {
      const ofItem = textOfItem(value, item);
      const isTag = ofItem !== null && typeof (value as unknown[])[item ?? 0] === 'string';
      return {
        id: `${field.field_key}:${index}`,
        fieldKey: field.field_key,
        label: field.label,
        item,
        page,
        box,
        line,
        words: isTag ? ofItem : isText && places.length === 1 ? evidence.text : null,
        text: ofItem ?? evidence.text.split('\n')[0] ?? '',
        doubtful: field.doubtful ?? false,
      };
    });
}

/** Where the values of some fields stand in a resume, in reading order. Values of other sources have no mark. Pure. */
export function marksOf(fields: readonly MarkedField[], resumeId: string): ResumeMark[] {
  return fields
    .flatMap((field) => marksOfField(field, resumeId))
    .sort(
      (a, b) =>
        (a.page ?? 0) - (b.page ?? 0) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.box?.top ?? 0) - (b.box?.top ?? 0) ||
        (a.box?.left ?? 0) - (b.box?.left ?? 0),
    );
}

/** Ids of the marks to light: those of the entry, or all of the field where the entry has none of its own. Pure. */
export function litMarks(marks: readonly ResumeMark[], lit: LitPlace | null): ReadonlySet<string> {
  if (!lit) return new Set();
  const ofField = marks.filter(({ fieldKey }) => fieldKey === lit.fieldKey);
  const ofItem = lit.item === null ? [] : ofField.filter(({ item }) => item === lit.item);
  return new Set((ofItem.length > 0 ? ofItem : ofField).map(({ id }) => id));
}

/**
 * The mark under a point of a page, given as fractions of it: the smallest, because a line lies inside the post it
 * belongs to. `reach` is how far beside a box still counts, for fingers. Pure.
 */
export function markAt(
  marks: readonly ResumeMark[],
  page: number,
  point: { x: number; y: number },
  reach = 0,
): ResumeMark | null {
  const sizeOf = ({ box }: ResumeMark) => (box ? box.width * box.height : Number.POSITIVE_INFINITY);
  return (
    marks
      .filter(
        (mark) =>
          mark.page === page &&
          mark.box !== null &&
          point.x >= mark.box.left - reach &&
          point.x <= mark.box.left + mark.box.width + reach &&
          point.y >= mark.box.top - reach &&
          point.y <= mark.box.top + mark.box.height + reach,
      )
      .sort((a, b) => sizeOf(a) - sizeOf(b))[0] ?? null
  );
}
