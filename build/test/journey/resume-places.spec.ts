import fs from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { inProject } from '../../run/paths.ts';
import { readIntake } from './fixtures/candidate.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { signInRecruiter } from './fixtures/recruiter.ts';
import { showScreen } from './fixtures/screens.ts';

/** Where a value stands in the resume: lit for the candidate who checks it, and for the recruiter who reviews it. */

const sample = (name: string) => inProject('shared', 'testing', 'samples', name);
const laptop = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

async function goToCheck(page: Page, url: string, file: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: /I agree/ }).click();
  await page.locator('input[type=file]').setInputFiles(sample(file));
  await expect(page.getByRole('heading', { name: 'Is this right?' })).toBeVisible({ timeout: 60_000 });
}

const row = (page: Page, key: string) => page.locator(`.pt-check-row[data-field="${key}"]`);
const lit = (page: Page) => page.locator('.pl-resume-mark.is-lit');

/** Waits until the first page is a picture and its boxes have been drawn close to their words. */
async function waitForPicture(page: Page): Promise<void> {
  await expect(page.locator('.pl-resume-page canvas').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.pl-resume-page').first()).toContainText('Text of page 1');
}

/** Share of dark pixels under an element of the page's picture: letters stand there, or they do not. */
async function inkUnder(mark: Locator): Promise<number> {
  return mark.evaluate((element) => {
    const sheet = element.closest('.pl-resume-page');
    const canvas = sheet?.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) throw new Error('no picture');
    const frame = canvas.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const scale = canvas.width / frame.width;
    const { data } = context.getImageData(
      Math.round((box.left - frame.left) * scale),
      Math.round((box.top - frame.top) * scale),
      Math.max(1, Math.round(box.width * scale)),
      Math.max(1, Math.round(box.height * scale)),
    );
    let dark = 0;
    for (let at = 0; at < data.length; at += 4)
      if ((data[at] ?? 255) + (data[at + 1] ?? 255) < 300) dark += 1;
    return dark / (data.length / 4);
  });
}

test('a candidate sees where each value was read, confirms one and mends a post', async ({
  typedStack,
  openBrowser,
}) => {
  test.setTimeout(240_000);
  const recruiter = await signInRecruiter(typedStack);
  const { candidateId, url } = await recruiter.invite({ name: 'Maya Lindqvist', current_title: 'Designer' });
  const page = await (await openBrowser({ viewport: laptop, deviceScaleFactor: 2 })).newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  await goToCheck(page, url, 'maya-lindqvist.pdf');
  await waitForPicture(page);

  await test.step('the box of the focused field lies on the letters of its value', async () => {
    await page.getByRole('button', { name: 'Edit Current company' }).focus();
    await expect(lit(page)).toHaveCount(1);
    await expect(lit(page)).toHaveAttribute('aria-label', /Norrsken Mobility AB/);
    expect(await inkUnder(lit(page))).toBeGreaterThan(0.04);
    // Only the employer's words, not the whole post nor the place behind them.
    const box = await lit(page).boundingBox();
    const sheet = await page.locator('.pl-resume-page').first().boundingBox();
    expect((box?.width ?? 0) / (sheet?.width ?? 1)).toBeLessThan(0.25);
    expect((box?.height ?? 0) / (sheet?.height ?? 1)).toBeLessThan(0.02);
    await showScreen(page, 'portal-check-lit-laptop');
  });

  await test.step('every post lights its own box', async () => {
    const posts = row(page, 'work_history').locator('[data-item]');
    const tops: number[] = [];
    for (let item = 0; item < 3; item += 1) {
      await posts.nth(item).hover();
      await expect(lit(page)).toHaveCount(1);
      await expect(lit(page)).toHaveAttribute('data-mark', `work_history:${item}`);
      expect(await inkUnder(lit(page))).toBeGreaterThan(0.02);
      tops.push((await lit(page).evaluate((mark) => (mark as HTMLElement).offsetTop)) ?? 0);
    }
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  await test.step('pressing a box leads to its field', async () => {
    await page.locator('.pl-resume-mark[data-field="email"]').scrollIntoViewIfNeeded();
    const box = await page.locator('.pl-resume-mark[data-field="email"]').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
    await expect(row(page, 'email').locator('.pt-check-edit')).toBeFocused();
    await expect(row(page, 'email')).toHaveClass(/is-lit/);
  });

  await test.step('a post is mended in its place, and the edit taken back', async () => {
    await page.getByRole('button', { name: 'Edit Product Designer, Hav & Hälsa Digital' }).click();
    await expect(page.getByRole('textbox', { name: 'Title' }).nth(1)).toBeFocused();
    await page.getByRole('textbox', { name: 'Title' }).nth(1).fill('Lead Product Designer');
    await expect(lit(page)).toHaveAttribute('data-mark', 'work_history:1');
    await page.getByRole('combobox', { name: 'Until: month' }).first().selectOption('January');
    await showScreen(page, 'portal-check-edit-laptop');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(row(page, 'work_history')).toContainText('Jan 2021');
    await page.getByRole('button', { name: 'Undo the change of Work history' }).click();
    await expect(row(page, 'work_history')).toContainText('Feb 2021');
    await row(page, 'work_history').locator('[data-item]').first().hover();
    await expect(lit(page)).toHaveAttribute('data-mark', 'work_history:0');
  });
  expect(refused).toEqual([]);
  await recruiter.erase(candidateId);
});

test('a doubtful value is confirmed with a press, on a phone with the resume as a sheet', async ({
  typedStack,
  openBrowser,
}) => {
  test.setTimeout(180_000);
  const recruiter = await signInRecruiter(typedStack);
  const { url } = await recruiter.invite({ name: 'Grace Okafor' });
  const page = await (
    await openBrowser({ viewport: phone, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })
  ).newPage();
  // A degree that is not finished yet is doubtful.
  await page.goto(url);
  await page.getByRole('button', { name: /I agree/ }).click();
  const text = fs
    .readFileSync(sample('diego-ferrer.txt'), 'utf8')
    .replace('DIEGO FERRER RUIZ', 'GRACE OKAFOR')
    .replace(', 2016', ', 2031')
    .replace('diego.ferrer', 'grace.okafor');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'grace.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(page.getByRole('heading', { name: 'Is this right?' })).toBeVisible({ timeout: 60_000 });
  const before = (await readIntake(page)).fields.filter(
    ({ confidence, source }) => source === 'resume' && (confidence ?? 1) < 0.6,
  );
  await showScreen(page, 'portal-check-phone', { fullPage: true });
  expect(before.length).toBeGreaterThan(0);
  const [first] = before;
  const doubtful = row(page, first?.field_key ?? '');
  await expect(page.getByRole('heading', { name: /^Please check/ })).toBeVisible();
  await doubtful.getByText('Please check').tap();
  await page.getByRole('button', { name: 'Show in my resume' }).tap();
  await expect(page.getByRole('region', { name: 'Resume grace.txt' })).toBeVisible();
  await expect(lit(page).first()).toBeInViewport();
  await showScreen(page, 'portal-check-sheet-phone');
  await doubtful.getByRole('button', { name: /looks right/ }).tap();
  await expect(doubtful).toContainText('Checked by you');
  const now = (await readIntake(page)).fields.find(({ field_key }) => field_key === first?.field_key);
  expect(now).toMatchObject({ confirmed: true, state: 'confirmed', evidence: { kind: 'resume' } });
});

test('a recruiter opens the resume beside the review, with the box on the letters', async ({
  typedStack,
  openDesktop,
  openBrowser,
}) => {
  test.setTimeout(240_000);
  const recruiter = await signInRecruiter(typedStack);
  const { candidateId, url } = await recruiter.invite({ name: 'Maya Lindqvist', current_title: 'Designer' });
  const page = await (await openBrowser({ viewport: laptop })).newPage();
  await goToCheck(page, url, 'maya-lindqvist.pdf');
  await page.getByRole('button', { name: 'This is right' }).click();
  await page.getByRole('radio', { name: /^Type/ }).click();
  await page.getByRole('button', { name: 'Begin typing' }).click();
  await page.getByRole('button', { name: 'That’s all for now' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go to the last check' }).click();
  await page.getByRole('button', { name: 'Finish and send' }).click();
  await expect(page.getByRole('heading', { name: /Thank you/ })).toBeVisible();

  const { window } = await openDesktop({ stack: typedStack });
  await window.setViewportSize({ width: 1280, height: 800 });
  await window.getByRole('button', { name: 'Review Maya Lindqvist' }).last().click();
  await window.getByRole('button', { name: 'Show in resume: Current company' }).click();
  await waitForPicture(window);
  await expect(lit(window).first()).toBeInViewport();
  expect(await inkUnder(lit(window).first())).toBeGreaterThan(0.02);
  await showScreen(window, 'desktop-review-resume');
  await window.keyboard.press('Escape');
  await recruiter.erase(candidateId);
});
