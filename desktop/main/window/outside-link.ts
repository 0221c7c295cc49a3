/** True for an address that may be handed to the system's browser. */
export function isOutsideLink(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:' && !new URL(text).username;
}
