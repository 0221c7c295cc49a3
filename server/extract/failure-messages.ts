import type { ExtractionErrorCode } from '@pluto/shared/profile/extraction.ts';

/** What a candidate reads when a file could not be used: what is wrong and what to do next. */
export const failureMessages: Record<ExtractionErrorCode, string> = {
  no_text:
    'This file holds only pictures of text, such as a scan or a photo. Please upload the original document, or go on without a resume.',
  encrypted: 'This file is protected by a password. Please save a copy without a password and upload that.',
  corrupt: 'This file is damaged or incomplete. Please save or download it again and upload the new copy.',
  empty: 'This file is empty. Please choose another one.',
  wrong_type:
    'This is not a PDF, Word (.docx), plain text or JSON Resume file. Please save your resume as a PDF and upload that.',
  too_large:
    'This file is larger than we can take (10 MB). Please upload a smaller version, for example with fewer pictures.',
  too_many_pages: 'This file has more than 30 pages. Please upload a shorter resume.',
  took_too_long: 'Reading this file took too long. Please save your resume as a simple PDF and upload that.',
};
