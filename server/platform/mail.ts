import fs from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { newId } from './ids.ts';

export interface MailMessage {
  to: string;
  subject: string;
  text: string;
  /** Where an answer goes, if not to the sender. */
  replyTo?: string;
}

/** Sends one message. Rejects when it was not accepted; the caller decides whether that matters. */
export interface Mail {
  send(message: MailMessage): Promise<void>;
}

/** Sends through an SMTP server, given as `smtp://user:password@host:port`. */
export function smtpMail(smtpUrl: string, from: string): Mail {
  const transport = nodemailer.createTransport(smtpUrl);
  return {
    send: async (message) => {
      await transport.sendMail({ from, ...message });
    },
  };
}

/** Writes each message as an .eml file, which any mail program opens. */
export function folderMail(folder: string, from: string): Mail {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (message) => {
      const { message: bytes } = await transport.sendMail({ from, ...message });
      await fs.mkdir(folder, { recursive: true });
      await fs.writeFile(path.join(folder, `${newId()}.eml`), bytes as Buffer, { mode: 0o600 });
    },
  };
}

/** Keeps messages in memory, for tests. */
export function recordedMail(): Mail & { readonly sent: MailMessage[] } {
  const sent: MailMessage[] = [];
  return {
    sent,
    send: async (message) => {
      if (/[\r\n]/.test(message.to)) throw new Error('an address holds a line break');
      sent.push({ ...message });
    },
  };
}
