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
