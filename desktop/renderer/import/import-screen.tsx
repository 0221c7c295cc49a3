import type { ImportResult } from '@pluto/shared/http/import.ts';
import { importLimitBytes } from '@pluto/shared/ipc/channels.ts';
import { Banner, Button, Card, DropZone } from '@pluto/shared/ui/index.ts';
import { useEffect } from 'react';
import './import-screen.css';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { InlineSelect } from '../ui/inline-select.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { copy } from '../words/words.ts';
import { ImportMapping } from './import-mapping.tsx';
import { ImportProblems } from './import-problems.tsx';

const words = copy.import;

/** From a file to candidates, with every row that did not go in and why. */
export function ImportScreen() {
  const state = useStore((store) => store.importState);
  const resetImport = useStore((store) => store.resetImport);
  const roles = useStore((store) => latestOf(store.roles)) ?? [];
  const roleId = useStore((store) => store.roleId);
  const importRoleId = useStore((store) => store.importRoleId);
  const setImportRole = useStore((store) => store.setImportRole);
  const go = useStore((store) => store.go);

  // The role one was just looking at is most likely the one meant.
  useEffect(() => {
    if (roleId && importRoleId === null) setImportRole(roleId);
  }, [roleId, importRoleId, setImportRole]);

  return (
    <div className="screen">
      <ScreenHead
        title={words.title}
        lead={words.lead}
        actions={
          state.status === 'done' ? (
            <>
              <Button onClick={resetImport}>{words.another}</Button>
              <Button variant="primary" onClick={() => go({ screen: 'ranking' })}>
                {words.open}
              </Button>
            </>
          ) : null
        }
      />
      <div className="screen-scroll">
        <div className="screen-column">
          {state.status === 'done' ? (
            <ImportDone result={state.result} />
          ) : (
            <>
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
              <ImportDrop />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function ImportDrop() {
  const state = useStore((store) => store.importState);
  const importFile = useStore((store) => store.importFile);
  const failImport = useStore((store) => store.failImport);

  async function take([file]: File[]): Promise<void> {
    if (!file) return;
    if (file.size > importLimitBytes) {
      failImport(file.name, { code: 'body_too_large', message: words.tooLarge, details: [] });
      return;
    }
    await importFile(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  return (
    <>
      {state.status === 'failed' ? (
        <Banner tone="error" title={words.failedTitle(state.fileName)}>
          <p>{state.failure.message}</p>
          {state.failure.details.length > 0 ? (
            <ul className="import-details">
              {state.failure.details.map((detail) => (
                <li key={`${detail.path} ${detail.message}`}>{detail.message}</li>
              ))}
            </ul>
          ) : null}
        </Banner>
      ) : null}
      <DropZone
        className="import-drop"
        title={words.drop}
        hint={words.hint}
        buttonLabel={words.choose}
        accept=".csv,.tsv,.txt,.json"
        progress={state.status === 'sending' ? null : undefined}
        progressLabel={state.status === 'sending' ? words.sending(state.fileName) : undefined}
        onFiles={(files) => void take(files)}
      />
    </>
  );
}

function ImportDone({ result }: { result: ImportResult }) {
  return (
    <>
      <Banner tone={result.failed > 0 ? 'warning' : 'success'} title={words.doneTitle(result.file_name)}>
        {result.rows.some((row) => row.problems.length > 0) ? null : words.noProblems}
      </Banner>
      <dl className="import-counts">
        {(['imported', 'updated', 'failed'] as const).map((outcome) => (
          <div
            key={outcome}
            className={`import-count import-count-${outcome}${result[outcome] === 0 ? ' is-zero' : ''}`}
          >
            <dt>{words.counts[outcome]}</dt>
            <dd>{result[outcome].toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      <ImportProblems rows={result.rows} />
      {result.mapping.length > 0 ? (
        <Card title={words.mapping}>
          <ImportMapping mapping={result.mapping} />
        </Card>
      ) : null}
    </>
  );
}
