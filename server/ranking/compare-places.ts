interface Band {
  low: number;
  high: number;
}

export interface Compared {
  candidate_id: string;
  name: string;
  before: Band;
  after: Band;
}

const shownFirst = 10;
const shownMovers = 2;

function placesBy<T>(
  list: readonly T[],
  bandOf: (item: T) => Band,
  nameOf: (item: T) => string,
): Map<T, number> {
  const sorted = [...list].sort(
    (a, b) =>
      bandOf(b).low - bandOf(a).low || bandOf(b).high - bandOf(a).high || nameOf(a).localeCompare(nameOf(b)),
  );
  return new Map(sorted.map((item, index) => [item, index + 1]));
}

const mean = (values: readonly number[]) =>
  values.length === 0
    ? 0
    : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;

/** Average of the scores before and after, and the rows worth showing: the first after, and who moves most. Pure. */
export function comparePlaces(scored: readonly Compared[]) {
  const before = placesBy(
    scored,
    (row) => row.before,
    (row) => row.name,
  );
  const after = placesBy(
    scored,
    (row) => row.after,
    (row) => row.name,
  );
  const rows = scored
    .map((row) => ({ ...row, place: after.get(row) ?? 1, place_before: before.get(row) ?? 1 }))
    .sort((a, b) => a.place - b.place);
  const byRise = [...rows].sort((a, b) => b.place_before - b.place - (a.place_before - a.place));
  const movers = [
    ...byRise.slice(0, shownMovers).filter((row) => row.place_before > row.place),
    ...byRise.slice(-shownMovers).filter((row) => row.place_before < row.place),
  ];
  const shown = new Set([...rows.slice(0, shownFirst), ...movers]);
  const average = (of: 'before' | 'after') => ({
    low: mean(scored.map((row) => row[of].low)),
    high: mean(scored.map((row) => row[of].high)),
  });
  return {
    average: { before: average('before'), after: average('after') },
    rows: rows.filter((row) => shown.has(row)),
  };
}
