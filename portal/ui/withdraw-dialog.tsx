import { Banner } from '@pluto/shared/ui/feedback/banner.tsx';
import { ConfirmDialog } from '@pluto/shared/ui/overlays/confirm-dialog.tsx';
import { copy } from '../app/copy.ts';
import { useWizard } from '../app/wizard/wizard-context.tsx';

export interface WithdrawDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks once more before the candidate withdraws. The next state shows the withdrawn page. */
export function WithdrawDialog({ open, onOpenChange }: WithdrawDialogProps) {
  const { state, actions } = useWizard();
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      tone="danger"
      title={copy.withdraw.title}
      description={copy.withdraw.text}
      confirmLabel={copy.withdraw.confirm}
      cancelLabel={copy.withdraw.keep}
      loading={state.pending === 'withdraw'}
      onConfirm={() => void actions.withdraw()}
    >
      {state.failure?.action === 'withdraw' ? <Banner tone="error">{state.failure.message}</Banner> : null}
    </ConfirmDialog>
  );
}
