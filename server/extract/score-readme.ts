const between = /(<!-- scores -->\n)[\s\S]*?(<!-- \/scores -->)/;

/** Puts the score tables between the README's two marks. */
export function putTables(readme: string, tables: string): string {
  if (!between.test(readme))
    throw new Error('The README has no <!-- scores --> … <!-- /scores --> to write to.');
  return readme.replace(between, (_all, start: string, end: string) => `${start}\n${tables}\n\n${end}`);
}

/** F1 by field as the README says it, the mean as "mean". */
export function readTable(readme: string): Map<string, number> {
  const tables = between.exec(readme)?.[0] ?? '';
  const rows = tables.matchAll(/^\| \**(\w+)\** *\|[^|]*\|[^|]*\| ([\d.]+) +\|/gm);
  return new Map([...rows].map(([, field = '', f1]) => [field, Number(f1)]));
}
