import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bareEnvironment } from '../../run/settings.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { startTestStack, type TestStack } from './fixtures/stacks.ts';
import { candidateVoice } from './fixtures/voice.ts';

/** What the journeys stand on, each proved by itself. */

const SAMPLE_APPLICATION = `
const { app, BrowserWindow, Notification } = require('electron');
app.setPath('userData', process.env.PLUTO_USER_DATA);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 320, height: 240 });
  window.loadURL('data:text/html,<title>sample</title>');
  globalThis.show = () => {
    const notification = new Notification({ title: 'Ana Sample', body: 'is done' });
    notification.on('click', () => window.webContents.executeJavaScript("document.title = 'clicked'"));
    globalThis.kept = notification;
    notification.show();
  };
});
`;

test('a desktop window opens, its notification arrives and can be clicked', async ({
  openDesktop,
  notifications,
}) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-sample-'));
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'sample', main: 'main.cjs' }));
  fs.writeFileSync(path.join(folder, 'main.cjs'), SAMPLE_APPLICATION);
  const context = { ports: NO_PORTS, settings: {}, bare: bareEnvironment(), dataDir: folder };
  const { app, window } = await openDesktop({ stack: { context }, folder });
  await expect(window).toHaveTitle('sample');

  await app.evaluate(() => (globalThis as unknown as { show: () => void }).show());
  const shown = await notifications.waitFor((notification) => notification.title === 'Ana Sample');
  expect(shown.body).toBe('is done');
  notifications.click(shown.id);
  await expect(window).toHaveTitle('clicked');
  fs.rmSync(folder, { recursive: true, force: true });
});

test.describe('the spoken microphone', () => {
  let speech: TestStack;

  test.beforeAll(async () => {
    speech = await startTestStack('speech', ['speech']);
  });

  test.afterAll(async () => {
    await speech.dispose();
  });

  test('carries the words of the candidate into the page', async ({ openBrowser }) => {
    const voice = candidateVoice(speech.urls.speech ?? '');
    const context = await openBrowser();
    await voice.giveMicrophone(context);
    const page = await context.newPage();
    await page.goto(`${speech.urls.speech}/healthz`);
    await page.evaluate(async () => {
      const microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
      const recorder = new MediaRecorder(microphone);
      const pieces: Blob[] = [];
      recorder.ondataavailable = (event) => pieces.push(event.data);
      const recorded = new Promise<string>((resolve) => {
        recorder.onstop = async () => {
          const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
          resolve(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
        };
      });
      recorder.start();
      Object.assign(globalThis, {
        endRecording: () => {
          recorder.stop();
          return recorded;
        },
      });
    });
    await voice.say(page, 'I live in Lisbon, and I speak Portuguese and English.');
    const recording = await page.evaluate(() =>
      (globalThis as unknown as { endRecording: () => Promise<string> }).endRecording(),
    );

    const form = new FormData();
    form.set('file', new Blob([Buffer.from(recording, 'base64')]), 'answer.webm');
    const response = await fetch(`${speech.urls.speech}/v1/audio/transcriptions`, {
      method: 'POST',
      body: form,
    });
    const { text } = (await response.json()) as { text: string };
    expect(text).toMatch(/Lisbon.*Portuguese/i);
  });
});

const NO_PORTS = {
  postgres: 0,
  livekit: 0,
  livekitTcp: 0,
  livekitUdp: 0,
  speech: 0,
  server: 0,
  portal: 0,
  agent: 0,
};
