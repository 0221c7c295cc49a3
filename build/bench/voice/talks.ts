import { RoomEvent } from '@livekit/rtc-node';
import { AccessToken, AgentDispatchClient, RoomServiceClient } from 'livekit-server-sdk';
import type { Stack } from '../../run/stack.ts';
import { answersIn, PageCandidate } from './page-candidate.ts';
import { RoomCandidate } from './room-candidate.ts';
import type { Talk } from './talk-turns.ts';

/** A talk with our interviewer: what it brings is what the candidate's page is told by its event stream. */
export class OurTalk implements Talk {
  readonly page: PageCandidate;
  readonly candidate: RoomCandidate;

  private constructor(page: PageCandidate, candidate: RoomCandidate) {
    this.page = page;
    this.candidate = candidate;
  }

  static async begin(stack: Stack, link: string): Promise<OurTalk> {
    const page = await PageCandidate.open(stack.urls.server, link);
    const pass = await page.start('voice');
    if (!pass) throw new Error('The server gave no room for talking.');
    return new OurTalk(page, await RoomCandidate.join(pass.livekit_url, pass.token));
  }

  /** Nothing is left to ask. */
  isDone(): boolean {
    const { state } = this.page;
    return state.step !== 'interview' || answersIn(state) >= (state.agenda?.questions.length ?? 0);
  }

  expect() {
    const answersBefore = answersIn(this.page.state);
    const said = (state = this.page.state) =>
      state.transcript.filter(({ speaker }) => speaker === 'candidate').length;
    const saidBefore = said();
    const found = { recordedAt: null as number | null, valueAt: null as number | null, stop: () => {} };
    found.stop = this.page.onState((state, at) => {
      if (said(state) > saidBefore) found.recordedAt ??= at;
      if (answersIn(state) > answersBefore) found.valueAt ??= at;
    });
    return found;
  }

  async end(): Promise<void> {
    this.page.leave();
    await this.candidate.leave();
  }
}

/** A talk with the bare agent: it sends the value to the room. */
export class BareTalk implements Talk {
  readonly candidate: RoomCandidate;
  readonly #forget: () => Promise<void>;

  private constructor(candidate: RoomCandidate, forget: () => Promise<void>) {
    this.candidate = candidate;
    this.#forget = forget;
  }

  static async begin(stack: Stack, roomName: string): Promise<BareTalk> {
    const { LIVEKIT_API_KEY: key = '', LIVEKIT_API_SECRET: secret = '' } = stack.context.settings;
    const url = stack.urls.livekit ?? '';
    const host = url.replace(/^ws/, 'http');
    const pass = new AccessToken(key, secret, { identity: 'candidate' });
    pass.addGrant({ roomJoin: true, room: roomName, canPublish: true, canSubscribe: true });
    await new AgentDispatchClient(host, key, secret).createDispatch(roomName, 'bare');
    const candidate = await RoomCandidate.join(url, await pass.toJwt());
    return new BareTalk(candidate, () => new RoomServiceClient(host, key, secret).deleteRoom(roomName));
  }

  expect() {
    const { room } = this.candidate;
    const found = { recordedAt: null, valueAt: null as number | null, stop: () => {} };
    const onData = () => {
      found.valueAt ??= performance.now();
    };
    room.on(RoomEvent.DataReceived, onData);
    found.stop = () => void room.off(RoomEvent.DataReceived, onData);
    return found;
  }

  async end(): Promise<void> {
    await this.candidate.leave();
    await this.#forget();
  }
}
