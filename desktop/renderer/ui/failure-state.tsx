import type { Failure } from '@pluto/shared/ipc/outcome.ts';
import { Button, ErrorState } from '@pluto/shared/ui/index.ts';
import { RotateCw } from 'lucide-react';
import { copy } from '../words/words.ts';

/** What stands where data could not be loaded, with the way to try again. */
export function FailureState({
  title,
  failure,
  onRetry,
}: {
  title: string;
  failure: Failure;
  onRetry: () => void;
}) {
  return (
    <ErrorState
      title={title}
      next={failure.message}
      action={
        <Button icon={<RotateCw />} onClick={onRetry}>
          {copy.retry}
        </Button>
      }
    />
  );
}
