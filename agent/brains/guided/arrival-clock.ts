/** How far back a moment can be told, in milliseconds of sound. */
const rememberedMs = 120_000;

/** Sound shorter than this is not noted by itself. */
const stepMs = 100;

/**
 * Tells at which moment of the wall clock a moment of a sound stream arrived. A busy voice detector lags seconds behind
 * the sound; what it finds has to be dated by the sound, not by when it was found.
 */
export class ArrivalClock {
  #soundMs = 0;
  #marks: { soundMs: number; atMs: number }[] = [];

  /** Some sound has arrived. */
  note(durationMs: number, atMs: number): void {
    this.#soundMs += durationMs;
    const last = this.#marks.at(-1);
    if (last && this.#soundMs - last.soundMs < stepMs) return;
    this.#marks.push({ soundMs: this.#soundMs, atMs });
    const oldest = this.#marks[0];
    if (oldest && this.#soundMs - oldest.soundMs > rememberedMs) this.#marks.shift();
  }

  /**
   * @param soundMs position in the sound
   * @param unknownMs the answer for a position that did not arrive here
   */
  atMs(soundMs: number, unknownMs: number): number {
    if (soundMs > this.#soundMs + stepMs) return unknownMs;
    const after = this.#marks.find((mark) => mark.soundMs >= soundMs) ?? this.#marks.at(-1);
    if (!after) return unknownMs;
    return after.atMs - Math.max(0, Math.min(stepMs, after.soundMs - soundMs));
  }
}
