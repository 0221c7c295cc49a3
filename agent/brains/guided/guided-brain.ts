import { type llm, voice } from '@livekit/agents';
import type { Agenda } from '@pluto/shared/agent/agenda.ts';
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
import type { AgentEvent, Briefing } from '@pluto/shared/http/interview.ts';
import { catalogueWith, customFieldSchema } from '@pluto/shared/profile/catalogue.ts';
import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import type { Profile } from '@pluto/shared/profile/profile.ts';
import { HeardWords } from '../../interview/heard-words.ts';
import type { Brain, Ending, InterviewWork } from '../../interview/interview-work.ts';

/** Waiting for the end of an answer, in milliseconds. Digits and spelling take longer than yes or no. */
const endpointing: Record<Endpointing, { minDelay: number; maxDelay: number }> = {
  short: { minDelay: 300, maxDelay: 1200 },
  normal: { minDelay: 600, maxDelay: 2500 },
  long: { minDelay: 1500, maxDelay: 4000 },
};

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
export class GuidedBrain implements Brain {
  readonly agent: voice.Agent;
  readonly #work: InterviewWork;
  readonly #inheritance: Inheritance | null;
  #context: InterviewContext;
  #state: InterviewState | null = null;
  /** Events are handled one after the other; each waits for what the one before stored. */
  #handled: Promise<void> = Promise.resolve();
  /** Settles when what was said last has been heard, or cut off. */
  #lastHeard: Promise<void> = Promise.resolve();
  #heardWords: HeardWords | null = null;

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
    const { stt, tts, vad } = work.speech;
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
    for (const { entry_id, text, confidence } of unanswered)
      await this.#step({ kind: 'utterance', text, entry_id, confidence });
  }

  /** The candidate has ended a turn. */
  heard(text: string): void {
    this.#enqueue(async () => {
      const { speech, hearing, log } = this.#work;
      const confidence = speech.lastConfidence();
      const entry_id = await log.candidate(text, confidence);
      hearing.understood(confidence);
      const trouble = hearing.takeSentence();
      if (trouble) await this.#say(trouble);
      await this.#step({ kind: 'utterance', text, entry_id, confidence });
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

  onSilence(): void {
    this.#enqueue(() => this.#step({ kind: 'silence' }));
  }

  onNoise(): void {
    this.#enqueue(() => this.#step({ kind: 'noise' }));
  }

  onReturned(): void {
    this.#enqueue(() => this.#step({ kind: 'returned' }));
  }

  #enqueue(run: () => Promise<void>): void {
    this.#handled = this.#handled.then(run).catch((error: unknown) => this.#work.giveUp(error));
  }

  async #step(event: InterviewEvent): Promise<void> {
    if (!this.#state || this.#state.phase === 'ended') return;
    await this.#carryOut(nextTurn(this.#context, this.#state, event));
  }

  async #carryOut(step: InterviewStep): Promise<void> {
    this.#state = step.state;
    for (const action of step.actions) await this.#act(action);
  }

  async #act(action: InterviewAction): Promise<void> {
    switch (action.kind) {
      case 'say':
        this.#work.speech.prime(action.prime);
        this.agent.session.updateOptions({ turnHandling: { endpointing: endpointing[action.endpointing] } });
        await this.#say(action.text);
        return;
      case 'save':
        await this.#save(action);
        return;
      case 'end':
        await this.#end(action.reason);
        return;
    }
  }

  async #say(text: string): Promise<void> {
    const { log, hearing } = this.#work;
    const noteHeard = log.interviewerBegins(text);
    // Its own echo would interrupt it at every sentence.
    const speech = this.agent.session.say(text, hearing.isEchoing() ? { allowInterruptions: false } : {});
    this.#heardWords ??= new HeardWords(this.agent.session);
    this.#lastHeard = this.#heardWords.of(text, speech).then(noteHeard);
  }

  async #save(action: Extract<InterviewAction, { kind: 'save' }>): Promise<void> {
    const { field_name, field_value, intent, version, confirmed, keyboard, entry_ids } = action;
    const answer = { field_name, field_value, intent, version, confirmed, keyboard, entry_ids };
    const slow = setTimeout(
      () => void this.#say('One moment please, saving takes a little longer than usual.'),
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
    await this.#lastHeard;
    await this.#work.log.flush();
    this.#work.finish({ reason, complete: reason !== 'silence' });
  }
}

/** The framework's side of the guided brain: it has no model, so each turn goes to the rules. */
class GuidedAgent extends voice.Agent {
  readonly #brain: GuidedBrain;

  constructor(brain: GuidedBrain, parts: Pick<voice.AgentOptions<unknown>, 'stt' | 'tts' | 'vad' | 'llm'>) {
    super({ instructions: '', ...parts });
    this.#brain = brain;
  }

  override async onEnter(): Promise<void> {
    this.#brain.begin();
  }

  override async onUserTurnCompleted(_context: llm.ChatContext, message: llm.ChatMessage): Promise<void> {
    const text = message.textContent?.trim();
    if (text) this.#brain.heard(text);
    throw new voice.StopResponse();
  }
}
