/** Limits for an uploaded resume; what is above them is refused before it is read. */
export const readLimits = {
  fileBytes: 10 * 1024 * 1024,
  unpackedBytes: 50 * 1024 * 1024,
  archiveEntries: 2000,
  pages: 30,
  textCharacters: 400_000,
} as const;
