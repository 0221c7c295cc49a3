import { AppError } from '@pluto/shared/errors/app-error.ts';
import type { sendIntakeLinks as sendIntakeLinksRoute } from '@pluto/shared/http/link.ts';
import type { BodyOf, ResponseOf } from '@pluto/shared/http/route.ts';
import {
  checkTemplate,
  fillTemplate,
  firstNameOf,
  type PlaceholderValues,
  printExpiry,
  unfilledIn,
} from '@pluto/shared/link/mail-template.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { RecruiterCaller } from '../http/caller.ts';
import { emitEvent } from '../notify/emit-event.ts';
import type { Log } from '../platform/log.ts';
import type { Mail } from '../platform/mail.ts';
import { findRole } from '../ranking/role-view.ts';
import { type CreateLinkDeps, chooseRole } from './create-link.ts';
import { tryLink } from './create-links.ts';

export interface SendLinksDeps extends CreateLinkDeps {
  mail: Mail;
  /** `folder` where no mail server is set. */
  mailDelivery: 'smtp' | 'folder';
  log: Log;
}

type Body = BodyOf<typeof sendIntakeLinksRoute>;
type Outcome = ResponseOf<typeof sendIntakeLinksRoute>['outcomes'][number];

const notReachable = new Set(['ECONNECTION', 'ECONNREFUSED', 'ETIMEDOUT', 'EDNS', 'ESOCKET', 'EAUTH']);

function refuseBrokenTemplate(body: Body): void {
  const { unknown, missing } = checkTemplate(body.template);
  const messages = [
    ...unknown.map((word) => `${word} is not a placeholder.`),
    ...missing.map((word) => `{{${word}}} is missing: without it nobody can open their intake.`),
  ];
  if (messages.length === 0) return;
  throw new AppError('validation_failed', {
    publicMessage: `Nothing was sent. ${messages.join(' ')}`,
    details: messages.map((message) => ({ path: 'body.template', message })),
  });
}

function expiryPrinter({ locale = 'en', time_zone = 'UTC' }: Body): (at: Date) => string {
  try {
    printExpiry(new Date(0), locale, time_zone);
  } catch (cause) {
    throw new AppError('validation_failed', {
      publicMessage: `There is no time zone "${time_zone}". Nothing was sent.`,
      details: [{ path: 'body.time_zone', message: 'not an IANA time zone' }],
      cause,
    });
  }
  return (at) => printExpiry(at, locale, time_zone);
}

/**
 * Makes a link for each candidate and sends it, one after the other. Who has no address or lacks something the text
 * needs gets neither link nor e-mail. When the mail server cannot be reached the rest is not tried, so that no link
 * that works is replaced by one that nobody gets. Throws `validation_failed` for a text that cannot be sent to anybody,
 * `not_found` for a role that is not the caller's.
 */
export async function sendLinks(
  deps: SendLinksDeps,
  caller: RecruiterCaller,
  body: Body,
  now: Date,
): Promise<ResponseOf<typeof sendIntakeLinksRoute>> {
  refuseBrokenTemplate(body);
  const print = expiryPrinter(body);
  const { models } = deps.database;
  if (body.role_id) await findRole(deps.database, caller.organisationId, body.role_id);
  const [organisation, account] = await Promise.all([
    models.Organisation.findByPk(caller.organisationId),
    models.Account.findByPk(caller.accountId),
  ]);
  const outcomes: Outcome[] = [];
  let isReachable = true;
  for (const candidate_id of new Set(body.candidate_ids)) {
    const sent = await sendOne(candidate_id);
    outcomes.push(sent);
  }
  return { outcomes };

  async function sendOne(candidate_id: string): Promise<Outcome> {
    const candidate = await models.Candidate.findOne({
      where: { candidate_id, organisation_id: caller.organisationId },
    });
    const isThere = candidate && candidate.status !== 'erased';
    const name = isThere ? candidate.name : null;
    const tell = (outcome: Outcome['outcome'], message: string): Outcome => ({
      candidate_id,
      name,
      outcome,
      message,
    });
    if (!isThere) return tell('refused', 'This candidate does not exist any more.');
    if (!candidate.email) return tell('no_email', 'The record has no e-mail address. Copy the link instead.');
    if (!isReachable) return tell('not_accepted', 'Not tried: the mail server could not be reached.');
    const role_id = await chooseRole(deps.database, caller, {
      candidateId: candidate_id,
      roleId: body.role_id,
      now,
    });
    const role = role_id ? await models.Role.findByPk(role_id) : null;
    const known: PlaceholderValues = {
      first_name: firstNameOf(candidate.name),
      name: candidate.name.trim() || null,
      role: role?.title ?? null,
      recruiter: caller.accountName,
      organisation: organisation?.name ?? null,
      link: 'made when it is sent',
      expires: 'known when it is made',
    };
    const unfilled = unfilledIn(body.template, known);
    if (unfilled.length > 0) {
      const words = unfilled.map((word) => `{{${word}}}`).join(', ');
      return tell(
        'refused',
        `Not known for this candidate: ${words}. Take it out of the text or complete the record.`,
      );
    }
    const made = await tryLink(deps, caller, {
      candidateId: candidate_id,
      roleId: body.role_id,
      expiresInHours: body.expires_in_hours,
      now,
    });
    if (made.outcome === 'refused') return tell('refused', made.refused.message);
    const { link } = made;
    const message = fillTemplate(body.template, {
      ...known,
      link: link.intake_url,
      expires: print(new Date(link.expires_at)),
    });
    try {
      await deps.mail.send({
        to: candidate.email,
        subject: message.subject,
        text: message.body,
        ...(account ? { replyTo: account.email } : {}),
      });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      deps.log.warn({ code, link: link.link_id }, 'an invitation was not sent');
      isReachable = !notReachable.has(code);
      return tell(
        'not_accepted',
        isReachable
          ? 'The mail server did not take this e-mail. Check the address, or copy the link and send it yourself.'
          : 'The mail server could not be reached. The link works: copy it, or try again later.',
      );
    }
    await noteSent(link.link_id, candidate_id);
    return deps.mailDelivery === 'smtp'
      ? tell('sent', `Sent to ${candidate.email}.`)
      : tell('written', 'Written as a file: no mail server is set.');
  }

  async function noteSent(link_id: string, candidate_id: string): Promise<void> {
    const organisation_id = caller.organisationId;
    await deps.database.sequelize.transaction(async (transaction) => {
      await models.IntakeLink.update({ sent_at: now }, { where: { link_id }, transaction });
      await emitEvent(
        models,
        { type: 'intake_link.sent', organisation_id, candidate_id, at: now },
        transaction,
      );
      await appendAudit(
        models,
        {
          organisation_id,
          at: now,
          actor: `recruiter:${caller.accountId}`,
          action: 'intake_link.sent',
          candidate_id,
          details: { link_id },
        },
        transaction,
      );
    });
  }
}
