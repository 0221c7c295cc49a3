import { ConfirmDialog } from '@pluto/shared/ui/index.ts';
import { copy } from '../words/words.ts';

const words = copy.roleEditor.leave;

/** Asks before changes of a role are lost. */
export function LeaveDialog({
  title,
  onDiscard,
  onStay,
}: {
  /** Name of the role that is not saved; null while nobody wants to leave. */
  title: string | null;
  onDiscard: () => void;
  onStay: () => void;
}) {
  return (
    <ConfirmDialog
      open={title !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onStay();
      }}
      title={words.title}
      description={title === null ? '' : words.text(title)}
      confirmLabel={words.discard}
      cancelLabel={words.stay}
      tone="danger"
      onConfirm={onDiscard}
    />
  );
}
