const lookalikes: Record<string, string> = { '<': '‹', '>': '›', '&': '＆' };

/**
 * A text that says the same whether or not it is read as markup: the Desktop Notifications Specification lets a body
 * carry tags, and a name or a reason must never become one. Escaping would be shown as such where there is no markup.
 */
export function plainBody(text: string): string {
  return text.replace(/[<>&]/g, (sign) => lookalikes[sign] ?? sign);
}
