import type { Line } from '../document/document-text.ts';
import type { Found } from './found.ts';

const emailPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_])?@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}/iu;

/** "jane (at) example [dot] com", "jane @ example.com" and full-width signs, as the address they stand for. */
function withSigns(text: string): string {
  return text
    .replace(/＠/g, '@')
    .replace(/\s*(?:[([{<]\s*(?:at|ät|@|arroba|chez)\s*[)\]}>]|\s_at_\s)\s*/gi, '@')
    .replace(/\s*[([{<]\s*(?:dot|punkt|point|punto)\s*[)\]}>]\s*/gi, '.')
    .replace(/(?<=[\p{L}\p{N}])\s+@\s?(?=[\p{L}\p{N}-]+\.\p{L}{2})/gu, '@')
    .replace(/(?<=[\p{L}\p{N}])@\s+(?=[\p{L}\p{N}-]+\.\p{L}{2,24}(?:\s|$))/gu, '@');
}

/** The candidate's e-mail address: the first one, links included; addresses of referees come later in a document. */
export function readEmail(lines: readonly Line[]): Found | null {
  for (const [i, line] of lines.entries()) {
    const mailto = line.cells.flatMap((cell) => cell.links).find((url) => /^mailto:/i.test(url));
    const linked = mailto ? decodeSafely(mailto.slice(7).split('?')[0] ?? '').trim() : null;
    if (linked && emailPattern.exec(linked)?.[0] === linked) {
      const isPrinted = line.text.toLowerCase().includes(linked.toLowerCase());
      return {
        value: linked.toLowerCase(),
        printed: isPrinted ? linked : line.text,
        line,
        confidence: isPrinted ? 0.98 : 0.9,
      };
    }
    if (!/[@＠]|\bat\b|arroba|ät/i.test(line.text) && !/@/.test(lines[i + 1]?.text ?? '')) continue;
    const text = withSigns(line.text);
    const wrapped = wrappedEmail(text, lines[i + 1]);
    if (wrapped) return { value: wrapped.toLowerCase(), printed: wrapped, line, confidence: 0.75 };
    const printed = emailPattern.exec(text)?.[0];
    if (printed) return { value: printed.toLowerCase(), printed, line, confidence: 0.98 };
  }
  return null;
}

/** An address that breaks at the edge of a narrow column goes on in the next line, which holds nothing else. */
function wrappedEmail(text: string, next: Line | undefined): string | null {
  const rest = next?.text.trim() ?? '';
  const isRest =
    next !== undefined &&
    next.gap < 0.3 &&
    rest.length <= 32 &&
    /^[\p{L}\p{N}@._-]*[\p{L}\p{N}]$/u.test(rest) &&
    !/^\d+$/.test(rest);
  const start = /(\S*@\S*|\S+)$/.exec(text)?.[1];
  const goesOn =
    start?.includes('@') || (/[._-]$/.test(start ?? '') && rest.includes('@')) || rest.startsWith('@');
  if (!isRest || !start || !goesOn) return null;
  const joined = `${start}${rest}`;
  if (emailPattern.exec(joined)?.[0] !== joined) return null;
  const alone = emailPattern.exec(start)?.[0] ?? '';
  // A complete address is continued only where its ending looks cut off: ".co" before "m".
  const isCut = alone !== start || (/\.co$/i.test(start) && /^m(?:\.|$)/i.test(rest)) || /^\./.test(rest);
  return isCut ? joined : null;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
