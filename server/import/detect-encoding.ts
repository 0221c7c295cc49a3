import type { Encoding } from '@pluto/shared/http/import-encodings.ts';

export interface EncodingVerdict {
  encoding: Encoding;
  /** False for pictures, programs and other files that are no text. */
  isText: boolean;
}

const sampleBytes = 256 * 1024;

/**
 * Watches the bytes of a file go by and says at the end how its text is written: by the byte order mark, by zeros in
 * every second byte, by being whole UTF-8, by Japanese letters, else Windows-1252, which is what spreadsheets write in
 * Western Europe.
 */
export class EncodingScan {
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  #isUtf8 = true;
  #start = new Uint8Array();
  #sample: Uint8Array[] = [];
  #sampled = 0;
  #length = 0;
  #zeros: [even: number, odd: number] = [0, 0];
  #controls = 0;

  push(bytes: Uint8Array): void {
    if (this.#length === 0) this.#start = bytes.slice(0, 4);
    if (this.#isUtf8) {
      try {
        this.#utf8.decode(bytes, { stream: true });
      } catch {
        this.#isUtf8 = false;
      }
    }
    if (this.#sampled < sampleBytes) {
      const piece = bytes.slice(0, sampleBytes - this.#sampled);
      for (let at = 0; at < piece.length; at += 1) {
        const byte = piece[at] as number;
        if (byte === 0) this.#zeros[(this.#sampled + at) % 2 === 0 ? 0 : 1] += 1;
        else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) this.#controls += 1;
      }
      this.#sample.push(piece);
      this.#sampled += piece.length;
    }
    this.#length += bytes.length;
  }

  end(): EncodingVerdict {
    const [a, b, c] = this.#start;
    if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', isText: true };
    if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', isText: true };
    if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', isText: true };
    const [even, odd] = this.#zeros;
    const half = this.#sampled / 2;
    if (odd > half * 0.4 && even < half * 0.1) return { encoding: 'utf-16le', isText: true };
    if (even > half * 0.4 && odd < half * 0.1) return { encoding: 'utf-16be', isText: true };
    // A stray zero is dropped later; many of them, or other control signs, are no text.
    const isText = even + odd + this.#controls <= this.#sampled * 0.02;
    try {
      if (this.#isUtf8) this.#utf8.decode();
    } catch {
      this.#isUtf8 = false;
    }
    if (this.#isUtf8) return { encoding: 'utf-8', isText };
    const sample = Buffer.concat(this.#sample);
    return { encoding: isJapanese(sample) ? 'shift_jis' : 'windows-1252', isText };
  }
}

/** True for Shift JIS: it decodes without a fault, and most of what is not ASCII is Japanese. */
function isJapanese(sample: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('shift_jis', { fatal: true }).decode(sample, { stream: true });
  } catch {
    return false;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything that is not ASCII
  const foreign = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  const japanese = text.match(/[\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0;
  return foreign > 0 && japanese >= foreign * 0.6;
}
