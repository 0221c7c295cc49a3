import { defineAgent, inference, llm, voice } from '@livekit/agents';
import * as openai from '@livekit/agents-plugin-openai';
import { z } from 'zod';

/** What it asks, one after the other: as long as an interviewer's questions, known to nobody ahead. */
const questions = [
  'How many years have you been working so far?',
  'When could you begin, and how long is your notice?',
  'Would you work from home, at the office, or both?',
  'May you work there without a sponsored visa?',
  'Could you imagine to move for this position?',
  'Which languages do you speak well?',
  'In which year did you finish your studies?',
  'What is the highest degree that you hold?',
] as const;

type ChatOptions = Parameters<llm.LLM['chat']>[0];

/** A model of two rules: what was said is handed to the tool; the reply is thanks and the next question. */
class RuleModel extends llm.LLM {
  override label(): string {
    return 'rules';
  }

  override chat({ chatCtx, toolCtx, connOptions }: ChatOptions): llm.LLMStream {
    return new RuleReply(this, {
      chatCtx,
      ...(toolCtx ? { toolCtx } : {}),
      connOptions: connOptions ?? { maxRetry: 0, retryIntervalMs: 0, timeoutMs: 10_000 },
    });
  }
}

class RuleReply extends llm.LLMStream {
  protected override async run(): Promise<void> {
    const { items } = this.chatCtx;
    const last = items.at(-1);
    if (last?.type !== 'message' || last.role !== 'user') return;
    const turns = items.filter((item) => item.type === 'message' && item.role === 'user').length;
    const call = llm.FunctionCall.create({
      callId: `call-${turns}`,
      name: 'save_value',
      args: JSON.stringify({ value: last.textContent ?? '' }),
    });
    const content = `Thank you, I have noted that. ${questions[turns % questions.length]}`;
    this.queue.put({ id: 'rules', delta: { role: 'assistant', content } });
    this.queue.put({ id: 'rules', delta: { role: 'assistant', toolCalls: [call] } });
  }
}

export default defineAgent({
  entry: async (job) => {
    const baseURL = `${process.env.SPEECH_URL}/v1`;
    const session = new voice.AgentSession({
      vad: new inference.VAD(),
      stt: new openai.STT({ baseURL, apiKey: 'local', model: 'whisper-1', useRealtime: false }),
      tts: new openai.TTS({ baseURL, apiKey: 'local', voice: 'alloy' }),
      llm: new RuleModel(),
    });
    const agent = new voice.Agent({
      instructions: '',
      tools: {
        save_value: llm.tool({
          description: 'Shows what the candidate said.',
          parameters: z.object({ value: z.string() }),
          execute: async ({ value }) => {
            const data = new TextEncoder().encode(value);
            await job.room.localParticipant?.publishData(data, { reliable: true, topic: 'value' });
          },
        }),
      },
    });
    await job.connect();
    await session.start({ agent, room: job.room, record: false });
    session.say(`Hello, I am an interviewer with a few questions. ${questions[0]}`);
  },
});
