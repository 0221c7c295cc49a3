/** Ways in which only one country, or one of few, writes its national numbers. */
const shapes: readonly [RegExp, string][] = [
  [/^\(?[1-9]\d{2}\)?[ .-]\s?\d{3}[ .-]\d{4}$/, 'US'],
  [/^1[ .-]\(?[2-9]\d{2}\)?[ .-]\s?\d{3}[ .-]\d{4}$/, 'US'],
  [/^0?[6-9]\d{4}[ -]\d{5}$/, 'IN'],
  [/^07\d{3}[ -]?\d{3}[ -]?\d{3}$/, 'GB'],
  [/^0[1-79](?:[ .]\d{2}){4}$/, 'FR'],
  [/^01[016789]-\d{3,4}-\d{4}$/, 'KR'],
  [/^0[789]0-\d{4}-\d{4}$/, 'JP'],
  [/^1[3-9]\d[ -]?\d{4}[ -]?\d{4}$/, 'CN'],
  [/^04\d{2} \d{3} \d{3}$/, 'AU'],
  [/^\(\d{2}\) 9\d{4}-\d{4}$/, 'BR'],
  [/^8[ -]?\(?9\d{2}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}$/, 'RU'],
  [/^0?1[567]\d ?[/-] ?\d{7,8}$/, 'DE'],
  [/^06-\d{8}$/, 'NL'],
];

/** The country whose national form a number has, null where many countries write so. */
export function countryOfShape(number: string): string | null {
  return shapes.find(([shape]) => shape.test(number.trim()))?.[1] ?? null;
}
