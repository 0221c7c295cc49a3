import { type ReactNode, useRef } from 'react';
import { Button } from '../actions/button.tsx';
import { useUiWords } from '../foundation/ui-words.ts';
import { Dialog } from './dialog.tsx';

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question, for example "Revoke this link?". */
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  /** The verb of the title, for example "Revoke link"; never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  /** `danger` puts the first focus on cancel. */
  tone?: 'normal' | 'danger';
  loading?: boolean;
  onConfirm: () => void;
  children?: ReactNode;
}

/** Asks before something that matters. Stays open while `loading`; the caller closes it. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  cancelLabel,
  tone = 'normal',
  loading = false,
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const words = useUiWords();
  const cancelButton = useRef<HTMLButtonElement>(null);
  const confirmButton = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      role="alertdialog"
      size="small"
      initialFocus={tone === 'danger' ? cancelButton : confirmButton}
      footer={
        <>
          <Button ref={cancelButton} onClick={() => onOpenChange(false)}>
            {cancelLabel ?? words.cancel}
          </Button>
          <Button
            ref={confirmButton}
            variant={tone === 'danger' ? 'danger' : 'primary'}
            loading={loading}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
