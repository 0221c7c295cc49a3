import type { ImportSummary } from '@pluto/shared/http/import.ts';
import { Badge, Card } from '@pluto/shared/ui/index.ts';
import { FileSpreadsheet, FolderOpen } from 'lucide-react';
import { useEffect } from 'react';
import { printTime } from '../format.ts';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { FailureState } from '../ui/failure-state.tsx';
import { copy } from '../words/words.ts';
import { UndoButton } from './undo-button.tsx';

const words = copy.import;
const digits = new Intl.NumberFormat(copy.locale);

/** What was imported before, each with a way to take it back. */
export function ImportHistory() {
  const imports = useStore((store) => store.imports);
  const loadImports = useStore((store) => store.loadImports);
  useEffect(() => {
    void loadImports();
  }, [loadImports]);
  const list = latestOf(imports);
  return (
    <Card title={words.history} className="import-history">
      {imports.status === 'failed' ? (
        <FailureState title={words.notLoaded} failure={imports.failure} onRetry={() => void loadImports()} />
      ) : null}
      {list && list.length === 0 ? <p className="import-none">{words.historyEmpty}</p> : null}
      {list && list.length > 0 ? (
        <ul aria-label={words.history}>
          {list.map((one) => (
            <HistoryLine key={one.import_id} one={one} />
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

function HistoryLine({ one }: { one: ImportSummary }) {
  const { file_name, kind, status, result, account_name, created_at, undo_until } = one;
  const Icon = kind === 'resumes' ? FolderOpen : FileSpreadsheet;
  const [imported, updated, failed] = [result.imported, result.updated, result.failed].map((count) =>
    digits.format(count),
  ) as [string, string, string];
  return (
    <li className="import-past">
      <Icon aria-hidden="true" />
      <div>
        <strong>{file_name}</strong>
        <span>{words.by(account_name, printTime(created_at))}</span>
      </div>
      <span className="import-past-counts">{words.historyLine(imported, updated, failed)}</span>
      {status === 'undone' ? (
        <Badge>{words.wasUndone}</Badge>
      ) : undo_until ? (
        <UndoButton id={one.import_id} name={file_name} label={words.undoOf(file_name)} />
      ) : null}
    </li>
  );
}
