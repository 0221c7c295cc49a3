import type { PlutoEvent } from '@pluto/shared/events/event.ts';
import { defaultPreferences, type Preferences } from '@pluto/shared/ipc/preferences.ts';
import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../platform/fake-clock.ts';
import { createEventNotifier, type Notify } from './notifier.ts';

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

function notifier(over: Partial<Preferences> = {}, now = '2026-03-02T12:00:00') {
  const notify = vi.fn<Notify>();
  const open = vi.fn();
  const made = createEventNotifier({
    notify,
    open,
    preferences: () => ({ ...defaultPreferences, ...over }),
    clock: new FakeClock(now),
  });
  return { ...made, notify, open };
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
});
