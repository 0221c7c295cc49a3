import type { getMailTemplate, MailTemplate } from '@pluto/shared/http/link.ts';
import type { ResponseOf } from '@pluto/shared/http/route.ts';
import type { Database } from '../database/connect.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import type { SendLinksDeps } from './send-links.ts';

/** The recruiter's invitation, and what somebody who edits it must know. */
export async function readTemplate(
  deps: Pick<SendLinksDeps, 'database' | 'mailDelivery' | 'linkExpiryHours'>,
  caller: RecruiterCaller,
): Promise<ResponseOf<typeof getMailTemplate>> {
  const { models } = deps.database;
  const [row, organisation] = await Promise.all([
    models.MailTemplate.findByPk(caller.accountId),
    models.Organisation.findByPk(caller.organisationId),
  ]);
  return {
    template: row ? { subject: row.subject, body: row.body } : null,
    delivery: deps.mailDelivery,
    organisation_name: organisation?.name ?? '',
    link_expiry_hours: deps.linkExpiryHours,
  };
}

/** Keeps the recruiter's invitation. */
export async function saveTemplate(
  { models }: Database,
  caller: RecruiterCaller,
  { subject, body }: MailTemplate,
  now: Date,
): Promise<MailTemplate> {
  await models.MailTemplate.upsert({ account_id: caller.accountId, subject, body, updated_at: now });
  return { subject, body };
}
