import type { ExtractionErrorCode } from '@pluto/shared/profile/extraction.ts';

/** Why a file cannot be used: a code, or a case of one that has a better sentence of its own. */
export type FailureReason = ExtractionErrorCode | keyof typeof specialFailures;

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

/** Cases where the sentence of the code would be wrong or say too little. */
export const specialFailures = {
  unreadable_letters: {
    code: 'no_text',
    message:
      'This file does not say which letters it shows, so its text cannot be read. Please print or export it to PDF again with another program, or upload a Word file.',
  },
  old_word: {
    code: 'wrong_type',
    message:
      'This is a document of an older Word (.doc). Please open it, save it as a PDF or .docx and upload that.',
  },
  other_document: {
    code: 'wrong_type',
    message:
      'This document comes from a program whose files we cannot read, such as OpenDocument, RTF or Pages. Please open it, save it as a PDF and upload that.',
  },
  picture: {
    code: 'wrong_type',
    message: 'This is a picture. Please upload the document itself as a PDF or Word file.',
  },
  unpacks_too_large: {
    code: 'too_large',
    message: 'This file unpacks to far more than a resume needs. Please save it as a PDF and upload that.',
  },
  queue_full: {
    code: 'took_too_long',
    message:
      'This file was not read: many resumes are being read right now. Please wait a minute and upload it again.',
  },
} as const satisfies Record<string, { code: ExtractionErrorCode; message: string }>;
