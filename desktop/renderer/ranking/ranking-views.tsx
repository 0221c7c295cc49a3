import { Button, Dialog, Field, Input, Menu, useToast } from '@pluto/shared/ui/index.ts';
import { Bookmark, Columns3 } from 'lucide-react';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { firstRankingQuery } from '../store/ranking-slice.ts';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import { columnKeys, fixedColumns, shownColumns } from './ranking-columns.tsx';

const words = copy.ranking.views;

/** Saved views: take one, keep this one, delete one. */
export function RankingViews() {
  const views = useStore((state) => state.views);
  const query = useStore((state) => state.rankingQuery);
  const columns = useStore((state) => state.rankingColumns);
  const {
    loadViews,
    useView: takeView,
    deleteView,
    setRankingQuery,
    setRankingColumns,
  } = useStore.getState();
  const [isSaving, setSaving] = useState(false);
  const toast = useToast();
  const isUnread = views.status === 'idle';
  useEffect(() => {
    if (isUnread) void loadViews();
  }, [isUnread, loadViews]);
  const list = latestOf(views) ?? [];
  const now = JSON.stringify({ ...query, columns: columns ?? [] });
  const isShown = (view: (typeof list)[number]['view']) => {
    const { columns: its, ...rest } = view;
    return JSON.stringify({ ...query, ...rest, columns: its }) === now;
  };

  const remove = async (viewId: string, name: string) => {
    const failure = await deleteView(viewId);
    toast(
      failure ? { tone: 'error', title: failure.message } : { tone: 'success', title: words.removed(name) },
    );
  };
  const shown = list.find(({ view }) => isShown(view));
  return (
    <>
      <Menu
        trigger={<Button icon={<Bookmark />}>{shown?.name ?? words.button}</Button>}
        items={[
          {
            label: words.usual,
            checked: !shown && now === JSON.stringify({ ...firstRankingQuery, columns: [] }),
            onSelect: () => {
              setRankingColumns(null);
              setRankingQuery(firstRankingQuery);
            },
          },
          ...list.map((saved) => ({
            label: saved.name,
            checked: saved === shown,
            onSelect: () => takeView(saved),
          })),
          'separator',
          { label: words.save, onSelect: () => setSaving(true) },
          ...(shown
            ? [
                {
                  label: words.remove(shown.name),
                  tone: 'danger' as const,
                  onSelect: () => void remove(shown.view_id, shown.name),
                },
              ]
            : []),
        ]}
      />
      {isSaving ? <SaveView name={shown?.name ?? ''} onClose={() => setSaving(false)} /> : null}
    </>
  );
}

function SaveView({ name: first, onClose }: { name: string; onClose: () => void }) {
  const formId = useId();
  const [name, setName] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const saveView = useStore((state) => state.saveView);
  const toast = useToast();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const failure = await saveView(name.trim());
    if (failure) {
      setProblem(failure.message);
      return;
    }
    toast({ tone: 'success', title: words.saved(name.trim()) });
    onClose();
  };
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={words.saveTitle}
      description={words.saveText}
      footer={
        <>
          <Button onClick={onClose}>{copy.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" disabled={name.trim() === ''}>
            {copy.save}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)}>
        <Field label={words.name} error={problem}>
          <Input value={name} maxLength={60} onChange={(event) => setName(event.currentTarget.value)} />
        </Field>
      </form>
    </Dialog>
  );
}

/** Which columns are shown. */
export function ColumnChooser() {
  const columns = useStore((state) => state.rankingColumns);
  const setColumns = useStore((state) => state.setRankingColumns);
  const shown = shownColumns(columns);
  return (
    <Menu
      trigger={<Button icon={<Columns3 />}>{copy.ranking.chooseColumns}</Button>}
      items={[
        ...columnKeys
          .filter((key) => !fixedColumns.has(key))
          .map((key) => ({
            label: copy.ranking.columns[key],
            checked: shown.includes(key),
            onSelect: () =>
              setColumns(shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key]),
          })),
        'separator',
        { label: copy.ranking.usualColumns, disabled: columns === null, onSelect: () => setColumns(null) },
      ]}
    />
  );
}
