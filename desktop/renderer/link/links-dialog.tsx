import { Banner, Button, Dialog, ProgressBar, useToast } from '@pluto/shared/ui/index.ts';
import { useState } from 'react';
import './link-dialogs.css';
import { printDeadline } from '../format.ts';
import type { BulkWork } from '../store/link-slice.ts';
import { latestOf } from '../store/remote.ts';
import { countChosen } from '../store/selection.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

const words = copy.link.bulk;
/** More rows in a dialog help nobody; the table that is copied has them all. */
const mostShown = 200;

/** The table as it is pasted into a mail merge: headings, then one line for each link. */
export function linkTable(work: Pick<BulkWork, 'links'>): string[][] {
  const { columns } = words;
  return [
    [columns.name, columns.email, columns.link, columns.expires],
    ...work.links.map(({ name, email, intake_url, expires_at }) => [
      name,
      email ?? '',
      intake_url,
      printDeadline(expires_at),
    ]),
  ];
}

/** Links for everyone who is chosen: a table of name and link for a mail merge. */
export function LinksDialog({ onClose }: { onClose: () => void }) {
  const bulk = useStore((state) => state.bulk);
  const { closeBulk } = useStore.getState();
  const close = () => {
    closeBulk();
    onClose();
  };
  return bulk ? <LinksWork work={bulk} onClose={close} /> : <LinksBegin onClose={close} />;
}

function LinksBegin({ onClose }: { onClose: () => void }) {
  const total = useStore((state) => latestOf(state.ranking)?.total ?? 0);
  const selection = useStore((state) => state.rankingSelection);
  const { chosenIds, makeLinks } = useStore.getState();
  const [isGathering, setGathering] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async () => {
    setGathering(true);
    const ids = await chosenIds();
    setGathering(false);
    if (!ids.ok) setProblem(ids.failure.message);
    else if (ids.value.length === 0) setProblem(copy.ranking.noneChosen);
    else void makeLinks(ids.value);
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={words.title(countChosen(selection, total))}
      description={words.warning}
      footer={
        <>
          <Button onClick={onClose}>{copy.cancel}</Button>
          <Button variant="primary" loading={isGathering} onClick={() => void begin()}>
            {words.begin}
          </Button>
        </>
      }
    >
      {problem ? <Banner tone="error" title={problem} /> : null}
    </Dialog>
  );
}

function LinksWork({ work, onClose }: { work: BulkWork; onClose: () => void }) {
  const { stopBulk, copyTable, saveTable } = useStore.getState();
  const toast = useToast();
  const isWorking = work.status === 'working';
  const copyAll = async () => {
    const outcome = await copyTable(linkTable(work));
    toast(
      outcome.ok
        ? { tone: 'success', title: words.copied }
        : { tone: 'error', title: copy.ranking.rowsFailed, description: outcome.failure.message },
    );
  };
  const saveAll = async () => {
    const outcome = await saveTable(linkTable(work), 'links.csv');
    if (!outcome.ok) {
      toast({ tone: 'error', title: copy.ranking.rowsFailed, description: outcome.failure.message });
    } else if (outcome.value.file_name) {
      toast({ tone: 'success', title: copy.ranking.savedAs(outcome.value.file_name) });
    }
  };
  return (
    <Dialog
      open
      size="large"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={isWorking ? words.title(work.total) : words.made(work.links.length)}
      footer={
        isWorking ? (
          <Button onClick={stopBulk}>{words.stop}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{copy.close}</Button>
            <Button disabled={work.links.length === 0} onClick={() => void saveAll()}>
              {words.save}
            </Button>
            <Button variant="primary" disabled={work.links.length === 0} onClick={() => void copyAll()}>
              {words.copy}
            </Button>
          </>
        )
      }
    >
      {isWorking ? (
        <ProgressBar value={work.done / work.total} label={words.working(work.done, work.total)} showLabel />
      ) : null}
      {work.status === 'stopped' ? <Banner tone="info" title={words.stopped} /> : null}
      {work.failure ? (
        <Banner tone="error" title={words.failed}>
          {work.failure.message}
        </Banner>
      ) : null}
      {work.refused.length > 0 ? (
        <Banner tone="warning" title={words.refused(work.refused.length)}>
          <ul className="link-refused">
            {work.refused.slice(0, mostShown).map(({ candidate_id, name, message }) => (
              <li key={candidate_id}>
                <strong>{name ?? words.nobody}</strong> {message}
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {work.links.length > 0 ? (
        <div className="link-table">
          <table aria-label={words.table}>
            <thead>
              <tr>
                <th>{words.columns.name}</th>
                <th>{words.columns.link}</th>
                <th>{words.columns.expires}</th>
              </tr>
            </thead>
            <tbody>
              {work.links.slice(0, mostShown).map((link) => (
                <tr key={link.candidate_id}>
                  <td>{link.name}</td>
                  <td className="link-address">{link.intake_url}</td>
                  <td>{printDeadline(link.expires_at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Dialog>
  );
}
