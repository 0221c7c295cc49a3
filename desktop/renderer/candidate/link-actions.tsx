import type { CandidateDetail } from '@pluto/shared/http/words.ts';
import { Button, useToast } from '@pluto/shared/ui/index.ts';
import { Mail, RefreshCw } from 'lucide-react';
import { useStore } from '../store/use-store.ts';
import { useCopyLink } from '../ui/use-copy-link.ts';
import { copy } from '../words/words.ts';

/** Another link with the same progress, or an e-mail with one in the mail program of this computer. */
export function LinkActions({ candidate, hasLink }: { candidate: CandidateDetail; hasLink: boolean }) {
  const { candidate_id, status } = candidate;
  const { mailIntakeLink, loadCandidate } = useStore.getState();
  const copyLink = useCopyLink();
  const toast = useToast();
  if (status === 'intake_completed' || status === 'erased') return null;
  const mail = async () => {
    const outcome = await mailIntakeLink(candidate_id);
    if (outcome.ok) {
      toast({
        tone: 'success',
        title: copy.link.mail.opened(outcome.value.candidate_name),
        description: copy.link.mail.openedText,
      });
    } else toast({ tone: 'error', title: copy.link.mail.failed, description: outcome.failure.message });
    await loadCandidate(candidate_id);
  };
  return (
    <div className="link-actions">
      {hasLink ? (
        <Button
          size="small"
          icon={<RefreshCw />}
          onClick={() => void copyLink(candidate_id).then(() => loadCandidate(candidate_id))}
        >
          {copy.link.again}
        </Button>
      ) : null}
      <Button size="small" icon={<Mail />} onClick={() => void mail()}>
        {copy.link.mail.one}
      </Button>
      {hasLink ? <p>{copy.link.againHint}</p> : null}
    </div>
  );
}
