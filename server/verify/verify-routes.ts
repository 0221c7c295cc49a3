import * as contract from '@pluto/shared/http/verify.ts';
import type { Database } from '../database/connect.ts';
import { forCandidate, forPublic, type Handlers } from '../http/handler.ts';
import type { EventHub } from '../notify/event-hub.ts';
import { oneAtATime } from '../notify/one-at-a-time.ts';
import type { Log } from '../platform/log.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { noticeVersionFor } from './consent-notice.ts';
import { giveConsent } from './give-consent.ts';
import type { ReadIntakeState } from './intake-state.ts';
import { openIntake } from './open-intake.ts';
import { withdrawIntake } from './withdraw-intake.ts';

export interface VerifyDeps {
  database: Database;
  tokens: Tokens;
  hub: EventHub;
  log: Log;
  readIntakeState: ReadIntakeState;
  /** Where resumes are read a second time; null: nowhere. */
  resumeModelHost: string | null;
}

/** Opening a link, consent, withdrawal, and the candidate's own event stream. */
export function verifyHandlers(deps: VerifyDeps): Handlers {
  const { database, readIntakeState } = deps;
  return {
    ...forPublic(contract.openIntake, async ({ body, request, now, setIntakeSession }) => {
      const { userAgent } = request;
      const given = { candidateId: body.candidate_id, token: body.token, userAgent, now };
      const { intakeId, session } = await openIntake(deps, given);
      setIntakeSession(session);
      return readIntakeState(intakeId);
    }),
    ...forCandidate(contract.getIntake, ({ caller }) => readIntakeState(caller.intakeId)),
    ...forCandidate(contract.giveConsent, async ({ body, caller, now }) => {
      const presentVersion = noticeVersionFor(deps.resumeModelHost);
      await giveConsent(database, caller, { noticeVersion: body.notice_version, presentVersion, now });
      return readIntakeState(caller.intakeId);
    }),
    ...forCandidate(contract.withdrawIntake, async ({ caller, now }) => {
      await withdrawIntake(database, caller, now);
      return readIntakeState(caller.intakeId);
    }),
    ...forCandidate(contract.closeIntakeSession, async ({ setIntakeSession }) => {
      setIntakeSession(null);
      return { closed: true as const };
    }),
    ...forCandidate(contract.watchIntake, async ({ caller, openStream, proveAgain }) => {
      // Watching begins before reading, so that no change falls between the two.
      let look = () => {};
      const unsubscribe = deps.hub.subscribeIntake(caller.intakeId, () => look());
      try {
        const first = await readIntakeState(caller.intakeId);
        const sink = openStream();
        sink.onClose(unsubscribe);
        sink.send('state', first);
        look = oneAtATime(
          async () => {
            await proveAgain();
            sink.send('state', await readIntakeState(caller.intakeId));
          },
          (error) => {
            // The page connects again and is told in JSON why, for example that the link was revoked.
            deps.log.info({ err: error }, 'an intake stream was ended');
            sink.close();
          },
        );
        look();
      } catch (error) {
        unsubscribe();
        throw error;
      }
      return undefined;
    }),
  };
}
