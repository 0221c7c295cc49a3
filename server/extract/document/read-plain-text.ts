import { ReadFailure } from '../read-failure.ts';
import { readLimits } from '../read-limits.ts';
import { type Cell, type Line, lineOf } from './document-text.ts';
import { closeSpacedLetters } from './repair-text.ts';

/** The characters of Windows Western at 0x80 to 0x9f, where Latin-1 has control codes. */
const westernSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node decode `windows-1252` as Latin-1, which loses dashes and quotes. */
function windowsWestern(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => westernSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Decodes UTF-8, UTF-16 with a mark, and as a last resort Windows Western. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windowsWestern(bytes);
  }
}

/** A cell of text without a place or a style. */
export function plainCell(
  text: string,
  style: { bold?: boolean; italic?: boolean; size?: number } = {},
): Cell {
  const { bold = false, italic = false, size = 10 } = style;
  return { text, parts: [{ text, bold, italic, size, font: '' }], area: null, links: [] };
}

const rule = /^[\s=_*~#–—-]{3,}$/;
const bullet = /^\s*(?:[•●▪■◦○‣·»►–—*+-]|\d{1,2}[.)])\s+/;

/** Splits plain text into lines; wide spaces and tabs part cells, a blank line shows as a gap. */
export function readPlainText(bytes: Uint8Array): Line[][] {
  const text = decodeText(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/[\u200B-\u200D\u2060]/g, '');
  if (!/\p{L}/u.test(text)) throw new ReadFailure(text.trim() === '' ? 'empty' : 'no_text');
  if (text.length > readLimits.textCharacters) throw new ReadFailure('too_large');
  const lines: Line[] = [];
  let gap = 0;
  for (const raw of text.split(/\r\n|[\n\r\f\v]/)) {
    if (raw.trim() === '' || rule.test(raw)) {
      gap = 1;
      continue;
    }
    const isBullet = bullet.test(raw);
    const body = raw
      .replace(isBullet ? bullet : /^#{1,6}\s+/, '')
      .replace(/\*\*(.+?)\*\*/g, '$1')
      .replace(/(?<![\p{L}\p{N}*])\*([^\s*](?:[^*]*[^\s*])?)\*(?![\p{L}\p{N}*])/gu, '$1')
      .replace(/^\S( {1,3}\S)+$/, closeSpacedLetters)
      .trim();
    const heading = /^#{1,6}\s/.test(raw) ? (/^#+/.exec(raw)?.[0].length ?? null) : null;
    const cells = body
      .split(/\t+|\s{3,}/)
      .map((cell) => cell.trim())
      .filter(Boolean);
    if (cells.length > 0)
      lines.push(
        lineOf(
          cells.map((cell) => plainCell(cell)),
          null,
          { gap, bullet: isBullet, heading },
        ),
      );
    gap = 0;
  }
  return [lines];
}
