import { randomBytes } from 'node:crypto';

/**
 * Makes identifiers in ascending order (UUID version 7, RFC 9562, section 5.7): rows that are stored together lie
 * together in every index, and a list keeps the order of the file.
 */
export function orderedIds(nowMs: number): () => string {
  let ms = nowMs;
  let counter = 0;
  return () => {
    if (counter > 0xfff) {
      counter = 0;
      ms += 1;
    }
    const time = ms.toString(16).padStart(12, '0');
    const order = counter.toString(16).padStart(3, '0');
    counter += 1;
    const random = randomBytes(8);
    random[0] = ((random[0] as number) & 0x3f) | 0x80;
    const rest = random.toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${rest.slice(0, 4)}-${rest.slice(4)}`;
  };
}
