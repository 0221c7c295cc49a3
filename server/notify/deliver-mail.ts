import type { Database } from '../database/connect.ts';
import type { AccountRow, CandidateRow } from '../database/rows.ts';
import type { Log } from '../platform/log.ts';
import type { Mail, MailMessage } from '../platform/mail.ts';

const mostAttempts = 5;

/**
 * Sends e-mails that are due, one after the other. Each is claimed by its row, so several servers send it once; a
 * failed one is tried again at the next run, five times at most.
 * @returns how many were sent
 */
export async function deliverMail(
  deps: { database: Database; mail: Mail; log: Log },
  now: Date,
): Promise<number> {
  const { models, sequelize } = deps.database;
  let sent = 0;
  const tried = new Set<string>();
  for (;;) {
    const isDone = await sequelize.transaction(async (transaction) => {
      const due = await models.Delivery.findAll({
        where: { channel: 'mail', status: 'pending' },
        order: [['event_id', 'ASC']],
        limit: 1 + tried.size,
        transaction,
        lock: transaction.LOCK.UPDATE,
        skipLocked: true,
      });
      const delivery = due.find((row) => !tried.has(String(row.event_id)));
      if (!delivery) return true;
      tried.add(String(delivery.event_id));
      const message = await composeMail(deps.database, String(delivery.event_id));
      const attempts = delivery.attempts + 1;
      try {
        if (message) await deps.mail.send(message);
        await delivery.update({ status: 'sent', attempts, sent_at: now, last_error: null }, { transaction });
        if (message) sent += 1;
      } catch (error) {
        deps.log.warn({ err: error, event: delivery.event_id, attempts }, 'an e-mail was not sent');
        const status = attempts >= mostAttempts ? 'failed' : 'pending';
        const last_error = error instanceof Error && 'code' in error ? String(error.code) : 'not accepted';
        await delivery.update({ status, attempts, last_error }, { transaction });
      }
      return false;
    });
    if (isDone) return sent;
  }
}

/** The message about a completed intake; null when nobody is left to tell, or nobody wants to be told. */
async function composeMail({ models }: Database, eventId: string): Promise<MailMessage | null> {
  const event = await models.Event.findByPk(eventId);
  const candidate = event?.candidate_id ? await models.Candidate.findByPk(event.candidate_id) : null;
  const intake =
    candidate && (await models.Intake.findOne({ where: { candidate_id: candidate.candidate_id } }));
  const recruiter = intake?.recruiter_id ? await models.Account.findByPk(intake.recruiter_id) : null;
  if (!candidate || candidate.status === 'erased' || !recruiter?.mail_completed) return null;
  return completionMail(recruiter, candidate);
}

/** What the e-mail says. A subject stands on lock screens too, so the name is left out of it when asked to. Pure. */
export function completionMail(
  recruiter: Pick<AccountRow, 'email' | 'name' | 'mail_names'>,
  candidate: Pick<CandidateRow, 'name' | 'enrichment_fields'>,
): MailMessage {
  const who = recruiter.mail_names ? candidate.name : 'A candidate';
  const count = candidate.enrichment_fields.length;
  return {
    to: recruiter.email,
    subject: `${who} completed the intake`,
    text: [
      `Hello ${recruiter.name},`,
      '',
      `${who} has completed the intake. ${count === 1 ? 'One field is' : `${count} fields are`} new or changed.`,
      'Open Pluto Intake on your computer to see the original and the enriched record side by side.',
      '',
      'You can turn these e-mails off in Pluto Intake, under Settings, Notifications.',
    ].join('\n'),
  };
}
