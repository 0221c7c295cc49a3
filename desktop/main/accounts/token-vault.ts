import { accountSchema } from '@pluto/shared/http/accounts.ts';
import { timeSchema } from '@pluto/shared/http/words.ts';
import type { TokenStorage } from '@pluto/shared/ipc/states.ts';
import { z } from 'zod';
import type { JsonFile } from '../platform/json-file.ts';

/** The part of Electron's `safeStorage` that is needed. */
export interface Cipher {
  isEncryptionAvailable(): boolean;
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

/** What is written: one entry for each server. */
export const storedSessionsSchema = z.array(
  z
    .object({
      server_url: z.string(),
      account: accountSchema,
      expires_at: timeSchema,
      token_encrypted: z.string().describe('Base64 of what the system store encrypted'),
    })
    .strict(),
);

export interface Session {
  server_url: string;
  account: z.infer<typeof accountSchema>;
  expires_at: string;
  token: string;
}

/** Keeps the sessions over a restart where the system can encrypt; else not at all. */
export interface TokenVault {
  storage(): TokenStorage;
  load(): Session[];
  /** Replaces what was kept. */
  save(sessions: readonly Session[]): void;
}

export function createTokenVault(
  cipher: Cipher,
  file: JsonFile<z.infer<typeof storedSessionsSchema>>,
): TokenVault {
  // Linux without a keyring reports `basic_text`: a key that everybody knows. That is plain text to us.
  const isSafe = () =>
    cipher.isEncryptionAvailable() && cipher.getSelectedStorageBackend?.() !== 'basic_text';
  return {
    storage: () => (isSafe() ? 'keychain' : 'memory'),
    load() {
      if (!isSafe()) return [];
      return file.read().flatMap(({ token_encrypted, ...session }) => {
        try {
          return [{ ...session, token: cipher.decryptString(Buffer.from(token_encrypted, 'base64')) }];
        } catch {
          // Another keyring, or a copied profile: the token is of no use here, and is gone with the next save.
          return [];
        }
      });
    },
    save(sessions) {
      if (!isSafe() || sessions.length === 0) return file.remove();
      file.write(
        sessions.map(({ token, ...session }) => ({
          ...session,
          token_encrypted: cipher.encryptString(token).toString('base64'),
        })),
      );
    },
  };
}
