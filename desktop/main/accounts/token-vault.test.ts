import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonFile } from '../platform/json-file.ts';
import { type Cipher, createTokenVault, type Session, storedSessionsSchema } from './token-vault.ts';

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
  return createTokenVault(with_, jsonFile(join(folder, 'sessions.json'), storedSessionsSchema, []));
}

describe('createTokenVault', () => {
  it('keeps the session over a restart, encrypted', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pluto-vault-'));
    const other = { ...session, server_url: 'https://other.example', token: 'other-token' };
    vaultIn(folder, cipher()).save([session, other]);
    expect(vaultIn(folder, cipher()).load()).toEqual([session, other]);
    const written = readFileSync(join(folder, 'sessions.json'), 'utf8');
    expect(written).not.toContain(session.token);
    expect(written).not.toContain(other.token);
    vaultIn(folder, cipher()).save([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['no encryption', { isEncryptionAvailable: () => false }],
    ['a key that everybody knows', { getSelectedStorageBackend: () => 'basic_text' }],
  ])('writes nothing with %s', (_, over) => {
    const folder = mkdtempSync(join(tmpdir(), 'pluto-vault-'));
    const vault = vaultIn(folder, cipher(over));
    vault.save([session]);
    expect(vault.storage()).toBe('memory');
    expect(readdirSync(folder)).toEqual([]);
    expect(vault.load()).toEqual([]);
  });

  it('forgets a token it cannot read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pluto-vault-'));
    const other = { ...session, server_url: 'https://other.example', token: 'other-token' };
    vaultIn(folder, cipher()).save([session, other]);
    const broken = cipher({
      decryptString: (encrypted) => {
        const text = cipher().decryptString(encrypted);
        if (text === session.token) throw new Error('other keyring');
        return text;
      },
    });
    expect(vaultIn(folder, broken).load()).toEqual([other]);
  });
});
