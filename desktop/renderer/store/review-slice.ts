import type { Review, ReviewField } from '@pluto/shared/http/review.ts';
import type { ResponseOf, RouteInput } from '@pluto/shared/http/route.ts';
import type { ReplyOf } from '@pluto/shared/ipc/channels.ts';
import type { Failure, Outcome } from '@pluto/shared/ipc/outcome.ts';
import type { RecruiterRoutes } from '@pluto/shared/ipc/recruiter-routes.ts';
import type { LitPlace } from '@pluto/shared/ui/index.ts';
import type { PlutoBridge } from '../bridge.ts';
import { finishLoading, idle, latestOf, type Remote, startLoading } from './remote.ts';
import type { Slice } from './store-types.ts';

export type Decision = NonNullable<RouteInput<RecruiterRoutes['decideReview']>['body']>['decisions'][number];

/** What one key or click has decided; taken back as one. */
export interface MadeDecision {
  decisionIds: string[];
  fieldKeys: string[];
}

/** The history of a field, while it is looked at. */
export interface ShownHistory {
  fieldKey: string;
  history: Remote<ResponseOf<RecruiterRoutes['getFieldHistory']>>;
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
  /** Scores as they were before the last decision or its undoing, to show how it moved them. */
  scoresBefore: Review['scores'] | null;
  shownHistory: ShownHistory | null;
  loadReview(candidateId: string): Promise<void>;
  decide(decisions: Decision[]): Promise<Failure | null>;
  /** Takes the last decision back; gives the fields it was about, none when there is nothing to take back. */
  undoDecision(): Promise<Outcome<readonly string[]>>;
  showHistory(fieldKey: string): Promise<void>;
  hideHistory(): void;
  /** Saves the review where the recruiter chooses; gives the file's name, null when cancelled. */
  exportReview(format: 'json' | 'pdf'): Promise<Outcome<string | null>>;
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

const nothingDecided = {
  deciding: new Set<string>(),
  decided: [],
  scoresBefore: null,
  shownHistory: null,
  shownResume: null,
};

/** The ids of the decisions that stand on some fields of a review. */
function idsOf(review: Review, fieldKeys: readonly string[]): string[] {
  return review.diff.flatMap(({ field_key, decision }) =>
    decision && fieldKeys.includes(field_key) ? [decision.decision_id] : [],
  );
}

export const createReviewSlice =
  (bridge: PlutoBridge): Slice<ReviewSlice> =>
  (set, get) => {
    let shown: string | null = null;

    // One after the other: a late reply must not show an older review, and undoing waits for what it undoes.
    let last: Promise<unknown> = Promise.resolve();
    function inOrder<T>(work: () => Promise<T>): Promise<T> {
      const next = last.then(work);
      last = next.catch(() => undefined);
      return next;
    }

    async function send(
      fieldKeys: readonly string[],
      ask: (candidateId: string) => Promise<Outcome<Review>>,
    ): Promise<Outcome<Review> | null> {
      const candidateId = shown;
      if (!candidateId) return null;
      set(({ deciding }) => ({ deciding: new Set([...deciding, ...fieldKeys]) }));
      const outcome = await ask(candidateId);
      set(({ deciding }) => ({ deciding: new Set([...deciding].filter((key) => !fieldKeys.includes(key))) }));
      if (outcome.ok && shown === candidateId) {
        const scoresBefore = latestOf(get().review)?.scores ?? null;
        set({ review: { status: 'ready', value: outcome.value }, scoresBefore });
      }
      return outcome;
    }

    return {
      review: idle,
      ...nothingDecided,
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
          set({ review: idle, ...nothingDecided });
        }
        shown = candidateId;
        set(({ review }) => ({ review: startLoading(review) }));
        const outcome = await bridge.call('getReview', { params: { candidate_id: candidateId } });
        if (shown === candidateId) set(({ review }) => ({ review: finishLoading(review, outcome) }));
      },
      decide: (decisions) =>
        inOrder(async () => {
          const fieldKeys = decisions.map(({ field_key }) => field_key);
          const outcome = await send(fieldKeys, (candidate_id) =>
            bridge.call('decideReview', { params: { candidate_id }, body: { decisions } }),
          );
          if (!outcome) return null;
          if (!outcome.ok) return outcome.failure;
          const made = { decisionIds: idsOf(outcome.value, fieldKeys), fieldKeys };
          set(({ decided }) => ({ decided: [...decided, made] }));
          return null;
        }),
      undoDecision: () =>
        inOrder(async (): Promise<Outcome<readonly string[]>> => {
          const made = get().decided.at(-1);
          if (!made) return { ok: true, value: [] };
          const outcome = await send(made.fieldKeys, (candidate_id) =>
            bridge.call('undoReview', {
              params: { candidate_id },
              body: { decision_ids: made.decisionIds },
            }),
          );
          // What can no longer be taken back is not tried again.
          if (!outcome || outcome.ok || outcome.failure.code === 'conflict') {
            set(({ decided }) => ({ decided: decided.filter((other) => other !== made) }));
          }
          return outcome && !outcome.ok ? outcome : { ok: true, value: made.fieldKeys };
        }),
      async showHistory(fieldKey) {
        const candidateId = shown;
        if (!candidateId) return;
        set({ shownHistory: { fieldKey, history: startLoading(idle) } });
        const outcome = await bridge.call('getFieldHistory', {
          params: { candidate_id: candidateId, field_key: fieldKey },
        });
        set(({ shownHistory }) =>
          shownHistory?.fieldKey === fieldKey
            ? { shownHistory: { fieldKey, history: finishLoading(shownHistory.history, outcome) } }
            : {},
        );
      },
      hideHistory: () => set({ shownHistory: null }),
      async exportReview(format) {
        const review = latestOf(get().review);
        if (!review) return { ok: true, value: null };
        const { candidate_id, name } = review.candidate;
        const outcome = await bridge.exportReview({ candidate_id, candidate_name: name, format });
        return outcome.ok ? { ok: true, value: outcome.value.file_name } : outcome;
      },
      resetReview() {
        shown = null;
        set({ review: idle, ...nothingDecided });
      },
    };
  };
