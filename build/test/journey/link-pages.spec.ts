import type { Page } from '@playwright/test';
import { getCandidate } from '@pluto/shared/http/import.ts';
import { listIntakeLinks } from '@pluto/shared/http/link.ts';
import { manualClock } from '../../../server/platform/clock.ts';
import { createTokens } from '../../../server/tokens/tokens.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { type Recruiter, signInRecruiter } from './fixtures/recruiter.ts';
import { showScreen } from './fixtures/screens.ts';
import type { TestStack } from './fixtures/stacks.ts';

/** Every link that does not open the intake has a page of its own, with the next thing to do. */

const phone = { width: 390, height: 844 };

async function sees(page: Page, url: string, heading: string, screen: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  expect(page.url()).not.toContain('token=');
  await showScreen(page, screen);
}

/** The newest link of a candidate as it would have been signed three days ago: genuine, but too old. */
async function agedUrl(stack: TestStack, recruiter: Recruiter, candidate_id: string): Promise<string> {
  const { links } = await recruiter.call(listIntakeLinks, { params: { candidate_id } });
  const clock = manualClock(new Date(Date.now() - 3 * 24 * 3600 * 1000));
  const secrets = (stack.context.settings.PLUTO_SECRETS ?? '').split(',');
  const claims = { candidate_id, jti: links[0]?.link_id ?? '' };
  const { token } = await createTokens({ secrets, clock }).issueToken('link', claims, 48 * 3600);
  return `${stack.urls.portal}/intake/${candidate_id}?token=${token}`;
}

test('forged, foreign, expired, revoked and unknown links each say what to do', async ({
  typedStack,
  openBrowser,
}) => {
  const recruiter = await signInRecruiter(typedStack);
  const first = await recruiter.invite({ name: 'Noor Haddad', email: 'noor.haddad@example.com' });
  const second = await recruiter.invite({ name: 'Ines Duarte', email: 'ines.duarte@example.com' });
  const context = await openBrowser({ viewport: phone });
  const page = await context.newPage();

  await sees(
    page,
    first.url.replace(/.{6}$/, 'forged'),
    'This link is not complete',
    'portal-link-forged-phone',
  );
  const foreign = `${first.url.split('?')[0]}?${second.url.split('?')[1]}`;
  await sees(page, foreign, 'This link belongs to someone else', 'portal-link-other-phone');
  const aged = await agedUrl(typedStack, recruiter, first.candidateId);
  await sees(page, aged, 'This link has expired', 'portal-link-expired-phone');
  await recruiter.revoke(second.candidateId);
  await sees(page, second.url, 'This link has been replaced or withdrawn', 'portal-link-revoked-phone');
  const nowhere = new URL('/somewhere', first.url).toString();
  await sees(page, nowhere, 'There is nothing at this address', 'portal-link-nowhere-phone');
});

test('a candidate who withdraws is told what was deleted, and the recruiter sees it', async ({
  typedStack,
  openBrowser,
}) => {
  const recruiter = await signInRecruiter(typedStack);
  const { url, candidateId } = await recruiter.invite({ name: 'Tove Berg', email: 'tove.berg@example.com' });
  const page = await (await openBrowser({ viewport: phone })).newPage();
  await page.goto(url);
  await page.getByRole('button', { name: /I agree/ }).click();
  await page.getByRole('button', { name: 'I no longer want to take part' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop and delete' }).click();
  await expect(page.getByRole('heading', { name: 'You have withdrawn' })).toBeVisible();
  await showScreen(page, 'portal-withdrawn-phone');
  const candidate = await recruiter.call(getCandidate, { params: { candidate_id: candidateId } });
  expect(candidate.status).toBe('declined');
});
