import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { PlutoBridge } from '@pluto/shared/ipc/bridge.ts';
import type { PreferencesPatch } from '@pluto/shared/ipc/preferences.ts';
import { completeQuickly } from './fixtures/complete-quickly.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { measureNotification, watchCommits } from './fixtures/notification-latency.ts';
import { signInRecruiter } from './fixtures/recruiter.ts';
import { showScreen } from './fixtures/screens.ts';
import { startTrayHost } from './fixtures/tray-host.ts';

/** What a desktop that is on all day tells: at once, together, later, or not at all. */

const answers = { years_experience: '6', remote_preference: 'remote' };

async function choose(window: Page, patch: PreferencesPatch): Promise<void> {
  await window.evaluate(
    (given) => (globalThis as unknown as { pluto: PlutoBridge }).pluto.changePreferences(given),
    patch,
  );
}

/** Hours that hold now, whatever the time is. */
function hoursAroundNow(): { enabled: true; from: string; to: string } {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toTimeString().slice(0, 5);
  return { enabled: true, from: at(-2), to: at(2) };
}

test('completions are told at once, together, after quiet hours and after days away; badge and tray count them', async ({
  typedStack,
  openDesktop,
  notifications,
}) => {
  test.setTimeout(180_000);
  const recruiter = await signInRecruiter(typedStack);
  const tray = await startTrayHost(notifications.address);
  const commits = await watchCommits(typedStack);
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-desktop-'));
  const env = { XDG_CONFIG_HOME: path.join(home, 'config') };
  const userData = path.join(home, 'data');
  const idOf = new Map<string, string>();
  const complete = async (name: string) => {
    const id = await completeQuickly(typedStack, recruiter, { name }, answers);
    idOf.set(name, id);
  };
  const begun = notifications.shown.length;
  const told = () => notifications.shown.slice(begun).map(({ title, body }) => `${title} | ${body}`);
  const labels = async () => (await tray.menu()).map(({ label }) => label);
  const start = () => openDesktop({ stack: typedStack, userData, env });

  const { app, window, close } = await start();
  await expect(window.getByText('Live')).toBeVisible();
  const titleOf = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());

  await test.step('the first at once, those that follow closely together', async () => {
    const names = ['Ana Prieto', 'Bo Lund', 'Cai Meyer'];
    // Side by side, so that they end within one burst on a slow machine too; in which order is theirs.
    await Promise.all(names.map(complete));
    await expect.poll(told).toHaveLength(2);
    const first = names.find((name) => told()[0]?.startsWith(`${name} completed the intake | `)) ?? '';
    const others = names.filter((name) => name !== first);
    expect(told()[1]).toMatch(/^2 more candidates completed the intake \| .* and .*\. Click to see them\.$/);
    for (const name of others) expect(told()[1]).toContain(name);
    const candidateId = idOf.get(first) ?? '';
    const { latencyMs } = await measureNotification({ commits, notifications, candidateId, name: first });
    expect(latencyMs).toBeLessThan(2000);
  });

  await test.step('title and tray count what waits; the tray leads to a review, which takes it off the list', async () => {
    await expect.poll(titleOf).toBe('(3) Pluto Intake');
    await expect
      .poll(labels)
      .toEqual(
        expect.arrayContaining([
          'Open Pluto Intake',
          'Live',
          '3 reviews are waiting',
          'Review Ana Prieto',
          'Quit',
        ]),
      );
    await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Activity' }).click();
    await expect(window.getByRole('list', { name: '3 reviews are waiting' })).toContainText('Cai Meyer');
    await showScreen(window, 'desktop-activity-waiting');
    const item = (await tray.menu()).find(({ label }) => label === 'Review Ana Prieto');
    if (!item) throw new Error('Ana is not in the tray');
    await tray.click(item);
    await expect(window.getByRole('heading', { name: 'Review of Ana Prieto' })).toBeVisible();
    await expect.poll(titleOf).toBe('(2) Pluto Intake');
  });

  await test.step('quiet hours hold completions and tell them when they end; without names where asked to', async () => {
    await choose(window, { quiet_hours: hoursAroundNow(), show_names: false });
    await expect.poll(labels).toContain('Review a candidate');
    expect((await labels()).join()).toMatch(/Quiet hours until \d\d:\d\d/);
    const before = told().length;
    await complete('Dea Moss');
    await complete('Eli Park');
    await expect.poll(titleOf).toBe('(4) Pluto Intake');
    expect(told()).toHaveLength(before);
    await choose(window, { quiet_hours: { enabled: false, from: '20:00', to: '07:00' } });
    await expect.poll(told).toHaveLength(before + 1);
    expect(told().at(-1)).toBe('2 candidates completed the intake in your quiet time | Click to see them.');
  });

  await test.step('a pause from the tray holds them too', async () => {
    const before = told().length;
    const pick = async (part: string) => {
      const item = (await tray.menu()).find(({ label }) => label.includes(part));
      if (!item) throw new Error(`no "${part}" in the tray`);
      await tray.click(item);
    };
    await pick('for an hour');
    await expect.poll(async () => (await labels()).join()).toContain('notify again');
    await complete('Fay Quist');
    await expect.poll(titleOf).toBe('(5) Pluto Intake');
    expect(told()).toHaveLength(before);
    await pick('notify again');
    await expect.poll(told).toHaveLength(before + 1);
    expect(told().at(-1)).toMatch(/^A candidate completed the intake/);
  });

  await test.step('it starts with the computer where that is wished, and settings say so', async () => {
    const entry = path.join(env.XDG_CONFIG_HOME, 'autostart', 'pluto-intake.desktop');
    await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Settings' }).click();
    const startAtLogin = window.getByRole('switch', { name: 'Start with the computer' });
    await startAtLogin.click();
    await expect
      .poll(() => (fs.existsSync(entry) ? fs.readFileSync(entry, 'utf8') : ''))
      .toContain('"--hidden"');
    await startAtLogin.click();
    await expect.poll(() => fs.existsSync(entry)).toBe(false);
    await expect(window.getByRole('switch', { name: 'Names in e-mails' })).toBeChecked();
    await window.getByRole('switch', { name: 'Names in e-mails' }).scrollIntoViewIfNeeded();
    await showScreen(window, 'desktop-settings-notifications');
  });

  await test.step('with the window closed it goes on telling, where that is wished', async () => {
    await choose(window, { keep_running: true, show_names: true });
    const before = told().length;
    const closed = window.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await closed;
    await complete('Gus Reed');
    await expect.poll(told).toHaveLength(before + 1);
    expect(told().at(-1)).toMatch(/^Gus Reed completed the intake/);
    const opened = app.waitForEvent('window');
    const item = (await tray.menu()).find(({ label }) => label === 'Open Pluto Intake');
    if (!item) throw new Error('the tray does not open the window');
    await tray.click(item);
    await expect((await opened).getByText('Live')).toBeVisible();
    await close();
  });

  await test.step('what came while it was off is told once, in order, and counted', async () => {
    const before = told().length;
    await complete('Hal Stone');
    await complete('Ivy Tran');
    const second = await start();
    await expect.poll(told).toHaveLength(before + 1);
    expect(told().at(-1)).toBe(
      '2 candidates completed the intake while you were away | Hal Stone and Ivy Tran. Click to see them.',
    );
    const item = notifications.shown.at(-1);
    notifications.click(item?.id ?? 0);
    await expect(second.window.getByRole('list', { name: /reviews are waiting/ })).toContainText('Ivy Tran');
    // Names of before are not kept on disk; they were looked up again.
    await expect(second.window.getByRole('list', { name: /reviews are waiting/ })).toContainText('Cai Meyer');
    await second.window.getByRole('button', { name: 'I have seen them all' }).click();
    await expect(second.window.getByRole('list', { name: /reviews are waiting/ })).toBeHidden();
    await second.close();
    const third = await start();
    await expect(third.window.getByText('Live')).toBeVisible();
    expect(told()).toHaveLength(before + 1);
    await third.close();
  });

  for (const id of idOf.values()) await recruiter.erase(id);
  await commits.stop();
  tray.stop();
  fs.rmSync(home, { recursive: true, force: true });
});
