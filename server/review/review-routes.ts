import * as contract from '@pluto/shared/http/review.ts';
import type { HeadSigner } from '../audit/sign-head.ts';
import type { Database } from '../database/connect.ts';
import { forRecruiter, type Handlers } from '../http/handler.ts';
import { decideReview } from './decide-review.ts';
import { exportReview } from './export-review.ts';
import { getFieldHistory } from './field-history.ts';
import { getReview } from './get-review.ts';
import { undoReview } from './undo-review.ts';

/** The side-by-side review: decisions and taking them back, the history of a field, the document. */
export function reviewHandlers(deps: { database: Database; heads: HeadSigner }): Handlers {
  const { database } = deps;
  return {
    ...forRecruiter(contract.getReview, ({ params, caller, now }) =>
      getReview(database, caller.organisationId, params.candidate_id, now),
    ),
    ...forRecruiter(contract.decideReview, async ({ params, body, caller, now }) => {
      await decideReview(database, caller, {
        candidateId: params.candidate_id,
        decisions: body.decisions,
        now,
      });
      return getReview(database, caller.organisationId, params.candidate_id, now);
    }),
    ...forRecruiter(contract.undoReview, async ({ params, body, caller, now }) => {
      await undoReview(database, caller, {
        candidateId: params.candidate_id,
        decisionIds: body.decision_ids,
        now,
      });
      return getReview(database, caller.organisationId, params.candidate_id, now);
    }),
    ...forRecruiter(contract.getFieldHistory, ({ params, caller }) =>
      getFieldHistory(database, caller.organisationId, {
        candidateId: params.candidate_id,
        fieldKey: params.field_key,
      }),
    ),
    ...forRecruiter(contract.exportReview, ({ params, body, caller, now }) =>
      exportReview(deps, caller, { candidateId: params.candidate_id, format: body.format, now }),
    ),
  };
}
