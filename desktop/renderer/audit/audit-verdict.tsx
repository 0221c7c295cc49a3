import { Banner } from '@pluto/shared/ui/index.ts';
import type { AuditCheck } from '../store/audit-slice.ts';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';

const words = copy.audit;

/** What a check of the log means: whole, broken, or rewritten since this computer last looked. */
export function verdictOf({ verification, seen_before, rewritten }: AuditCheck) {
  if (rewritten) {
    return {
      tone: 'error' as const,
      title: words.rewrittenTitle,
      text: words.rewrittenText(seen_before?.number ?? verification.head.number),
    };
  }
  if (!verification.intact) {
    return {
      tone: 'error' as const,
      title: words.brokenTitle,
      text: words.brokenText(verification.broken_at ?? 1),
    };
  }
  const since = seen_before ? words.sameAsBefore(seen_before.number) : words.firstLook;
  return {
    tone: 'success' as const,
    title: words.intactTitle,
    text: `${words.intactText(verification.checked)} ${since}`,
  };
}

/** The outcome of the last check. */
export function AuditVerdict() {
  const remote = useStore((state) => state.auditCheck);
  const isLogShown = useStore((state) => state.audit.status !== 'failed');
  const check = latestOf(remote);
  // When the log itself could not be loaded, its own message says the same.
  if (remote.status === 'failed' && !isLogShown) return null;
  if (remote.status === 'failed') {
    return (
      <div className="audit-verdict">
        <Banner tone="warning" title={words.verifyFailed}>
          {remote.failure.message}
        </Banner>
      </div>
    );
  }
  if (!check) return null;
  const { tone, title, text } = verdictOf(check);
  return (
    <div className="audit-verdict">
      <Banner tone={tone} title={title}>
        <p>{text}</p>
        <p className="audit-head">
          {words.head} <code>{check.verification.head.number}</code>{' '}
          <code>{check.verification.head.hash.slice(0, 32)}</code>
        </p>
      </Banner>
    </div>
  );
}
