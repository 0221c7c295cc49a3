import { Button } from '@pluto/shared/ui/index.ts';
import { Link2 } from 'lucide-react';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import { useCopyLink } from './use-copy-link.ts';
import { useOfflineReason } from './use-offline-reason.ts';

/** One press: the link is made and on the clipboard. */
export function CopyLinkButton({
  candidateId,
  name,
  variant = 'secondary',
  size = 'small',
}: {
  candidateId: string;
  name: string;
  variant?: 'primary' | 'secondary';
  size?: 'small' | 'medium';
}) {
  const isCopying = useStore((state) => state.copying.has(candidateId));
  const copyLink = useCopyLink();
  const offline = useOfflineReason();
  return (
    <Button
      size={size}
      variant={variant}
      loading={isCopying}
      unavailable={offline}
      icon={<Link2 />}
      aria-label={copy.ranking.copyLinkFor(name)}
      onClick={(event) => {
        event.stopPropagation();
        void copyLink(candidateId);
      }}
    >
      {copy.ranking.copyLink}
    </Button>
  );
}
