import { llm, voice } from '@livekit/agents';
import type { Agenda } from '@pluto/shared/agent/agenda.ts';
import {
  updateCandidateProfileSchema,
  updateCandidateProfileTool,
} from '@pluto/shared/agent/update-candidate-profile.ts';
import type { AgentEvent } from '@pluto/shared/http/interview.ts';
import { z } from 'zod';
import type { Brain, InterviewWork } from '../../interview/interview-work.ts';
import { type AnswerOfModel, storeForModel, type ToolRecord } from '../../tools/update-candidate-profile.ts';
import { expectedWords } from './expected-words.ts';
import { NoReplyError } from './model-trouble.ts';
import { interviewPrompt } from './prompt.ts';

/** How long a tool waits for the candidate's transcript, which a speech-to-speech model may deliver late. */
const transcriptWaitMs = 3_000;

/** A model that is still mute after this long is not going to speak. The candidate hears silence meanwhile. */
const muteAfterMs = 20_000;

/** Words of the candidate, stored. */
export interface SaidEntry {
  entryId: string;
  text: string;
}

/** What a brain that may fail is given besides its work. */
export interface ModelLimits {
  /** Told once, when the model gives no usable reply although its endpoint reports no error. */
  onMute(error: NoReplyError): void;
  muteAfterMs?: number;
}

/** An interview led by a model: same agenda, same tool, same checks as the guided one. */
export class ModelBrain implements Brain {
  readonly agent: voice.Agent;
  readonly #work: InterviewWork;
  readonly #record: ToolRecord;
  /** Entries being stored; a tool waits for them so that its evidence is on the server first. */
  #noting: Promise<unknown> = Promise.resolve();
  #ended = false;

  /** What the candidate said since the model last saved or said anything. */
  #unanswered: SaidEntry[] = [];
  /** Answers on their way to the server. */
  #storing: Promise<unknown> = Promise.resolve();
  #mute: NodeJS.Timeout | undefined;
  #emptyReplies = 0;
  #handedOver = false;
  readonly #limits: ModelLimits;

  constructor(work: InterviewWork, limits: ModelLimits) {
    this.#work = work;
    this.#limits = limits;
    const { agenda, fields } = work.briefing;
    this.#record = { agenda, fields, saidEntries: [], doubted: new Set() };
    this.agent = new ModelAgent(this, interviewPrompt(work.briefing), this.#tools());
  }

  /** The agent has entered the room. */
  begin(): void {
    this.#expect();
    this.#prompt('Begin the talk as your rules say and ask the first question.');
  }

  /** A final transcript of the candidate. */
  heard(text: string): void {
    this.#expectReply();
    // A model that hears by itself tells nothing about it.
    const confidence = this.#hearsItself() ? null : this.#work.speech.lastConfidence();
    this.#noting = this.#noting.then(async () => {
      const { log, hearing } = this.#work;
      const entryId = await log.candidate(text, confidence);
      hearing.understood(confidence);
      this.#record.saidEntries.push({ entryId, text, confidence });
      this.#unanswered.push({ entryId, text });
    });
  }

  /** Something the interviewer said. */
  said(text: string): void {
    this.#calm();
    this.#emptyReplies = 0;
    this.#unanswered = [];
    this.#work.log.interviewer(text);
  }

  /** The interviewer's voice is heard, or the candidate speaks: nobody waits for a reply. */
  busy(): void {
    this.#calm();
  }

  /** The interviewer has said what it wanted and listens: the moment for what is not part of the questions. */
  listening(): void {
    if (this.#handedOver || this.#ended) return;
    const trouble = this.#work.hearing.takeSentence();
    if (!trouble) return;
    this.#prompt(`Say this to the candidate in your own words, kindly and once: "${trouble}" Then wait.`);
  }

  /** The model has finished a reply in which it neither spoke nor called anything. */
  repliedNothing(): void {
    if (this.#mute === undefined) return;
    this.#emptyReplies += 1;
    if (this.#emptyReplies > 1) this.#giveUp();
    else this.#prompt('Your reply was empty. Go on with the talk.');
  }

  /**
   * Stops leading, for good. Waits for what is being stored.
   * @returns what the candidate said that the model did nothing about, oldest first
   */
  async handOver(): Promise<SaidEntry[]> {
    this.#handedOver = true;
    this.#calm();
    await this.#noting;
    await this.#storing;
    return this.#unanswered;
  }

  onRecord(event: Extract<AgentEvent, { agenda: Agenda }>): void {
    const before = this.#record.fields;
    this.#record.agenda = event.agenda;
    if (event.type === 'agenda') this.#record.fields = event.fields;
    this.#expect();
    const typed = this.#record.fields.filter(
      (field) =>
        field.source === 'typed' &&
        (before.find(({ field_key }) => field_key === field.field_key)?.version ?? 0) < field.version,
    );
    if (typed.length === 0) return;
    this.#prompt(
      `The candidate typed ${typed.map(({ label }) => label).join(', ')}; it is saved. Acknowledge it in a few words and go on with the next gap.`,
    );
  }

  onSilence(): void {
    this.#prompt(
      'The candidate has been silent. Ask gently whether they are still there, or offer to type instead.',
    );
  }

  onNoise(): void {
    this.#work.hearing.notUnderstood();
    this.#prompt('You heard sound but no words. Say so, and ask to repeat the answer or to type it.');
  }

  onReturned(): void {
    this.#prompt('The candidate is back. Welcome them and repeat the open question.');
  }

  /** Tells the recogniser what may come next. */
  #expect(): void {
    this.#work.speech.prime(expectedWords(this.#work.briefing, this.#record));
  }

  #hearsItself(): boolean {
    return this.agent.session.llm instanceof llm.RealtimeModel;
  }

  #prompt(instructions: string): void {
    if (this.#handedOver) return;
    this.#expectReply();
    this.agent.session.generateReply({ instructions });
  }

  #expectReply(): void {
    this.#calm();
    if (this.#handedOver || this.#ended) return;
    this.#mute = setTimeout(() => this.#giveUp(), this.#limits.muteAfterMs ?? muteAfterMs);
    this.#mute.unref();
  }

  #calm(): void {
    clearTimeout(this.#mute);
    this.#mute = undefined;
  }

  #giveUp(): void {
    this.#calm();
    if (!this.#handedOver && !this.#ended) this.#limits.onMute(new NoReplyError());
  }

  async #transcriptStored(): Promise<void> {
    const deadline = Date.now() + transcriptWaitMs;
    do {
      await this.#noting;
      if (this.#record.saidEntries.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } while (Date.now() < deadline);
  }

  async #store(given: AnswerOfModel): Promise<string> {
    const turn = this.#storing.then(async () => {
      await this.#transcriptStored();
      if (this.#handedOver) throw new llm.ToolError('The talk is led by somebody else now.');
      this.#expectReply();
      const outcome = await storeForModel(this.#work.server, this.#record, given).catch((error: unknown) => {
        this.#work.giveUp(error);
        throw new llm.ToolError('The answer could not be stored: the talk is over.');
      });
      if (!outcome.ok) throw new llm.ToolError(outcome.text);
      this.#unanswered = [];
      this.#expect();
      return outcome.text;
    });
    // Calls of one reply come at the same moment; the second must know the versions that the first has left.
    this.#storing = turn.catch(() => undefined);
    return turn;
  }

  #tools() {
    return {
      [updateCandidateProfileTool.name]: llm.tool({
        description: updateCandidateProfileTool.description,
        parameters: updateCandidateProfileSchema,
        execute: (given) => this.#store({ ...given, intent: 'value' }),
      }),
      decline_question: llm.tool({
        description:
          'Record that the candidate does not want to answer a question. It is respected and never asked again.',
        parameters: z.object({ field_name: updateCandidateProfileSchema.shape.field_name }),
        execute: ({ field_name }) => this.#store({ field_name, field_value: '', intent: 'declined' }),
      }),
      end_interview: llm.tool({
        description: 'End the talk after the farewell, when no gap is left or the candidate wishes to stop.',
        parameters: z.object({
          candidate_wished: z.boolean().describe('True when the candidate asked to stop'),
        }),
        execute: async ({ candidate_wished }, { ctx }) => {
          if (this.#ended) return 'The interview is over.';
          this.#ended = true;
          // Waiting here for the words that follow would wait for ourselves.
          ctx.speechHandle.addDoneCallback(() => void this.#end(candidate_wished));
          return 'The interview ends after your last words.';
        },
      }),
    };
  }

  async #end(wished: boolean): Promise<void> {
    await this.agent.session.waitForIdle().catch(() => undefined);
    await this.#work.log.flush();
    this.#work.finish({ reason: wished ? 'candidate_stopped' : 'gaps_filled', complete: true });
  }
}

class ModelAgent extends voice.Agent {
  constructor(brain: ModelBrain, instructions: string, tools: llm.ToolContextLike) {
    super({ instructions, tools });
    this.#brain = brain;
  }
  readonly #brain: ModelBrain;
  #hasStarted = false;

  readonly #onItem = ({ item }: voice.ConversationItemAddedEvent): void => {
    if (item.type === 'message' && item.role === 'assistant' && item.textContent)
      this.#brain.said(item.textContent);
  };
  readonly #onHeard = ({ isFinal, transcript }: voice.UserInputTranscribedEvent): void => {
    if (isFinal && transcript.trim()) this.#brain.heard(transcript.trim());
  };
  readonly #onState = ({ oldState, newState }: voice.AgentStateChangedEvent): void => {
    if (newState === 'speaking') this.#brain.busy();
    // A session that has started says so although the first reply is on its way by then: in a room it always is.
    if (newState === 'listening' && !this.#hasStarted) {
      this.#hasStarted = true;
      return;
    }
    if (oldState === 'speaking' && newState === 'listening') this.#brain.listening();
    if (oldState === 'thinking' && newState === 'listening') this.#brain.repliedNothing();
  };
  readonly #onCandidate = ({ newState }: voice.UserStateChangedEvent): void => {
    if (newState === 'speaking') this.#brain.busy();
  };

  override async onEnter(): Promise<void> {
    const { session } = this;
    session.on(voice.AgentSessionEventTypes.ConversationItemAdded, this.#onItem);
    session.on(voice.AgentSessionEventTypes.UserInputTranscribed, this.#onHeard);
    session.on(voice.AgentSessionEventTypes.AgentStateChanged, this.#onState);
    session.on(voice.AgentSessionEventTypes.UserStateChanged, this.#onCandidate);
    this.#brain.begin();
  }

  /** Another brain writes the transcript from here on; two would write every word twice. */
  override async onExit(): Promise<void> {
    const { session } = this;
    session.off(voice.AgentSessionEventTypes.ConversationItemAdded, this.#onItem);
    session.off(voice.AgentSessionEventTypes.UserInputTranscribed, this.#onHeard);
    session.off(voice.AgentSessionEventTypes.AgentStateChanged, this.#onState);
    session.off(voice.AgentSessionEventTypes.UserStateChanged, this.#onCandidate);
  }
}
