/**
 * Notices that neither side has said anything for a while. The framework tells of the first silence only: who is
 * "away" stays so until they speak. It also knows nothing of a recogniser that still works on the last words.
 */
export class SilenceWatch {
  readonly #afterMs: number;
  readonly #isBusy: () => boolean;
  readonly #onSilence: () => void;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param isBusy true while somebody speaks or words are being worked on: then nobody is silent
   * @param onSilence called again after each further stretch of silence, until stopped
   */
  constructor(afterMs: number, isBusy: () => boolean, onSilence: () => void) {
    this.#afterMs = afterMs;
    this.#isBusy = isBusy;
    this.#onSilence = onSilence;
  }

  /** Something was heard or said: silence begins anew. */
  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.restart();
      if (!this.#isBusy()) this.#onSilence();
    }, this.#afterMs);
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
