import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderMail, type Mail, recordedMail, smtpMail } from './mail.ts';

const from = 'Pluto <pluto@example.org>';
const message = {
  to: 'dana@example.org',
  subject: 'Zoë completed the intake',
  text: 'Hello Dana,\nthree fields are new.',
};
const folder = path.join(os.tmpdir(), `pluto-mail-${process.pid}`);

/** The few lines of RFC 5321 that a sender needs; keeps what it was given. */
function smallSmtpServer() {
  const received: string[] = [];
  const server = net.createServer((socket) => {
    let body: string | null = null;
    socket.setEncoding('utf8');
    socket.write('220 test ready\r\n');
    let buffer = '';
    socket.on('data', (chunk) => {
      buffer += chunk;
      for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (body !== null) {
          if (line === '.') {
            received.push(body);
            body = null;
            socket.write('250 accepted\r\n');
          } else body += `${line}\n`;
        } else if (line === 'DATA') {
          body = '';
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  return { server, received };
}

const { server, received } = smallSmtpServer();
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterAll(async () => {
  server.close();
  await fs.rm(folder, { recursive: true, force: true });
});

interface Subject {
  mail: Mail;
  /** Texts of what has arrived. */
  arrived(): Promise<string[]>;
}
const subjects: Record<string, () => Subject> = {
  'an SMTP server': () => ({
    mail: smtpMail(`smtp://127.0.0.1:${port}?ignoreTLS=true`, from),
    arrived: async () => received,
  }),
  'a folder': () => ({
    mail: folderMail(folder, from),
    arrived: async () => {
      const names = await fs.readdir(folder).catch(() => []);
      return Promise.all(names.map((name) => fs.readFile(path.join(folder, name), 'utf8')));
    },
  }),
  'the memory of a test': () => {
    const mail = recordedMail();
    return { mail, arrived: async () => mail.sent.map(({ to, text }) => `To: ${to}\n${text}`) };
  },
};

describe.each(Object.entries(subjects))('mail to %s', (_name, make) => {
  it('arrives once, to whom it was sent, as it was written', async () => {
    const { mail, arrived } = make();
    const before = (await arrived()).length;
    await mail.send(message);
    const all = await arrived();
    expect(all).toHaveLength(before + 1);
    expect(all.at(-1)).toMatch(/^To: dana@example\.org$/m);
    expect(all.at(-1)).toMatch(/three fields are new\./);
  });

  it('cannot be sent to somebody else by a line break in the address', async () => {
    const { mail, arrived } = make();
    await mail.send({ ...message, to: 'dana@example.org\r\nBcc: eve@example.org' }).catch(() => undefined);
    expect((await arrived()).join('\n')).not.toMatch(/^Bcc:/m);
  });
});

describe('mail to an SMTP server that is away', () => {
  it('is rejected', async () => {
    await expect(smtpMail('smtp://127.0.0.1:1', from).send(message)).rejects.toThrow();
  });
});
