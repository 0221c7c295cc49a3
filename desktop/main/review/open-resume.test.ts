import { AppError } from '@pluto/shared/errors/app-error.ts';
import { getResumeFile, getResumeView, type ResumeView } from '@pluto/shared/http/extract.ts';
import { askChannels } from '@pluto/shared/ipc/channels.ts';
import { expect, it, vi } from 'vitest';
import { openResume } from './open-resume.ts';

const resume_id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const at = '2026-11-22T15:32:00.000Z';
const pdf: ResumeView = {
  resume_id,
  file_name: 'maya.pdf',
  format: 'pdf',
  at,
  pages: [{ width: 595, height: 842 }],
  lines: [],
};
const word: ResumeView = { ...pdf, format: 'docx', pages: [], lines: [{ text: 'Maya', style: 'heading' }] };

function sessionWith(view: ResumeView) {
  return { call: vi.fn(async () => view), download: vi.fn(async () => new Uint8Array([37, 80, 68, 70])) };
}

it('brings the file of a resume with pages, as the channel wants it', async () => {
  const session = sessionWith(pdf);
  const value = await openResume(session as never, { resume_id });
  expect(session.call).toHaveBeenCalledWith(getResumeView, { params: { resume_id } });
  expect(session.download).toHaveBeenCalledWith(getResumeFile, { params: { resume_id } });
  expect(askChannels.openResume.response.parse({ ok: true, value })).toEqual({ ok: true, value });
  expect(value.bytes).toHaveLength(4);
});

it('fetches no file where the text is all there is to show', async () => {
  const session = sessionWith(word);
  expect(await openResume(session as never, { resume_id })).toEqual({ view: word, bytes: null });
  expect(session.download).not.toHaveBeenCalled();
});

it('tells that a resume is gone', async () => {
  const gone = new AppError('not_found', { publicMessage: 'There is no such resume.' });
  const session = { call: vi.fn(async () => Promise.reject(gone)), download: vi.fn() };
  await expect(openResume(session as never, { resume_id })).rejects.toBe(gone);
});
