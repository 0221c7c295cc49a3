import { confirmExtraction } from '@pluto/shared/http/extract.ts';
import { createCandidate } from '@pluto/shared/http/import.ts';
import { getBriefing, startInterview } from '@pluto/shared/http/interview.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import { giveConsent } from '@pluto/shared/http/verify.ts';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../platform/ids.ts';
import { agentWith, newRecruiter, openLink, type TestRecruiter } from '../testing/callers.ts';
import { type RecordedRooms, recordedRooms } from '../testing/recorded-rooms.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { noticeVersion } from '../verify/consent-notice.ts';
import { agentGoneAfterMs, agentOutsideAfterMs, callAgainAfterMs } from './next-move.ts';
import { noteAgent } from './read-briefing.ts';
import { type InterviewWatch, interviewWatch } from './watch-interviews.ts';

let server: TestServer;
let rooms: RecordedRooms;
let recruiter: TestRecruiter;
let watch: InterviewWatch;
let interviewId: string;
let me: { identity: string; isAgent: boolean };
const interviewer = { identity: 'agent-1', isAgent: true };

beforeAll(async () => {
  rooms = recordedRooms();
  server = await startTestServer({ rooms });
  recruiter = await newRecruiter(server);
});
afterAll(() => server.stop());

/** A candidate in a voice interview whose interviewer is there. */
beforeEach(async () => {
  rooms.reachable = true;
  const values = { name: 'Noor Haddad', email: `noor-${newId()}@example.com` };
  const { candidate_id } = await recruiter.call(createCandidate, { body: { values } });
  const link = await recruiter.call(createIntakeLink, { params: { candidate_id }, body: {} });
  const candidate = await openLink(server, link.intake_url);
  await candidate.call(giveConsent, { body: { accepted: true, notice_version: noticeVersion } });
  await candidate.call(confirmExtraction, { body: {} });
  const { room } = await candidate.call(startInterview, { body: { mode: 'voice' } });
  me = { identity: room?.token.split('/').at(-1) ?? '', isAgent: false };
  interviewId = rooms.calls.at(-1)?.interview_id ?? '';
  rooms.present = [me, interviewer];
  const { composition, clock } = server;
  const { database, tokens } = composition;
  await noteAgent({ ...composition, clock, rooms }, { interview_id: interviewId }, 1, true);
  watch = interviewWatch({ database, tokens, clock, rooms }, pino({ level: 'silent' }));
  rooms.calls.length = 0;
});

/** How often an interviewer was called for this interview. */
const calls = () => rooms.calls.filter(({ interview_id }) => interview_id === interviewId).length;

async function look(afterMs = 0): Promise<number> {
  server.clock.advance(afterMs);
  await watch.lookAfter(interviewId).catch(() => undefined);
  return calls();
}

describe('the watch over interviews', () => {
  it('leaves an interviewer alone who is there', async () => {
    expect(await look(1_000)).toBe(0);
  });

  it('waits a moment for one who is out of the room, then calls another', async () => {
    rooms.present = [me];
    expect(await look()).toBe(0);
    expect(await look(agentOutsideAfterMs + 1)).toBe(1);
  });

  it('calls at once when LiveKit was away: whoever was in a room has lost it', async () => {
    rooms.reachable = false;
    expect(await look()).toBe(0);
    rooms.reachable = true;
    rooms.present = [me];
    expect(await look()).toBe(1);
  });

  it('asks again soon when no worker took the call, not when one is on its way', async () => {
    rooms.present = [me];
    await look();
    expect(await look(agentOutsideAfterMs + 1)).toBe(1);
    expect(await look(callAgainAfterMs - 1)).toBe(1);
    expect(await look(1)).toBe(2);
    const job = agentWith(server, rooms.calls.at(-1)?.job_token ?? '');
    await job.call(getBriefing, { params: { interview_id: interviewId } });
    expect(await look(agentGoneAfterMs - 1)).toBe(2);
    // It never came: its process died on the way.
    expect(await look(1)).toBe(3);
  });
});
