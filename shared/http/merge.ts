import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { intakeStateSchema } from './intake-state.ts';

export const completeIntake = defineRoute({
  name: 'merge.complete',
  method: 'POST',
  path: '/api/pluto/intake/complete',
  summary:
    'Finish: snapshot, merge, re-score, status, audit and event in one transaction; repeating it changes nothing',
  caller: 'candidate',
  body: z.object({}).strict(),
  response: intakeStateSchema,
  errors: ['consent_required', 'wrong_step'],
});
