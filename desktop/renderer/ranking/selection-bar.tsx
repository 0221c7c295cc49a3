import { Button, IconButton, Menu, useToast } from '@pluto/shared/ui/index.ts';
import { Download, Ellipsis, Link2, Mail, Table2, X } from 'lucide-react';
import { useState } from 'react';
import { LinksDialog } from '../link/links-dialog.tsx';
import { MailDialog } from '../link/mail-dialog.tsx';
import { latestOf } from '../store/remote.ts';
import { countChosen, everybody, nobody } from '../store/selection.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

const words = copy.ranking;
/** What the export takes by name; more are chosen by a filter. */
const mostNamed = 20_000;

/** What can be done with those who are chosen. */
export function SelectionBar() {
  const selection = useStore((state) => state.rankingSelection);
  const total = useStore((state) => latestOf(state.ranking)?.total ?? 0);
  const setSelection = useStore((state) => state.setSelection);
  const [open, setOpen] = useState<'none' | 'links' | 'mail'>('none');
  const moveRows = useMoveRows();
  const count = countChosen(selection, total);
  if (count === 0 && open === 'none') return null;
  return (
    <section className="selection-bar" aria-label={words.selection}>
      <strong role="status">{words.selected(count)}</strong>
      {selection.kind === 'some' && count < total ? (
        <Button size="small" variant="quiet" onClick={() => setSelection(everybody)}>
          {words.selectRest(total)}
        </Button>
      ) : null}
      <span className="screen-head-grow" />
      <Button size="small" icon={<Link2 />} onClick={() => setOpen('links')}>
        {words.makeLinks}
      </Button>
      <Button size="small" icon={<Mail />} onClick={() => setOpen('mail')}>
        {words.sendMails}
      </Button>
      <Menu
        trigger={
          <IconButton label={copy.candidate.more} icon={<Ellipsis />} size="small" variant="secondary" />
        }
        items={[
          { label: words.copyRows, icon: <Table2 />, onSelect: () => void moveRows('copy') },
          { label: words.saveRows, icon: <Download />, onSelect: () => void moveRows('save') },
        ]}
      />
      <IconButton
        label={words.clearSelection}
        icon={<X />}
        size="small"
        onClick={() => setSelection(nobody)}
      />
      {open === 'links' ? <LinksDialog onClose={() => setOpen('none')} /> : null}
      {open === 'mail' ? <MailDialog onClose={() => setOpen('none')} /> : null}
    </section>
  );
}

/** Copies or saves the chosen rows; without a choice everyone who fits. The rows never come to the page. */
export function useMoveRows(): (what: 'copy' | 'save') => Promise<void> {
  const toast = useToast();
  const { copyRanking, saveRanking } = useStore.getState();
  return async (what) => {
    const { rankingSelection: chosen, rankingQuery, roleId } = useStore.getState();
    const named = chosen.kind === 'some' ? chosen.ids : chosen.except;
    if (!roleId) return;
    if (named.size > mostNamed) {
      toast({ tone: 'error', title: words.rowsFailed, description: words.tooMany(mostNamed) });
      return;
    }
    const { filter, search } = rankingQuery;
    const part = {
      role_id: roleId,
      filter,
      ...(search ? { search } : {}),
      ...(chosen.kind === 'some'
        ? chosen.ids.size > 0
          ? { candidate_ids: [...chosen.ids] }
          : {}
        : { except: [...chosen.except] }),
    };
    const outcome = what === 'copy' ? await copyRanking(part) : await saveRanking(part);
    if (!outcome.ok) {
      toast({ tone: 'error', title: words.rowsFailed, description: outcome.failure.message });
    } else if ('rows' in outcome.value) {
      toast({
        tone: 'success',
        title: words.copiedRows(outcome.value.rows),
        description: words.copiedRowsText,
      });
    } else if (outcome.value.file_name) {
      toast({ tone: 'success', title: words.savedAs(outcome.value.file_name) });
    }
  };
}
