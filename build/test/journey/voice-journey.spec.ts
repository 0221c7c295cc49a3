import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { inProject } from '../../run/paths.ts';
import { readIntake, talkWithInterviewer } from './fixtures/candidate.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { showScreen } from './fixtures/screens.ts';

/** From a CSV row to a reviewed, enriched profile by talking: every part is the real one. */

const shortlist = [
  'Candidate ID,Name,Email,Phone,City,Job title,Company',
  'SL-1,Maya Lindqvist,maya.lindqvist@example.com,,"Gothenburg, Sweden",Product Designer,Fjordlight Studio',
  'SL-2,Ravi Menon,ravi.menon@example,12,"Kochi, India",UX Writer,',
  'SL-3,,,,,,Nameless Ltd',
].join('\n');

const spoken = {
  notice_period: ['Four weeks, sorry, I mean six weeks.', 'Six weeks.'],
  salary_expectation: ['I would rather not say.'],
  remote_preference: ['Hybrid would be best for me.', 'Hybrid.'],
  languages: ['Swedish, English and German.', 'Swedish, English, German.'],
  work_authorization: ['Yes, I am a citizen.', 'Yes.'],
  willing_to_relocate: ['No, I want to stay here.', 'No.'],
};

/** The same page on a phone, for a moment. */
async function atPhoneWidth(page: Page, screen: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await showScreen(page, screen);
  await page.setViewportSize({ width: 1280, height: 860 });
}

test('a candidate is carried from a CSV row to a reviewed, enriched profile by talking', async ({
  stack,
  openDesktop,
  openBrowser,
  voice,
  notifications,
}) => {
  test.setTimeout(420_000);
  const { app, window } = await openDesktop({ stack });
  await window.setViewportSize({ width: 1280, height: 800 });
  // The daemon serves every journey of a run.
  const lastBefore = notifications.shown.at(-1)?.id ?? 0;
  const navigation = window.getByRole('navigation', { name: 'Main' });

  await test.step('import a CSV file, with a reason for every row that failed', async () => {
    await navigation.getByRole('button', { name: 'Import' }).click();
    await window.getByLabel('Rank them for').selectOption({ label: 'Product Designer' });
    await window
      .locator('input[type=file]')
      .setInputFiles({ name: 'shortlist.csv', mimeType: 'text/csv', buffer: Buffer.from(shortlist) });
    await window.getByRole('button', { name: /^Import \d+ candidates?$/ }).click();
    await expect(window.getByText('shortlist.csv was imported')).toBeVisible();
    const problems = window.getByRole('region', { name: 'Rows with problems' });
    await expect(problems).toContainText('ravi.menon@example');
    await expect(problems.getByRole('row').filter({ hasText: 'Failed' })).toHaveCount(1);
    await showScreen(window, 'desktop-import');
  });

  const link = await test.step('make a link and take it from the clipboard', async () => {
    await navigation.getByRole('button', { name: 'Ranking' }).click();
    await expect(window.getByRole('grid', { name: /Product Designer/ })).toContainText('Maya Lindqvist');
    await showScreen(window, 'desktop-ranking');
    await window.getByRole('button', { name: 'Copy intake link for Maya Lindqvist' }).click();
    await expect(window.getByText('Intake link for Maya Lindqvist copied', { exact: true })).toBeVisible();
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/intake\/[0-9a-f-]{36}\?token=[\w-]+\.[\w-]+\.[\w-]+$/,
    );
    return copied;
  });

  const context = await openBrowser({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' });
  await voice.giveMicrophone(context);
  const page = await context.newPage();

  await test.step('open the link; the token leaves the address at once; consent', async () => {
    await page.goto(link);
    await expect(page.getByRole('heading', { name: /Hello, Maya/ })).toBeVisible();
    expect(page.url()).not.toContain('token');
    await showScreen(page, 'portal-consent-laptop', { fullPage: true });
    await expect(window.getByRole('row', { name: /Maya Lindqvist/ })).toContainText('Reading the notice');
    await page.getByRole('button', { name: /I agree/ }).click();
  });

  await test.step('upload a resume and correct one field', async () => {
    await expect(page.getByRole('heading', { name: 'Share your resume' })).toBeVisible();
    await showScreen(page, 'portal-upload-laptop');
    await page
      .locator('input[type=file]')
      .setInputFiles(inProject('shared', 'testing', 'samples', 'maya-lindqvist.pdf'));
    await expect(page.getByRole('heading', { name: 'Is this right?' })).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText('Norrsken Mobility AB').first()).toBeVisible();
    await showScreen(page, 'portal-check-laptop', { fullPage: true });
    await page.getByRole('button', { name: 'Edit Current job title' }).click();
    await page.getByRole('textbox', { name: 'Current job title' }).fill('Lead Product Designer');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Lead Product Designer').first()).toBeVisible();
    await page.getByRole('button', { name: 'This is right' }).click();
  });

  await test.step('see the gaps and choose to talk', async () => {
    await expect(page.getByRole('heading', { name: 'What is still missing' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'What we will ask' })).toContainText('Notice period');
    await showScreen(page, 'portal-gaps-laptop', { fullPage: true });
    await page.getByRole('radio', { name: /Talk/ }).click();
    await page.getByRole('button', { name: 'Go to the microphone check' }).click();
    await expect(page.getByRole('button', { name: 'Start the talk' })).toBeVisible();
    await showScreen(page, 'portal-microphone-laptop');
    await atPhoneWidth(page, 'portal-microphone-phone');
    await page.getByRole('button', { name: 'Start the talk' }).click();
  });

  await test.step('answer by voice; each value appears once it is stored', async () => {
    let isShown = false;
    const asked = await talkWithInterviewer(page, voice, spoken, async (fieldKey) => {
      if (!isShown) {
        isShown = true;
        await showScreen(page, 'portal-talk-laptop');
      }
      if (fieldKey === 'work_authorization') {
        await showScreen(page, 'portal-talk-filled-laptop');
        await atPhoneWidth(page, 'portal-talk-phone');
      }
      if (fieldKey !== 'phone') return false;
      await page.getByRole('button', { name: 'Add Phone number' }).first().click();
      await page.getByRole('textbox', { name: 'Phone number' }).first().fill('070-174 06 19');
      await page.getByRole('button', { name: 'Save', exact: true }).first().click();
      return true;
    });
    expect(asked).toEqual(
      expect.arrayContaining(['notice_period', 'salary_expectation', 'remote_preference', 'languages']),
    );
    const { fields, transcript } = await readIntake(page);
    const talk = transcript.map(({ speaker, text, confidence }) => `${speaker} ${confidence ?? ''}: ${text}`);
    fs.writeFileSync(inProject('test-results', 'talk.txt'), talk.join('\n'));
    const stored = Object.fromEntries(fields.map((field) => [field.field_key, field]));
    expect(stored.notice_period).toMatchObject({ value: '6 weeks', source: 'spoken' });
    expect(stored.remote_preference).toMatchObject({ value: 'hybrid', source: 'spoken' });
    expect(stored.languages).toMatchObject({ value: ['Swedish', 'English', 'German'], source: 'spoken' });
    expect(stored.work_authorization).toMatchObject({ value: 'yes', source: 'spoken' });
    expect(stored.willing_to_relocate).toMatchObject({ value: 'no', source: 'spoken' });
    expect(stored.salary_expectation).toMatchObject({ value: null, state: 'declined' });
    expect(stored.phone).toMatchObject({ value: '+46701740619', source: 'typed' });
    expect(transcript.filter(({ speaker }) => speaker === 'candidate').length).toBeGreaterThanOrEqual(5);
  });

  await test.step('look once more and finish', async () => {
    await expect(page.getByRole('heading', { name: 'One last look' })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('main')).toContainText('6 weeks');
    await showScreen(page, 'portal-merge-laptop', { fullPage: true });
    await page.getByRole('button', { name: 'Finish and send' }).click();
    await expect(page.getByRole('heading', { name: /Thank you/ })).toBeVisible();
    await showScreen(page, 'portal-done-laptop', { fullPage: true });
  });

  await test.step('the notification arrives; a click opens the review', async () => {
    const completed = 'Maya Lindqvist completed the intake';
    const shown = await notifications.waitFor(({ id, title }) => id > lastBefore && title === completed);
    const told = notifications.shown.filter(({ id, title }) => id > lastBefore && title === completed);
    expect(told).toHaveLength(1);
    notifications.click(shown.id);
    await expect(window.getByRole('heading', { name: 'Review of Maya Lindqvist' })).toBeVisible();
    const notice = window.getByRole('row', { name: /Notice period/ });
    await expect(notice).toContainText('6 weeks');
    await expect(notice).toContainText(/six weeks/i);
    await expect(window.getByRole('row', { name: /Current job title/ })).toContainText('Product Designer');
    await expect(window.getByRole('row', { name: /Current job title/ })).toContainText(
      'Lead Product Designer',
    );
    await expect(window.getByRole('row', { name: /Current company/ })).toContainText('maya-lindqvist.pdf');
    await expect(window.getByText('Respected: the candidate prefers not to say')).toBeVisible();
    await showScreen(window, 'desktop-review');
    await window.getByRole('button', { name: 'Back', exact: true }).click();
    await navigation.getByRole('button', { name: 'Ranking' }).click();
    const row = window.getByRole('row', { name: /Maya Lindqvist/ });
    await expect(row).toContainText('Enriched');
    await expect(row).toContainText('Completed');
    await showScreen(window, 'desktop-ranking-enriched');
  });

  await test.step('the same link says that it is done', async () => {
    const again = await (await openBrowser()).newPage();
    await again.goto(link);
    await expect(again.getByRole('heading', { name: 'Already done, thank you' })).toBeVisible();
  });
});
