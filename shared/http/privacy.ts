import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { candidateParams } from './words.ts';

export const eraseCandidate = defineRoute({
  name: 'privacy.erase_candidate',
  method: 'DELETE',
  path: '/api/pluto/candidates/:candidate_id',
  summary:
    'Erase a candidate: every personal value, file and transcript; the audit log keeps that it happened',
  caller: 'recruiter',
  params: candidateParams,
  response: z.object({ erased: z.literal(true) }),
  errors: ['not_found'],
});

export const exportCandidate = defineRoute({
  name: 'privacy.export_candidate',
  method: 'GET',
  path: '/api/pluto/candidates/:candidate_id/export',
  summary: 'Everything that is stored about a candidate, as JSON',
  caller: 'recruiter',
  params: candidateParams,
  response: z.record(z.string(), z.unknown()),
  errors: ['not_found'],
});

export const exportOwnData = defineRoute({
  name: 'privacy.export_own',
  method: 'GET',
  path: '/api/pluto/intake/export',
  summary: 'Everything that is stored about the candidate who asks, as JSON',
  caller: 'candidate',
  response: z.record(z.string(), z.unknown()),
});

export const requestErasure = defineRoute({
  name: 'privacy.request_erasure',
  method: 'POST',
  path: '/api/pluto/intake/erasure',
  summary: 'The candidate asks for their data to be erased; it is done at once',
  caller: 'candidate',
  body: z.object({ confirm: z.literal(true) }).strict(),
  response: z.object({ erased: z.literal(true) }),
});
