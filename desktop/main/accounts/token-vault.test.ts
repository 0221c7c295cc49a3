import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonFile } from '../platform/json-file.ts';
import { type Cipher, createTokenVault, type Session, storedSessionSchema } from './token-vault.ts';

const session: Session = {
  server_url: 'https://pluto.example',
  account: {
    account_id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    email: 'ada@example.com',
    name: 'Ada',
    organisation_name: 'Example',
  },
  expires_at: '2026-04-01T00:00:00Z',
  token: 'secret-token',
};

function cipher(over: Partial<Cipher> = {}): Cipher {
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (text) => Buffer.from([...text].reverse().join('')),
    decryptString: (encrypted) => [...encrypted.toString()].reverse().join(''),
    ...over,
  };
}

function vaultIn(folder: string, with_: Cipher) {
  return createTokenVault(with_, jsonFile(join(folder, 'session.json'), storedSessionSchema, null));
}

describe('createTokenVault', () => {
  it('keeps the session over a restart, encrypted', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pluto-vault-'));
    vaultIn(folder, cipher()).save(session);
    expect(vaultIn(folder, cipher()).load()).toEqual(session);
    expect(readFileSync(join(folder, 'session.json'), 'utf8')).not.toContain(session.token);
  });

  it.each([
    ['no encryption', { isEncryptionAvailable: () => false }],
    ['a key that everybody knows', { getSelectedStorageBackend: () => 'basic_text' }],
  ])('writes nothing with %s', (_, over) => {
    const folder = mkdtempSync(join(tmpdir(), 'pluto-vault-'));
    const vault = vaultIn(folder, cipher(over));
    vault.save(session);
    expect(vault.storage()).toBe('memory');
    expect(readdirSync(folder)).toEqual([]);
    expect(vault.load()).toBeNull();
  });

  it('forgets a token it cannot read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pluto-vault-'));
    vaultIn(folder, cipher()).save(session);
    const broken = cipher({
      decryptString: () => {
        throw new Error('other keyring');
      },
    });
    expect(vaultIn(folder, broken).load()).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });
});
