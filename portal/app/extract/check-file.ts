import { copy } from '../copy.ts';

/** Most bytes a resume may have; the server refuses more. */
export const maxFileBytes = 10 * 1024 * 1024;

/** What the file chooser offers first. The server looks into the file itself. */
export const acceptedFiles =
  '.pdf,.docx,.txt,.json,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain,application/json';

/** What is wrong with a file by its size, or null. */
export function checkFile(file: { size: number }): string | null {
  if (file.size === 0) return copy.upload.empty;
  return file.size > maxFileBytes ? copy.upload.tooLarge : null;
}

const beginnings: readonly { bytes: readonly number[]; at?: number; message: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], message: copy.upload.isPicture }, // PNG
  { bytes: [0xff, 0xd8, 0xff], message: copy.upload.isPicture }, // JPEG
  { bytes: [0x47, 0x49, 0x46, 0x38], message: copy.upload.isPicture }, // GIF
  { bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4, message: copy.upload.isPicture }, // HEIC, phones
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, message: copy.upload.isPicture }, // WebP
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], message: copy.upload.isOldWord },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], message: copy.upload.isOtherText }, // RTF
];

/** How many bytes `checkBeginning` looks at. */
export const beginningBytes = 16;

/**
 * What is wrong with a file by its first bytes, or null. Only what is certain: such a file need not be sent to be
 * refused, and the candidate hears at once what to do instead.
 */
export function checkBeginning(bytes: Uint8Array): string | null {
  const found = beginnings.find(({ bytes: wanted, at = 0 }) =>
    wanted.every((byte, index) => bytes[at + index] === byte),
  );
  return found?.message ?? null;
}
