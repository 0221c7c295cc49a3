import { confirmExtraction } from '@pluto/shared/http/extract.ts';
import { answerByTyping, startInterview } from '@pluto/shared/http/interview.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import { completeIntake as completeIntakeRoute } from '@pluto/shared/http/merge.ts';
import { giveConsent } from '@pluto/shared/http/verify.ts';
import { noticeVersion } from '../verify/consent-notice.ts';
import { openLink, type TestCaller, type TestCandidate } from './callers.ts';
import type { TestServer } from './start-test-server.ts';

/** Carries a candidate through the whole intake by typing. Questions without a given answer are declined. */
export async function completeByTyping(
  server: Pick<TestServer, 'url'>,
  recruiter: Pick<TestCaller, 'call'>,
  candidate_id: string,
  answers: Readonly<Record<string, string>>,
): Promise<TestCandidate & { intakeUrl: string }> {
  const { intake_url } = await recruiter.call(createIntakeLink, { params: { candidate_id }, body: {} });
  const candidate = await openLink(server, intake_url);
  await candidate.call(giveConsent, { body: { accepted: true, notice_version: noticeVersion } });
  await candidate.call(confirmExtraction, { body: {} });
  const { state } = await candidate.call(startInterview, { body: { mode: 'typed' } });
  for (const { id, field_key, version } of state.agenda?.questions ?? []) {
    const text = answers[field_key];
    const answer = text === undefined ? { kind: 'declined' as const } : { kind: 'text' as const, text };
    const reply = await candidate.call(answerByTyping, {
      body: { question_id: id, field_key, version, answer },
    });
    if (reply.outcome !== 'saved') throw new Error(`${field_key}: ${reply.message}`);
  }
  await candidate.call(completeIntakeRoute, { body: {} });
  return { ...candidate, intakeUrl: intake_url };
}
