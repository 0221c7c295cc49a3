/** SQL that finds candidates by what was typed, with its values; `null` when nothing was. */
export interface SearchCondition {
  sql: string;
  replacements: Record<string, string>;
}

/** More words narrow nothing that a person would notice. */
const mostTerms = 8;
/** Trigrams need three letters; shorter texts are looked for at the beginning of words only. */
const shortestPart = 3;

/**
 * Condition on the columns that `fill_candidate_search` keeps, for a table or alias `c`. Case and accents do not
 * matter. Every term must begin a word of the record, or the whole text be a part of name, e-mail, phone, title or
 * company. Two conditions for all terms and not two for each: the index of words then intersects by itself, where
 * "anna 4242" would otherwise read everybody called Anna.
 */
export function searchCondition(search: string | undefined): SearchCondition | null {
  const text = (search ?? '').trim().replace(/\s+/g, ' ');
  const terms = text.split(' ').filter(Boolean).slice(0, mostTerms);
  if (terms.length === 0) return null;
  // Quoted, so that no sign of the query language has a meaning; both sides are folded alike.
  const query = terms.map((term) => `'${term.replace(/[\\']/g, ' ').trim() || '-'}':*`).join(' & ');
  const words = `c.search_words @@ to_tsquery('simple', fold_text(:searchWords))`;
  if ([...text].length < shortestPart) return { sql: words, replacements: { searchWords: query } };
  return {
    sql: `(${words} or c.search_text like fold_text(:searchPart))`,
    replacements: { searchWords: query, searchPart: `%${text.replace(/[\\%_]/g, '\\$&')}%` },
  };
}
