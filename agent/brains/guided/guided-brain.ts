import { voice } from '@livekit/agents';
import type { Agenda } from '@pluto/shared/agent/agenda.ts';
import { isListeningSound } from '@pluto/shared/agent/backchannel.ts';
import { CollectTurn, type Piece, type Turn } from '@pluto/shared/agent/collect-turn.ts';
import { fixedPhrases } from '@pluto/shared/agent/fixed-phrases.ts';
import type {
  Endpointing,
  InterviewAction,
  InterviewContext,
  InterviewEvent,
  InterviewState,
  InterviewStep,
} from '@pluto/shared/agent/interview-state.ts';
import { nextTurn, startInterview } from '@pluto/shared/agent/interviewer.ts';
import { pickUpTalk, wasCutOff } from '@pluto/shared/agent/pick-up-talk.ts';
import { patienceMs } from '@pluto/shared/agent/turn-patience.ts';
import { isActionable } from '@pluto/shared/agent/understand-answer.ts';
import type { AgentEvent, Briefing } from '@pluto/shared/http/interview.ts';
import { catalogueWith, customFieldSchema } from '@pluto/shared/profile/catalogue.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import { isEchoOf } from '../../interview/echo-words.ts';
import type { Brain, Ending, InterviewWork } from '../../interview/interview-work.ts';
import { Ear, type EarListener } from './ear.ts';
import { Mouth } from './mouth.ts';
import { SilenceWatch } from './silence-watch.ts';
import { speakingFirst } from './speaking-first.ts';

/** After this long without a word from either side the candidate is asked whether they are there. */
const silenceAfterMs = 15_000;

/** After this long without a reply of the server the candidate is told that storing takes longer. */
const slowSaveMs = 4_000;

function profileOf(fields: readonly { field_key: string; value: unknown }[]): Profile {
  const at = new Date().toISOString();
  const provenance = { source: 'import' as const, at, evidence: null, confidence: 1, confirmed: false };
  return Object.fromEntries(
    fields.flatMap(({ field_key, value }) => (value === null ? [] : [[field_key, { value, provenance }]])),
  ) as Profile;
}

/** What a brain leaves behind that could not go on: words of the candidate it did nothing about. */
export interface Inheritance {
  unanswered: readonly { entryId: string; text: string }[];
}

/** Whether this brain goes on where another one, or another process, was cut off in the middle of the talk. */
function isTakeOver({ resumed, transcript }: Briefing, inheritance: Inheritance | null): boolean {
  // Before the first word of a talk there is nothing to go on with: the candidate is greeted.
  return resumed && (inheritance !== null || wasCutOff(transcript, new Date()));
}

/** The interview by rules: no model, nothing leaves the machine. */
export class GuidedBrain implements Brain, EarListener {
  readonly agent: voice.Agent;
  readonly ear: Ear;
  readonly #work: InterviewWork;
  readonly #inheritance: Inheritance | null;
  #context: InterviewContext;
  #state: InterviewState | null = null;
  #working = 0;
  /** Events are handled one after the other; each waits for what the one before stored. */
  #handled: Promise<void> = Promise.resolve();
  readonly #turn = new CollectTurn();
  #turnTimer: NodeJS.Timeout | undefined;
  #asked: Endpointing = 'normal';
  readonly #mouth: Mouth;
  readonly #silence: SilenceWatch;

  /** @param inheritance given when another brain failed in the middle of this talk */
  constructor(work: InterviewWork, inheritance: Inheritance | null = null) {
    this.#work = work;
    this.#inheritance = inheritance;
    const { briefing } = work;
    this.#context = {
      candidateName: briefing.candidate_name,
      organisationName: briefing.organisation_name,
      roleTitle: briefing.role_title,
      fields: catalogueWith(briefing.custom_fields.map((field) => customFieldSchema.parse(field))),
      profile: profileOf(briefing.fields),
      today: briefing.today,
      country: briefing.country,
      resumed: briefing.resumed,
      tookOver: isTakeOver(briefing, inheritance),
    };
    const { log, speech } = work;
    this.#silence = new SilenceWatch(
      silenceAfterMs,
      () => this.#mouth.isBusy || !this.#turn.isIdle || this.#isWorking || work.isThere?.() === false,
      () => this.#enqueue(() => this.#step({ kind: 'silence' })),
    );
    this.#mouth = new Mouth(
      () => this.agent.session,
      log,
      () => this.#silence.restart(),
    );
    const { stt, tts, vad } = speech;
    this.ear = new Ear({ vad, stt, confidence: () => speech.lastConfidence() }, this);
    // The session was opened for the other brain: its model must not be asked again, and may have heard by itself.
    this.agent = new GuidedAgent(this, inheritance ? { stt, tts, vad, llm: null } : {});
  }

  /** What is likely to be said, the likeliest first: a reply begins with thanks, and a question is seldom put twice. */
  #speakAhead(): void {
    const { questions } = this.#work.briefing.agenda;
    const { speech } = this.#work;
    speech.prepare(fixedPhrases(), true);
    speech.prepare(questions.map(({ question }) => question));
    speech.prepare(questions.map(({ question_again }) => question_again));
  }

  /** The agent has entered the room. */
  begin(): void {
    this.#speakAhead();
    this.#enqueue(async () => {
      this.#context = { ...this.#context, places: await loadPlaces() };
      const { agenda } = this.#work.briefing;
      if (this.#context.tookOver) await this.#takeOver(agenda);
      else await this.#carryOut(startInterview(this.#context, agenda));
    });
  }

  /** Goes on in the middle of a talk, with what the candidate said last if nobody dealt with it. */
  async #takeOver(agenda: Agenda): Promise<void> {
    const left = this.#inheritance?.unanswered.map(({ entryId, text }) => ({
      entry_id: entryId,
      text,
      confidence: null,
    }));
    const { step, unanswered } = pickUpTalk(this.#context, agenda, this.#work.briefing.transcript, left);
    await this.#carryOut(step);
    const isAsking = step.actions.some(({ kind }) => kind === 'say');
    if (!isAsking) this.#mouth.assumeHeard(step.state.exchanges.at(-1)?.id ?? null);
    for (const { entry_id, text, confidence } of unanswered)
      await this.#step({ kind: 'utterance', text, entry_id, confidence });
  }

  speechBegan(): void {
    this.#turn.speechBegan();
    this.#awaitTurn();
  }

  speechEnded(atMs: number): void {
    this.#turn.speechEnded(atMs);
    this.#awaitTurn();
  }

  recognised(piece: Piece | null): void {
    this.#turn.recognised(piece);
    if (piece) this.#caption(piece.text);
    this.#awaitTurn();
    // Sound beside words, or under the interviewer's own voice, is nothing to ask about.
    if (piece || !this.#turn.isIdle || this.#mouth.isBusy || this.#isWorking) return;
    this.#work.hearing.notUnderstood();
    this.#enqueue(() => this.#step({ kind: 'noise' }));
  }

  /** Comes back when the turn is over, unless more is said. */
  #awaitTurn(): void {
    this.#silence.restart();
    clearTimeout(this.#turnTimer);
    const dueAtMs = this.#turn.dueAtMs((text) => patienceMs(this.#asked, text, this.#isActionable(text)));
    if (dueAtMs === null) return;
    this.#turnTimer = setTimeout(() => this.#endTurn(), Math.max(0, dueAtMs - Date.now()));
  }

  #isActionable(text: string): boolean {
    return this.#state === null || isActionable(this.#context, this.#state, text);
  }

  #endTurn(): void {
    const turn = this.#turn.take();
    if (turn) this.heard(turn.text, turn);
  }

  /** The page shows what was understood, as it does with other brains. */
  #caption(transcript: string): void {
    const event = voice.createUserInputTranscribedEvent({ transcript, isFinal: true });
    this.agent.session.emit(voice.AgentSessionEventTypes.UserInputTranscribed, event);
  }

  /**
   * The candidate has ended a turn.
   * @param turn when they spoke; absent: just now, after all that was said
   */
  heard(text: string, turn: Turn | null = null): void {
    const own = turn ? this.#mouth.sayingAt(turn.beganAtMs) : null;
    if (own !== null && isEchoOf(text, own)) {
      this.#work.hearing.heardItself();
      return;
    }
    const known = turn ? this.#mouth.heardBy(turn.beganAtMs) : null;
    const isSound = turn !== null && this.#mouth.wasSpeaking(turn.beganAtMs) && isListeningSound(text);
    this.#enqueue(async () => {
      const { speech, hearing, log } = this.#work;
      const confidence = turn ? turn.confidence : speech.lastConfidence();
      const when = turn ? { at: new Date(turn.beganAtMs), replyTo: known?.entryId ?? null } : {};
      const entry_id = await log.candidate(text, confidence, undefined, when);
      // "Mhm" while the interviewer speaks: it goes on, and nothing was answered.
      if (isSound) return;
      hearing.understood(confidence);
      const trouble = hearing.takeSentence();
      if (trouble) this.#say(trouble);
      const heard_exchange = known ? { heard_exchange: known.exchange } : {};
      await this.#step({ kind: 'utterance', text, entry_id, confidence, ...heard_exchange });
    });
  }

  onRecord(event: Extract<AgentEvent, { agenda: Agenda }>): void {
    this.#enqueue(async () => {
      const state = this.#state;
      if (!state) return;
      this.#context = {
        ...this.#context,
        profile: {
          ...this.#context.profile,
          ...profileOf(event.type === 'agenda' ? event.fields : [event.field]),
        },
      };
      const versions = new Map(state.questions.map(({ field_key, version }) => [field_key, version]));
      const fields = event.type === 'agenda' ? event.fields : [event.field];
      for (const field of fields) {
        const known = versions.get(field.field_key);
        const isNewer = known !== undefined && field.version > known;
        if (!isNewer || field.source === 'spoken') continue;
        const { field_key, version, value, state: fieldState } = field;
        await this.#step({ kind: 'typed', field_key, version, state: fieldState, value });
      }
    });
  }

  /** The framework tells of the first silence only, and counts a slow recogniser as one: see `SilenceWatch`. */
  onSilence(): void {}

  /** The framework waits for words that it is not given; the ear knows which sound had none. */
  onNoise(): void {}

  onReturned(): void {
    this.#enqueue(() => this.#step({ kind: 'returned' }));
  }

  #enqueue(run: () => Promise<void>): void {
    this.#working += 1;
    this.#handled = this.#handled
      .then(run)
      .catch((error: unknown) => this.#work.giveUp(error))
      .finally(() => {
        this.#working -= 1;
        this.#silence.restart();
      });
  }

  /** True while an answer is being understood or stored: a slow server is no silence of the candidate. */
  get #isWorking(): boolean {
    return this.#working > 0;
  }

  async #step(event: InterviewEvent): Promise<void> {
    if (!this.#state || this.#state.phase === 'ended') return;
    const step = nextTurn(this.#context, this.#state, event);
    // Whoever says something that counts is listened to; what changes nothing lets the interviewer speak on.
    if (event.kind === 'utterance' && step.actions.length > 0) this.#mouth.hush();
    await this.#carryOut(step);
  }

  async #carryOut(step: InterviewStep): Promise<void> {
    this.#state = step.state;
    for (const action of speakingFirst(step.actions)) await this.#act(action);
  }

  async #act(action: InterviewAction): Promise<void> {
    switch (action.kind) {
      case 'say':
        this.#work.speech.prime(action.prime);
        this.#asked = action.endpointing;
        this.#say(action.text, action.exchange);
        return;
      case 'save':
        await this.#save(action);
        return;
      case 'end':
        await this.#end(action.reason);
        return;
    }
  }

  #say(text: string, exchange: number | null = null): void {
    // Its own echo would interrupt it at every sentence.
    this.#mouth.say(text, exchange, !this.#work.hearing.isEchoing());
  }

  async #save(action: Extract<InterviewAction, { kind: 'save' }>): Promise<void> {
    const { field_name, field_value, intent, version, confirmed, keyboard, entry_ids } = action;
    const answer = { field_name, field_value, intent, version, confirmed, keyboard, entry_ids };
    const slow = setTimeout(
      () => this.#say('One moment please, saving takes a little longer than usual.'),
      slowSaveMs,
    );
    const reply = await this.#work.server.saveAnswer(answer).finally(() => clearTimeout(slow));
    await this.#step({
      kind: 'save_result',
      field_key: field_name,
      outcome: reply.outcome,
      version: reply.field?.version ?? version,
      ...(reply.outcome === 'rejected' ? { reason: reply.reason } : {}),
    });
  }

  async #end(reason: Ending['reason']): Promise<void> {
    this.#silence.stop();
    clearTimeout(this.#turnTimer);
    await this.#mouth.silent();
    await this.#work.log.flush();
    this.#work.finish({ reason, complete: reason !== 'silence' });
  }
}

/** The framework's side of the guided brain: it has no model, and hears by its own ear. */
class GuidedAgent extends voice.Agent {
  readonly #brain: GuidedBrain;

  constructor(brain: GuidedBrain, parts: Pick<voice.AgentOptions<unknown>, 'stt' | 'tts' | 'vad' | 'llm'>) {
    super({ instructions: '', ...parts });
    this.#brain = brain;
  }

  override async onEnter(): Promise<void> {
    this.#brain.begin();
  }

  override async sttNode(audio: Parameters<voice.Agent['sttNode']>[0]) {
    return this.#brain.ear.listen(audio);
  }
}
