import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jsonFile } from '../platform/json-file.ts';
import { createUnreviewedList, unreviewedFileSchema } from './unreviewed-list.ts';

const ids = [1, 2, 3].map((number) => `6f9619ff-8b86-4d01-b42d-00cf4fc964f${number}`);
const [maya = '', tom = '', ida = ''] = ids;
const at = '2026-03-02T09:00:00.000Z';
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pluto-unreviewed-'));
  path = join(folder, 'unreviewed.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => createUnreviewedList(jsonFile(path, unreviewedFileSchema, {}));
const event = (
  candidate_id: string | null,
  type: PlutoEvent['type'] = 'intake_completed',
  candidate_name: string | null = 'Somebody',
): PlutoEvent => ({ event_id: '1', type, at, candidate_id, candidate_name, details: {} });
const idsOf = (list: ReturnType<typeof open>) => list.get().map(({ candidate_id }) => candidate_id);

describe('the list of what waits for a review', () => {
  it('grows with completions, oldest first, and shrinks with what settles them', () => {
    const list = open();
    list.follow('me');
    for (const id of [maya, tom, ida]) list.onEvent(event(id));
    list.onEvent(event(tom, 'answer.saved'));
    expect(idsOf(list)).toEqual([maya, tom, ida]);
    list.onEvent(event(tom, 'enrichment.reviewed'));
    list.onEvent(event(maya, 'candidate.erased', null));
    expect(idsOf(list)).toEqual([ida]);
    list.onEvent(event(maya));
    list.onEvent(event(ida));
    expect(idsOf(list)).toEqual([maya, ida]);
    list.mark(maya);
    expect(idsOf(list)).toEqual([ida]);
    list.mark(null);
    expect(list.get()).toEqual([]);
  });

  it('is kept over a restart for each account, with no name on disk', () => {
    const first = open();
    first.follow('me');
    first.onEvent(event(maya, 'intake_completed', 'Maya Lindqvist'));
    first.follow('somebody else');
    expect(first.get()).toEqual([]);
    first.onEvent(event(tom));
    expect(readFileSync(path, 'utf8')).not.toContain('Maya');
    const second = open();
    second.follow('me');
    expect(second.get()).toEqual([{ candidate_id: maya, candidate_name: null, at }]);
    second.follow(null);
    expect(second.get()).toEqual([]);
  });

  it('looks up names it does not know, and lets go of who is gone', async () => {
    const list = open();
    list.follow('me');
    for (const id of [maya, tom, ida]) list.onEvent(event(id, 'intake_completed', null));
    const seen = vi.fn();
    list.watch(seen);
    await list.nameAll(async (id) => (id === maya ? 'Maya' : id === tom ? 'gone' : null));
    expect(list.get().map(({ candidate_name }) => candidate_name)).toEqual(['Maya', null]);
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('does not name the list of one account with what was asked for another', async () => {
    const list = open();
    list.follow('me');
    list.onEvent(event(maya, 'intake_completed', null));
    await list.nameAll(async () => {
      list.follow('somebody else');
      list.onEvent(event(maya, 'intake_completed', null));
      return 'gone';
    });
    expect(idsOf(list)).toEqual([maya]);
  });
});
