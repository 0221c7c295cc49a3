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

export const storedSessionSchema = z
  .object({
    server_url: z.string(),
    account: accountSchema,
    expires_at: timeSchema,
    token_encrypted: z.string().describe('Base64 of what the system store encrypted'),
  })
  .strict()
  .nullable();

export interface Session {
  server_url: string;
  account: z.infer<typeof accountSchema>;
  expires_at: string;
  token: string;
}

/** Keeps the session over a restart where the system can encrypt; else not at all. */
export interface TokenVault {
  storage(): TokenStorage;
  load(): Session | null;
  save(session: Session): void;
  clear(): void;
}

export function createTokenVault(
  cipher: Cipher,
  file: JsonFile<z.infer<typeof storedSessionSchema>>,
): TokenVault {
  // Linux without a keyring reports `basic_text`: a key that everybody knows. That is plain text to us.
  const isSafe = () =>
    cipher.isEncryptionAvailable() && cipher.getSelectedStorageBackend?.() !== 'basic_text';
  return {
    storage: () => (isSafe() ? 'keychain' : 'memory'),
    load() {
      const stored = file.read();
      if (!stored || !isSafe()) return null;
      const { token_encrypted, ...session } = stored;
      try {
        return { ...session, token: cipher.decryptString(Buffer.from(token_encrypted, 'base64')) };
      } catch {
        // Another keyring, or a copied profile: the token is of no use here.
        file.remove();
        return null;
      }
    },
    save({ token, ...session }) {
      if (!isSafe()) return;
      file.write({ ...session, token_encrypted: cipher.encryptString(token).toString('base64') });
    },
    clear: () => file.remove(),
  };
}
