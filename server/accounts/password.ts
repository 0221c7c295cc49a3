import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP Password Storage Cheat Sheet, scrypt: N=2^15, r=8, p=3 (32 MB). Kept in each hash, so it may grow. */
const cost = { N: 2 ** 15, r: 8, p: 3 };
const keyLength = 32;

type Cost = typeof cost;

function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // NFKC: the same password typed on another keyboard gives the same bytes.
    scrypt(
      password.normalize('NFKC'),
      salt,
      keyLength,
      { N, r, p, maxmem: 256 * N * r + 1_000_000 },
      (error, key) => (error ? reject(error) : resolve(key)),
    );
  });
}

/** Hash of a password as `scrypt$N$r$p$salt$key`. `weaker` is for tests that make many accounts. */
export async function hashPassword(password: string, weaker: Partial<Cost> = {}): Promise<string> {
  const used = { ...cost, ...weaker };
  const salt = randomBytes(16);
  const key = await derive(password, salt, used);
  return ['scrypt', used.N, used.r, used.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Whether a password belongs to a hash; false for a hash that cannot be read. Takes the same time either way. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [kind, N, r, p, salt, key] = hash.split('$');
  if (kind !== 'scrypt' || !salt || !key) return false;
  const expected = Buffer.from(key, 'base64');
  const actual = await derive(password, Buffer.from(salt, 'base64'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
