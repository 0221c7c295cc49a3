import { getResumeFile, getResumeView, type ResumeView } from '@pluto/shared/http/extract.ts';
import type { SessionKeeper } from '../accounts/session.ts';

/**
 * A stored resume for the review: how it is laid out, and the file itself where it has pages to draw. The bytes go to
 * the page, never to a disk.
 * @throws AppError `not_found` when it is another organisation's, or was erased with its candidate
 */
export async function openResume(
  session: Pick<SessionKeeper, 'call' | 'download'>,
  { resume_id }: { resume_id: string },
): Promise<{ view: ResumeView; bytes: Uint8Array<ArrayBuffer> | null }> {
  const view = await session.call(getResumeView, { params: { resume_id } });
  const hasPages = view.pages.length > 0;
  const bytes = hasPages ? await session.download(getResumeFile, { params: { resume_id } }) : null;
  return { view, bytes };
}
