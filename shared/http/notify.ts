import { z } from 'zod';
import { plutoEventSchema } from '../events/event.ts';
import { defineRoute } from './define-route.ts';

export const watchEvents = defineRoute({
  name: 'notify.watch',
  method: 'GET',
  path: '/api/pluto/events',
  summary:
    'Server-sent events named "event"; with Last-Event-ID everything after it first, else from now on. ' +
    'The first message is named "hello" and tells the latest event_id.',
  caller: 'recruiter',
  query: z.object({ after: z.string().regex(/^\d+$/).optional().describe('Same as Last-Event-ID') }).strict(),
  response: plutoEventSchema,
  replyKind: 'events',
});

/** What a recruiter wants to be told by e-mail. Belongs to the account, for e-mails are sent while no desktop is on. */
export const mailChoicesSchema = z
  .object({
    mail_completed: z.boolean().describe('E-mail when a candidate completes an intake'),
    mail_names: z.boolean().describe('Name the candidate in the e-mail; otherwise it says "A candidate"'),
  })
  .strict();
export type MailChoices = z.infer<typeof mailChoicesSchema>;

export const getMailChoices = defineRoute({
  name: 'notify.mail_choices',
  method: 'GET',
  path: '/api/pluto/notify/mail',
  summary: 'What the signed-in recruiter is told by e-mail, and at which address',
  caller: 'recruiter',
  response: mailChoicesSchema.extend({ address: z.string().describe('Where e-mails go') }),
});

export const changeMailChoices = defineRoute({
  name: 'notify.change_mail_choices',
  method: 'PATCH',
  path: '/api/pluto/notify/mail',
  summary: 'Choose what to be told by e-mail; what is left out stays',
  caller: 'recruiter',
  body: mailChoicesSchema.partial(),
  response: getMailChoices.response,
});
