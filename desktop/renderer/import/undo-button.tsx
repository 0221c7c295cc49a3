import { Button, ConfirmDialog } from '@pluto/shared/ui/index.ts';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

const words = copy.import;

/** Takes a whole import back, after a question that says what happens. */
export function UndoButton({ id, name, label }: { id: string; name: string; label: string }) {
  const undoImport = useStore((store) => store.undoImport);
  const [isOpen, setOpen] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  return (
    <>
      <Button size="small" icon={<Undo2 />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setOpen}
        title={words.undoTitle(name)}
        description={words.undoText}
        confirmLabel={words.undo}
        tone="danger"
        onConfirm={() => {
          setOpen(false);
          void undoImport(id).then((failure) => setTrouble(failure?.message ?? null));
        }}
      />
      {trouble ? <p role="alert">{trouble}</p> : null}
    </>
  );
}
