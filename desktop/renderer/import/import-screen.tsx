import { Banner, Button, Steps } from '@pluto/shared/ui/index.ts';
import { useEffect } from 'react';
import './import-screen.css';
import { type ImportStep, stepOf } from '../store/import-place.ts';
import { useStore } from '../store/use-store.ts';
import { ScreenHead } from '../ui/screen-head.tsx';
import { copy } from '../words/words.ts';
import { ImportCheck } from './import-check.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportFile } from './import-file.tsx';
import { ImportProgress } from './import-progress.tsx';

const words = copy.import;
const steps = (Object.keys(words.steps) as ImportStep[]).map((id) => ({ id, label: words.steps[id] }));

/** From a file to candidates: look at it, mend it, import it, and take it back if it was wrong. */
export function ImportScreen() {
  const place = useStore((store) => store.importPlace);
  const resetImport = useStore((store) => store.resetImport);
  const roleId = useStore((store) => store.roleId);
  const importRoleId = useStore((store) => store.importRoleId);
  const setImportRole = useStore((store) => store.setImportRole);
  const go = useStore((store) => store.go);
  const step = stepOf(place);
  const isOver = place.step === 'open' && (place.view.status === 'done' || place.view.status === 'undone');

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
          isOver ? (
            <>
              <Button onClick={resetImport}>{words.another}</Button>
              <Button variant="primary" onClick={() => go({ screen: 'ranking' })}>
                {words.open}
              </Button>
            </>
          ) : null
        }
      >
        <div className="import-steps">
          <Steps steps={steps} current={step} label={words.stepsLabel} />
        </div>
      </ScreenHead>
      <div className="screen-scroll">
        <div className="screen-column import-column">
          {place.step === 'open' && place.failure ? (
            <Banner tone="error" title={place.failure.message} />
          ) : null}
          <ImportBody />
        </div>
      </div>
    </div>
  );
}

/** What the step shows. */
function ImportBody() {
  const place = useStore((store) => store.importPlace);
  if (place.step === 'file') return <ImportFile />;
  if (place.step === 'sending') return <ImportProgress />;
  switch (place.view.status) {
    case 'checking':
    case 'importing':
    case 'undoing':
      return <ImportProgress />;
    case 'done':
    case 'undone':
      return <ImportDone view={place.view} />;
    default:
      return <ImportCheck view={place.view} />;
  }
}
