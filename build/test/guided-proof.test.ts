import { initializeLogger } from '@livekit/agents';
import { confirmExtraction } from '@pluto/shared/http/extract.ts';
import { createCandidate } from '@pluto/shared/http/import.ts';
import { startInterview } from '@pluto/shared/http/interview.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import { createRole } from '@pluto/shared/http/ranking.ts';
import { getIntake, giveConsent } from '@pluto/shared/http/verify.ts';
import { expect, it } from 'vitest';
import { plutoServer } from '../../agent/platform/pluto-server.ts';
import { beginScriptedTalk } from '../../agent/testing/scripted-talk.ts';
import { newRecruiter, openLink, roleInput } from '../../server/testing/callers.ts';
import { recordedRooms } from '../../server/testing/recorded-rooms.ts';
import { startTestServer } from '../../server/testing/start-test-server.ts';
import { noticeVersion } from '../../server/verify/consent-notice.ts';

/** What the candidate says to a sentence of the interviewer; the first that fits. */
const replies: readonly (readonly [RegExp, string])[] = [
  [/is that right|correct\?|did i get/i, 'Yes.'],
  [/phone/i, 'Zero seven zero, one seven four, zero six, one nine.'],
  [/years of experience|how (?:many years|long)/i, 'Twelve.'],
  [/remote|hybrid/i, 'Hybrid.'],
  [/sponsor|authori|permission|allowed/i, 'Yes.'],
  [/relocat|move/i, 'No.'],
  [/start|notice/i, 'Six weeks.'],
  [/salary|expect/i, 'I would rather not say.'],
];

it('the server takes every bare answer to a question of the guided interviewer for proof', async () => {
  initializeLogger({ pretty: false, level: 'silent' });
  const rooms = recordedRooms();
  const server = await startTestServer({ rooms });
  const recruiter = await newRecruiter(server);
  const required_fields = [
    'phone',
    'years_experience',
    'remote_preference',
    'work_authorization',
    'willing_to_relocate',
    'notice_period',
    'salary_expectation',
  ];
  const { role_id } = await recruiter.call(createRole, {
    body: roleInput({ required_fields, criteria: [] }),
  });
  const values = { name: 'Noor Haddad', email: 'noor@example.com', location: 'Malmö, Sweden' };
  const { candidate_id } = await recruiter.call(createCandidate, { body: { values } });
  const link = await recruiter.call(createIntakeLink, { params: { candidate_id }, body: { role_id } });
  const page = await openLink(server, link.intake_url);
  await page.call(giveConsent, { body: { accepted: true, notice_version: noticeVersion } });
  await page.call(confirmExtraction, { body: {} });
  await page.call(startInterview, { body: { mode: 'voice' } });
  const { interview_id, job_token } = rooms.calls.at(-1) ?? { interview_id: '', job_token: '' };
  const pluto = plutoServer({ serverUrl: server.url, token: job_token, interviewId: interview_id });
  const talk = await beginScriptedTalk({
    server: pluto,
    baseUrl: 'http://127.0.0.1:9',
    environment: { BRAIN: 'guided' },
  });

  const { TranscriptEntry } = server.composition.database.models;
  const spoken = async () => {
    const entries = await TranscriptEntry.findAll({ where: { interview_id }, order: [['number', 'ASC']] });
    return entries.map(({ speaker, text }) => ({ speaker, text }));
  };
  let heard = 0;
  while (talk.endings.length === 0 && heard < 20) {
    await expect
      .poll(async () => talk.endings.length > 0 || (await spoken()).at(-1)?.speaker === 'interviewer', {
        timeout: 8_000,
      })
      .toBe(true);
    if (talk.endings.length > 0) break;
    const last = (await spoken()).at(-1)?.text ?? '';
    const asked = last.split(/(?<=[.!?])\s+/).findLast((sentence) => sentence.endsWith('?')) ?? last;
    await talk.hears(replies.find(([pattern]) => pattern.test(asked))?.[1] ?? 'Sorry?');
    heard += 1;
    const count = (await spoken()).length;
    await expect
      .poll(async () => talk.endings.length > 0 || (await spoken()).length > count, { timeout: 8_000 })
      .toBe(true);
  }

  expect(talk.endings).toEqual([{ reason: 'gaps_filled', complete: true }]);
  const { fields } = await page.call(getIntake);
  const stored = fields.filter(({ field_key }) => required_fields.includes(field_key));
  expect(
    Object.fromEntries(stored.map(({ field_key, value, state }) => [field_key, value ?? state])),
  ).toEqual({
    phone: '+46701740619',
    years_experience: 12,
    remote_preference: 'hybrid',
    work_authorization: 'yes',
    willing_to_relocate: 'no',
    notice_period: '6 weeks',
    salary_expectation: 'declined',
  });
  // Nothing was refused and asked for again: one answer for each question, and a yes to the number.
  expect(heard).toBeLessThanOrEqual(required_fields.length + 3);
  await talk.close();
  await server.stop();
});
