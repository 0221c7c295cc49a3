import * as contract from '@pluto/shared/http/review.ts';
import type { Database } from '../database/connect.ts';
import { forRecruiter, type Handlers } from '../http/handler.ts';
import { decideReview } from './decide-review.ts';
import { getReview } from './get-review.ts';

/** The side-by-side review and its decisions. */
export function reviewHandlers({ database }: { database: Database }): Handlers {
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
  };
}
