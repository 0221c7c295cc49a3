import fs from 'node:fs';
import path from 'node:path';
import type { Extraction } from '@pluto/shared/profile/extraction.ts';
import type { Place } from '@pluto/shared/profile/provenance.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { lineOf } from './document/document-text.ts';
import { boxOn } from './fields/value-builder.ts';
import { locateValues } from './locate-values.ts';
import { readResume } from './read-resume.ts';

const folder = path.join(import.meta.dirname, '../../shared/testing/samples');

async function read(file: string): Promise<Extraction> {
  const outcome = await readResume(fs.readFileSync(path.join(folder, file)), file, { today: '2026-11-22' });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.extraction;
}

function placesOf(extraction: Extraction, key: string): Place[] {
  const evidence = extraction.values.find(({ field_key }) => field_key === key)?.provenance.evidence;
  return evidence?.kind === 'resume' ? (evidence.places ?? []) : [];
}

const linesOf = (extraction: Extraction, key: string, item: number | null = null) =>
  placesOf(extraction, key)
    .filter((place) => place.item === item)
    .map(({ line }) => (line === null ? '' : extraction.lines?.[line]?.text.trim()));

describe('a PDF', () => {
  let maya: Extraction;
  beforeAll(async () => {
    maya = await read('maya-lindqvist.pdf');
  });

  it('lights one box for each entry, one below the other', () => {
    const posts = placesOf(maya, 'work_history');
    expect(posts.map(({ item, page }) => [item, page])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    const tops = posts.map(({ box }) => box?.top ?? 0);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    for (const { box } of posts) expect(box?.height).toBeLessThan(0.05);
  });

  it('lights the line of a value, not the whole post it was read from', () => {
    const [title] = placesOf(maya, 'current_title');
    const [company] = placesOf(maya, 'current_company');
    expect(title?.box?.height).toBeLessThan(0.02);
    expect(company?.box?.top).toBeGreaterThan(title?.box?.top ?? 1);
  });

  it('lights every skill where it stands, and has no text of its own', () => {
    const skills = placesOf(maya, 'skills');
    expect(new Set(skills.map(({ item }) => item)).size).toBe(11);
    expect(maya.lines).toBeUndefined();
  });

  it('lights entries on later pages there', () => {
    const line = (page: number, top: number, text: string) =>
      lineOf([{ text, parts: [], links: [], area: { left: 60, top, right: 300, bottom: top + 12 } }], page);
    const size = { width: 600, height: 800 };
    const lines = [
      line(1, 700, 'MSc, North University'),
      line(2, 80, 'BSc, South College'),
      line(2, 94, '2010'),
    ];
    const study = (degree: string, institution: string) => ({ degree, institution, field: null, end: null });
    const [located] = locateValues(
      [
        {
          field_key: 'education',
          value: [study('MSc', 'North University'), study('BSc', 'South College')],
          provenance: {
            source: 'resume',
            at: '2026-11-22T00:00:00Z',
            confidence: 0.9,
            confirmed: false,
            evidence: {
              kind: 'resume',
              resume_id: null,
              file: 'a.pdf',
              page: 1,
              box: boxOn({ left: 60, top: 700, right: 300, bottom: 712 }, size),
              text: lines.map(({ text }) => text).join('\n'),
            },
          },
        },
      ],
      { lines, pages: [size, size], shownAs: null },
    );
    const evidence = located?.provenance.evidence;
    const places = evidence?.kind === 'resume' ? evidence.places : undefined;
    expect(places?.map(({ item, page }) => [item, page])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(places?.[1]?.box).toMatchObject({ top: 0.1, height: 0.0325 });
  });
});

describe('a document without pages', () => {
  it('names the lines of a Word file, and looks for a title in its post before the headline', async () => {
    const grace = await read('grace-okafor.docx');
    expect(linesOf(grace, 'name')).toEqual(['Grace Okafor']);
    expect(linesOf(grace, 'current_title')[0]).toContain('May 2019');
    expect(linesOf(grace, 'graduation_year')[0]).toContain('2012 – 2015');
    expect(linesOf(grace, 'work_history', 1)[0]).toContain('Pennine Foods');
  });

  it('names the lines of a text file, also where the words are of another language', async () => {
    const diego = await read('diego-ferrer.txt');
    expect(linesOf(diego, 'work_history', 1)).toEqual([
      'Ayudante de electricista, Instalaciones Albufera',
      'febrero de 2017 - septiembre de 2019',
    ]);
    expect(linesOf(diego, 'languages')).toEqual(['Español (nativo), Inglés (intermedio)']);
  });

  it('names the properties of a JSON Resume', async () => {
    const hannah = await read('hannah-weber.json');
    expect(linesOf(hannah, 'location')).toEqual(['"city": "Graz",', '"region": "Steiermark",']);
    expect(linesOf(hannah, 'current_title')).toEqual(['"position": "UX Researcher",']);
    expect(linesOf(hannah, 'skills', 4)).toEqual(['"Figma"']);
  });
});
