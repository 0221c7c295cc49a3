import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import type { CandidateStatus, CandidateSummary } from '@pluto/shared/http/words.ts';

const order: Record<CandidateStatus, number> = {
  imported: 0,
  invited: 1,
  intake_started: 2,
  intake_completed: 3,
  declined: 4,
  erased: 5,
};

/** A status moves forward only: a late event must not take a candidate back. */
function forward(from: CandidateStatus, to: CandidateStatus): CandidateStatus {
  return order[to] > order[from] ? to : from;
}

type Intake = NonNullable<CandidateSummary['intake']>;

function intakeOf(candidate: CandidateSummary, change: Partial<Intake>, at: string): Intake {
  const standing = candidate.intake ?? {
    step: 'verify' as const,
    interviewing: false,
    answered: 0,
    questions: 0,
    last_seen_at: at,
  };
  return { ...standing, ...change, last_seen_at: at };
}

/**
 * What an event says about a candidate in a list, so that the row moves at once; the list is fetched again soon
 * after for what the event does not carry. Pure; an event of another candidate changes nothing.
 */
export function applyEvent(candidate: CandidateSummary, event: PlutoEvent): CandidateSummary {
  if (event.candidate_id !== candidate.candidate_id) return candidate;
  const { at, details } = event;
  const intake = (change: Partial<Intake>) => intakeOf(candidate, change, at);
  const counts = {
    ...(details.answered === undefined ? {} : { answered: details.answered }),
    ...(details.questions === undefined ? {} : { questions: details.questions }),
  };
  switch (event.type) {
    case 'intake_link.created':
      return { ...candidate, status: forward(candidate.status, 'invited') };
    case 'intake_link.revoked':
    case 'intake_link.expired': {
      const state = event.type === 'intake_link.revoked' ? 'revoked' : 'expired';
      return candidate.link ? { ...candidate, link: { ...candidate.link, state } } : candidate;
    }
    case 'intake.opened':
      return {
        ...candidate,
        link: candidate.link && { ...candidate.link, openings: candidate.link.openings + 1 },
        intake: intake({}),
      };
    case 'intake.started':
      return {
        ...candidate,
        status: forward(candidate.status, 'intake_started'),
        intake: intake({ step: 'extract' }),
      };
    case 'profile.extracted':
      return { ...candidate, intake: intake({ step: 'extract' }) };
    case 'gaps.found':
      return { ...candidate, intake: intake({ step: 'gaps', ...counts }) };
    case 'interview.started':
      return { ...candidate, intake: intake({ step: 'interview', interviewing: true, ...counts }) };
    case 'answer.saved':
      return { ...candidate, intake: intake(counts) };
    case 'interview.ended':
      return {
        ...candidate,
        audio_troubles: details.audio_troubles ?? candidate.audio_troubles,
        intake: intake({ interviewing: false, ...counts }),
      };
    case 'intake_completed':
      return {
        ...candidate,
        status: forward(candidate.status, 'intake_completed'),
        has_enrichment_data: candidate.has_enrichment_data || (details.enrichment_fields?.length ?? 0) > 0,
        enrichment_date: at,
        enrichment_fields: details.enrichment_fields ?? candidate.enrichment_fields,
        intake: intake({ step: 'done', interviewing: false, ...counts }),
      };
    case 'candidate.declined':
      return { ...candidate, status: forward(candidate.status, 'declined') };
    case 'candidate.erased':
      return { ...candidate, status: 'erased' };
    default:
      return candidate;
  }
}
