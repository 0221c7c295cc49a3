import type { CandidateDetail } from '@pluto/shared/http/words.ts';
import { ConfirmDialog, IconButton, Menu, useToast } from '@pluto/shared/ui/index.ts';
import { Download, Ellipsis, ListPlus, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import { CandidateEdit } from './candidate-edit.tsx';

const words = copy.candidate;

/** What is done seldom: edit, rank for another role, export, erase. */
export function CandidateMenu({ candidate }: { candidate: CandidateDetail }) {
  const [open, setOpen] = useState<'none' | 'edit' | 'erase'>('none');
  const [isErasing, setErasing] = useState(false);
  const roles = useStore((state) => latestOf(state.roles)) ?? [];
  const { exportCandidate, eraseCandidate, rankCandidate } = useStore.getState();
  const toast = useToast();
  const { candidate_id, name } = candidate;
  const others = roles.filter((role) => !candidate.roles.some((own) => own.role_id === role.role_id));

  const exportAll = async () => {
    const outcome = await exportCandidate(candidate_id, name);
    if (!outcome.ok)
      toast({ tone: 'error', title: words.exportFailed, description: outcome.failure.message });
    else if (outcome.value.file_name)
      toast({ tone: 'success', title: words.exported(outcome.value.file_name) });
  };
  const erase = async () => {
    setErasing(true);
    const failure = await eraseCandidate(candidate_id);
    setErasing(false);
    setOpen('none');
    if (failure) toast({ tone: 'error', title: words.eraseFailed, description: failure.message });
    else toast({ tone: 'success', title: words.erased(name) });
  };
  const rank = async (roleId: string, title: string) => {
    const failure = await rankCandidate(candidate_id, roleId);
    if (failure) toast({ tone: 'error', title: failure.message });
    else toast({ tone: 'success', title: words.ranked(title) });
  };

  return (
    <>
      <Menu
        trigger={<IconButton label={words.more} icon={<Ellipsis />} variant="secondary" />}
        items={[
          { label: words.edit, icon: <Pencil />, onSelect: () => setOpen('edit') },
          ...others.map((role) => ({
            label: words.rankFor(role.title),
            icon: <ListPlus />,
            onSelect: () => void rank(role.role_id, role.title),
          })),
          { label: words.export, icon: <Download />, onSelect: () => void exportAll() },
          'separator',
          { label: words.erase, icon: <Trash2 />, tone: 'danger', onSelect: () => setOpen('erase') },
        ]}
      />
      {open === 'edit' ? <CandidateEdit candidate={candidate} onClose={() => setOpen('none')} /> : null}
      <ConfirmDialog
        open={open === 'erase'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'erase' : 'none')}
        title={words.eraseTitle(name)}
        description={words.eraseText}
        confirmLabel={words.eraseConfirm}
        tone="danger"
        loading={isErasing}
        onConfirm={() => void erase()}
      />
    </>
  );
}
