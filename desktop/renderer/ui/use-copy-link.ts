import { useToast } from '@pluto/shared/ui/index.ts';
import { useCallback } from 'react';
import { printDeadline } from '../format.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

/** Makes and copies an intake link, and says what came of it. */
export function useCopyLink(): (candidateId: string) => Promise<void> {
  const copyIntakeLink = useStore((state) => state.copyIntakeLink);
  const toast = useToast();
  return useCallback(
    async (candidateId) => {
      const outcome = await copyIntakeLink(candidateId);
      if (!outcome) return;
      if (outcome.ok) {
        toast({
          tone: 'success',
          title: copy.link.copiedTitle(outcome.value.candidate_name),
          description: copy.link.copiedText(printDeadline(outcome.value.expires_at)),
        });
      } else {
        toast({ tone: 'error', title: copy.link.failedTitle, description: outcome.failure.message });
      }
    },
    [copyIntakeLink, toast],
  );
}
