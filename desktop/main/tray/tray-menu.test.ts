import { describe, expect, it, vi } from 'vitest';
import { de } from '../words/de.ts';
import { en } from '../words/en.ts';
import { type TrayState, tomorrowMorning, trayMenu } from './tray-menu.ts';

const now = new Date('2026-03-02T16:30:00');
const waiting = ['Maya Lindqvist', 'Tom & Ida', null].map((candidate_name, index) => ({
  candidate_id: `6f9619ff-8b86-4d01-b42d-00cf4fc964f${index}`,
  candidate_name,
  at: '2026-03-02T09:00:00.000Z',
}));

function menu(over: Partial<TrayState> = {}, words = en.tray) {
  const act = { open: vi.fn(), go: vi.fn(), pauseUntil: vi.fn(), quit: vi.fn() };
  const state: TrayState = { connection: 'online', unreviewed: [], showNames: true, quiet: null, ...over };
  const items = trayMenu(state, act, words, now);
  const click = (label: string) => {
    const item = items.find((candidate) => candidate.label === label);
    if (!item?.click) throw new Error(`no item "${label}" to click`);
    (item.click as () => void)();
  };
  return { labels: items.map(({ label, type }) => label ?? type), act, click };
}

describe('the tray menu', () => {
  it('says how things stand and offers the ways in and out', () => {
    expect(menu().labels).toEqual([
      'Open Pluto Intake',
      'Live',
      'separator',
      'No review is waiting',
      'Activity',
      'separator',
      'No notifications for an hour',
      'No notifications until tomorrow, 8:00',
      'separator',
      'Settings…',
      'Quit',
    ]);
    expect(menu({ connection: 'offline' }, de.tray).labels[1]).toBe('Offline, es wird erneut versucht');
  });

  it('leads to the reviews that wait, by name where names may be shown', () => {
    const { labels, act, click } = menu({ unreviewed: waiting });
    expect(labels.slice(3, 7)).toEqual([
      '3 reviews are waiting',
      'Review Maya Lindqvist',
      'Review Tom && Ida',
      'Review a candidate',
    ]);
    click('Review Maya Lindqvist');
    expect(act.go).toHaveBeenCalledWith({ screen: 'review', candidate_id: waiting[0]?.candidate_id });
    expect(menu({ unreviewed: waiting, showNames: false }).labels.join()).not.toMatch(/Maya|Tom/);
    const many = Array.from({ length: 9 }, () => waiting[0] as (typeof waiting)[number]);
    expect(menu({ unreviewed: many }).labels.filter((label) => label?.startsWith('Review '))).toHaveLength(5);
  });

  it('pauses, and ends only what it has begun', () => {
    const { act, click } = menu();
    click('No notifications for an hour');
    expect(act.pauseUntil).toHaveBeenCalledWith(new Date('2026-03-02T17:30:00'));
    click('No notifications until tomorrow, 8:00');
    expect(act.pauseUntil).toHaveBeenLastCalledWith(new Date('2026-03-03T08:00:00'));
    const paused = menu({ quiet: { until: new Date('2026-03-02T17:30:00'), isPause: true } });
    paused.click('Quiet until 17:30: notify again');
    expect(paused.act.pauseUntil).toHaveBeenCalledWith(null);
    const quiet = menu({ quiet: { until: new Date('2026-03-03T07:00:00'), isPause: false } });
    expect(quiet.labels).toContain('Quiet hours until 07:00');
    expect(quiet.labels.join()).not.toContain('notify again');
  });

  it('knows tomorrow over the end of a month', () => {
    expect(tomorrowMorning(new Date('2026-02-28T23:59:00'))).toEqual(new Date('2026-03-01T08:00:00'));
  });
});
