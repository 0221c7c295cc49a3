import { fileTypeFromBuffer } from 'file-type';
import { ReadFailure } from '../read-failure.ts';
import { readLimits } from '../read-limits.ts';

export type ResumeFormat = 'pdf' | 'docx' | 'txt' | 'json';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Documents of other programs, by the endings that the library gives them. */
const otherDocuments = new Set(['odt', 'ott', 'rtf', 'epub', 'odp', 'ods', 'pptx', 'xlsx']);

function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  return control <= head.length / 100;
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/**
 * Tells what a file is from its bytes; its name decides only between plain text and JSON.
 * Throws `ReadFailure` for files that are empty, too large or of another kind.
 */
export async function detectFormat(bytes: Uint8Array, fileName: string): Promise<ResumeFormat> {
  if (bytes.length === 0) throw new ReadFailure('empty');
  if (bytes.length > readLimits.fileBytes) throw new ReadFailure('too_large');
  // A PDF may start with a few stray bytes; readers look for the mark in the first kilobyte.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const type = await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024)).catch(() => undefined);
  if (type?.mime === docxType) return 'docx';
  const isWord = extension === 'docx' || extension === 'docm';
  if (type?.ext === 'zip' && isWord) return 'docx';
  if (type?.ext === 'docm' || type?.ext === 'dotx' || type?.ext === 'dotm') return 'docx';
  // Office files with a password are an encrypted package inside the older compound format.
  if (type?.ext === 'cfb')
    throw new ReadFailure(isWord ? 'encrypted' : extension === 'doc' ? 'old_word' : 'wrong_type');
  if (type && otherDocuments.has(type.ext)) throw new ReadFailure('other_document');
  if (type?.ext === 'zip' && extension === 'pages') throw new ReadFailure('other_document');
  if (type?.mime.startsWith('image/')) throw new ReadFailure('picture');
  if (type && type.ext !== 'xml') throw new ReadFailure('wrong_type');
  if (!hasUtf16Mark(bytes) && !looksLikeText(bytes)) {
    throw new ReadFailure(extension === 'pdf' || extension === 'docx' ? 'corrupt' : 'wrong_type');
  }
  const start = head.replace(/^\uFEFF|^ï»¿/, '').trimStart();
  if (start === '' && bytes.length < 1024) throw new ReadFailure('empty');
  if (start.startsWith('{\\rtf')) throw new ReadFailure('other_document');
  if (/^(<!doctype|<html|<\?xml|<svg)/i.test(start)) throw new ReadFailure('wrong_type');
  if (start.startsWith('{') && (extension === 'json' || extension === '')) return 'json';
  if (extension === 'json') throw new ReadFailure('corrupt');
  if (extension === 'pdf' || extension === 'docx') throw new ReadFailure('wrong_type');
  return 'txt';
}
