/** What was changed in the form: text for a new value, null for one that was emptied. */
export function changedValues(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(after)
      .filter(([key, text]) => text.trim() !== (before[key] ?? ''))
      .map(([key, text]) => [key, text.trim() === '' ? null : text.trim()]),
  );
}
