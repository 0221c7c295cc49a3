/** The field to look at after a decision: the next undecided one, round the end, else where one is. */
export function nextUndecided(
  fields: readonly { field_key: string; decision: unknown }[],
  from: string,
): string {
  const index = fields.findIndex(({ field_key }) => field_key === from);
  const ordered = [...fields.slice(index + 1), ...fields.slice(0, Math.max(0, index))];
  return ordered.find(({ decision }) => decision === null)?.field_key ?? from;
}
