import { copy } from '../copy.ts';

/** Most bytes a resume may have; the server refuses more. */
export const maxFileBytes = 10 * 1024 * 1024;

/** What the file chooser offers first. The server looks into the file itself. */
export const acceptedFiles =
  '.pdf,.docx,.txt,.json,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain,application/json';

/** What is wrong with a file that need not be sent to know it, or null. */
export function checkFile(file: { size: number }): string | null {
  if (file.size === 0) return copy.upload.empty;
  return file.size > maxFileBytes ? copy.upload.tooLarge : null;
}
