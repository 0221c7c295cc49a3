import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { QueryTypes } from 'sequelize';
import { connectDatabase } from '../../../server/database/connect.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { signInRecruiter } from './fixtures/recruiter.ts';
import { showScreen } from './fixtures/screens.ts';
import type { TestStack } from './fixtures/stacks.ts';

/** The question plan of a role in the real window: preview, trimming, own questions, refusals, undo, rehearsal. */

const size = { width: 1280, height: 900 };

async function openQuestions(window: Page): Promise<void> {
  await window.setViewportSize(size);
  await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Roles' }).click();
  await window.getByRole('tab', { name: 'Questions' }).click();
  await expect(asked(window).first()).toBeVisible();
}

const asked = (window: Page) =>
  window.getByRole('list', { name: 'Asked, in this order' }).getByRole('listitem');

async function order(window: Page): Promise<string[]> {
  return asked(window).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
}

/** Rows of every table, and a fingerprint of what the tables of candidates and roles hold. */
async function contentOf(stack: TestStack): Promise<Record<string, string>> {
  const database = connectDatabase(stack.context.settings.DATABASE_URL ?? '', 1);
  const query = <T extends object>(sql: string) =>
    database.sequelize.query<T>(sql, { type: QueryTypes.SELECT });
  try {
    const tables = await query<{ table_name: string }>(
      `select table_name from information_schema.tables where table_schema = 'public' order by 1`,
    );
    const content: Record<string, string> = {};
    for (const { table_name } of tables) {
      const [row] = await query<{ rows: string }>(`select count(*)::text as rows from ${table_name}`);
      content[table_name] = row?.rows ?? '';
    }
    for (const table of ['candidates', 'roles', 'rankings', 'intakes']) {
      const rows = await query(`select * from ${table} order by 1, 2`);
      content[`what ${table} holds`] = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    }
    return content;
  } finally {
    await database.close();
  }
}

test('a recruiter trims the questions of a role, by mouse and by keyboard, and may take it back', async ({
  typedStack,
  openDesktop,
}) => {
  test.setTimeout(240_000);
  const recruiter = await signInRecruiter(typedStack);
  await recruiter.invite({
    name: 'Bram Okonjo',
    email: 'bram.okonjo@example.com',
    phone: '+32 470 12 34 56',
    years_experience: '8',
  });
  const { window } = await openDesktop({ stack: typedStack });
  await openQuestions(window);
  const usual = await order(window);
  expect(usual.length).toBeGreaterThan(5);
  expect(usual.indexOf('Salary expectation')).toBeGreaterThan(2);
  await showScreen(window, 'desktop-role-questions');

  await window.getByLabel('Seen by').selectOption({ label: 'Bram Okonjo' });
  await expect(window.getByText('From the record of Bram Okonjo')).toBeVisible();
  await expect(asked(window).filter({ hasText: 'Years of experience' })).toHaveCount(0);
  await expect(
    window.getByRole('list', { name: 'Known already' }).getByText('Years of experience'),
  ).toBeVisible();
  await window.getByLabel('Seen by').selectOption({ index: 0 });

  const [first = '', second = '', third = ''] = usual;
  await window.getByRole('button', { name: `Ask ${first} later` }).click();
  expect((await order(window)).slice(0, 2)).toEqual([second, first]);
  await expect(window.getByText('This is your own order.')).toBeVisible();
  await expect(window.getByRole('button', { name: `Ask ${first} later` })).toBeFocused();
  await window.keyboard.press('Alt+ArrowDown');
  expect((await order(window)).slice(0, 3)).toEqual([second, third, first]);
  await window.keyboard.press('Delete');
  expect(await order(window)).not.toContain(first);
  await expect(window.getByRole('list', { name: 'Turned off' }).getByText(first)).toBeVisible();
  await window.keyboard.press('Control+z');
  expect((await order(window)).slice(0, 3)).toEqual([second, third, first]);
  await window.getByRole('button', { name: `Never ask: ${third}` }).click();

  await window.getByRole('button', { name: `Edit the question: ${second}` }).click();
  const form = window.getByRole('form', { name: `Wording of ${second}` });
  await form.getByLabel('Question', { exact: true }).fill('When were you born, and what can you do?');
  await expect(form.getByRole('alert')).toContainText('This may not be asked: age');
  await expect(form.getByRole('alert')).toContainText('2000/78/EC');
  await expect(form.getByRole('alert')).toContainText('How many years of experience');
  await showScreen(window, 'desktop-role-question-refused');
  await expect(form.getByRole('button', { name: 'Use this wording' })).toBeDisabled();
  await form.getByLabel('Question', { exact: true }).fill('What are you best at?');
  await form.getByRole('button', { name: 'Use this wording' }).click();
  await expect(asked(window).first()).toContainText('What are you best at?');

  await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Settings' }).click();
  await expect(window.getByRole('alertdialog', { name: 'Leave without saving?' })).toBeVisible();
  await showScreen(window, 'desktop-role-unsaved');
  await window.getByRole('button', { name: 'Keep editing' }).click();
  await window.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(window.getByText('Role saved', { exact: true })).toBeVisible();
  await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Settings' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await openQuestions(window);
  expect((await order(window)).slice(0, 2)).toEqual([second, first]);
  await expect(window.getByRole('list', { name: 'Turned off' }).getByText(third)).toBeVisible();
});

test('an own question is refused with its reason, or asked', async ({ typedStack, openDesktop }) => {
  test.setTimeout(240_000);
  const { window } = await openDesktop({ stack: typedStack });
  await openQuestions(window);
  await window.getByRole('button', { name: 'Write an own question' }).click();
  const form = window.getByRole('form', { name: 'Own question' });
  await form.getByLabel('Short name').fill('Family');
  await form.getByLabel('Question', { exact: true }).fill('Do you have children?');
  await expect(form.getByRole('alert')).toContainText('family and marital status');
  await form.getByLabel('Short name').fill('Commute');
  await form.getByLabel('Question', { exact: true }).fill('How far would you travel to work, in kilometres?');
  await expect(form.getByRole('alert')).toHaveCount(0);
  await form.getByLabel('Kind of answer').selectOption({ label: 'A number' });
  await form.getByLabel('Unit').fill('km');
  await showScreen(window, 'desktop-role-own-question');
  await form.getByRole('button', { name: 'Use this question' }).click();
  await expect(asked(window).filter({ hasText: 'Commute' })).toContainText('Own question');
  await window.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(window.getByText('Role saved', { exact: true })).toBeVisible();
});

test('a rehearsal is the real talk and leaves no trace', async ({ typedStack, openDesktop }) => {
  test.setTimeout(240_000);
  const recruiter = await signInRecruiter(typedStack);
  await recruiter.invite({ name: 'Cleo Marsh', email: 'cleo.marsh@example.com', location: 'Oslo, Norway' });
  const { window } = await openDesktop({ stack: typedStack });
  await openQuestions(window);
  await window.getByRole('tab', { name: 'Rehearse' }).click();
  await window.getByLabel('Rehearse as').selectOption({ label: 'Cleo Marsh' });
  await expect(window.getByText('From the record of Cleo Marsh')).toBeVisible();
  const before = await contentOf(typedStack);
  await window.getByRole('button', { name: 'Start the rehearsal' }).click();
  const talk = window.getByRole('log', { name: 'Transcript of the rehearsal' });
  await expect(talk).toContainText('Hello Cleo');
  const say = async (text: string) => {
    await window.getByLabel('What the candidate says').fill(text);
    await window.getByRole('button', { name: 'Say it' }).click();
  };
  await say('I would rather not say');
  const stored = window.getByRole('list', { name: 'Would be stored' });
  await expect(stored).toContainText('Would rather not say');
  await say('My notice period is two months');
  await expect(stored).toContainText('2 months');
  await window.getByRole('button', { name: 'Stay silent' }).click();
  await expect(talk).toContainText("I'm still here");
  await showScreen(window, 'desktop-rehearsal');
  await window.getByRole('button', { name: 'Stop the interview' }).click();
  await expect(window.getByText('The candidate stopped the interview.')).toBeVisible();
  expect(await contentOf(typedStack)).toEqual(before);
  // The comparison sees a change where there is one.
  await recruiter.invite({ name: 'Dov Marsh', email: 'dov.marsh@example.com' });
  expect(await contentOf(typedStack)).not.toEqual(before);
});

test('closing the window asks before changes are lost', async ({ typedStack, openDesktop }) => {
  const { app, window } = await openDesktop({ stack: typedStack });
  await openQuestions(window);
  await window.getByRole('tab', { name: 'Role', exact: true }).click();
  await window.getByLabel('Title', { exact: true }).fill('Product Designer, second floor');
  await expect(window.getByText('Unsaved changes')).toBeVisible();
  // The question is a window of the system, which no test can press: this answers in its place.
  const closeWith = (answer: number) =>
    app.evaluate(({ BrowserWindow, dialog }, button) => {
      return new Promise<string>((resolve) => {
        dialog.showMessageBoxSync = (...asked: unknown[]) => {
          resolve((asked.at(-1) as { message: string }).message);
          return button;
        };
        BrowserWindow.getAllWindows()[0]?.close();
      });
    }, answer);
  expect(await closeWith(0)).toBe('Close without saving?');
  await expect(window.getByText('Unsaved changes')).toBeVisible();
  const closed = window.waitForEvent('close');
  await Promise.all([closed, closeWith(1).catch(() => undefined)]);
});
