import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { candidateParams, idSchema, timeSchema } from './words.ts';

export const createIntakeLink = defineRoute({
  name: 'link.create',
  method: 'POST',
  path: '/api/pluto/candidates/:candidate_id/intake-link',
  summary:
    'Make a signed, expiring intake link; earlier links of the candidate are revoked, progress is kept',
  caller: 'recruiter',
  params: candidateParams,
  body: z
    .object({
      expires_in_hours: z
        .number()
        .min(1)
        .max(24 * 90)
        .optional(),
      role_id: idSchema.optional(),
    })
    .strict()
    .optional(),
  response: z.object({
    intake_url: z.url().describe('{PORTAL_URL}/intake/{candidate_id}?token={jwt}'),
    expires_at: timeSchema,
    candidate_name: z.string(),
  }),
  status: 201,
  errors: ['not_found', 'link_completed', 'candidate_erased'],
});

const linkLifeSchema = z
  .number()
  .min(1)
  .max(24 * 90)
  .describe('Life of each link in hours; what the server is set to by default');

/** Why no link was made for one of many: the candidate is not there, has finished, or was erased. */
const refusedSchema = z.object({
  candidate_id: idSchema,
  name: z.string().nullable(),
  code: z.enum(['not_found', 'link_completed', 'candidate_erased']),
  message: z.string().describe('What stands in the way'),
});

export const createIntakeLinks = defineRoute({
  name: 'link.create_many',
  method: 'POST',
  path: '/api/pluto/intake-links',
  summary: 'Make a link for each of many candidates; who can have none is named with the reason',
  caller: 'recruiter',
  body: z
    .object({
      candidate_ids: z.array(idSchema).min(1).max(100),
      role_id: idSchema.optional(),
      expires_in_hours: linkLifeSchema.optional(),
    })
    .strict(),
  response: z.object({
    links: z.array(
      z.object({
        candidate_id: idSchema,
        name: z.string(),
        email: z.string().nullable(),
        intake_url: z.url(),
        expires_at: timeSchema,
      }),
    ),
    refused: z.array(refusedSchema),
  }),
  errors: ['not_found'],
});

export const mailTemplateSchema = z
  .object({
    subject: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[^\r\n]*$/, 'A subject is one line.')
      .describe('May hold placeholders, as the text'),
    body: z
      .string()
      .trim()
      .min(1)
      .max(10_000)
      .describe('Text with placeholders such as {{first_name}}, {{link}}'),
  })
  .strict();
export type MailTemplate = z.infer<typeof mailTemplateSchema>;

export const getMailTemplate = defineRoute({
  name: 'link.get_template',
  method: 'GET',
  path: '/api/pluto/mail-template',
  summary: 'The invitation of the recruiter who asks',
  caller: 'recruiter',
  response: z.object({
    template: mailTemplateSchema.nullable().describe('Null while none was saved'),
    delivery: z
      .enum(['smtp', 'folder'])
      .describe('folder: no mail server is set, e-mails are written as .eml files'),
    organisation_name: z.string(),
    link_expiry_hours: z.number(),
  }),
});

export const saveMailTemplate = defineRoute({
  name: 'link.save_template',
  method: 'POST',
  path: '/api/pluto/mail-template',
  summary: 'Keep the invitation of the recruiter who asks',
  caller: 'recruiter',
  body: mailTemplateSchema,
  response: mailTemplateSchema,
});

export const sendIntakeLinks = defineRoute({
  name: 'link.send',
  method: 'POST',
  path: '/api/pluto/intake-links/send',
  summary: 'Make a link for each candidate and send it by e-mail; the outcome of each is told',
  caller: 'recruiter',
  body: z
    .object({
      candidate_ids: z.array(idSchema).min(1).max(25),
      role_id: idSchema.optional(),
      expires_in_hours: linkLifeSchema.optional(),
      template: mailTemplateSchema,
      time_zone: z
        .string()
        .max(60)
        .optional()
        .describe('IANA name, in which {{expires}} is written; UTC by default'),
      locale: z.enum(['en', 'de']).optional().describe('Language of dates'),
    })
    .strict(),
  response: z.object({
    outcomes: z.array(
      z.object({
        candidate_id: idSchema,
        name: z.string().nullable(),
        outcome: z
          .enum(['sent', 'written', 'no_email', 'refused', 'not_accepted'])
          .describe(
            'written: as a file, no mail server is set; refused: no link can be made; not_accepted: the link was made, the mail server did not take the e-mail',
          ),
        message: z.string().describe('What happened and what to do next'),
      }),
    ),
  }),
  errors: ['not_found'],
});

export const intakeLinkSchema = z.object({
  link_id: idSchema,
  candidate_id: idSchema,
  created_at: timeSchema,
  created_by: z.string().describe('Name of the recruiter'),
  expires_at: timeSchema,
  revoked_at: timeSchema.nullable(),
  sent_at: timeSchema.nullable().optional().describe('When it was sent by e-mail, null if it was copied'),
  state: z.enum(['active', 'expired', 'revoked', 'completed']),
  openings: z.array(z.object({ at: timeSchema, device: z.string().describe('Kind of device and browser') })),
});

export const listIntakeLinks = defineRoute({
  name: 'link.list',
  method: 'GET',
  path: '/api/pluto/candidates/:candidate_id/intake-links',
  summary: 'Links of a candidate, newest first, with each opening',
  caller: 'recruiter',
  params: candidateParams,
  response: z.object({ links: z.array(intakeLinkSchema) }),
  errors: ['not_found'],
});

export const revokeIntakeLink = defineRoute({
  name: 'link.revoke',
  method: 'POST',
  path: '/api/pluto/intake-links/:link_id/revoke',
  summary: 'Revoke a link at once; repeating it changes nothing',
  caller: 'recruiter',
  params: z.object({ link_id: idSchema }).strict(),
  body: z.object({}).strict(),
  response: intakeLinkSchema,
  errors: ['not_found'],
});
