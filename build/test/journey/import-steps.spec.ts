import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { listCandidates } from '@pluto/shared/http/import.ts';
import { expect, test } from './fixtures/journey-test.ts';
import { signInRecruiter } from './fixtures/recruiter.ts';
import { showScreen } from './fixtures/screens.ts';

/** A file of another system: looked at, mended, imported, its failed rows mended and imported, and taken back. */

const exported = [
  'First Name,Last Name,Company,Title,Email,Phone,Social media,Address,Who gets credit,Prospect Pool,Nickname',
  'Wilma,Oakes,Quill & Co,Editor,wilma.oakes@example.org,+44 20 7946 0958,,"London, United Kingdom",x,y,Will',
  'Tomas,Ferrand,Atelier Nord,Illustrator,tomas@ferrand,nonsense,,"Lyon, France",x,y,Tom',
  ',,Harbour Press,,=not-an-address,,,,x,y,',
  'Zora,Beck,Beck Studio,Art Director,zora.beck@example.org,,,"Bonn, Germany",x,y,Zo',
].join('\r\n');

test('an export is mapped, imported, mended, imported again, and taken back', async ({
  typedStack,
  openDesktop,
}) => {
  test.setTimeout(120_000);
  const recruiter = await signInRecruiter(typedStack);
  const before = await recruiter.invite({
    name: 'Zora Beck',
    email: 'zora.beck@example.org',
    current_title: 'Designer',
  });
  const { app, window } = await openDesktop({ stack: typedStack });
  await window.setViewportSize({ width: 1280, height: 800 });
  const choose = (name: string, text: string) =>
    window
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

  await test.step('the check shows what would happen', async () => {
    await window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Import' }).click();
    await choose('prospects.csv', exported);
    await expect(window.getByText('Recognised as an export of Greenhouse')).toBeVisible();
    await expect(window.getByRole('button', { name: 'Import 3 candidates' })).toBeVisible();
    await expect(window.getByLabel('Use of Title')).toHaveValue('current_title');
    await showScreen(window, 'desktop-import-columns');
    await window.getByRole('tab', { name: /^Preview/ }).click();
    await expect(window.getByRole('cell', { name: 'Lyon, France' })).toBeVisible();
  });

  await test.step('another use of a column is checked before the import', async () => {
    await window.getByRole('tab', { name: /^Columns/ }).click();
    await window.getByLabel('Use of Nickname').selectOption({ label: 'Skills' });
    await expect(window.getByRole('button', { name: 'Import 3 candidates' })).toHaveCount(0);
    await window.getByRole('button', { name: 'Check again' }).click();
    await expect(window.getByRole('button', { name: 'Import 3 candidates' })).toBeVisible();
    await expect(window.getByRole('row', { name: /Nickname/ })).toContainText('Your choice');
  });

  await test.step('problems have their cell, duplicates their choice', async () => {
    await window.getByRole('tab', { name: /^Problems/ }).click();
    const problems = window.getByRole('region', { name: 'Rows with problems' });
    await expect(problems.getByRole('row').filter({ hasText: 'Failed' })).toContainText('=not-an-address');
    await expect(problems.getByRole('row').filter({ hasText: 'In part' })).toContainText('nonsense');
    await showScreen(window, 'desktop-import-problems');
    await window.getByRole('tab', { name: /^Duplicates/ }).click();
    const zora = window.getByRole('article', { name: 'Zora Beck' });
    await zora
      .getByRole('group', { name: 'Current job title: which one stays' })
      .getByRole('button', { name: /Designer/ })
      .click();
    await expect(zora.getByRole('button', { name: /Designer/ })).toHaveAttribute('aria-pressed', 'true');
    await showScreen(window, 'desktop-import-duplicates');
  });

  const saved = path.join(mkdtempSync(path.join(os.tmpdir(), 'pluto-import-')), 'to mend.csv');
  await test.step('the import keeps good rows and gives the failed ones back', async () => {
    await window.getByRole('button', { name: 'Import 3 candidates' }).click();
    await expect(window.getByText('prospects.csv was imported')).toBeVisible();
    await showScreen(window, 'desktop-import-done');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, saved);
    await window.getByRole('button', { name: 'Save the failed rows' }).click();
    await expect(window.getByText('to mend.csv was saved', { exact: false })).toBeVisible();
    const rows = readFileSync(saved, 'utf8');
    expect(rows.trimEnd().split('\r\n')).toHaveLength(2);
    expect(rows).toContain("'=not-an-address");
    writeFileSync(saved, rows.replace("'=not-an-address", 'nell.amis@example.org'));
  });

  await test.step('the mended rows go in alone', async () => {
    await window.getByRole('button', { name: 'Import another file' }).click();
    await window.locator('input[type=file]').setInputFiles(saved);
    await window.getByRole('button', { name: 'Import 1 candidate' }).click();
    await expect(window.getByText('to mend.csv was imported')).toBeVisible();
    const { candidates } = await recruiter.call(listCandidates, { query: { search: 'nell.amis' } });
    expect(candidates).toMatchObject([{ current_company: 'Harbour Press' }]);
  });

  await test.step('both are taken back from the list of imports', async () => {
    await window.getByRole('button', { name: 'Import another file' }).click();
    await expect(
      window.getByRole('list', { name: 'Earlier imports' }).getByText('prospects.csv', { exact: true }),
    ).toBeVisible();
    await showScreen(window, 'desktop-import-history');
    for (const name of ['to mend.csv', 'prospects.csv']) {
      await window.getByRole('button', { name: `Undo ${name}` }).click();
      await window.getByRole('alertdialog').getByRole('button', { name: 'Undo this import' }).click();
      await expect(window.getByText(`${name} was undone`)).toBeVisible();
      if (name === 'prospects.csv') await showScreen(window, 'desktop-import-undone');
      await window.getByRole('button', { name: 'Import another file' }).click();
    }
    const find = (search: string) => recruiter.call(listCandidates, { query: { search } });
    expect((await find('wilma.oakes')).candidates).toEqual([]);
    expect((await find('nell.amis')).candidates).toEqual([]);
    expect((await find('zora.beck')).candidates).toMatchObject([
      { current_title: 'Designer', location: null },
    ]);
  });
  await recruiter.erase(before.candidateId);
});
