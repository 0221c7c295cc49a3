import { confirmExtraction } from '@pluto/shared/http/extract.ts';
import { createCandidate, getCandidate, listCandidates } from '@pluto/shared/http/import.ts';
import { answerByTyping, startInterview } from '@pluto/shared/http/interview.ts';
import * as contract from '@pluto/shared/http/link.ts';
import { eraseCandidate } from '@pluto/shared/http/privacy.ts';
import { createRole } from '@pluto/shared/http/ranking.ts';
import { giveConsent } from '@pluto/shared/http/verify.ts';
import { defaultTemplates } from '@pluto/shared/link/mail-template.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newRecruiter, openLink, roleInput, type TestRecruiter } from '../testing/callers.ts';
import { completeByTyping } from '../testing/complete-intake.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { noticeVersion } from '../verify/consent-notice.ts';

let server: TestServer;
let recruiter: TestRecruiter;
let role_id: string;
const hour = 3_600_000;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  recruiter = await newRecruiter(server);
  ({ role_id } = await recruiter.call(createRole, { body: roleInput() }));
  server.mail.sent.length = 0;
});

const create = async (values: Record<string, string>) =>
  (await recruiter.call(createCandidate, { body: { values, role_id } })).candidate_id;
const eventsOf = async (type: string) =>
  (
    await server.database.query(
      'select candidate_id, details from events where organisation_id = $1 and type = $2 order by event_id',
      [recruiter.organisationId, type],
    )
  ).rows as { candidate_id: string; details: { expires_at?: string } }[];

describe('links for many', () => {
  it('are made for whoever can have one, and the others are named with the reason', async () => {
    const [ana, bo, gone] = [
      await create({ name: 'Ana Silva', email: 'ana@example.org' }),
      await create({ name: 'Bo Lind' }),
      await create({ name: 'Cleo Gone' }),
    ];
    const done = await create({ name: 'Dora Done', email: 'dora@example.org' });
    await completeByTyping(server, recruiter, done, {});
    await recruiter.call(eraseCandidate, { params: { candidate_id: gone } });
    const stranger = crypto.randomUUID();
    const candidate_ids = [ana, gone, stranger, bo, done, ana];
    const made = await recruiter.call(contract.createIntakeLinks, { body: { candidate_ids, role_id } });
    expect(made.links.map(({ name, email }) => [name, email])).toEqual([
      ['Ana Silva', 'ana@example.org'],
      ['Bo Lind', null],
    ]);
    expect(made.refused.map(({ name, code }) => [name, code])).toEqual([
      [null, 'candidate_erased'],
      [null, 'not_found'],
      ['Dora Done', 'link_completed'],
    ]);
    for (const { intake_url } of made.links) await openLink(server, intake_url);
  });

  it('are not made for a role of somebody else', async () => {
    const other = await newRecruiter(server);
    const candidate = await other.call(createCandidate, { body: { values: { name: 'Eve' } } });
    const body = { candidate_ids: [candidate.candidate_id], role_id };
    await expect(other.call(contract.createIntakeLinks, { body })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('keep the progress when one is made anew', async () => {
    const candidate_id = await create({ name: 'Ana', email: 'ana@example.org' });
    const first = await recruiter.call(contract.createIntakeLinks, {
      body: { candidate_ids: [candidate_id] },
    });
    const candidate = await openLink(server, first.links[0]?.intake_url ?? '');
    await candidate.call(giveConsent, { body: { accepted: true, notice_version: noticeVersion } });
    await candidate.call(confirmExtraction, { body: {} });
    const { state } = await candidate.call(startInterview, { body: { mode: 'typed' } });
    const question = state.agenda?.questions[0];
    await candidate.call(answerByTyping, {
      body: {
        question_id: question?.id ?? '',
        field_key: question?.field_key ?? '',
        version: question?.version ?? 0,
        answer: { kind: 'declined' },
      },
    });
    const [before] = (await recruiter.call(listCandidates, { query: {} })).candidates;
    expect(before?.intake).toMatchObject({ step: 'interview', answered: 1 });
    const again = await recruiter.call(contract.createIntakeLinks, {
      body: { candidate_ids: [candidate_id] },
    });
    await expect(openLink(server, first.links[0]?.intake_url ?? '')).rejects.toMatchObject({
      code: 'link_revoked',
    });
    await openLink(server, again.links[0]?.intake_url ?? '');
    const after = await recruiter.call(getCandidate, { params: { candidate_id } });
    expect(after.intake).toMatchObject({ step: 'interview', answered: 1 });
  });
});

describe('invitations', () => {
  const send = (candidate_ids: string[], template = defaultTemplates.en, more: object = {}) =>
    recruiter.call(contract.sendIntakeLinks, { body: { candidate_ids, role_id, template, ...more } });

  it('go to each with a link of their own, and who has no address is named', async () => {
    const ana = await create({ name: 'Ana Silva', email: 'ana@example.org' });
    const bo = await create({ name: 'Bo Lind' });
    const { outcomes } = await send([ana, bo], defaultTemplates.en, { time_zone: 'Europe/Brussels' });
    // The tests' server has no SMTP, so its e-mails count as written.
    expect(outcomes.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Ana Silva', 'written'],
      ['Bo Lind', 'no_email'],
    ]);
    expect(server.mail.sent).toHaveLength(1);
    const [mail] = server.mail.sent;
    expect(mail).toMatchObject({
      to: 'ana@example.org',
      replyTo: recruiter.email,
      subject: 'A few questions for Backend Engineer',
    });
    expect(mail?.text).toMatch(/^Hello Ana,/);
    expect(mail?.text).toContain('Dana Okafor');
    expect(mail?.text).toMatch(/works until Wednesday.*10:00/);
    const url = /http\S+token=\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    await openLink(server, url);
    const { links } = await recruiter.call(contract.listIntakeLinks, { params: { candidate_id: ana } });
    expect(links[0]?.sent_at).toBe(server.clock.now().toISOString());
    const without = await recruiter.call(contract.listIntakeLinks, { params: { candidate_id: bo } });
    expect(without.links).toEqual([]);
    expect(await eventsOf('intake_link.sent')).toHaveLength(1);
    expect(server.logged.join('\n')).not.toMatch(/ana@example|token=/);
  });

  it.each([
    ['an unknown placeholder', '{{link}} {{frist_name}}', '{{frist_name}}'],
    ['no link', 'Hello {{first_name}}', '{{link}}'],
  ])('with %s go to nobody', async (_name, body, named) => {
    const ana = await create({ name: 'Ana', email: 'ana@example.org' });
    await expect(send([ana], { subject: 'Hi', body })).rejects.toMatchObject({
      code: 'validation_failed',
      publicMessage: expect.stringContaining(named),
    });
    expect(server.mail.sent).toEqual([]);
    const { links } = await recruiter.call(contract.listIntakeLinks, { params: { candidate_id: ana } });
    expect(links).toEqual([]);
  });

  it('are refused for a zone that does not exist and a subject of two lines', async () => {
    const ana = await create({ name: 'Ana', email: 'ana@example.org' });
    await expect(send([ana], defaultTemplates.en, { time_zone: 'Mars/Olympus' })).rejects.toMatchObject({
      code: 'validation_failed',
    });
    await expect(send([ana], { subject: 'a\r\nBcc: x@y.z', body: '{{link}}' })).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });

  it('name what is not known for a candidate, whose link then stays as it is', async () => {
    const { candidate_id } = await recruiter.call(createCandidate, {
      body: { values: { name: 'Ana', email: 'ana@example.org' } },
    });
    const { outcomes } = await recruiter.call(contract.sendIntakeLinks, {
      body: { candidate_ids: [candidate_id], template: defaultTemplates.en },
    });
    expect(outcomes[0]).toMatchObject({ outcome: 'refused', message: expect.stringContaining('{{role}}') });
    expect(server.mail.sent).toEqual([]);
  });

  it('stop when the mail server is gone: nobody else loses a link that works', async () => {
    const [ana, bo] = [
      await create({ name: 'Ana', email: 'ana@example.org' }),
      await create({ name: 'Bo', email: 'bo@example.org' }),
    ];
    const kept = await recruiter.call(contract.createIntakeLinks, { body: { candidate_ids: [bo] } });
    const { send: sendMail } = server.mail;
    server.mail.send = async () => {
      throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    };
    const { outcomes } = await send([ana, bo]).finally(() => {
      server.mail.send = sendMail;
    });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['not_accepted', 'not_accepted']);
    await openLink(server, kept.links[0]?.intake_url ?? '');
  });

  it('are in the words the recruiter keeps, which nobody else sees', async () => {
    const template = { subject: 'S {{role}}', body: 'B {{link}}' };
    const first = await recruiter.call(contract.getMailTemplate, {});
    expect(first).toMatchObject({
      template: null,
      delivery: 'folder',
      organisation_name: 'Harbour Recruiting',
    });
    await recruiter.call(contract.saveMailTemplate, { body: { ...template, subject: 'Old' } });
    await recruiter.call(contract.saveMailTemplate, { body: template });
    expect((await recruiter.call(contract.getMailTemplate, {})).template).toEqual(template);
    const colleague = await newRecruiter(server, { organisationId: recruiter.organisationId });
    expect((await colleague.call(contract.getMailTemplate, {})).template).toBeNull();
  });
});

describe('the warning before a link ends', () => {
  it('comes once, while there is time, and not for who has finished or has a newer link', async () => {
    const [ana, bo, done] = [
      await create({ name: 'Ana' }),
      await create({ name: 'Bo' }),
      await create({ name: 'Dora', email: 'dora@example.org' }),
    ];
    await recruiter.call(contract.createIntakeLinks, { body: { candidate_ids: [ana, bo] } });
    await completeByTyping(server, recruiter, done, {});
    server.clock.advance(35 * hour);
    await server.runJob('note-expiring-links');
    expect(await eventsOf('intake_link.expiring')).toEqual([]);
    await recruiter.call(contract.createIntakeLinks, { body: { candidate_ids: [bo] } });
    server.clock.advance(1.5 * hour);
    await server.runJob('note-expiring-links');
    await server.runJob('note-expiring-links');
    const told = await eventsOf('intake_link.expiring');
    expect(told.map(({ candidate_id }) => candidate_id)).toEqual([ana]);
    expect(Date.parse(String(told[0]?.details.expires_at)) - server.clock.now().getTime()).toBe(11.5 * hour);
  });

  it('comes when a quarter of a short life is left', async () => {
    const ana = await create({ name: 'Ana' });
    await recruiter.call(contract.createIntakeLinks, { body: { candidate_ids: [ana], expires_in_hours: 4 } });
    server.clock.advance(2.9 * hour);
    await server.runJob('note-expiring-links');
    expect(await eventsOf('intake_link.expiring')).toEqual([]);
    server.clock.advance(0.2 * hour);
    await server.runJob('note-expiring-links');
    expect(await eventsOf('intake_link.expiring')).toHaveLength(1);
  });
});
