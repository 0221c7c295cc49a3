import { joinWords } from './join-words.ts';

/** Words between two pauses, as the recogniser wrote them. Times in milliseconds of one clock. */
export interface Piece {
  text: string;
  beganAtMs: number;
  endedAtMs: number;
  confidence: number | null;
}

/** A turn of the candidate: all pieces until they had finished. */
export type Turn = Piece;

/** Longest time that words wait for what comes after them: a television never pauses. */
const longestHoldMs = 12_000;

/** Confidence of several pieces: by their length, so that a mumbled "uh" does not spoil a clear answer. */
function joinedConfidence(pieces: readonly Piece[]): number | null {
  const known = pieces.flatMap(({ text, confidence }) =>
    confidence === null ? [] : [{ weight: text.length, confidence }],
  );
  const weight = known.reduce((sum, piece) => sum + piece.weight, 0);
  if (weight === 0) return null;
  return known.reduce((sum, piece) => sum + piece.confidence * piece.weight, 0) / weight;
}

/** Joins what was heard in pieces. */
export function joinPieces(pieces: readonly Piece[]): Turn {
  return {
    text: joinWords(pieces.map(({ text }) => text)),
    beganAtMs: Math.min(...pieces.map(({ beganAtMs }) => beganAtMs)),
    endedAtMs: Math.max(...pieces.map(({ endedAtMs }) => endedAtMs)),
    confidence: joinedConfidence(pieces),
  };
}

/**
 * Collects the pieces of one turn. A turn is not over while the candidate speaks or while sound of theirs is still
 * being recognised: on a busy machine the second half of an answer is heard long after the first was written down.
 * Holds no clock; whoever uses it asks `dueAtMs` after each call and comes back then.
 */
export class CollectTurn {
  #pieces: Piece[] = [];
  #isSpeaking = false;
  #recognising = 0;
  #endedAtMs = 0;

  /** True when nothing is being said, recognised or held. */
  get isIdle(): boolean {
    return !this.#isSpeaking && this.#recognising === 0 && this.#pieces.length === 0;
  }

  speechBegan(): void {
    this.#isSpeaking = true;
  }

  /** The candidate pauses; what they said goes to the recogniser. */
  speechEnded(atMs: number): void {
    this.#isSpeaking = false;
    this.#recognising += 1;
    this.#endedAtMs = atMs;
  }

  /** The recogniser is done with one stretch of speech: words, or null where there were none. */
  recognised(piece: Piece | null): void {
    this.#recognising = Math.max(0, this.#recognising - 1);
    if (piece) this.#pieces.push(piece);
  }

  /**
   * When the turn is over, if nothing more is said: null while there are no words.
   * @param patienceFor milliseconds of silence after which words are taken for complete
   */
  dueAtMs(patienceFor: (text: string) => number): number | null {
    if (this.#pieces.length === 0) return null;
    const { text, endedAtMs } = joinPieces(this.#pieces);
    const latest = endedAtMs + longestHoldMs;
    if (this.#isSpeaking || this.#recognising > 0) return latest;
    // A cough after the words is no reason to wait longer than for the words; speech that gave none is.
    return Math.min(latest, Math.max(endedAtMs, this.#endedAtMs) + patienceFor(text));
  }

  /** Takes the turn; null when there is none. */
  take(): Turn | null {
    if (this.#pieces.length === 0) return null;
    const turn = joinPieces(this.#pieces);
    this.#pieces = [];
    return turn;
  }
}
