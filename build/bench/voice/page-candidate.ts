import { callRoute, sendRoute } from '@pluto/shared/http/call-route.ts';
import { confirmExtraction, skipResume } from '@pluto/shared/http/extract.ts';
import { type IntakeState, intakeStateSchema } from '@pluto/shared/http/intake-state.ts';
import { answerByTyping, startInterview } from '@pluto/shared/http/interview.ts';
import type { AnyRoute, ResponseOf, RouteInput } from '@pluto/shared/http/route.ts';
import { giveConsent, openIntake, watchIntake } from '@pluto/shared/http/verify.ts';
import { EventSourceParserStream } from 'eventsource-parser/stream';

const settled: ReadonlySet<string> = new Set(['answered', 'confirmed', 'declined']);

/** How many answers a state holds. */
export function answersIn({ fields }: IntakeState): number {
  return fields.filter(({ state, version }) => version > 0 && settled.has(state)).length;
}

/** What the candidate's page does, without the page: its requests and its event stream. */
export class PageCandidate {
  readonly #serverUrl: string;
  readonly #cookie: string;
  readonly #left = new AbortController();
  readonly #watchers = new Set<(state: IntakeState, at: number) => void>();
  state: IntakeState;

  private constructor(serverUrl: string, cookie: string, state: IntakeState) {
    this.#serverUrl = serverUrl;
    this.#cookie = cookie;
    this.state = state;
  }

  /** Opens a link, agrees, goes on without a resume to the gaps, and watches the record as the page does. */
  static async open(serverUrl: string, link: string): Promise<PageCandidate> {
    const url = new URL(link);
    const candidate_id = url.pathname.split('/').at(-1) ?? '';
    const body = { candidate_id, token: url.searchParams.get('token') ?? '' };
    const response = await sendRoute(openIntake, { body }, { baseUrl: serverUrl, fetch });
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const opened = intakeStateSchema.parse(await response.json());
    const page = new PageCandidate(serverUrl, cookie, opened);
    const notice_version = opened.notice.version;
    await page.#call(giveConsent, { body: { accepted: true, notice_version } });
    await page.#call(skipResume, { body: {} });
    page.state = await page.#call(confirmExtraction, { body: {} });
    await page.#watch();
    return page;
  }

  get #options() {
    const withCookie = (url: string, init: RequestInit) =>
      fetch(url, { ...init, headers: { ...init.headers, cookie: this.#cookie } });
    return { baseUrl: this.#serverUrl, fetch: withCookie };
  }

  #call<R extends AnyRoute>(route: R, input: RouteInput<R>): Promise<ResponseOf<R>> {
    return callRoute(route, input, this.#options);
  }

  async #watch(): Promise<void> {
    const response = await sendRoute(watchIntake, {}, { ...this.#options, signal: this.#left.signal });
    const events = response.body
      ?.pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream());
    const read = async () => {
      for await (const { data } of events ?? []) {
        const at = performance.now();
        const state = JSON.parse(data) as IntakeState;
        if (state.revision < this.state.revision) continue;
        this.state = state;
        for (const watcher of this.#watchers) watcher(state, at);
      }
    };
    void read().catch(() => undefined); // ends with `leave`
  }

  /** Calls for each state that comes in; returns what ends it. */
  onState(watcher: (state: IntakeState, at: number) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** @returns the way into the room, null for typing */
  async start(mode: 'voice' | 'typed') {
    const { state, room } = await this.#call(startInterview, { body: { mode } });
    this.state = state;
    return room;
  }

  /** Types one answer; what was not understood is an error, it would be measured as an answer. */
  async type(field_key: string, text: string): Promise<void> {
    const version = this.state.fields.find((field) => field.field_key === field_key)?.version ?? 0;
    const answer = { kind: 'text' as const, text };
    const reply = await this.#call(answerByTyping, {
      body: { question_id: field_key, field_key, version, answer },
    });
    if (reply.outcome !== 'saved') throw new Error(`"${text}" is no answer for ${field_key}.`);
    this.state = reply.state;
  }

  leave(): void {
    this.#left.abort();
  }
}
