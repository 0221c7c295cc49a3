import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import { defaultPreferences, type Preferences } from '@pluto/shared/ipc/preferences.ts';
import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../platform/fake-clock.ts';
import type { JsonFile } from '../platform/json-file.ts';
import { en } from '../words/en.ts';
import { heldEvents } from './held-events.ts';
import { burstMs, createEventNotifier, type Notify } from './notifier.ts';

const ids = ['6f9619ff-8b86-4d01-b42d-00cf4fc964ff', '7f9619ff-8b86-4d01-b42d-00cf4fc964ff'];

function event(number: number, over: Partial<PlutoEvent> = {}): PlutoEvent {
  return {
    event_id: String(number),
    type: 'intake_completed',
    at: '2026-03-02T09:00:00.000Z',
    candidate_id: ids[number % 2] as string,
    candidate_name: ['Maya Lindqvist', 'Tom Vale', 'Ida Nord', 'Ben Ash'][number % 4] as string,
    details: { enrichment_fields: ['phone', 'skills'] },
    ...over,
  };
}

/** A file in memory, of which a test can look at what would be on disk. */
function memoryFile<T extends object>(): JsonFile<T> & { text: () => string } {
  let kept: T | null = null;
  return {
    read: () => kept ?? ({} as T),
    write: (value) => {
      kept = JSON.parse(JSON.stringify(value)) as T;
    },
    remove: () => {
      kept = null;
    },
    text: () => JSON.stringify(kept),
  };
}

function notifier(
  over: Partial<Preferences> = {},
  now = '2026-03-02T12:00:00',
  file = memoryFile<Record<string, PlutoEvent[]>>(),
) {
  const notify = vi.fn<Notify>();
  const open = vi.fn();
  const clock = new FakeClock(now);
  const preferences = { ...defaultPreferences, ...over };
  const made = createEventNotifier({
    notify,
    open,
    preferences: () => preferences,
    clock,
    held: heldEvents(file, () => 'me'),
    words: () => en.notifications,
  });
  const titles = () => notify.mock.calls.map(([shown]) => shown.title);
  return { ...made, notify, open, clock, preferences, file, titles };
}

describe('createEventNotifier', () => {
  it('tells a completion at once, and its click opens the review', () => {
    const { onEvent, notify, open } = notifier();
    onEvent(event(0), false);
    expect(notify).toHaveBeenCalledTimes(1);
    const [shown] = notify.mock.calls[0] ?? [];
    expect(shown?.title).toBe('Maya Lindqvist completed the intake');
    expect(shown?.body).toBe('2 fields of the record are new. Click to review.');
    shown?.onClick();
    expect(open).toHaveBeenCalledWith({ screen: 'review', candidate_id: ids[0] });
  });

  it('keeps one missed completion for the end, and tells it as if live', () => {
    const { onEvent, onCaughtUp, notify } = notifier();
    onEvent(event(0), true);
    expect(notify).not.toHaveBeenCalled();
    onCaughtUp();
    expect(notify.mock.calls.map(([shown]) => shown.title)).toEqual(['Maya Lindqvist completed the intake']);
    onCaughtUp();
    expect(notify).toHaveBeenCalledTimes(1);
  });

  it('tells several missed completions once', () => {
    const { onEvent, onCaughtUp, notify, open } = notifier();
    for (const number of [0, 1, 2, 3]) onEvent(event(number), true);
    onEvent(event(9, { type: 'answer.saved' }), true);
    onCaughtUp();
    expect(notify).toHaveBeenCalledTimes(1);
    const [shown] = notify.mock.calls[0] ?? [];
    expect(shown?.title).toBe('4 candidates completed the intake while you were away');
    expect(shown?.body).toBe('Maya Lindqvist, Tom Vale, Ida Nord and 1 more. Click to see them.');
    shown?.onClick();
    expect(open).toHaveBeenCalledWith({ screen: 'activity' });
  });

  it('says nothing about missed events that are not completions', () => {
    const { onEvent, onCaughtUp, notify } = notifier();
    onEvent(event(1, { type: 'intake.opened' }), true);
    onCaughtUp();
    expect(notify).not.toHaveBeenCalled();
  });

  it('leaves names out when asked to', () => {
    const { onEvent, onCaughtUp, notify } = notifier({ show_names: false });
    onEvent(event(0), false);
    onEvent(event(1), true);
    onEvent(event(2), true);
    onCaughtUp();
    const text = JSON.stringify(notify.mock.calls);
    expect(notify).toHaveBeenCalledTimes(2);
    expect(text).not.toMatch(/Maya|Tom|Ida/);
  });

  it('respects each switch', () => {
    const { onEvent, notify } = notifier({ notify_completed: false, notify_troubled: false });
    onEvent(event(0), false);
    onEvent(event(1, { type: 'interview.troubled' }), false);
    onEvent(event(2, { type: 'intake.opened' }), false);
    expect(notify).not.toHaveBeenCalled();
    const other = notifier({ notify_opened: true });
    other.onEvent(event(2, { type: 'intake.opened' }), false);
    expect(other.notify).toHaveBeenCalledTimes(1);
  });

  it('is silent in quiet hours, over midnight too', () => {
    const quiet_hours = { enabled: true, from: '20:00', to: '07:00' };
    for (const [time, count] of [
      ['2026-03-02T23:30:00', 0],
      ['2026-03-02T06:59:00', 0],
      ['2026-03-02T07:00:00', 1],
      ['2026-03-02T19:59:00', 1],
    ] as const) {
      const { onEvent, notify } = notifier({ quiet_hours }, time);
      onEvent(event(0), false);
      expect(notify, time).toHaveBeenCalledTimes(count);
    }
  });

  it('tells the first of a burst at once and the rest together when it is over, in order', () => {
    const { onEvent, notify, titles, clock } = notifier();
    for (const number of [0, 1, 2, 3]) onEvent(event(number), false);
    expect(titles()).toEqual(['Maya Lindqvist completed the intake']);
    clock.advance(burstMs - 1);
    expect(notify).toHaveBeenCalledTimes(1);
    clock.advance(1);
    expect(titles()[1]).toBe('3 more candidates completed the intake');
    expect(notify.mock.calls[1]?.[0].body).toBe('Tom Vale, Ida Nord and Ben Ash. Click to see them.');
    // Those that follow are a burst again.
    onEvent(event(4), false);
    clock.advance(burstMs);
    expect(titles()[2]).toBe('Maya Lindqvist completed the intake');
    clock.advance(10 * burstMs);
    onEvent(event(5), false);
    expect(titles()[3]).toBe('Tom Vale completed the intake');
    expect(notify).toHaveBeenCalledTimes(4);
  });

  it('groups by type: trouble is told at once beside a burst of completions', () => {
    const { onEvent, titles, clock } = notifier({ notify_opened: true });
    onEvent(event(0), false);
    onEvent(event(1, { type: 'interview.troubled' }), false);
    for (const number of [2, 3, 5]) onEvent(event(number, { type: 'intake.opened' }), false);
    clock.advance(burstMs);
    expect(titles()).toEqual([
      'Maya Lindqvist completed the intake',
      'Tom Vale: trouble in the interview',
      'Ida Nord opened the link',
      '2 more candidates opened their link',
    ]);
  });

  it('holds completions in quiet hours and tells them once, in order, when they end', () => {
    const quiet_hours = { enabled: true, from: '20:00', to: '07:00' };
    const { onEvent, onCaughtUp, titles, notify, clock, quietUntil } = notifier(
      { quiet_hours },
      '2026-03-02T22:00:00',
    );
    expect(quietUntil()).toEqual(new Date('2026-03-03T07:00:00'));
    onEvent(event(2), false);
    onEvent(event(1), true);
    onCaughtUp();
    onEvent(event(6, { type: 'interview.troubled' }), false);
    clock.advance(9 * 3_600_000 - 1);
    expect(notify).not.toHaveBeenCalled();
    clock.advance(1);
    expect(titles()).toEqual(['2 candidates completed the intake in your quiet time']);
    expect(notify.mock.calls[0]?.[0].body).toBe('Tom Vale and Ida Nord. Click to see them.');
    clock.advance(24 * 3_600_000);
    expect(notify).toHaveBeenCalledTimes(1);
  });

  it('keeps what it holds over a restart, without names on disk', () => {
    const quiet_hours = { enabled: true, from: '20:00', to: '07:00' };
    const first = notifier({ quiet_hours }, '2026-03-02T22:00:00');
    first.onEvent(event(0), false);
    first.onEvent(event(1), false);
    expect(first.file.text()).not.toMatch(/Maya|Tom/);
    const second = notifier({ quiet_hours }, '2026-03-03T09:00:00', first.file);
    second.lookAgain();
    expect(second.titles()).toEqual(['2 candidates completed the intake in your quiet time']);
    second.lookAgain();
    expect(second.notify).toHaveBeenCalledTimes(1);
  });

  it('pauses when asked to, and tells what came when the pause is ended', () => {
    const { onEvent, pauseUntil, titles, notify, clock } = notifier();
    pauseUntil(new Date(clock.now().getTime() + 3_600_000));
    onEvent(event(0), false);
    expect(notify).not.toHaveBeenCalled();
    pauseUntil(null);
    expect(titles()).toEqual(['Maya Lindqvist completed the intake']);
  });

  it('ends a burst quietly when quiet hours have begun meanwhile', () => {
    const { onEvent, notify, clock, preferences } = notifier({}, '2026-03-02T19:59:58');
    preferences.quiet_hours = { enabled: true, from: '20:00', to: '07:00' };
    onEvent(event(0), false);
    onEvent(event(1), false);
    clock.advance(burstMs);
    expect(notify).toHaveBeenCalledTimes(1);
    clock.advance(11 * 3_600_000);
    expect(notify).toHaveBeenCalledTimes(2);
  });

  it('tells who withdrew, and an expired link where that is wanted', () => {
    const declined = event(0, { type: 'candidate.declined' });
    const expired = event(1, { type: 'intake_link.expired' });
    const usual = notifier();
    usual.onEvent(declined, false);
    usual.onEvent(expired, false);
    expect(usual.titles()).toEqual(['Maya Lindqvist withdrew']);
    const other = notifier({ notify_declined: false, notify_expired: true });
    other.onEvent(declined, false);
    other.onEvent(expired, false);
    expect(other.titles()).toEqual(['The link of Tom Vale has expired']);
  });
});
