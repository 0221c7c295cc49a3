import type { HistoryEntry } from '@pluto/shared/http/review.ts';
import { Badge, Dialog, SourceTag, Spinner } from '@pluto/shared/ui/index.ts';
import { printTime } from '../format.ts';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { EvidenceText } from '../ui/evidence-text.tsx';
import { FailureState } from '../ui/failure-state.tsx';
import { copy } from '../words/words.ts';

const words = copy.review;

/** Everything that happened to one field, oldest first: what came in with its proof, what was decided by whom. */
export function ReviewHistory() {
  const shown = useStore((state) => state.shownHistory);
  const showHistory = useStore((state) => state.showHistory);
  const hideHistory = useStore((state) => state.hideHistory);
  if (!shown) return null;
  const history = latestOf(shown.history);
  return (
    <Dialog
      open
      size="medium"
      onOpenChange={(isOpen) => {
        if (!isOpen) hideHistory();
      }}
      title={words.historyTitle(history?.label ?? '')}
    >
      {history ? (
        <ol className="review-history">
          {history.entries.map((entry, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: entries are only added, and have no identity of their own
              key={index}
              className={isUndone(entry) ? 'review-history-entry is-undone' : 'review-history-entry'}
            >
              <HistoryLine entry={entry} />
            </li>
          ))}
        </ol>
      ) : shown.history.status === 'failed' ? (
        <FailureState
          title={words.historyFailed}
          failure={shown.history.failure}
          onRetry={() => void showHistory(shown.fieldKey)}
        />
      ) : (
        <Spinner label={words.historyOpening} />
      )}
    </Dialog>
  );
}

function isUndone(entry: HistoryEntry): boolean {
  return entry.kind === 'decision' && entry.undone !== null;
}

function HistoryLine({ entry }: { entry: HistoryEntry }) {
  return (
    <>
      <p className="review-history-head">
        {entry.kind === 'decision' ? (
          <Badge tone="info">{words.decidedAs[entry.decision]}</Badge>
        ) : (
          <SourceTag source={entry.provenance.source} confirmed={entry.provenance.confirmed} />
        )}
        {entry.kind === 'decision' ? <span>{words.by(entry.by)}</span> : null}
        <time dateTime={entry.at}>{printTime(entry.at)}</time>
      </p>
      <p className="review-history-value">{entry.printed ?? words.empty}</p>
      {entry.kind === 'value' ? <EvidenceText evidence={entry.provenance.evidence} /> : null}
      {entry.kind === 'decision' && entry.reason ? <blockquote>{entry.reason}</blockquote> : null}
      {entry.kind === 'decision' && entry.undone ? (
        <p className="review-small">{words.undoneBy(entry.undone.by, printTime(entry.undone.at))}</p>
      ) : null}
    </>
  );
}
