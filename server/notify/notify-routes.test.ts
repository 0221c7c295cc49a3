import { listAudit } from '@pluto/shared/http/audit.ts';
import { createCandidate } from '@pluto/shared/http/import.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import { changeMailChoices, getMailChoices } from '@pluto/shared/http/notify.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../platform/ids.ts';
import { newRecruiter, type TestRecruiter } from '../testing/callers.ts';
import { type EventReader, readEvents, type StreamMessage } from '../testing/read-events.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { emitEvent } from './emit-event.ts';

let server: TestServer;
let recruiter: TestRecruiter;

beforeAll(async () => {
  server = await startTestServer();
  recruiter = await newRecruiter(server);
}, 30_000);
afterAll(() => server.stop());

function watch(as: TestRecruiter = recruiter, lastEventId?: string): Promise<EventReader> {
  return readEvents(`${server.url}/api/pluto/events`, {
    authorization: `Bearer ${as.token}`,
    ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
  });
}
async function newCandidate(as = recruiter) {
  const values = { name: 'Maya Lindqvist', email: `${newId()}@example.com` };
  return (await as.call(createCandidate, { body: { values } })).candidate_id;
}
const typeOf = ({ data }: StreamMessage) => (data as { type: string }).type;
const take = async (stream: EventReader, count: number) => {
  const messages: StreamMessage[] = [];
  while (messages.length < count) messages.push(await stream.next());
  return messages;
};

describe('the event stream', () => {
  it('greets with the newest number and sends what happens from now on', async () => {
    await newCandidate();
    const stream = await watch();
    const hello = await stream.next();
    expect(hello).toMatchObject({ event: 'hello', id: null });
    const candidate_id = await newCandidate();
    const message = await stream.next();
    expect(message).toMatchObject({
      event: 'event',
      data: {
        type: 'candidate.imported',
        candidate_id,
        candidate_name: 'Maya Lindqvist',
        details: { count: 1 },
      },
    });
    expect(Number(message.id)).toBeGreaterThan(Number((hello.data as { event_id: string }).event_id));
    stream.close();
  });

  it('replays everything after Last-Event-ID once and in order, also what happened while nobody watched', async () => {
    const candidate_id = await newCandidate();
    const first = await watch();
    const seen = ((await first.next()).data as { event_id: string }).event_id;
    first.close();
    for (let round = 0; round < 3; round += 1) {
      await recruiter.call(createIntakeLink, { params: { candidate_id }, body: {} });
    }
    const second = await watch(recruiter, seen);
    expect((await second.next()).event).toBe('hello');
    const missed = await take(second, 3);
    expect(missed.map(typeOf)).toEqual(Array(3).fill('intake_link.created'));
    const last = missed[2]?.id ?? '';
    second.close();
    const third = await watch(recruiter, last);
    await third.next();
    await newCandidate();
    expect(typeOf(await third.next())).toBe('candidate.imported');
    third.close();
  });

  it('goes on from now when it is given a number of another database, or none', async () => {
    const stream = await watch(recruiter, '999999999999');
    const hello = await stream.next();
    await newCandidate();
    expect(Number((await stream.next()).id)).toBeGreaterThan(
      Number((hello.data as { event_id: string }).event_id),
    );
    stream.close();
  });

  it('never shows another organisation', async () => {
    const other = await newRecruiter(server);
    const stream = await watch(other);
    await stream.next();
    await newCandidate();
    const own = await newCandidate(other);
    expect((await stream.next()).data).toMatchObject({ candidate_id: own });
    stream.close();
  });

  it('leaves no gap when many transactions end out of order', async () => {
    const stream = await watch();
    await stream.next();
    const { models, sequelize } = server.composition.database;
    const emit = () =>
      sequelize.transaction((transaction) =>
        emitEvent(
          models,
          { type: 'ranking.scored', organisation_id: recruiter.organisationId, candidate_id: null },
          transaction,
        ),
      );
    const ids = await Promise.all(Array.from({ length: 30 }, emit));
    const received = (await take(stream, 30)).map(({ id }) => Number(id));
    expect(received).toEqual(ids.map(Number).sort((a, b) => a - b));
    stream.close();
  });

  it('sends nothing of a transaction that was rolled back', async () => {
    const stream = await watch();
    await stream.next();
    const { models, sequelize } = server.composition.database;
    const event = {
      type: 'ranking.scored' as const,
      organisation_id: recruiter.organisationId,
      candidate_id: null,
    };
    const failed = sequelize.transaction(async (transaction) => {
      await emitEvent(models, event, transaction);
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    await newCandidate();
    expect(typeOf(await stream.next())).toBe('candidate.imported');
    stream.close();
  });

  it('survives a cut connection to the database and misses nothing', async () => {
    const stream = await watch();
    await stream.next();
    await server.database.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    // Written past the server, while it is deaf: only looking again after connecting finds it.
    await server.database.query(`insert into events (organisation_id, type) values ($1, 'ranking.scored')`, [
      recruiter.organisationId,
    ]);
    expect(typeOf(await stream.next())).toBe('ranking.scored');
    stream.close();
  }, 20_000);

  it('is refused to a stranger', async () => {
    const response = await fetch(`${server.url}/api/pluto/events`);
    expect(response.status).toBe(401);
  });
});

describe('the e-mail about a completed intake', () => {
  it('is sent once to who made the link, and again when it failed', async () => {
    const candidate_id = await newCandidate();
    const { organisationId: organisation_id, accountId } = recruiter;
    const { models, sequelize } = server.composition.database;
    const intake = await models.Intake.create({
      organisation_id,
      candidate_id,
      recruiter_id: accountId,
      step: 'done',
    });
    await sequelize.transaction((transaction) =>
      emitEvent(
        models,
        { type: 'intake_completed', organisation_id, candidate_id, intake_id: intake.intake_id },
        transaction,
      ),
    );
    const { send } = server.mail;
    server.mail.send = () => Promise.reject(new Error('the mail server is away'));
    expect(await server.runJob('deliver-mail')).toBe(0);
    server.mail.send = send;
    const sent = await Promise.all([server.runJob('deliver-mail'), server.runJob('deliver-mail')]);
    expect(sent.sort()).toEqual([0, 1]);
    expect(server.mail.sent).toMatchObject([
      { to: recruiter.email, subject: 'Maya Lindqvist completed the intake' },
    ]);
  });

  it('is a choice of each recruiter: off, or without the name', async () => {
    const own = await newRecruiter(server);
    const { models, sequelize } = server.composition.database;
    const complete = async () => {
      const candidate_id = await newCandidate(own);
      const { organisationId: organisation_id, accountId: recruiter_id } = own;
      const intake = await models.Intake.create({
        organisation_id,
        candidate_id,
        recruiter_id,
        step: 'done',
      });
      const event = {
        type: 'intake_completed' as const,
        organisation_id,
        candidate_id,
        intake_id: intake.intake_id,
      };
      await sequelize.transaction((transaction) => emitEvent(models, event, transaction));
      await server.runJob('deliver-mail');
      return server.mail.sent.filter(({ to }) => to === own.email);
    };
    expect(await own.call(getMailChoices)).toEqual({
      mail_completed: true,
      mail_names: true,
      address: own.email,
    });
    await own.call(changeMailChoices, { body: { mail_completed: false } });
    expect(await complete()).toEqual([]);
    expect(
      await own.call(changeMailChoices, { body: { mail_completed: true, mail_names: false } }),
    ).toMatchObject({ mail_completed: true, mail_names: false });
    const sent = await complete();
    expect(sent).toMatchObject([{ subject: 'A candidate completed the intake' }]);
    expect(JSON.stringify(sent)).not.toContain('Maya');
    const { entries } = await own.call(listAudit);
    expect(entries.map(({ action }) => action)).toContain('mail_choices.changed');
  });
});
