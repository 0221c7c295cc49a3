import { llm, voice } from '@livekit/agents';
import type { Agenda } from '@pluto/shared/agent/agenda.ts';
import {
  updateCandidateProfileSchema,
  updateCandidateProfileTool,
} from '@pluto/shared/agent/update-candidate-profile.ts';
import type { AgentEvent } from '@pluto/shared/http/interview.ts';
import { z } from 'zod';
import type { Brain, InterviewWork } from '../../interview/interview-work.ts';
import { storeForModel, type ToolRecord } from '../../tools/update-candidate-profile.ts';
import { interviewPrompt } from './prompt.ts';

/** How long a tool waits for the candidate's transcript, which a speech-to-speech model may deliver late. */
const transcriptWaitMs = 3_000;

/** An interview led by a model: same agenda, same tool, same checks as the guided one. */
export class ModelBrain implements Brain {
  readonly agent: voice.Agent;
  readonly #work: InterviewWork;
  readonly #record: ToolRecord;
  /** Entries being stored; a tool waits for them so that its evidence is on the server first. */
  #noting: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(work: InterviewWork) {
    this.#work = work;
    const { agenda, fields } = work.briefing;
    this.#record = { agenda, fields, saidEntries: [] };
    this.agent = new ModelAgent(this, interviewPrompt(work.briefing), this.#tools());
  }

  /** A final transcript of the candidate. */
  heard(text: string): void {
    this.#noting = this.#noting.then(async () => {
      const entryId = await this.#work.log.candidate(
        text,
        this.#work.speech.lastQuality()?.confidence ?? null,
      );
      this.#record.saidEntries.push({ entryId, text });
    });
  }

  /** Something the interviewer said. */
  said(text: string): void {
    this.#work.log.interviewer(text);
  }

  onRecord(event: Extract<AgentEvent, { agenda: Agenda }>): void {
    const before = this.#record.fields;
    this.#record.agenda = event.agenda;
    if (event.type === 'agenda') this.#record.fields = event.fields;
    const typed = this.#record.fields.filter(
      (field) =>
        field.source === 'typed' &&
        (before.find(({ field_key }) => field_key === field.field_key)?.version ?? 0) < field.version,
    );
    if (typed.length === 0) return;
    this.agent.session.generateReply({
      instructions: `The candidate typed ${typed.map(({ label }) => label).join(', ')}; it is saved. Acknowledge it in a few words and go on with the next gap.`,
    });
  }

  onSilence(): void {
    this.agent.session.generateReply({
      instructions:
        'The candidate has been silent. Ask gently whether they are still there, or offer to type instead.',
    });
  }

  onNoise(): void {
    this.agent.session.generateReply({
      instructions: 'You heard sound but no words. Say so, and ask to repeat the answer or to type it.',
    });
  }

  onReturned(): void {
    this.agent.session.generateReply({
      instructions: 'The candidate is back. Welcome them and repeat the open question.',
    });
  }

  async #transcriptStored(): Promise<void> {
    const deadline = Date.now() + transcriptWaitMs;
    do {
      await this.#noting;
      if (this.#record.saidEntries.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } while (Date.now() < deadline);
  }

  async #store(given: {
    field_name: string;
    field_value: string;
    intent: 'value' | 'declined';
  }): Promise<string> {
    await this.#transcriptStored();
    const outcome = await storeForModel(this.#work.server, this.#record, given);
    if (!outcome.ok) throw new llm.ToolError(outcome.text);
    return outcome.text;
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

  override async onEnter(): Promise<void> {
    this.session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
      if (item.type === 'message' && item.role === 'assistant' && item.textContent)
        this.#brain.said(item.textContent);
    });
    this.session.on(voice.AgentSessionEventTypes.UserInputTranscribed, ({ isFinal, transcript }) => {
      if (isFinal && transcript.trim()) this.#brain.heard(transcript.trim());
    });
    this.session.generateReply({
      instructions: 'Begin the talk as your rules say and ask the first question.',
    });
  }
}
