import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Page } from '@playwright/test';
import { eraseCandidate } from '@pluto/shared/http/privacy.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { signInRecruiter } from './fixtures/recruiter.ts';
import { checkAccessibility, showScreen } from './fixtures/screens.ts';

/** The window around the screens: keyboard, language, contrast, servers, and the time without one. */

const size = { width: 1280, height: 800 };
const englishScreens = ['Ranking', 'Candidates', 'Activity', 'Import', 'Roles', 'Audit log', 'Settings'];
const germanScreens = [
  'Rangliste',
  'Personen',
  'Aktivität',
  'Import',
  'Stellen',
  'Prüfprotokoll',
  'Einstellungen',
];

async function goTo(window: Page, navigation: string, name: string): Promise<void> {
  await window.getByRole('navigation', { name: navigation }).getByRole('button', { name }).click();
  await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

/** A door in front of a server that can be shut: what a lost network looks like to the desktop. */
async function openDoor(
  to: string,
): Promise<{ url: string; shut: () => Promise<void>; open: () => Promise<void> }> {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  let server: Server;
  let at = 0;
  const open = async () => {
    server = createServer((socket) => {
      const beyond = connect(Number(port), hostname);
      for (const one of [socket, beyond]) {
        sockets.add(one);
        one.on('error', () => one.destroy());
        one.on('close', () => sockets.delete(one));
      }
      socket.pipe(beyond).pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
    at = (server.address() as AddressInfo).port;
  };
  await open();
  return {
    url: `http://127.0.0.1:${at}`,
    open,
    shut: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

test('every screen in high contrast and in German has nothing for axe to find, and nothing moves', async ({
  typedStack,
  openDesktop,
}) => {
  test.setTimeout(240_000);
  const { app, window } = await openDesktop({ stack: typedStack });
  await window.setViewportSize(size);
  await expect(window.getByRole('grid', { name: /Ranking for/ })).toBeVisible();
  await expect(window.getByRole('region', { name: 'Tour' })).toBeVisible();
  await showScreen(window, 'desktop-tour');

  await goTo(window, 'Main', 'Settings');
  await window.getByRole('radio', { name: 'High contrast' }).check();
  for (const name of englishScreens) {
    await goTo(window, 'Main', name);
    await checkAccessibility(window, `${name}, high contrast`);
  }
  await window.screenshot({ path: 'test-results/screens/desktop-settings-contrast.png' });
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('dialog', { name: 'Go to anything' })).toBeVisible();
  await checkAccessibility(window, 'palette, high contrast');
  // Whoever asked for less motion gets none: nothing is under way that lasts.
  const moving = await window.evaluate(() =>
    document
      .getAnimations()
      .filter((one) => Number(one.effect?.getComputedTiming().duration) > 50)
      .map((one) => (one as CSSAnimation).animationName ?? 'transition'),
  );
  expect(moving).toEqual([]);
  await window.keyboard.press('Escape');

  await window.getByRole('radio', { name: 'Like the system' }).check();
  await window.getByLabel('Language').selectOption('Deutsch');
  await expect(window.getByRole('heading', { name: 'Einstellungen', level: 1 })).toBeVisible();
  await expect(window.locator('html')).toHaveAttribute('lang', 'de');
  const menu = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(menu).toEqual(expect.arrayContaining(['Datei', 'Gehe zu', 'Ansicht']));
  for (const name of germanScreens) {
    await goTo(window, 'Hauptmenü', name);
    await window.screenshot({ path: `test-results/screens/desktop-german-${name.toLowerCase()}.png` });
    await checkAccessibility(window, `${name}, German`);
  }
  await window.getByLabel('Sprache').selectOption('English');
  await expect(window.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
});

test('everything can be reached with the keyboard, and the tour ends for good', async ({
  typedStack,
  openDesktop,
}) => {
  const first = await openDesktop({ stack: typedStack, signsIn: false });
  const { window } = first;
  await window.setViewportSize(size);
  const { SAMPLE_EMAIL, SAMPLE_PASSWORD } = typedStack.context.settings;
  await expect(window.getByLabel('Email')).toBeFocused();
  await window.keyboard.type(SAMPLE_EMAIL ?? '');
  await window.keyboard.press('Tab');
  await window.keyboard.type(SAMPLE_PASSWORD ?? '');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('grid', { name: /Ranking for/ })).toBeVisible();

  const tour = window.getByRole('region', { name: 'Tour' });
  await tour.getByRole('button', { name: 'Next' }).focus();
  await window.keyboard.press('Enter');
  await expect(tour.getByRole('heading', { name: 'Import who you have' })).toBeVisible();
  await expect(tour.getByRole('button', { name: 'Next' })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(tour).toBeHidden();

  await window.keyboard.press('Control+k');
  await window.keyboard.type('audit');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Audit log', level: 1 })).toBeVisible();

  // The link that skips the sidebar is the first stop of the Tab key.
  await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await window.keyboard.press('Tab');
  await expect(window.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('main')).toBeFocused();

  await first.close();
  const again = await openDesktop({ stack: typedStack, userData: first.userData });
  await expect(again.window.getByRole('grid', { name: /Ranking for/ })).toBeVisible();
  await expect(again.window.getByRole('region', { name: 'Tour' })).toBeHidden();
});

test('without the server what was read last can still be read, and nothing can be changed', async ({
  typedStack,
  openDesktop,
}) => {
  const recruiter = await signInRecruiter(typedStack);
  const { candidateId } = await recruiter.invite({
    name: 'Odile Marchetti',
    email: 'odile@example.com',
    current_title: 'Potter',
  });
  const door = await openDoor(typedStack.urls.server ?? '');
  try {
    const { app, window } = await openDesktop({ stack: typedStack, env: { PLUTO_SERVER_URL: door.url } });
    await window.setViewportSize(size);
    const row = window.getByRole('row', { name: /Odile Marchetti/ });
    await expect(row).toBeVisible();
    // A deep link that the system hands over opens the candidate beside the list.
    await app.evaluate(
      ({ app: running }, id) => running.emit('second-instance', {}, ['pluto', `pluto://candidate/${id}`], ''),
      candidateId,
    );
    const panel = window.getByRole('complementary', { name: 'Candidate Odile Marchetti' });
    await expect(panel).toContainText('Potter');

    await door.shut();
    await expect(window.getByText('The server cannot be reached.')).toBeVisible();
    await goTo(window, 'Main', 'Settings');
    await goTo(window, 'Main', 'Ranking');
    await expect(row).toBeVisible();
    const copyLink = row.getByRole('button', { name: 'Copy intake link for Odile Marchetti' });
    await expect(copyLink).toHaveAttribute('aria-disabled', 'true');
    await copyLink.focus();
    await expect(
      window.getByText('Offline: nothing can be changed until the server is back.').first(),
    ).toBeVisible();
    await row.getByText('Odile Marchetti').click();
    await expect(panel).toContainText('Potter');
    await showScreen(window, 'desktop-offline');

    await door.open();
    const live = window.getByText('Live', { exact: true });
    // It may come back by itself in the very moment when it is told to.
    await Promise.race([
      window.getByRole('button', { name: 'Try now' }).click(),
      live.waitFor({ timeout: 30_000 }),
    ]);
    await expect(live).toBeVisible();
    const copyInPanel = panel.getByRole('button', { name: 'Copy intake link for Odile Marchetti' });
    await expect(copyInPanel).toBeVisible();
    await expect(copyInPanel).not.toHaveAttribute('aria-disabled', 'true');
  } finally {
    await door.shut().catch(() => undefined);
    await recruiter.call(eraseCandidate, { params: { candidate_id: candidateId } });
  }
});

test('a second server is added, gone to and removed, and signing out everywhere ends each session', async ({
  typedStack,
  openDesktop,
}) => {
  const door = await openDoor(typedStack.urls.server ?? '');
  const { SAMPLE_EMAIL, SAMPLE_PASSWORD } = typedStack.context.settings;
  const host = door.url.replace('http://', '');
  const { window } = await openDesktop({ stack: typedStack });
  await window.setViewportSize(size);
  await expect(window.getByRole('grid', { name: /Ranking for/ })).toBeVisible();
  await window.getByRole('button', { name: 'Account' }).click();
  await window.getByRole('menuitem', { name: 'Add a server…' }).click();
  await expect(window.getByRole('heading', { name: 'Add a server' })).toBeVisible();
  await showScreen(window, 'desktop-add-server');
  await window.getByLabel('Server address').fill(door.url);
  await window.getByLabel('Email').fill(SAMPLE_EMAIL ?? '');
  await window.getByLabel('Password').fill(SAMPLE_PASSWORD ?? '');
  await window.getByRole('button', { name: 'Sign in' }).click();
  await expect(window.getByRole('grid', { name: /Ranking for/ })).toBeVisible();

  await goTo(window, 'Main', 'Settings');
  await showScreen(window, 'desktop-servers');
  const first = (typedStack.urls.server ?? '').replace('http://', '');
  await window.getByRole('button', { name: `Open ${first}` }).click();
  await expect(window.getByText('Live', { exact: true })).toBeVisible();
  await goTo(window, 'Main', 'Settings');
  await window.getByRole('button', { name: `Remove ${host}` }).click();
  await window.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(window.getByText(host)).toBeHidden();

  await window.getByRole('button', { name: 'Sign out everywhere' }).click();
  await window.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(window.getByRole('heading', { name: 'Sign in to Pluto' })).toBeVisible();
  await door.shut();
});
