import { randomUUID } from 'node:crypto';
import type { ElectronApplication, Page } from '@playwright/test';
import { importCandidates } from '@pluto/shared/http/import.ts';
import { eraseCandidate } from '@pluto/shared/http/privacy.ts';
import { createRole, deleteView, listViews, selectRanked } from '@pluto/shared/http/ranking.ts';
import type { AnyRoute } from '@pluto/shared/http/route.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { signInRecruiter } from './fixtures/recruiter.ts';
import { showScreen } from './fixtures/screens.ts';
import type { TestStack } from './fixtures/stacks.ts';

/** A recruiter's day in the ranking: by keyboard alone, links for many, saved views, scores explained, criteria. */

const size = { width: 1360, height: 860 };
const people = 120;

/** A role of its own with many candidates, so that other journeys on the same stack meet none of them. */
async function fillRole(stack: TestStack): Promise<{ title: string; erase: () => Promise<void> }> {
  const recruiter = await signInRecruiter(stack);
  const title = `Harbour Pilot ${randomUUID().slice(0, 4)}`;
  const { role_id } = await recruiter.call(createRole, {
    body: {
      title,
      criteria: [
        {
          kind: 'number_at_least',
          key: 'years',
          label: 'At least 10 years',
          field_key: 'years_experience',
          weight: 60,
          at_least: 10,
        },
        {
          kind: 'equals',
          key: 'remote',
          label: 'Works on site',
          field_key: 'remote_preference',
          weight: 40,
          values: ['onsite'],
        },
      ],
      required_fields: [],
      custom_fields: [],
      rescore: 'automatic',
      budget_questions: 7,
      budget_minutes: 5,
      voice: null,
    },
  });
  const lines = Array.from({ length: people }, (_, number) => {
    const first = `${String.fromCharCode(65 + (number % 26))}${String.fromCharCode(97 + Math.floor(number / 26))}`;
    const years = number % 3 === 0 ? '' : String(number % 11);
    return `Pilot ${first} Sound,pilot${number}@harbour-pilots.example,${years},${number % 2 === 0 ? 'onsite' : ''}`;
  });
  const file = ['name,email,years_experience,remote_preference', ...lines].join('\n');
  await recruiter.call<AnyRoute>(importCandidates, {
    query: { file_name: 'pilots.csv', role_id },
    body: new TextEncoder().encode(file),
  });
  const erase = async () => {
    const { candidate_ids } = await recruiter.call(selectRanked, { body: { role_id } });
    await Promise.all(
      candidate_ids.map((candidate_id) => recruiter.call(eraseCandidate, { params: { candidate_id } })),
    );
    const { views } = await recruiter.call(listViews, {});
    for (const { view_id } of views) await recruiter.call(deleteView, { params: { view_id } });
  };
  return { title, erase };
}

const readClipboard = (app: ElectronApplication): Promise<{ text: string; html: string }> =>
  app.evaluate(async ({ clipboard }) => {
    const old = clipboard as unknown as { readText(): string; readHTML?(): string };
    return { text: await old.readText(), html: old.readHTML ? old.readHTML() : '' };
  });

const active = (window: Page) =>
  window.getByRole('grid').evaluate((grid) => {
    const row = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    return { name: row?.querySelector('.ranking-name')?.textContent ?? '', index: Number(row?.ariaRowIndex) };
  });

test('a recruiter works through a ranking by keyboard, sends links for many, keeps a view and sees why', async ({
  typedStack,
  openDesktop,
}) => {
  test.setTimeout(240_000);
  const { title, erase } = await fillRole(typedStack);
  try {
    const { window, app } = await openDesktop({ stack: typedStack });
    await window.setViewportSize(size);
    await window.getByLabel('Role', { exact: true }).selectOption({ label: title });
    const grid = window.getByRole('grid', { name: `Ranking for ${title}` });
    await expect(grid).toHaveAttribute('aria-rowcount', String(people + 1));

    await test.step('the keyboard alone reaches the end, searches, selects and opens', async () => {
      await window.keyboard.press('j');
      await expect(grid).toBeFocused();
      await window.keyboard.press('End');
      await expect.poll(async () => (await active(window)).index).toBe(people + 1);
      await expect.poll(async () => (await active(window)).name).toMatch(/^Pilot/);
      await window.keyboard.press('Home');
      await expect.poll(async () => (await active(window)).index).toBe(2);
      await window.keyboard.press('/');
      await expect(window.getByRole('searchbox', { name: 'Search this ranking' })).toBeFocused();
      await window.keyboard.type('pilot ab');
      await expect(grid).toHaveAttribute('aria-rowcount', '2');
      await window.keyboard.press('Escape');
      await expect(grid).toHaveAttribute('aria-rowcount', String(people + 1));
      await grid.focus();
      await window.keyboard.press('Enter');
      await expect(window.getByRole('complementary', { name: /^Candidate Pilot/ })).toBeVisible();
      await window.keyboard.press('Escape');
      await expect(window.getByRole('complementary', { name: /^Candidate Pilot/ })).toHaveCount(0);
    });

    await test.step('a score is explained by its criteria', async () => {
      await grid.focus();
      await window.keyboard.press('Home');
      await window.keyboard.press('e');
      const card = window.getByRole('region', { name: /How the score of Pilot .* comes about/ });
      await expect(card).toContainText('At least 10 years');
      await expect(card).toContainText('10, wanted at least 10');
      await expect(card).toContainText('60 of 60');
      await showScreen(window, 'desktop-ranking-score-explained');
      await window.keyboard.press('Escape');
      await expect(card).toHaveCount(0);
    });

    await test.step('links for some are made and copied as a table', async () => {
      await grid.focus();
      await window.keyboard.press('x');
      for (let step = 0; step < 4; step += 1) await window.keyboard.press('Shift+ArrowDown');
      await expect(window.getByRole('region', { name: 'Selection' })).toContainText('5 selected');
      await showScreen(window, 'desktop-ranking-selection');
      await window.getByRole('button', { name: 'Make links' }).click();
      await window.getByRole('button', { name: 'Make the links' }).click();
      await expect(window.getByRole('heading', { name: '5 links made' })).toBeVisible();
      await showScreen(window, 'desktop-links-made');
      await window.getByRole('button', { name: 'Copy the table' }).click();
      await expect(window.getByText('The table is on the clipboard').first()).toBeVisible();
      const { text, html } = await readClipboard(app);
      const lines = text.split('\n').map((line) => line.split('\t'));
      expect(lines[0]).toEqual(['Name', 'E-mail', 'Link', 'Works until']);
      expect(lines).toHaveLength(6);
      for (const [name, email, link] of lines.slice(1)) {
        expect(name).toMatch(/^Pilot/);
        expect(email).toMatch(/@harbour-pilots\.example$/);
        expect(link).toMatch(/\/intake\/[0-9a-f-]{36}\?token=/);
      }
      if (html) expect(html).toContain('<td>');
      await window.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
      await window.getByRole('button', { name: 'Clear the selection' }).click();
      await expect(grid.getByText(/^Link copied, 4\d h left$/).first()).toBeVisible();
    });

    await test.step('everyone who fits gets an invitation, with a text that is checked', async () => {
      await window.getByRole('searchbox', { name: 'Search this ranking' }).fill('pilot aa');
      await expect(grid).toHaveAttribute('aria-rowcount', '2');
      await grid.focus();
      await window.keyboard.press('Control+a');
      await expect(window.getByRole('region', { name: 'Selection' })).toContainText('1 selected');
      await window.getByRole('button', { name: 'Send e-mails' }).click();
      const dialog = window.getByRole('dialog');
      await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('Hello Pilot');
      await dialog.getByLabel('Text').fill('Hello {{fisrt_name}}');
      await expect(dialog.getByText('This is no placeholder: {{fisrt_name}}')).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
      await dialog.getByRole('button', { name: 'Back to the first text' }).click();
      await showScreen(window, 'desktop-invitation');
      await dialog.getByRole('button', { name: 'Send', exact: true }).click();
      await expect(window.getByRole('heading', { name: '1 e-mail written as a file' })).toBeVisible();
      await window.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
      await expect(grid.getByText(/^Link sent, 4\d h left$/)).toBeVisible();
    });

    await test.step('a view is saved, and taken again', async () => {
      await window.getByRole('searchbox', { name: 'Search this ranking' }).fill('');
      await expect(grid).toHaveAttribute('aria-rowcount', String(people + 1));
      await window.getByLabel('Sort by').selectOption({ label: 'Worth asking' });
      await window.getByRole('button', { name: 'Columns' }).click();
      await window.getByRole('menuitemcheckbox', { name: 'Could gain' }).click();
      await expect(grid.getByRole('columnheader', { name: 'Could gain' })).toBeVisible();
      await window.getByRole('button', { name: 'Views' }).click();
      await window.getByRole('menuitem', { name: 'Save this view…' }).click();
      await window.getByLabel('Name', { exact: true }).fill('Who to ask');
      await window.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(window.getByText('View “Who to ask” saved').first()).toBeVisible();
      await window.getByRole('button', { name: 'Who to ask' }).click();
      await window.getByRole('menuitemcheckbox', { name: 'Everyone, best first' }).click();
      await expect(grid.getByRole('columnheader', { name: 'Could gain' })).toHaveCount(0);
      await window.getByRole('button', { name: 'Views' }).click();
      await window.getByRole('menuitemcheckbox', { name: 'Who to ask' }).click();
      await expect(grid.getByRole('columnheader', { name: 'Could gain' })).toBeVisible();
      await expect(window.getByLabel('Sort by')).toHaveValue('worth_asking');
      await expect(grid.getByRole('row').nth(1)).toContainText('+100');
      await showScreen(window, 'desktop-ranking-view');
    });

    await test.step('a criterion is written, its effect is shown before it is saved', async () => {
      await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Roles' }).click();
      const criteria = window.getByRole('list', { name: 'Criteria' });
      await expect(criteria.getByRole('listitem')).toHaveCount(2);
      await window.getByRole('button', { name: 'Add a criterion' }).click();
      const dialog = window.getByRole('dialog');
      await dialog.getByLabel('What is scored').selectOption({ label: 'Skills' });
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(dialog.getByText('Name at least one.')).toBeVisible();
      await dialog.getByLabel('Wanted').fill('Tides');
      await dialog.getByLabel('Wanted').press('Enter');
      await dialog.getByLabel('Weight').fill('100');
      await showScreen(window, 'desktop-criterion');
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(criteria.getByRole('listitem', { name: 'Skills: Tides' })).toContainText('50 points');
      await expect(window.getByText(`As it would be for all ${people} candidates.`)).toBeVisible();
      await expect(window.getByText('Average score 40–80 now, 20–90 with these criteria.')).toBeVisible();
      await showScreen(window, 'desktop-role-criteria');
      await window.getByRole('checkbox', { name: 'Notice period' }).setChecked(false);
      await window.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(window.getByText('Role saved').first()).toBeVisible();
    });
  } finally {
    await erase();
  }
});
