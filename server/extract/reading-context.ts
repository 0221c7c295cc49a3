import type { PlaceIndex } from '@pluto/shared/profile/normalise/place-index.ts';

/** What is known besides the document itself. */
export interface ReadingContext {
  fileName: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** ISO country code already known of the candidate. */
  country: string | null;
  pages: readonly { width: number; height: number }[];
  /** Cities, so that a place that is clear is kept as "City, Country". */
  places: PlaceIndex;
}
