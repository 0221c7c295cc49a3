/** Text that Typst prints as it is. */
export function esc(text: string): string {
  return text.replace(/[\\#$*_`<>@[\]~]/g, '\\$&').replace(/\/\//g, '\\/\\/');
}
