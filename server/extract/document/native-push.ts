/**
 * `Array.prototype.push` as the engine has it. To be imported before the PDF library: its build for Node brings a
 * replacement, for the sake of arrays whose length cannot be written, that makes every list in the process slow.
 */
export const nativePush = Array.prototype.push;

/** Puts it back. To be called after the library has been imported. */
export function restoreNativePush(): void {
  if (Array.prototype.push === nativePush) return;
  Object.defineProperty(Array.prototype, 'push', { value: nativePush, writable: true, configurable: true });
}
