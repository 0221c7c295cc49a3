import type { ImportView } from '@pluto/shared/http/import.ts';
import { Banner, Card } from '@pluto/shared/ui/index.ts';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import { ImportProblems } from './import-problems.tsx';
import { UndoButton } from './undo-button.tsx';

const words = copy.import;
const digits = new Intl.NumberFormat(copy.locale);

/** What became of an import, or of undoing it. */
export function ImportDone({ view }: { view: ImportView }) {
  const problems = useStore((store) => latestOf(store.importProblems));
  const { undone, result, file_name } = view;
  if (undone) return <ImportUndone view={view} undone={undone} />;
  return (
    <>
      <Banner
        tone={result.failed > 0 ? 'warning' : 'success'}
        title={words.doneTitle(file_name)}
        action={
          view.undo_until ? <UndoButton id={view.import_id} name={file_name} label={words.undo} /> : null
        }
      >
        {result.failed > 0 ? words.mend : null}
      </Banner>
      {view.trouble ? <Banner tone="error" title={view.trouble} /> : null}
      <dl className="import-counts">
        {(['imported', 'updated', 'failed', 'skipped'] as const).map((outcome) => (
          <div
            key={outcome}
            className={`import-count import-count-${outcome}${result[outcome] === 0 ? ' is-zero' : ''}`}
          >
            <dt>{words.counts[outcome]}</dt>
            <dd>{digits.format(result[outcome])}</dd>
          </div>
        ))}
      </dl>
      {problems && problems.total > 0 ? (
        <Card title={words.problems}>
          <ImportProblems />
        </Card>
      ) : null}
    </>
  );
}

function ImportUndone({ view, undone }: { view: ImportView; undone: NonNullable<ImportView['undone']> }) {
  const go = useStore((store) => store.go);
  return (
    <>
      <Banner tone={undone.kept_total > 0 ? 'warning' : 'success'} title={words.undoneTitle(view.file_name)}>
        {words.undoneText(undone.removed, undone.restored)}
      </Banner>
      {undone.kept_total > 0 ? (
        <Card title={words.keptTitle(undone.kept_total)}>
          <ul className="import-kept">
            {undone.kept.map(({ candidate_id, name, reason }) => (
              <li key={`${candidate_id} ${reason}`}>
                <button
                  type="button"
                  className="import-name"
                  onClick={() => go({ screen: 'candidate', candidate_id })}
                >
                  {name}
                </button>
                <span>{reason}</span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}
