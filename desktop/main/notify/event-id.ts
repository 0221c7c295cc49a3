/** Compares two event ids, which are numbers of any length: negative when `a` is older. */
export function compareEventIds(a: string, b: string): number {
  const left = BigInt(a);
  const right = BigInt(b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
