import type { AuditHead } from '@pluto/shared/http/audit.ts';
import { Banner } from '@pluto/shared/ui/index.ts';
import { printTime } from '../format.ts';
import type { AuditCheck } from '../store/audit-slice.ts';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { copy } from '../words/words.ts';
import { signedAt } from './signed-at.ts';

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
        <AuditHeadView head={check.verification.head} />
      </Banner>
    </div>
  );
}

/** The newest entry as the server has signed it. What is shown here can be compared with what another desktop shows. */
function AuditHeadView({ head }: { head: AuditHead }) {
  const at = signedAt(head.signature);
  return (
    <dl className="audit-head">
      <dt>{words.headOf(head.number)}</dt>
      <dd>{at ? words.headSignedAt(printTime(at)) : null}</dd>
      <dt>{words.headHash}</dt>
      <dd>
        <code>{head.hash}</code>
      </dd>
      <dt>{words.headSignature}</dt>
      <dd>
        <code>{head.signature}</code>
      </dd>
    </dl>
  );
}
