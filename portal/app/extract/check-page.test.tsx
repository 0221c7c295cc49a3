// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sampleIntake } from '../../testing/sample-intake.ts';
import { ScriptedServer } from '../../testing/scripted-server.ts';
import { showWizard } from '../../testing/show-wizard.tsx';
import { copy } from '../copy.ts';

// Drawing needs a real browser; the boxes stand without the picture.
vi.mock('@pluto/shared/ui/resume/open-pdf.ts', () => ({ openPdf: () => new Promise(() => undefined) }));
vi.setConfig({ testTimeout: 60_000 });

const words = copy.check;
let server: ScriptedServer;
let stop: () => void = () => undefined;

beforeEach(() => {
  server = new ScriptedServer(sampleIntake('check'));
  // Room for the resume beside the fields.
  vi.spyOn(window, 'matchMedia').mockImplementation(
    () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }) as never,
  );
});
afterEach(() => {
  stop();
  cleanup();
  vi.restoreAllMocks();
});

async function show(): Promise<HTMLElement> {
  const shown = await showWizard(server);
  stop = shown.stop;
  await screen.findByRole('heading', { level: 1, name: words.title });
  return shown.container;
}

const row = (container: HTMLElement, key: string) =>
  container.querySelector(`.pt-check-row[data-field="${key}"]`) as HTMLElement;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const lastCorrection = () => server.asked.filter(({ path }) => path.endsWith('/corrections')).at(-1)?.body;
const storedValue = (key: string) => server.state.fields.find(({ field_key }) => field_key === key)?.value;

test('what to check comes first, is counted, and looks right with one press', async () => {
  const container = await show();
  const [first] = screen.getAllByRole('heading', { level: 2 });
  expect(first?.textContent).toBe(words.toCheck(1));
  expect(container.textContent).not.toMatch(/\d ?%/);
  press(words.looksRightFor('Years of experience', '12 years'));
  await screen.findByRole('heading', { level: 2, name: words.allChecked });
  expect(lastCorrection()).toMatchObject({ field_key: 'years_experience', value: 12, version: 0 });
  expect(row(container, 'years_experience').textContent).not.toContain(words.pleaseCheck);
});

test('a field that has the focus is lit in the resume; a box that is pressed leads to its field', async () => {
  const container = await show();
  fireEvent.focus(within(row(container, 'email')).getByRole('button', { name: 'Edit E-mail address' }));
  const box = await screen.findByRole('button', { name: /^E-mail address: / });
  await waitFor(() => expect(box.className).toContain('is-lit'));
  const other = screen.getByRole('button', { name: /^Location: / });
  expect(other.className).not.toContain('is-lit');
  fireEvent.click(other);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit Location');
  await waitFor(() => expect(other.className).toContain('is-lit'));
});

test('one entry of a list is edited in its place, and the edit can be taken back', async () => {
  const container = await show();
  const before = storedValue('work_history') as { title: string; end: string | null }[];
  press('Edit Product Designer, Hav & Hälsa Digital');
  await waitFor(() => expect((document.activeElement as HTMLInputElement).value).toBe('Product Designer'));
  fireEvent.change(document.activeElement as HTMLElement, { target: { value: 'Lead Designer' } });
  const entry = (document.activeElement as HTMLElement).closest('fieldset') as HTMLElement;
  fireEvent.change(within(entry).getByRole('combobox', { name: 'Until: month' }), {
    target: { value: '05' },
  });
  fireEvent.change(within(entry).getByRole('textbox', { name: 'Until: year' }), {
    target: { value: '2020' },
  });
  press(copy.common.save);
  await waitFor(() => expect(row(container, 'work_history').textContent).toContain('Lead Designer'));
  expect((storedValue('work_history') as typeof before)[1]).toMatchObject({
    title: 'Lead Designer',
    end: '2020-05',
  });
  press(words.undoFor('Work history'));
  await waitFor(() => expect(storedValue('work_history')).toEqual(before));
});

test('an entry can be removed and another added', async () => {
  await show();
  press('Edit Work history');
  press('Remove UX Designer');
  press(copy.entries.addWork);
  await waitFor(() => expect((document.activeElement as HTMLInputElement).value).toBe(''));
  fireEvent.change(document.activeElement as HTMLElement, { target: { value: 'Intern' } });
  press(copy.common.save);
  await waitFor(() =>
    expect((storedValue('work_history') as { title: string }[]).map(({ title }) => title)).toEqual([
      'Senior Product Designer',
      'Product Designer',
      'Intern',
    ]),
  );
});

test('a document without pages is shown as its text with the line lit', async () => {
  const { fields } = server.state;
  const placed = fields.map((field) =>
    field.field_key === 'email' && field.evidence?.kind === 'resume'
      ? {
          ...field,
          evidence: {
            ...field.evidence,
            page: null,
            box: null,
            places: [{ item: null, page: null, box: null, line: 1 }],
          },
        }
      : field,
  );
  server.state = { ...server.state, fields: placed };
  server.resumeView = {
    ...server.resumeView,
    format: 'docx',
    pages: [],
    lines: [
      { text: 'Maya Lindqvist', style: 'heading' },
      { text: 'Mail: maya.lindqvist@example.com', style: 'text' },
    ],
  };
  const container = await show();
  const line = await screen.findByRole('button', {
    name: 'E-mail address: Mail: maya.lindqvist@example.com',
  });
  fireEvent.mouseOver(row(container, 'email'));
  await waitFor(() => expect(line.className).toContain('is-lit'));
});
