import { expect, test } from 'vitest';
import { sampleIntake, withField } from '../../testing/sample-intake.ts';
import { pageOf } from './page-of.ts';
import { reduceWizard } from './reduce-wizard.ts';
import type { WizardEvent } from './wizard-event.ts';
import { type FieldWrite, initialWizardState, type WizardState } from './wizard-state.ts';

const room = { livekit_url: 'ws://x', token: 't', room_name: 'r', expires_at: '2026-11-22T16:00:00.000Z' };
const write: FieldWrite = { kind: 'correction', field_key: 'phone', version: 0, value: '+46 70' };

function after(...events: WizardEvent[]): WizardState {
  return events.reduce(reduceWizard, initialWizardState);
}

function received(...intakes: ReturnType<typeof sampleIntake>[]): WizardState {
  return after(...intakes.map((intake) => ({ type: 'state_received', intake }) as const));
}

test.each([
  ['nothing yet', after(), 'opening'],
  ['a refused link', after({ type: 'refused', refusal: 'expired' }), 'refused'],
  ['consent', received(sampleIntake('consent')), 'consent'],
  ['no resume yet', received(sampleIntake('upload')), 'upload'],
  ['a resume was read', received(sampleIntake('check')), 'check'],
  ['another file wanted', reduceWizard(received(sampleIntake('check')), { type: 'file_wanted' }), 'upload'],
  [
    'no resume, and going on',
    reduceWizard(received(sampleIntake('upload')), { type: 'resume_skipped' }),
    'check',
  ],
  ['gaps', received(sampleIntake('gaps')), 'gaps'],
  ['talk chosen', reduceWizard(received(sampleIntake('gaps')), { type: 'talk_chosen' }), 'lobby'],
  ['talk, after a reload', received(sampleIntake('voice')), 'lobby'],
  [
    'talk, in the room',
    reduceWizard(received(sampleIntake('voice')), { type: 'room_granted', room }),
    'talk',
  ],
  ['typing', received(sampleIntake('typed')), 'typed'],
  ['typing, voice again', reduceWizard(received(sampleIntake('typed')), { type: 'talk_chosen' }), 'lobby'],
  ['last look', received(sampleIntake('merge')), 'merge'],
  ['done', received(sampleIntake('done')), 'done'],
  ['withdrawn', received(sampleIntake('withdrawn')), 'withdrawn'],
  ['erased', reduceWizard(received(sampleIntake('done')), { type: 'erased' }), 'erased'],
])('shows the page for %s', (_, state, page) => {
  expect(pageOf(state)).toBe(page);
});

test('an older state never replaces a newer one, the same revision may', () => {
  const newer = sampleIntake('gaps', { revision: 7 });
  expect(received(newer, sampleIntake('check', { revision: 6 })).intake).toBe(newer);
  const same = sampleIntake('typed', { revision: 7 });
  expect(received(newer, same).intake).toBe(same);
});

test('a state of another intake replaces a newer one of this', () => {
  const other = sampleIntake('consent', { revision: 1, intake_id: '00000000-0000-4000-8000-000000000001' });
  expect(received(sampleIntake('gaps', { revision: 7 }), other).intake).toBe(other);
});

test("the server's step wins over what the page had chosen", () => {
  const lobby = reduceWizard(received(sampleIntake('gaps')), { type: 'talk_chosen' });
  const merged = reduceWizard(lobby, {
    type: 'state_received',
    intake: sampleIntake('merge', { revision: 2 }),
  });
  expect(pageOf(merged)).toBe('merge');
  expect(merged.lobby).toBe(false);
});

test.each([
  ['typing was chosen', sampleIntake('typed', { revision: 2 })],
  ['the talk is over', sampleIntake('merge', { revision: 2 })],
])('the room is left when %s', (_, intake) => {
  const talking = reduceWizard(received(sampleIntake('voice')), { type: 'room_granted', room });
  expect(reduceWizard(talking, { type: 'state_received', intake }).room).toBeNull();
});

test('the room is left when the interview has ended without being complete', () => {
  const talking = reduceWizard(received(sampleIntake('voice')), { type: 'room_granted', room });
  const voice = sampleIntake('voice', { revision: 2 });
  const ended = { ...voice, interview: voice.interview && { ...voice.interview, status: 'ended' as const } };
  expect(pageOf(reduceWizard(talking, { type: 'state_received', intake: ended }))).toBe('lobby');
});

test('the room stays while answers arrive', () => {
  const talking = reduceWizard(received(sampleIntake('voice')), { type: 'room_granted', room });
  const next = withField(sampleIntake('voice'), 'phone', { value: '+46701234567', state: 'answered' });
  expect(reduceWizard(talking, { type: 'state_received', intake: next }).room).toBe(room);
});

test('names the fields a new state changed, and none on the first', () => {
  const first = sampleIntake('typed');
  expect(received(first).changed).toEqual([]);
  const next = withField(first, 'phone', { value: '+46701234567', state: 'answered' });
  expect(received(first, next).changed).toEqual(['phone']);
});

test.each(['write_refused', 'write_stale', 'write_waiting'] as const)(
  'what was typed stays after %s',
  (type) => {
    const typed = after({ type: 'draft_changed', fieldKey: 'phone', value: '+46 70' });
    const state = reduceWizard(typed, { type, write, message: 'x' } as WizardEvent);
    expect(state.drafts).toEqual({ phone: '+46 70' });
    expect(state.writes.phone?.write).toBe(write);
  },
);

test('what was typed stays when the page changes', () => {
  const typed = reduceWizard(received(sampleIntake('voice')), {
    type: 'draft_changed',
    fieldKey: 'phone',
    value: '+46 70',
  });
  const next = reduceWizard(typed, {
    type: 'state_received',
    intake: sampleIntake('merge', { revision: 2 }),
  });
  expect(next.drafts).toEqual({ phone: '+46 70' });
});

test('a saved value is no draft any more', () => {
  const state = after(
    { type: 'draft_changed', fieldKey: 'phone', value: '+46 70' },
    { type: 'write_saved', write },
  );
  expect(state.drafts).toEqual({});
  expect(state.writes.phone?.status).toBe('saved');
});

test('an upload goes from sending to reading, and back to rest', () => {
  const sending = after(
    { type: 'upload_started', fileName: 'cv.pdf' },
    { type: 'upload_progressed', fraction: 0.4 },
  );
  expect(sending.upload).toEqual({ status: 'sending', fileName: 'cv.pdf', fraction: 0.4 });
  const reading = reduceWizard(sending, { type: 'upload_progressed', fraction: 1 });
  expect(reading.upload).toEqual({ status: 'reading', fileName: 'cv.pdf' });
  expect(reduceWizard(reading, { type: 'upload_read' }).upload).toEqual({ status: 'idle' });
});

test('a button waits and fails on its own', () => {
  const waiting = after({ type: 'action_started', action: 'confirm' });
  expect(waiting.pending).toBe('confirm');
  const failed = reduceWizard(waiting, { type: 'action_failed', action: 'confirm', message: 'No.' });
  expect(failed).toMatchObject({ pending: null, failure: { action: 'confirm', message: 'No.' } });
  expect(reduceWizard(failed, { type: 'action_started', action: 'confirm' }).failure).toBeNull();
});

test('after erasure nothing personal stays in the page', () => {
  const full = reduceWizard(received(sampleIntake('done')), {
    type: 'draft_changed',
    fieldKey: 'phone',
    value: '1',
  });
  expect(JSON.stringify(reduceWizard(full, { type: 'erased' }))).not.toContain('Maya');
  expect(reduceWizard(full, { type: 'erased' }).drafts).toEqual({});
});
