import { AppError } from '@pluto/shared/errors/app-error.ts';
import { getCandidate } from '@pluto/shared/http/import.ts';
import { createIntakeLink, getMailTemplate, type MailTemplate } from '@pluto/shared/http/link.ts';
import { listRoles } from '@pluto/shared/http/ranking.ts';
import {
  checkTemplate,
  fillTemplate,
  firstNameOf,
  printExpiry,
  unfilledIn,
} from '@pluto/shared/link/mail-template.ts';
import type { SessionKeeper } from '../accounts/session.ts';

export interface MailRequest {
  candidate_id: string;
  role_id?: string | undefined;
  template: MailTemplate;
  locale: string;
  time_zone: string;
}

/**
 * Address that opens the mail program with a message written (RFC 6068). Everything is escaped: nothing in a name or an
 * address can add a recipient or a header. Line breaks are CRLF, as the RFC asks.
 */
export function mailtoUrl(to: string | null, { subject, body }: MailTemplate): string {
  const address = to ? encodeURIComponent(to).replaceAll('%40', '@') : '';
  const lines = body.replace(/\r?\n/g, '\r\n');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}

/**
 * Makes a link for one candidate and opens the mail program of this computer with the invitation. What can be refused
 * is refused before the link is made, because a new link ends the one before.
 */
export async function mailIntakeLink(
  session: Pick<SessionKeeper, 'call' | 'state'>,
  openExternal: (url: string) => Promise<void>,
  request: MailRequest,
): Promise<{ candidate_name: string; to: string | null }> {
  const { candidate_id, role_id, template } = request;
  const { unknown, missing } = checkTemplate(template);
  if (unknown.length + missing.length > 0) {
    const words = [...unknown, ...missing.map((word) => `{{${word}}}`)].join(', ');
    throw new AppError('validation_failed', {
      publicMessage: `The invitation cannot be used as it is: look at ${words}. No link was made.`,
    });
  }
  const [candidate, { roles }, invitation] = await Promise.all([
    session.call(getCandidate, { params: { candidate_id } }),
    session.call(listRoles, {}),
    session.call(getMailTemplate, {}),
  ]);
  const state = session.state.get();
  const roleId = role_id ?? candidate.roles[0]?.role_id;
  const known = {
    first_name: firstNameOf(candidate.name),
    name: candidate.name || null,
    role: roles.find((role) => role.role_id === roleId)?.title ?? null,
    recruiter: state.state === 'signed_in' ? state.account.name : null,
    organisation: invitation.organisation_name || null,
    link: 'made below',
    expires: 'known below',
  };
  const unfilled = unfilledIn(template, known);
  if (unfilled.length > 0) {
    const words = unfilled.map((word) => `{{${word}}}`).join(', ');
    throw new AppError('validation_failed', {
      publicMessage: `Not known for ${candidate.name}: ${words}. Take it out of the text or complete the record. No link was made.`,
    });
  }
  const link = await session.call(createIntakeLink, {
    params: { candidate_id },
    body: role_id ? { role_id } : {},
  });
  const expires = printExpiry(new Date(link.expires_at), request.locale, request.time_zone);
  await openExternal(
    mailtoUrl(candidate.email, fillTemplate(template, { ...known, link: link.intake_url, expires })),
  );
  return { candidate_name: candidate.name, to: candidate.email };
}
