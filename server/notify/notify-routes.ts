import { setTimeout as wait } from 'node:timers/promises';
import * as contract from '@pluto/shared/http/notify.ts';
import { z } from 'zod';
import type { Database } from '../database/connect.ts';
import { forRecruiter, type Handlers } from '../http/handler.ts';
import type { Log } from '../platform/log.ts';
import type { EventHub } from './event-hub.ts';
import { changeMailChoices, readMailChoices } from './mail-choices.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { latestEventId, readEventsAfter } from './read-events.ts';

const helloSchema = z.object({ event_id: z.string() });
const pageSize = 200;
const secondTryMs = 300;

interface NotifyDeps {
  database: Database;
  hub: EventHub;
  log: Log;
}

/** The recruiter's event stream, and what they are told by e-mail. */
export function notifyHandlers(deps: NotifyDeps): Handlers {
  const { database } = deps;
  return {
    ...streamHandler(deps),
    ...forRecruiter(contract.getMailChoices, ({ caller }) => readMailChoices(database, caller)),
    ...forRecruiter(contract.changeMailChoices, ({ body, caller, now }) =>
      changeMailChoices(database, caller, { choices: body, now }),
    ),
  };
}

function streamHandler(deps: NotifyDeps): Handlers {
  const { models } = deps.database;
  return forRecruiter(contract.watchEvents, async ({ query, caller, request, openStream }) => {
    const { organisationId } = caller;
    const given = query.after ?? request.lastEventId ?? '';
    // Watching begins before reading, so that no event falls between the two.
    let pump = () => {};
    const unsubscribe = deps.hub.subscribeOrganisation(organisationId, () => pump());
    try {
      const latest = await latestEventId(models, organisationId);
      // A number beyond the newest is from another database: go on from now.
      let sent = /^\d{1,18}$/.test(given) && BigInt(given) <= BigInt(latest) ? given : latest;
      const sink = openStream();
      sink.onClose(unsubscribe);
      sink.sendAs(helloSchema, 'hello', { event_id: latest });
      pump = oneAtATime(
        async () => {
          for (;;) {
            const read = () => readEventsAfter(models, organisationId, sent, pageSize);
            // A connection of the pool that was cut fails once; the next one is new.
            const events = await read().catch(() => wait(secondTryMs).then(read));
            for (const event of events) {
              if (sink.closed) return;
              sink.send('event', event, event.event_id);
              sent = event.event_id;
            }
            if (events.length < pageSize) return;
          }
        },
        (error) => {
          // The desktop connects again and says what it has seen.
          deps.log.error({ err: error }, 'the event stream failed');
          sink.close();
        },
      );
      pump();
    } catch (error) {
      unsubscribe();
      throw error;
    }
    return undefined;
  });
}
