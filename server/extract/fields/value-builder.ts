import type { CandidateValue } from '@pluto/shared/profile/profile.ts';
import type { Box } from '@pluto/shared/profile/provenance.ts';
import type { CanonicalValue } from '@pluto/shared/profile/value.ts';
import { type Area, type Line, unite } from '../document/document-text.ts';

function clamp(value: number): number {
  return Math.min(1, Math.max(0, Math.round(value * 10_000) / 10_000));
}

/** A box in fractions of the page, from an area in points. */
export function boxOn(area: Area, page: { width: number; height: number }): Box {
  const left = clamp(area.left / page.width);
  const top = clamp(area.top / page.height);
  return {
    left,
    top,
    width: clamp(Math.min(1 - left, (area.right - area.left) / page.width)),
    height: clamp(Math.min(1 - top, (area.bottom - area.top) / page.height)),
  };
}

/** The part of a line that holds `text`: the cell it stands in, or the whole line. */
function areaOf(line: Line, text: string): Area | null {
  const squeeze = (one: string) => one.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const cell = line.cells.find((one) => squeeze(one.text).includes(squeeze(text)));
  return cell?.area ?? line.area;
}

/** Makes values with evidence out of what the readers found in lines. */
export class ValueBuilder {
  readonly values: CandidateValue[] = [];
  readonly #file: string;
  readonly #at: string;
  readonly #pages: readonly { width: number; height: number }[];

  constructor(file: string, today: string, pages: readonly { width: number; height: number }[]) {
    this.#file = file;
    this.#at = `${today}T00:00:00Z`;
    this.#pages = pages;
  }

  /** Adds a value read from `lines`; `printed` is the text as it stands there. Boxes cover the first page concerned. */
  add(key: string, value: CanonicalValue, confidence: number, lines: readonly Line[], printed: string): void {
    const page = lines.find((line) => line.page !== null)?.page ?? null;
    const size = page === null ? undefined : this.#pages[page - 1];
    const areas = lines
      .filter((line) => line.page === page)
      .flatMap((line) => (lines.length === 1 ? areaOf(line, printed) : line.area) ?? []);
    this.values.push({
      field_key: key,
      value,
      provenance: {
        source: 'resume',
        at: this.#at,
        evidence: {
          kind: 'resume',
          resume_id: null,
          file: this.#file,
          page,
          box: size && areas.length > 0 ? boxOn(unite(areas), size) : null,
          text: printed.slice(0, 2000),
        },
        confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100,
        confirmed: false,
      },
    });
  }
}
