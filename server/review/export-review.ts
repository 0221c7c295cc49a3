import type { ReviewDocument } from '@pluto/shared/http/review.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { HeadSigner } from '../audit/sign-head.ts';
import type { Database } from '../database/connect.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { readHistories } from './field-history.ts';
import { getReview } from './get-review.ts';

/**
 * The whole review as one document. The audit log says that it left before anybody has it, and the document carries
 * the signed head from just after. Throws `not_found`.
 */
export async function exportReview(
  { database, heads }: { database: Database; heads: HeadSigner },
  caller: RecruiterCaller,
  given: { candidateId: string; format: 'json' | 'pdf'; now: Date },
): Promise<ReviewDocument> {
  const { models, sequelize } = database;
  const { organisationId: organisation_id } = caller;
  const { candidateId: candidate_id, format, now } = given;
  const review = await getReview(database, organisation_id, candidate_id, now);
  const [organisation, histories] = await Promise.all([
    models.Organisation.findByPk(organisation_id),
    readHistories(
      models,
      candidate_id,
      review.diff.map(({ field_key }) => field_key),
    ),
  ]);
  await sequelize.transaction((transaction) =>
    appendAudit(
      models,
      {
        organisation_id,
        at: now,
        actor: `recruiter:${caller.accountId}`,
        action: 'review.exported',
        candidate_id,
        details: { format },
      },
      transaction,
    ),
  );
  return {
    schema: 'pluto.review/1',
    exported_at: now.toISOString(),
    exported_by: caller.accountName,
    organisation_name: organisation?.name ?? '',
    review,
    history: Object.fromEntries(histories.map(({ field_key, entries }) => [field_key, entries])),
    audit_head: await heads.readHead(models, organisation_id),
  };
}
