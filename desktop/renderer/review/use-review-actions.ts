import type { Review } from '@pluto/shared/http/review.ts';
import type { Failure } from '@pluto/shared/ipc/outcome.ts';
import { useHotkey, useToast } from '@pluto/shared/ui/index.ts';
import { useState } from 'react';
import { changedFields, type Decision, undecidedFields } from '../store/review-slice.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import { nextUndecided } from './next-undecided.ts';

const words = copy.review;

/** What can be done in a review, by key or click, and the field it is done to. */
export function useReviewActions(review: Review) {
  const changed = changedFields(review);
  const undecided = undecidedFields(review);
  const [activeKey, setActiveKey] = useState(changed[0]?.field_key ?? null);
  const [editingKey, setEditingKey] = useState<string | null>(null);
  const decide = useStore((state) => state.decide);
  const undoDecision = useStore((state) => state.undoDecision);
  const showHistory = useStore((state) => state.showHistory);
  const exportReview = useStore((state) => state.exportReview);
  const toast = useToast();

  const fail = (title: string, failure: Failure) =>
    toast({ tone: 'error', title, description: failure.message });

  async function make(decisions: Decision[]): Promise<boolean> {
    if (decisions.length === 0) return false;
    const failure = await decide(decisions);
    if (failure) fail(words.failed, failure);
    return failure === null;
  }

  async function all(decision: 'keep' | 'restore'): Promise<void> {
    const isDone = await make(undecided.map(({ field_key }) => ({ field_key, decision })));
    if (isDone) toast({ tone: 'success', title: decision === 'keep' ? words.allKept : words.allRestored });
  }

  async function undo(): Promise<void> {
    const outcome = await undoDecision();
    if (!outcome.ok) fail(words.undoFailed, outcome.failure);
    else if (outcome.value.length > 0) {
      toast({ tone: 'info', title: words.undone });
      setActiveKey(outcome.value[0] ?? null);
    }
  }

  async function save(format: 'json' | 'pdf'): Promise<void> {
    const outcome = await exportReview(format);
    if (!outcome.ok) fail(words.exportFailed, outcome.failure);
    else if (outcome.value) toast({ tone: 'success', title: words.exported(outcome.value) });
  }

  function move(by: 1 | -1): void {
    const index = changed.findIndex(({ field_key }) => field_key === activeKey);
    const next = Math.min(changed.length - 1, Math.max(0, index + by));
    setActiveKey(changed[next]?.field_key ?? null);
  }

  function decideActive(decision: 'keep' | 'restore'): void {
    if (!activeKey || !changed.some(({ field_key }) => field_key === activeKey)) return;
    setActiveKey(nextUndecided(changed, activeKey));
    void make([{ field_key: activeKey, decision }]);
  }

  const onKey = (key: string, act: () => void) => {
    // biome-ignore lint/correctness/useHookAtTopLevel: called for every key, always in the same order
    useHotkey(key, () => {
      // What a dialog or a menu is open for has the keys.
      if (!document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) act();
    });
  };
  onKey('j', () => move(1));
  onKey('k', () => move(-1));
  onKey('y', () => decideActive('keep'));
  onKey('n', () => decideActive('restore'));
  onKey('e', () => {
    if (changed.some(({ field_key }) => field_key === activeKey)) setEditingKey(activeKey);
  });
  onKey('h', () => {
    if (activeKey) void showHistory(activeKey);
  });
  onKey('shift+y', () => void all('keep'));
  onKey('shift+n', () => void all('restore'));
  onKey('u', () => void undo());

  return {
    changed,
    undecided,
    activeKey,
    setActiveKey,
    editingKey,
    setEditingKey,
    make,
    keepAll: () => void all('keep'),
    restoreAll: () => void all('restore'),
    undo: () => void undo(),
    save: (format: 'json' | 'pdf') => void save(format),
  };
}
