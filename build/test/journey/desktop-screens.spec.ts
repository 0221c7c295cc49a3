import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey-test.ts';
import { signInRecruiter } from './fixtures/recruiter.ts';
import { showScreen } from './fixtures/screens.ts';

/** Every screen of the desktop, in light and dark, with nothing for axe to find. */

const size = { width: 1280, height: 800 };

async function goTo(window: Page, name: string): Promise<void> {
  await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name }).click();
  await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

test('the sign-in screen says what went wrong and lets a recruiter in', async ({
  typedStack,
  openDesktop,
}) => {
  const { window } = await openDesktop({ stack: typedStack, signsIn: false });
  await window.setViewportSize(size);
  await expect(window.getByRole('heading', { name: 'Sign in to Pluto' })).toBeVisible();
  await showScreen(window, 'desktop-sign-in');
  const { SAMPLE_EMAIL, SAMPLE_PASSWORD } = typedStack.context.settings;
  await window.getByLabel('Email').fill(SAMPLE_EMAIL ?? '');
  await window.getByLabel('Password').fill('not the password');
  await window.getByRole('button', { name: 'Sign in' }).click();
  await expect(window.getByText('Could not sign in')).toBeVisible();
  await showScreen(window, 'desktop-sign-in-refused');
  await window.getByLabel('Password').fill(SAMPLE_PASSWORD ?? '');
  await window.getByRole('button', { name: 'Sign in' }).click();
  await expect(window.getByRole('heading', { name: 'Product Designer' })).toBeVisible();
});

test('every other screen can be reached and has nothing for axe to find', async ({
  typedStack,
  openDesktop,
}) => {
  test.setTimeout(240_000);
  const recruiter = await signInRecruiter(typedStack);
  await recruiter.invite({
    name: 'Ada Fenwick',
    email: 'ada.fenwick@example.com',
    current_title: 'Illustrator',
  });
  const { window } = await openDesktop({ stack: typedStack });
  await window.setViewportSize(size);
  const row = window.getByRole('row', { name: /Ada Fenwick/ });
  await expect(row).toContainText('left');
  await row.getByText('Ada Fenwick').click();
  await expect(window.getByRole('complementary', { name: /Ada Fenwick/ })).toBeVisible();
  await showScreen(window, 'desktop-candidate');
  for (const name of ['Candidates', 'Activity', 'Import', 'Roles', 'Audit log', 'Settings']) {
    await goTo(window, name);
    await showScreen(window, `desktop-${name.toLowerCase().replace(/\s+/g, '-')}-screen`);
  }
  await goTo(window, 'Audit log');
  await window.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(window.getByText('The log is whole')).toBeVisible();
});
