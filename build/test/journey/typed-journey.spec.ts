import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { getReview } from '@pluto/shared/http/review.ts';
import { inProject } from '../../run/paths.ts';
import { readIntake } from './fixtures/candidate.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { signInRecruiter } from './fixtures/recruiter.ts';
import { showScreen } from './fixtures/screens.ts';

/** The same intake without LiveKit, speech or worker: by typing, on a phone. */

const phone = { width: 390, height: 844 };
const resume = inProject('shared', 'testing', 'samples', 'maya-lindqvist.pdf');

const typed: Record<string, string> = {
  phone: '070-174 06 19',
  languages: 'Swedish, English',
  notice_period: '3 months',
  salary_expectation: '52000 SEK per month',
};
const chosen: Record<string, string> = {
  remote_preference: 'Hybrid',
  work_authorization: 'Yes',
  willing_to_relocate: 'No',
};

function mailsIn(dataDir: string): string[] {
  const folder = path.join(dataDir, 'mail');
  return fs.existsSync(folder) ? fs.readdirSync(folder).map((file) => path.join(folder, file)) : [];
}

async function answerQuestion(page: Page, fieldKey: string): Promise<void> {
  const next = page.getByRole('button', { name: 'Save and go on' });
  if (fieldKey in chosen) {
    await page.getByRole('radio', { name: new RegExp(`^${chosen[fieldKey]}`) }).click();
    await next.click();
  } else if (fieldKey in typed) {
    const main = page.getByRole('main');
    await main
      .getByRole('textbox')
      .first()
      .fill(typed[fieldKey] ?? '');
    await next.click();
  } else {
    await page.getByRole('button', { name: 'I’d rather not say' }).click();
  }
}

async function answerAll(page: Page): Promise<void> {
  for (;;) {
    const { agenda } = await readIntake(page);
    const open = (agenda?.questions ?? []).filter(
      ({ state }) => !['answered', 'confirmed', 'declined'].includes(state),
    );
    const [question] = open;
    if (!question) return;
    await expect(page.getByRole('main')).toContainText(question.question);
    await answerQuestion(page, question.field_key);
    await expect
      .poll(async () => {
        const now = await readIntake(page);
        return now.agenda?.questions.find(({ id }) => id === question.id)?.state;
      })
      .toMatch(/answered|confirmed|declined/);
  }
}

test('a candidate completes by typing on a phone, without LiveKit; a closed desktop tells it once', async ({
  typedStack,
  openDesktop,
  openBrowser,
  notifications,
}) => {
  test.setTimeout(300_000);
  const recruiter = await signInRecruiter(typedStack);
  // Other journeys on the same stack complete intakes too.
  const mailsBefore = mailsIn(typedStack.dataDir);
  const { candidateId, url } = await recruiter.invite({
    name: 'Maya Lindqvist',
    email: 'maya.lindqvist@example.com',
    current_title: 'Product Designer',
  });
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-desktop-'));

  await test.step('the desktop is seen once and closed', async () => {
    const { window, close } = await openDesktop({ stack: typedStack, userData });
    await expect(window.getByRole('row', { name: /Maya Lindqvist/ })).toBeVisible();
    await expect(window.getByText('Live')).toBeVisible();
    await close();
  });

  const page = await (await openBrowser({ viewport: phone, hasTouch: true, isMobile: true })).newPage();

  await test.step('consent and resume', async () => {
    await page.goto(url);
    await expect(page.getByRole('heading', { name: /Hello, Maya/ })).toBeVisible();
    await showScreen(page, 'portal-consent-phone', { fullPage: true });
    await page.getByRole('button', { name: /I agree/ }).click();
    await expect(page.getByRole('heading', { name: 'Share your resume' })).toBeVisible();
    await showScreen(page, 'portal-upload-phone');
    const html = {
      name: 'resume.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<html><p>Hello</p></html>'),
    };
    await page.locator('input[type=file]').setInputFiles(html);
    await expect(page.getByRole('alert')).toContainText('could not be read');
    await showScreen(page, 'portal-upload-refused-phone');
    await page.locator('input[type=file]').setInputFiles(resume);
    await expect(page.getByRole('heading', { name: 'Is this right?' })).toBeVisible({ timeout: 40_000 });
    await showScreen(page, 'portal-check-phone', { fullPage: true });
    await page.getByRole('button', { name: 'This is right' }).click();
  });

  await test.step('talking is said to be impossible; typing is offered and asks the same', async () => {
    await expect(page.getByRole('heading', { name: 'What is still missing' })).toBeVisible();
    await expect(page.getByText('Talking is not possible right now')).toBeVisible();
    await showScreen(page, 'portal-gaps-phone', { fullPage: true });
    await page.getByRole('button', { name: 'Begin typing' }).click();
    await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
    await showScreen(page, 'portal-typed-phone', { fullPage: true });
    await page.setViewportSize({ width: 1280, height: 860 });
    await showScreen(page, 'portal-typed-laptop', { fullPage: true });
    await page.setViewportSize(phone);
  });

  await test.step('a reload goes on where it was', async () => {
    const first = (await readIntake(page)).agenda?.questions[0];
    await answerQuestion(page, first?.field_key ?? '');
    await expect
      .poll(
        async () =>
          (await readIntake(page)).fields.find(({ field_key }) => field_key === first?.field_key)?.version,
      )
      .toBe(1);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
    await answerAll(page);
  });

  await test.step('check and finish', async () => {
    await page.getByRole('button', { name: 'Check and finish' }).first().click();
    await expect(page.getByRole('heading', { name: 'One last look' })).toBeVisible();
    await showScreen(page, 'portal-merge-phone', { fullPage: true });
    await page.getByRole('button', { name: 'Finish and send' }).click();
    await expect(page.getByRole('heading', { name: /Thank you/ })).toBeVisible();
    await showScreen(page, 'portal-done-phone', { fullPage: true });
  });

  await test.step('the record is merged: the original kept, the typed values with their proof', async () => {
    const review = await recruiter.call(getReview, { params: { candidate_id: candidateId } });
    expect(review.candidate).toMatchObject({ status: 'intake_completed', has_enrichment_data: true });
    expect(review.original.phone).toBeUndefined();
    expect(review.enriched.phone).toMatchObject({ value: '+46701740619', provenance: { source: 'typed' } });
    expect(review.enriched.notice_period).toMatchObject({ value: '3 months' });
    expect(review.enriched.salary_expectation).toMatchObject({ value: '52000 SEK/month' });
    const [score] = review.scores;
    expect(score?.after.low).toBeGreaterThan(score?.before?.low ?? 100);
  });

  await test.step('an e-mail was written for the recruiter', async () => {
    const newMails = () => mailsIn(typedStack.dataDir).filter((file) => !mailsBefore.includes(file));
    await expect.poll(() => newMails().length).toBe(1);
    expect(fs.readFileSync(newMails()[0] ?? '', 'utf8')).toContain('Maya Lindqvist');
  });

  await test.step('the next start shows what was missed, the one after does not', async () => {
    const isAboutMaya = ({ title, body }: { title: string; body: string }) =>
      `${title} ${body}`.includes('Maya Lindqvist');
    const before = notifications.shown.filter(isAboutMaya).length;
    const second = await openDesktop({ stack: typedStack, userData });
    await expect.poll(() => notifications.shown.filter(isAboutMaya).length).toBe(before + 1);
    await second.close();
    const third = await openDesktop({ stack: typedStack, userData });
    await expect(third.window.getByText('Live')).toBeVisible();
    await expect(third.window.getByRole('row', { name: /Maya Lindqvist/ })).toContainText('Enriched');
    expect(notifications.shown.filter(isAboutMaya)).toHaveLength(before + 1);
    fs.rmSync(userData, { recursive: true, force: true });
  });
});
