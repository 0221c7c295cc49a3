import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { intakeStateSchema } from './intake-state.ts';
import { idSchema } from './words.ts';

export const openIntake = defineRoute({
  name: 'verify.open',
  method: 'POST',
  path: '/api/pluto/intake/session',
  summary: 'Exchange a link token for an HttpOnly session; each opening is recorded',
  caller: 'public',
  body: z.object({ candidate_id: idSchema, token: z.string().min(1).max(4000) }).strict(),
  response: intakeStateSchema,
  errors: [
    'link_forged',
    'link_other_candidate',
    'link_expired',
    'link_revoked',
    'link_completed',
    'rate_limited',
  ],
});

export const getIntake = defineRoute({
  name: 'verify.state',
  method: 'GET',
  path: '/api/pluto/intake',
  summary: 'The intake of the session, whole',
  caller: 'candidate',
  response: intakeStateSchema,
  errors: ['link_revoked', 'link_expired'],
});

export const giveConsent = defineRoute({
  name: 'verify.consent',
  method: 'POST',
  path: '/api/pluto/intake/consent',
  summary: 'Agree to the notice that was shown',
  caller: 'candidate',
  body: z.object({ accepted: z.literal(true), notice_version: z.string().max(50) }).strict(),
  response: intakeStateSchema,
  errors: ['conflict', 'wrong_step'],
});

export const withdrawIntake = defineRoute({
  name: 'verify.withdraw',
  method: 'POST',
  path: '/api/pluto/intake/withdraw',
  summary: 'The candidate withdraws consent; what this intake collected is deleted, the recruiter is told',
  caller: 'candidate',
  body: z.object({ confirm: z.literal(true) }).strict(),
  response: intakeStateSchema,
});

export const closeIntakeSession = defineRoute({
  name: 'verify.close',
  method: 'DELETE',
  path: '/api/pluto/intake/session',
  summary: 'End the session on this device; the link can be opened again',
  caller: 'candidate',
  response: z.object({ closed: z.literal(true) }),
});

export const watchIntake = defineRoute({
  name: 'verify.watch',
  method: 'GET',
  path: '/api/pluto/intake/events',
  summary: 'Server-sent events named "state": the whole state after each change, the current one first',
  caller: 'candidate',
  response: intakeStateSchema,
  replyKind: 'events',
});
