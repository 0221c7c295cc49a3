import fs from 'node:fs';
import path from 'node:path';
import type { VisibleLine } from '@pluto/shared/profile/extraction.ts';
import { describe, expect, it } from 'vitest';
import { readResume } from '../read-resume.ts';

const samples = path.join(import.meta.dirname, '../../../shared/testing/samples');

async function linesOf(file: string): Promise<{ visible: readonly VisibleLine[]; hidden: string }> {
  const outcome = await readResume(fs.readFileSync(path.join(samples, file)), path.basename(file), {
    today: '2026-11-22',
  });
  if (!outcome.ok) throw new Error(outcome.code);
  const hidden = outcome.extraction.flags.filter(({ kind }) => kind === 'invisible_text');
  return { visible: outcome.visible ?? [], hidden: hidden.map(({ text }) => text).join('\n') };
}

describe('the lines a second reader may see', () => {
  it('are those an eye sees: what is hidden in a document is not among them', async () => {
    const { visible, hidden } = await linesOf('bad/hidden-instructions.pdf');
    const seen = visible.map(({ text }) => text).join('\n');
    expect(visible.length).toBeGreaterThan(5);
    expect(hidden.length).toBeGreaterThan(20);
    for (const line of hidden.split('\n').filter((one) => one.trim().length > 8))
      expect(seen).not.toContain(line);
  });

  it('have a box on their page', async () => {
    const { visible } = await linesOf('maya-lindqvist.pdf');
    const company = visible.find(({ text }) => text.includes('Norrsken'));
    expect(company).toMatchObject({ page: 1, line: null, box: { left: expect.any(Number) } });
  });

  it('have the number they are shown under where there are no pages', async () => {
    const { visible } = await linesOf('diego-ferrer.txt');
    expect(visible.length).toBeGreaterThan(5);
    expect(visible.every(({ page, box, line }) => page === null && box === null && line !== null)).toBe(true);
  });
});
