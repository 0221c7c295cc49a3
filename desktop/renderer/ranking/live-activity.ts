import type { CandidateSummary } from '@pluto/shared/http/words.ts';
import type { StatusDotProps } from '@pluto/shared/ui/index.ts';
import { printAgo, printLeft } from '../format.ts';
import { copy } from '../words/words.ts';

export interface LiveActivity {
  text: string;
  tone: NonNullable<StatusDotProps['tone']>;
  /** True while it is going on right now. */
  live: boolean;
}

const words = copy.activityOf;
/** Without a sign of life for this long, nobody is there any more. */
const presentMs = 2 * 60_000;
/** As the server's filter has it: whoever is away for this long in the middle of an intake is stuck. */
const stuckMs = 15 * 60_000;
/** As the server warns: a link that ends within this time is worth a look. */
const soonMs = 12 * 3_600_000;

/** Where a candidate stands, in words, for the row of a list. */
export function liveActivity(candidate: CandidateSummary, now: Date): LiveActivity {
  const { status, link, intake } = candidate;
  if (status === 'erased') return { text: words.erased, tone: 'neutral', live: false };
  if (status === 'declined') return { text: words.declined, tone: 'neutral', live: false };
  if (status === 'intake_completed') return { text: words.completed, tone: 'success', live: false };

  if (intake) {
    const { step, interviewing, answered, questions, last_seen_at } = intake;
    const isPresent = last_seen_at !== null && now.getTime() - Date.parse(last_seen_at) < presentMs;
    const isAway = last_seen_at !== null && now.getTime() - Date.parse(last_seen_at) >= stuckMs;
    if (isAway && step !== 'done') {
      const isAtQuestion = step === 'interview' && questions > 0 && answered < questions;
      const place = isAtQuestion ? words.stuckQuestion(answered + 1, questions) : words.stuckPlaces[step];
      return { text: words.stuckAt(place, printAgo(last_seen_at, now)), tone: 'warning', live: false };
    }
    if (interviewing) return { text: words.interviewing(answered, questions), tone: 'accent', live: true };
    if (step === 'interview')
      return { text: words.paused(answered, questions), tone: 'info', live: isPresent };
    const text = {
      verify: words.opened,
      consent: words.consent,
      extract: words.extract,
      gaps: words.gaps,
      merge: words.merge,
      done: words.completed,
    }[step];
    return { text, tone: step === 'done' ? 'success' : 'info', live: isPresent };
  }
  if (!link) return { text: words.notInvited, tone: 'neutral', live: false };
  if (link.state === 'revoked') return { text: words.linkRevoked, tone: 'neutral', live: false };
  if (link.state === 'expired' || Date.parse(link.expires_at) <= now.getTime()) {
    return { text: words.linkExpired, tone: 'warning', live: false };
  }
  const left = printLeft(link.expires_at, now);
  const text =
    link.openings > 0 ? words.linkOpened(left) : link.sent_at ? words.linkSent(left) : words.linkReady(left);
  const isSoon = Date.parse(link.expires_at) - now.getTime() <= soonMs;
  return isSoon
    ? { text: words.linkEndsSoon(text), tone: 'warning', live: false }
    : { text, tone: 'info', live: false };
}
