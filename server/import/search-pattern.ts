/** Pattern for `ilike` that finds a text anywhere; empty when nothing is searched. */
export function searchPattern(search: string | undefined): string {
  const text = search?.trim() ?? '';
  return text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : '';
}
