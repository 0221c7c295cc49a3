import type { Role } from '@pluto/shared/http/ranking.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { useStore } from '../store/use-store.ts';
import { beginHistory, recordChange, redoChange, undoChange } from './draft-history.ts';
import { changeOf, draftOf, type RoleDraft } from './role-draft.ts';

function isTextBox(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('textarea, input:not([type="range"])') !== null;
}

/** The draft of a role with undo, and with the window told that something is not saved. */
export function useRoleDraft(role: Role) {
  const [history, setHistory] = useState(() => beginHistory(draftOf(role)));
  const setUnsaved = useStore((state) => state.setUnsaved);
  const draft = history.present;
  const change = changeOf(role, draft);
  const isChanged = change !== null;

  useEffect(() => {
    setUnsaved(isChanged ? role.title : null);
    return () => setUnsaved(null);
  }, [isChanged, role.title, setUnsaved]);
  // Closing the window asks as well; main shows the question (see main-window.ts).
  useEffect(() => {
    if (!isChanged) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isChanged]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isUndoKey = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'z';
    // In a box of text the keys belong to the box.
    if (!isUndoKey || isTextBox(event.target)) return;
    event.preventDefault();
    setHistory(event.shiftKey ? redoChange : undoChange);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return {
    draft,
    change,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    /** Changes of one `topic` in a row, for example letters in one box, are one step of undo. */
    edit: (next: RoleDraft, topic?: string) =>
      setHistory((before) => recordChange(before, next, topic ?? null)),
    undo: () => setHistory(undoChange),
    redo: () => setHistory(redoChange),
    /** Begins anew from the role as it is stored. */
    begin: (from: Role) => setHistory(beginHistory(draftOf(from))),
  };
}
