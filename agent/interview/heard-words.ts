import { voice } from '@livekit/agents';

/**
 * How much of a sentence the interviewer was heard saying, once it is over: `null` is all of it, a number is the
 * characters until it was cut off. The output knows it from its own clock, to the word.
 */
export class HeardWords {
  readonly #session: voice.AgentSession;
  #output: voice.AudioOutput | null = null;
  /** The words of the sound that has ended last, and nobody has asked for yet. */
  #played: string | null = null;

  constructor(session: voice.AgentSession) {
    this.#session = session;
  }

  /** Settles when the sentence is over. Sentences follow one another, so the last sound is that of the last one. */
  async of(text: string, speech: voice.SpeechHandle): Promise<number | null> {
    this.#listen();
    await speech.waitForPlayout();
    const played = this.#played;
    this.#played = null;
    if (!speech.interrupted) return null;
    const heard = played === null ? 0 : played.trimEnd().length;
    return heard >= text.trimEnd().length ? null : heard;
  }

  #listen(): void {
    const output = this.#session.output.audio;
    if (!output || output === this.#output) return;
    this.#output = output;
    output.on(voice.AudioOutput.EVENT_PLAYBACK_FINISHED, (event: voice.PlaybackFinishedEvent) => {
      this.#played = event.synchronizedTranscript ?? '';
    });
  }
}
