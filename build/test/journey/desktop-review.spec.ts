import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { listAudit } from '@pluto/shared/http/audit.ts';
import { getReview, type Review, reviewDocumentSchema } from '@pluto/shared/http/review.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import pg from 'pg';
import { completeQuickly } from './fixtures/complete-quickly.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { signInRecruiter } from './fixtures/recruiter.ts';
import { showScreen } from './fixtures/screens.ts';
import type { TestStack } from './fixtures/stacks.ts';

/** A review decided by the keyboard alone, its document on disk, and the log that would show a rewritten past. */

const name = 'Ines Böhm';
const known = { name, current_title: 'Product Designer', location: 'Lisbon, Portugal' };
const answers = {
  phone: '+351 912 345 678',
  skills: 'Figma, Prototyping',
  languages: 'English, Portuguese',
  notice_period: '2 months',
  remote_preference: 'remote',
  years_experience: '7',
};

const row = (window: Page, label: string) => window.getByRole('row', { name: new RegExp(`^${label}`) });
const active = (window: Page) => window.locator('tr[aria-current="true"] .review-label');

async function textOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: true }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages.join(' ').replace(/\s+/g, ' ');
}

/** What the system's dialog would answer. */
async function saveTo(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}

/** Changes the log the way somebody with full access to the database would: past the triggers. */
async function tamper(stack: TestStack, sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: stack.context.settings.DATABASE_URL });
  await client.connect();
  await client.query('alter table audit_entries disable trigger user');
  const { rowCount } = await client.query(sql, values);
  await client.query('alter table audit_entries enable trigger user');
  await client.end();
  expect(rowCount).toBe(1);
}

test('a review is decided, undone, looked up and exported by the keyboard; the log shows who touched it', async ({
  typedStack,
  openDesktop,
}) => {
  test.setTimeout(180_000);
  const recruiter = await signInRecruiter(typedStack);
  const candidateId = await completeQuickly(typedStack, recruiter, known, answers);
  const read = () => recruiter.call(getReview, { params: { candidate_id: candidateId } });
  const decisionOn = async (key: string) =>
    (await read()).diff.find(({ field_key }) => field_key === key)?.decision?.decision ?? null;
  const scoreOf = (review: Review) => Math.round(review.scores[0]?.after.low ?? Number.NaN);
  const before = await read();
  const changedKeys = before.diff
    .filter(({ change }) => change !== 'unchanged' && change !== 'confirmed')
    .map((line) => line.field_key);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pluto-export-'));

  const { app, window } = await openDesktop({ stack: typedStack });
  await window.setViewportSize({ width: 1280, height: 800 });
  const { keyboard } = window;

  await test.step('the palette leads to the candidate, the panel to the review', async () => {
    await expect(window.getByText('Live')).toBeVisible();
    await keyboard.press('Control+k');
    await keyboard.type('Ines');
    await expect(window.getByRole('option', { name: /Ines/ }).first()).toBeVisible();
    await keyboard.press('Enter');
    const review = window.getByRole('button', { name: 'Review changes' });
    await review.focus();
    await keyboard.press('Enter');
    await expect(window.getByRole('heading', { name: `Review of ${name}` })).toBeVisible();
    await expect(
      window.getByText(`${changedKeys.length} changes, ${changedKeys.length} to decide`),
    ).toBeVisible();
  });

  await test.step('J and K move, Y keeps, N restores, and the score moves', async () => {
    const first = (await active(window).textContent()) ?? '';
    await keyboard.press('j');
    await expect(active(window)).not.toHaveText(first);
    await keyboard.press('k');
    await expect(active(window)).toHaveText(first);
    await keyboard.press('y');
    await expect(row(window, first)).toContainText('Kept');
    while ((await active(window).textContent()) !== 'Skills') {
      const here = (await active(window).textContent()) ?? '';
      await keyboard.press('j');
      await expect(active(window)).not.toHaveText(here);
    }
    await keyboard.press('n');
    await expect(row(window, 'Skills')).toContainText('Restored');
    await expect(window.getByText(/points by the last decision/)).toHaveText(/^[−-]\d/);
    await expect.poll(() => decisionOn('skills')).toBe('restore');
    expect(scoreOf(await read())).toBeLessThan(scoreOf(before));
    await showScreen(window, 'desktop-review');
  });

  await test.step('U takes it back as if it had never been', async () => {
    await keyboard.press('u');
    await expect(row(window, 'Skills')).not.toContainText('Restored');
    await expect(active(window)).toHaveText('Skills');
    await expect(window.getByText(/points by the last decision/)).toHaveText(/^\+\d/);
    await expect.poll(() => decisionOn('skills')).toBeNull();
    const back = await read();
    expect(back.scores).toEqual(before.scores);
    expect(back.enriched).toEqual(before.enriched);
  });

  await test.step('E sets another value', async () => {
    await keyboard.press('e');
    const dialog = window.getByRole('dialog');
    await dialog.getByLabel('New value').press('Control+a');
    await keyboard.type('Figma, Sketch');
    await keyboard.press('Tab');
    await keyboard.type('as seen in the portfolio');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(row(window, 'Skills')).toContainText('Edited');
    await expect.poll(async () => (await read()).enriched.skills?.value).toEqual(['Figma', 'Sketch']);
  });

  await test.step('H shows what happened to the field', async () => {
    while ((await active(window).textContent()) !== 'Skills') await keyboard.press('k');
    await keyboard.press('h');
    const history = window.getByRole('dialog');
    await expect(history.getByRole('heading', { name: 'History of Skills' })).toBeVisible();
    await expect(history.getByRole('listitem')).toHaveCount(3);
    await expect(history.getByRole('listitem').nth(0)).toContainText('Figma, Prototyping');
    await expect(history.getByRole('listitem').nth(1)).toContainText(/Restored.*Taken back by/);
    await expect(history.getByRole('listitem').nth(2)).toContainText(/Edited.*as seen in the portfolio/);
    await showScreen(window, 'desktop-review-history');
    await keyboard.press('Escape');
    await expect(history).toBeHidden();
  });

  await test.step('Shift and Y decide all that is open; one U takes all of it back', async () => {
    await keyboard.press('Shift+Y');
    await expect(window.getByText('all decided')).toBeVisible();
    await keyboard.press('u');
    await expect(
      window.getByText(`${changedKeys.length} changes, ${changedKeys.length - 2} to decide`),
    ).toBeVisible();
    await keyboard.press('Shift+Y');
    await expect(window.getByText('all decided')).toBeVisible();
    const { entries } = await recruiter.call(listAudit, { query: { candidate_id: candidateId, limit: 20 } });
    const actions = entries.map(({ action }) => action);
    expect(actions.filter((action) => action === 'enrichment.decision_undone')).toHaveLength(2);
    expect(actions.filter((action) => action === 'enrichment.reviewed')).toHaveLength(5);
  });

  const openExport = async (item: string) => {
    await window.getByRole('button', { name: 'Export' }).focus();
    await keyboard.press('Enter');
    await window.getByRole('menuitem', { name: item }).focus();
    await keyboard.press('Enter');
  };

  await test.step('the PDF is one, with the name, the values and the seal', async () => {
    const file = path.join(folder, 'review.pdf');
    await saveTo(app, file);
    await openExport('As PDF…');
    await expect(window.getByText('Saved as review.pdf', { exact: true })).toBeVisible();
    const pdf = fs.readFileSync(file);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(fs.statSync(file).mode & 0o077).toBe(0);
    const text = await textOf(pdf);
    for (const words of [name, 'Figma, Sketch', 'as seen in the portfolio', '2 months', 'What changed']) {
      expect(text).toContain(words);
    }
    const { entries } = await recruiter.call(listAudit, { query: { candidate_id: candidateId, limit: 1 } });
    expect(entries[0]).toMatchObject({ action: 'review.exported', details: { format: 'pdf' } });
    expect(text.replaceAll(' ', '')).toContain(entries[0]?.hash);
    // The window it was drawn in is gone, and the page still follows what main tells it.
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  await test.step('the JSON fits its schema; a cancelled dialog leaves no trace', async () => {
    const file = path.join(folder, 'review.json');
    await saveTo(app, file);
    await openExport('As JSON…');
    await expect(window.getByText('Saved as review.json', { exact: true })).toBeVisible();
    const document = reviewDocumentSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    expect(document.review).toEqual(await read());
    expect(document.history.skills).toHaveLength(3);
    const head = (await recruiter.call(listAudit, { query: { limit: 1 } })).head.number;
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
    });
    await openExport('As PDF…');
    await expect(window.getByRole('menu')).toBeHidden();
    expect((await recruiter.call(listAudit, { query: { limit: 1 } })).head.number).toBe(head);
  });

  await test.step('the log is whole, shows its signed head, and shows an entry that was changed', async () => {
    await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Audit log' }).click();
    await expect(window.getByText('The log is whole')).toBeVisible();
    const { head, entries } = await recruiter.call(listAudit, { query: { limit: 3 } });
    await expect(window.getByText(`Signed head: entry ${head.number}`)).toBeVisible();
    await expect(window.getByText(head.hash, { exact: true })).toBeVisible();
    const touched = entries[1]?.number ?? 0;
    await tamper(typedStack, `update audit_entries set actor = 'system' where number = $1 and hash = $2`, [
      touched,
      entries[1]?.hash,
    ]);
    await window.getByRole('button', { name: 'Verify the chain' }).click();
    await expect(window.getByText('The past was rewritten')).toBeVisible();
    await showScreen(window, 'desktop-audit-rewritten');
    await tamper(typedStack, 'update audit_entries set actor = $1 where number = $2 and hash = $3', [
      entries[1]?.actor,
      touched,
      entries[1]?.hash,
    ]);
    await window.getByRole('button', { name: 'Verify the chain' }).click();
    await expect(window.getByText('The log is whole')).toBeVisible();
  });

  await recruiter.erase(candidateId);
  fs.rmSync(folder, { recursive: true, force: true });
});
