// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type CaptionLine, Captions } from './captions.tsx';
import { InterviewerOrb } from './interviewer-orb.tsx';
import { LevelMeter } from './level-meter.tsx';

afterEach(cleanup);

describe('LevelMeter', () => {
  it.each([
    [0.5, false, '50', 'good', 6],
    [0.1, false, '10', 'quiet', 1],
    [0.99, false, '99', 'very loud', 12],
    [7, false, '100', 'very loud', 12],
    [-1, false, '0', 'silent', 0],
    [Number.NaN, false, '0', 'silent', 0],
    [0.8, true, '0', 'muted', 0],
  ])('tells level %d (muted %s) as %s, "%s", %d bars', (level, muted, now, text, lit) => {
    const { container } = render(<LevelMeter level={level} muted={muted} bars={12} />);
    const meter = screen.getByRole('meter', { name: 'Microphone level' });
    expect(meter.getAttribute('aria-valuenow')).toBe(now);
    expect(meter.getAttribute('aria-valuetext')).toBe(text);
    expect(container.querySelectorAll('.pl-level-lit')).toHaveLength(lit);
  });
});

describe('InterviewerOrb', () => {
  it('shows every state in words, and announces only what cannot be heard', () => {
    const { rerender } = render(<InterviewerOrb state="speaking" />);
    expect(screen.getByText('Speaking')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('');
    rerender(<InterviewerOrb state="away" label="Back in a moment" />);
    expect(screen.getByRole('status').textContent).toBe('Back in a moment');
  });
});

describe('Captions', () => {
  const lines: CaptionLine[] = [
    { id: '1', speaker: 'interviewer', text: 'Where do you live?' },
    { id: '2', speaker: 'candidate', text: 'In Por', final: false },
  ];

  function box(): HTMLElement {
    const log = screen.getByRole('log');
    Object.defineProperties(log, {
      scrollHeight: { value: 1000, configurable: true },
      clientHeight: { value: 200, configurable: true },
    });
    return log;
  }

  it('follows the end, yields to a reader who scrolls up, and comes back by button', () => {
    const { rerender } = render(<Captions lines={lines.slice(0, 1)} />);
    const log = box();
    rerender(<Captions lines={lines} />);
    expect(log.scrollTop).toBe(1000);

    log.scrollTop = 100;
    fireEvent.scroll(log);
    rerender(<Captions lines={[...lines, { id: '3', speaker: 'interviewer', text: 'Thanks.' }]} />);
    expect(log.scrollTop).toBe(100);

    fireEvent.click(screen.getByRole('button', { name: 'Latest' }));
    expect(log.scrollTop).toBe(1000);
  });

  it('marks words that may still change and names the speakers', () => {
    const { container } = render(<Captions lines={lines} interviewerName="Pluto" candidateName="Ana" />);
    expect(screen.getByText('Pluto')).toBeTruthy();
    expect(screen.getByText('Ana')).toBeTruthy();
    expect(container.querySelector('[data-final="false"]')?.textContent).toContain('In Por');
    expect(screen.getByRole('log').getAttribute('aria-live')).toBe('polite');
  });
});
