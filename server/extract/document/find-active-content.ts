import type { ExtractionFlag } from '@pluto/shared/profile/extraction.ts';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const longestFlag = 2000;
/** Addresses that start something on the reader's computer instead of opening a page. */
const startsSomething =
  /^(?:javascript|vbscript|file|data|smb):|^\\\\|\.(?:exe|bat|cmd|scr|ps1|vbs|msi|hta|lnk)$/i;

function flag(text: string): ExtractionFlag {
  return { kind: 'active_content', page: null, text: text.slice(0, longestFlag) };
}

/** Scripts, attached files and actions that start a program: none of them is run, a recruiter is told. */
export async function findActiveContent(
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  addresses: readonly string[],
): Promise<ExtractionFlag[]> {
  const [scripts, hasScripts, attachments] = await Promise.all([
    document.getJSActions().catch(() => null) as Promise<Record<string, string[]> | null>,
    document.hasJSActions().catch(() => false),
    document.getAttachments().catch(() => null) as Promise<Record<string, unknown> | null>,
  ]);
  const flags: ExtractionFlag[] = [];
  if (scripts || hasScripts) {
    const codes = Object.entries(scripts ?? {}).map(([event, code]) => `${event}: ${code.join(' ')}`);
    flags.push(flag(codes.join('\n') || 'A form field holds a script.'));
  }
  if (attachments) flags.push(flag(`Attached files: ${Object.keys(attachments).join(', ')}`));
  const started = addresses.filter((address) => startsSomething.test(address));
  const hasLaunch = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Launch');
  if (started.length > 0 || hasLaunch)
    flags.push(flag(`Starts a program or opens a file: ${started.join(', ') || 'on opening'}`));
  return flags;
}
