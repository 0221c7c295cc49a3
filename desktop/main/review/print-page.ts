import { BrowserWindow, session } from 'electron';
import { appScheme } from '../window/app-origin.ts';

/** A page that stands by itself, to be made a PDF. */
export interface PrintedPage {
  html: string;
  css: string;
  /** HTML of the line under every page; the classes `pageNumber` and `totalPages` are filled in. */
  footer: string;
}

const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";
const origin = `${appScheme}://print`;
let pages = 0;

/**
 * Makes a PDF (A4, tagged, with an outline) of a page. It is drawn in a window that nobody sees, in a session of its
 * own that exists in memory only: no scripts, no network, nothing but the page and its style.
 */
export async function printPage({ html, css, footer }: PrintedPage): Promise<Uint8Array> {
  pages += 1;
  const memory = session.fromPartition(`print-${pages}`, { cache: false });
  const files: Record<string, [type: string, body: string]> = {
    '/': ['text/html; charset=utf-8', html],
    '/page.css': ['text/css; charset=utf-8', css],
  };
  memory.protocol.handle(appScheme, ({ url }) => {
    const file = files[new URL(url).pathname];
    if (!file) return new Response('Not found', { status: 404 });
    const [type, body] = file;
    return new Response(body, { headers: { 'content-type': type, 'content-security-policy': policy } });
  });
  memory.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: memory, sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    await window.loadURL(`${origin}/`);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      margins: { top: 0.6, bottom: 0.8, left: 0.6, right: 0.6 },
    });
  } finally {
    memory.protocol.unhandle(appScheme);
    window.destroy();
  }
}
