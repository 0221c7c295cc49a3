const tables = /\.(csv|tsv|tab|txt|json|jsonl|ndjson)$/i;

/** Whether a file by its name is a table of candidates rather than one resume. */
export const isTable = (name: string): boolean => tables.test(name);

/** The folder a file of a chosen folder lies in: "Applications/2026/ana.pdf" is of "Applications". */
export function folderNameOf(relativePath: string | undefined): string | null {
  const [folder, ...rest] = relativePath?.split('/') ?? [];
  return folder && rest.length > 0 ? folder : null;
}

/** The part of a dropped entry that is needed; `FileSystemEntry` of the File and Directory Entries API. */
export interface DroppedEntry {
  name: string;
  isDirectory: boolean;
  file?(found: (file: File) => void, failed: (error: unknown) => void): void;
  createReader?(): {
    readEntries(found: (entries: DroppedEntry[]) => void, failed: (error: unknown) => void): void;
  };
}

async function filesWithin(entry: DroppedEntry): Promise<File[]> {
  // Files whose name begins with a dot belong to the system.
  if (entry.name.startsWith('.')) return [];
  if (!entry.isDirectory)
    return new Promise((resolve, reject) => entry.file?.((file) => resolve([file]), reject) ?? resolve([]));
  const reader = entry.createReader?.();
  const files: File[] = [];
  for (;;) {
    // A reader gives at most a hundred entries at a time, and none at its end.
    const entries = await new Promise<DroppedEntry[]>((resolve, reject) =>
      reader ? reader.readEntries(resolve, reject) : resolve([]),
    );
    if (entries.length === 0) return files;
    for (const inner of entries) files.push(...(await filesWithin(inner)));
  }
}

/** All files of a drop, those of folders too; `folder` is the name of the one folder that was dropped. */
export async function filesOfDrop(
  items: Iterable<{ webkitGetAsEntry(): unknown }>,
): Promise<{ files: File[]; folder: string | null }> {
  // Entries can be had during the event only, so all are taken before the first is read.
  const entries = [...items].flatMap((item) => {
    const entry = item.webkitGetAsEntry() as DroppedEntry | null;
    return entry ? [entry] : [];
  });
  const files: File[] = [];
  for (const entry of entries) files.push(...(await filesWithin(entry)));
  const folder = entries.find(({ isDirectory }) => isDirectory)?.name ?? null;
  return { files, folder };
}
