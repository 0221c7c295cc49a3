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

export const intakeLinkSchema = z.object({
  link_id: idSchema,
  candidate_id: idSchema,
  created_at: timeSchema,
  created_by: z.string().describe('Name of the recruiter'),
  expires_at: timeSchema,
  revoked_at: timeSchema.nullable(),
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
