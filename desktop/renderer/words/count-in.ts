/** The forms a counted thing has in one language; `#` stands for the number. */
export type CountedForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Counting in a language: `counted(3, { one: '# day', other: '# days' })` is "3 days". Which forms a language has
 * and when each is used is known to the platform (Unicode CLDR), so a language with four forms gives four.
 */
export function countIn(locale: string): (count: number, forms: CountedForms) => string {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', digits.format(count));
}
