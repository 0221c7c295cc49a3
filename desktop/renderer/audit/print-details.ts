/** What an audit entry holds besides its action, as one line: "count: 3 · decisions: skills restore, phone keep". */
export function printDetails(details: Readonly<Record<string, unknown>>): string {
  return Object.entries(details)
    .map(([key, value]) => `${key.replaceAll('_', ' ')}: ${printDetail(value)}`)
    .join(' · ');
}

function printDetail(value: unknown): string {
  if (Array.isArray(value)) return value.map(printDetail).join(', ');
  if (value !== null && typeof value === 'object') return Object.values(value).map(printDetail).join(' ');
  return String(value);
}
