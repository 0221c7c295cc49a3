import { Banner, Button, DropZone } from '@pluto/shared/ui/index.ts';
import { FolderOpen } from 'lucide-react';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { InlineSelect } from '../ui/inline-select.tsx';
import { copy } from '../words/words.ts';
import { filesOfDrop, folderNameOf, isTable } from './files-of-drop.ts';
import { ImportHistory } from './import-history.tsx';

const words = copy.import;
const tableTypes = '.csv,.tsv,.txt,.json,.jsonl,.ndjson';
const resumeTypes = '.pdf,.docx,.md';

/** Takes a table, or one or many resumes, by drop, choice or keyboard; below it what was imported before. */
export function ImportFile() {
  const place = useStore((store) => store.importPlace);
  const importTable = useStore((store) => store.importTable);
  const importResumes = useStore((store) => store.importResumes);
  const roles = useStore((store) => latestOf(store.roles)) ?? [];
  const importRoleId = useStore((store) => store.importRoleId);
  const setImportRole = useStore((store) => store.setImportRole);

  const take = (files: File[], folder: string | null) => {
    const [first] = files;
    if (!first) return;
    if (files.length === 1 && !folder && isTable(first.name)) void importTable(first);
    else void importResumes(folder ?? (files.length === 1 ? first.name : words.format.resumes), files);
  };

  return (
    <>
      {place.step === 'file' && place.failure ? (
        <Banner tone="error" title={words.failedTitle(place.failure.name)}>
          {place.failure.failure.message}
        </Banner>
      ) : null}
      {roles.length > 0 ? (
        <div className="import-role">
          <InlineSelect
            label={words.role}
            value={importRoleId ?? 'none'}
            options={[
              ...roles.map(({ role_id, title }) => ({ value: role_id, label: title })),
              { value: 'none', label: words.noRole },
            ]}
            onChange={(value) => setImportRole(value === 'none' ? null : value)}
          />
        </div>
      ) : null}
      {/* A folder is unpacked before the zone takes it. */}
      <div
        className="import-drop"
        onDropCapture={(event) => {
          if (!event.dataTransfer.items.length) return;
          event.preventDefault();
          event.stopPropagation();
          void filesOfDrop(event.dataTransfer.items).then(({ files, folder }) => take(files, folder));
        }}
      >
        <DropZone
          title={words.drop}
          hint={words.hint}
          buttonLabel={words.choose}
          accept={`${tableTypes},${resumeTypes}`}
          multiple
          onFiles={(files) => take(files, null)}
        />
        <Button variant="quiet" icon={<FolderOpen />} onClick={() => chooseFolder(take)}>
          {words.chooseFolder}
        </Button>
      </div>
      <ImportHistory />
    </>
  );
}

/** Opens the system's chooser for a folder; the page has one input for files, and this one never stands in it. */
function chooseFolder(take: (files: File[], folder: string | null) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])].filter(({ name }) => !name.startsWith('.'));
    take(files, folderNameOf(files[0]?.webkitRelativePath) ?? words.format.resumes);
  });
  input.click();
}
