import type { CandidateDetail } from '@pluto/shared/http/words.ts';
import { Badge, Banner, Button, Skeleton, useToast } from '@pluto/shared/ui/index.ts';
import { printAgo, printDeadline, printTime } from '../format.ts';
import type { IntakeLinks } from '../store/candidate-slice.ts';
import { latestOf } from '../store/remote.ts';
import { useStore } from '../store/use-store.ts';
import { useNow } from '../ui/use-now.ts';
import { copy } from '../words/words.ts';
import { LinkActions } from './link-actions.tsx';

const words = copy.candidate;
const tones = { active: 'success', expired: 'warning', revoked: 'neutral', completed: 'info' } as const;

/** As the server warns: twelve hours before the end. */
const soonMs = 12 * 3_600_000;
const isEndingSoon = (expiresAt: string, now: Date) => Date.parse(expiresAt) - now.getTime() <= soonMs;

function LinkEntry({ link, now }: { link: IntakeLinks[number]; now: Date }) {
  const revokeLink = useStore((state) => state.revokeLink);
  const toast = useToast();
  const revoke = async () => {
    const failure = await revokeLink(link.link_id);
    if (failure) toast({ tone: 'error', title: words.revokeFailed, description: failure.message });
    else toast({ tone: 'success', title: words.revoked });
  };
  return (
    <li className="link-entry">
      <div className="link-head">
        <Badge tone={tones[link.state]}>{words.linkStates[link.state]}</Badge>
        <span className="link-made">{words.linkMade(link.created_by, printAgo(link.created_at, now))}</span>
        {link.state === 'active' ? (
          <Button
            size="small"
            aria-label={words.revokeFor(printTime(link.created_at))}
            onClick={() => void revoke()}
          >
            {words.revoke}
          </Button>
        ) : null}
      </div>
      {link.state === 'active' ? <p>{words.linkExpires(printDeadline(link.expires_at))}</p> : null}
      {link.state === 'active' && isEndingSoon(link.expires_at, now) ? (
        <Banner tone="warning" title={copy.link.warning(printAgo(link.expires_at, now))} />
      ) : null}
      {link.sent_at ? <p>{copy.link.sentAt(printTime(link.sent_at))}</p> : null}
      <p>{link.openings.length > 0 ? words.openings(link.openings.length) : words.neverOpened}</p>
      {link.openings.length > 0 ? (
        <ul className="link-openings">
          {link.openings.map((opening) => (
            <li key={`${opening.at} ${opening.device}`}>
              <span>{printTime(opening.at)}</span>
              <span>{opening.device}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** Links of the candidate, newest first, with each opening; and what gives another one. */
export function CandidateLinks({ candidate }: { candidate: CandidateDetail }) {
  const links = useStore((state) => state.links);
  const now = useNow();
  const list = latestOf(links);
  if (!list) return <Skeleton lines={4} />;
  return (
    <>
      <LinkActions candidate={candidate} hasLink={list.length > 0} />
      {list.length === 0 ? <p className="panel-empty">{words.noLinks}</p> : null}
      <ul className="link-list">
        {list.map((link) => (
          <LinkEntry key={link.link_id} link={link} now={now} />
        ))}
      </ul>
    </>
  );
}
