/** A field's key as words, where the server has not sent the label: "notice_period" is "Notice period". */
export function labelOf(fieldKey: string): string {
  const words = fieldKey.replace(/^custom_/, '').replaceAll('_', ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
