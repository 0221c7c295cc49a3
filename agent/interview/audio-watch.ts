import { voice } from '@livekit/agents';
import {
  type AudioTrouble,
  audioTroubleSchema,
  describeTroubles,
  sayTrouble,
} from '@pluto/shared/agent/audio-trouble.ts';
import { EchoMeter } from '../platform/echo-meter.ts';
import { troublesIn } from '../platform/hearing-quality.ts';
import type { SoundListener } from '../platform/listened-vad.ts';
import type { UtteranceSound } from '../platform/sound-meter.ts';

/** How many turns are looked back upon. */
const kept = 6;

/**
 * Notices that the candidate is heard badly, and lets it be said once. Nobody is judged by a microphone: what is
 * noticed goes to the page, which offers the keyboard, and to the recruiter.
 */
export class AudioWatch implements SoundListener {
  readonly #report: (troubles: AudioTrouble[]) => void;
  readonly #echo = new EchoMeter((likeness) => this.#note(this.#likenesses, likeness));
  #sounds: UtteranceSound[] = [];
  #confidences: number[] = [];
  #likenesses: number[] = [];
  #troubles: Set<AudioTrouble>;
  #isTold: boolean;

  /**
   * @param report told what is wrong, when something is new
   * @param known what an earlier interviewer of this talk noticed, and said
   */
  constructor(report: (troubles: AudioTrouble[]) => void, known: readonly AudioTrouble[] = []) {
    this.#report = report;
    this.#troubles = new Set(known);
    this.#isTold = known.length > 0;
  }

  onSound(samples: Int16Array, sampleRate: number): void {
    this.#echo.heard(samples, sampleRate);
  }

  onUtterance(sound: UtteranceSound): void {
    this.#note(this.#sounds, sound);
  }

  /** A turn of the candidate. @param confidence of the recogniser, null where it does not tell */
  understood(confidence: number | null): void {
    if (confidence !== null) this.#note(this.#confidences, confidence);
  }

  /** There was sound that did not become words. */
  notUnderstood(): void {
    this.#note(this.#confidences, 0);
  }

  /** Words of the interviewer came back through the candidate's microphone. */
  heardItself(): void {
    this.#note(this.#likenesses, 1);
  }

  /** Listens to what the interviewer says, for its echo. */
  follow(output: voice.AudioOutput): void {
    const capture = output.captureFrame.bind(output);
    output.captureFrame = (frame) => {
      this.#echo.played(frame.data, frame.sampleRate);
      return capture(frame);
    };
    output.on(voice.AudioOutput.EVENT_PLAYBACK_FINISHED, () => this.#echo.stopped());
  }

  /** True when the interviewer hears its own voice: then nobody who speaks meanwhile should stop it. */
  isEchoing(): boolean {
    return this.#troubles.has('echo');
  }

  /** What the candidate should be told now; null when there is nothing, or it was said already. */
  takeSentence(): string | null {
    const trouble = audioTroubleSchema.options.find((kind) => this.#troubles.has(kind));
    if (!trouble || this.#isTold) return null;
    this.#isTold = true;
    return sayTrouble(trouble);
  }

  /** What the recruiter reads beside the answers; null when the sound was fine. */
  noteForRecruiter(): string | null {
    return describeTroubles(audioTroubleSchema.options.filter((kind) => this.#troubles.has(kind)));
  }

  #note<T>(values: T[], value: T): void {
    values.push(value);
    if (values.length > kept) values.shift();
    const found = troublesIn({
      sounds: this.#sounds,
      confidences: this.#confidences,
      likenesses: this.#likenesses,
    }).filter((trouble) => !this.#troubles.has(trouble));
    if (found.length === 0) return;
    for (const trouble of found) this.#troubles.add(trouble);
    this.#report([...this.#troubles]);
  }
}
