import type { Review, ReviewField } from '@pluto/shared/http/review.ts';
import type { RouteInput } from '@pluto/shared/http/route.ts';
import type { ReplyOf } from '@pluto/shared/ipc/channels.ts';
import type { Failure, Outcome } from '@pluto/shared/ipc/outcome.ts';
import type { RecruiterRoutes } from '@pluto/shared/ipc/recruiter-routes.ts';
import type { LitPlace } from '@pluto/shared/ui/index.ts';
import type { PlutoBridge } from '../bridge.ts';
import { finishLoading, idle, latestOf, type Remote, startLoading } from './remote.ts';
import type { Slice } from './store-types.ts';

export type Decision = NonNullable<RouteInput<RecruiterRoutes['decideReview']>['body']>['decisions'][number];

/** A decision with the field as it was shown when it was made. */
export interface MadeDecision {
  field: ReviewField;
  decision: Decision['decision'];
}

/** A resume that is open beside the review, and what is lit in it. */
export interface ShownResume {
  resumeId: string;
  lit: LitPlace | null;
  /** Page to show where nothing is lit. */
  page: number | null;
  document: Remote<ReplyOf<'openResume'> extends Outcome<infer T> ? T : never>;
}

export interface ReviewSlice {
  review: Remote<Review>;
  shownResume: ShownResume | null;
  /** Keys of fields whose decision is on its way. */
  deciding: ReadonlySet<string>;
  /** Decisions of this visit that can be taken back, latest last. */
  decided: readonly MadeDecision[];
  loadReview(candidateId: string): Promise<void>;
  decide(decisions: Decision[]): Promise<Failure | null>;
  undoDecision(): Promise<Failure | null>;
  /** Opens a resume, or lights another place in the one that is open. */
  showResume(resumeId: string, place?: Partial<Pick<ShownResume, 'lit' | 'page'>>): Promise<void>;
  hideResume(): void;
  resetReview(): void;
}

/**
 * Fields whose value an intake changed, in order: what a recruiter decides about. A value that was only confirmed is
 * the same as before, so there is nothing to decide.
 */
export function changedFields(review: Review): ReviewField[] {
  return review.diff.filter(
    ({ change, decision }) => (change !== 'unchanged' && change !== 'confirmed') || decision !== null,
  );
}

/** Fields without a decision yet. */
export function undecidedFields(review: Review): ReviewField[] {
  return changedFields(review).filter((field) => field.decision === null);
}

/**
 * The decision that takes another one back, given the field as it was shown when it was made. Undecided fields showed
 * what the candidate offered: keeping them is undone by the original, anything else by keeping.
 */
export function takeBack({ field, decision }: MadeDecision): Decision {
  const { field_key, after } = field;
  const before = field.decision?.decision;
  const isByHand = before === 'edit' || (after?.provenance.source === 'recruiter' && decision !== 'keep');
  if (isByHand && after) return { field_key, decision: 'edit', value: after.value };
  if (before === 'restore' || (before === undefined && decision === 'keep')) {
    return { field_key, decision: 'restore' };
  }
  return { field_key, decision: 'keep' };
}

export const createReviewSlice =
  (bridge: PlutoBridge): Slice<ReviewSlice> =>
  (set, get) => {
    let shown: string | null = null;

    async function send(decisions: Decision[]): Promise<Failure | null> {
      const candidateId = shown;
      if (!candidateId) return null;
      const keys = decisions.map((decision) => decision.field_key);
      set(({ deciding }) => ({ deciding: new Set([...deciding, ...keys]) }));
      const outcome = await bridge.call('decideReview', {
        params: { candidate_id: candidateId },
        body: { decisions },
      });
      set(({ deciding }) => ({ deciding: new Set([...deciding].filter((key) => !keys.includes(key))) }));
      if (!outcome.ok) return outcome.failure;
      if (shown === candidateId) set({ review: { status: 'ready', value: outcome.value } });
      return null;
    }

    return {
      review: idle,
      deciding: new Set(),
      decided: [],
      shownResume: null,
      async showResume(resumeId, { lit = null, page = null } = {}) {
        const before = get().shownResume;
        if (before?.resumeId === resumeId && before.document.status !== 'failed') {
          set({ shownResume: { ...before, lit, page } });
          return;
        }
        set({ shownResume: { resumeId, lit, page, document: startLoading(idle) } });
        const outcome = await bridge.openResume({ resume_id: resumeId });
        const now = get().shownResume;
        // Closed meanwhile, or another one is open.
        if (now?.resumeId !== resumeId) return;
        set({ shownResume: { ...now, document: finishLoading(now.document, outcome) } });
      },
      hideResume() {
        set({ shownResume: null });
      },
      async loadReview(candidateId) {
        if (shown !== candidateId) {
          set({ review: idle, decided: [], deciding: new Set(), shownResume: null });
        }
        shown = candidateId;
        set(({ review }) => ({ review: startLoading(review) }));
        const outcome = await bridge.call('getReview', { params: { candidate_id: candidateId } });
        if (shown === candidateId) set(({ review }) => ({ review: finishLoading(review, outcome) }));
      },
      async decide(decisions) {
        const fields = new Map(latestOf(get().review)?.diff.map((field) => [field.field_key, field]));
        const failure = await send(decisions);
        if (failure) return failure;
        const made = decisions.flatMap(({ field_key, decision }) => {
          const field = fields.get(field_key);
          return field ? [{ field, decision }] : [];
        });
        set(({ decided }) => ({ decided: [...decided, ...made] }));
        return null;
      },
      async undoDecision() {
        const last = get().decided.at(-1);
        if (!last || !latestOf(get().review)) return null;
        const failure = await send([takeBack(last)]);
        if (!failure) set(({ decided }) => ({ decided: decided.slice(0, -1) }));
        return failure;
      },
      resetReview() {
        shown = null;
        set({ review: idle, deciding: new Set(), decided: [], shownResume: null });
      },
    };
  };
