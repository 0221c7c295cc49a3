// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { describeScore, ScoreRange } from './score-range.tsx';
import { SourceTag } from './source-tag.tsx';
import { printYearMonth, ValueText } from './value-text.tsx';
import { WordDiff } from './word-diff.tsx';

afterEach(cleanup);

describe('ScoreRange', () => {
  it('says known points and what gaps could add', () => {
    render(<ScoreRange known={61.6} possible={84} label="Score for Engineer" />);
    const image = screen.getByRole('img');
    expect(image.getAttribute('aria-label')).toBe('Score for Engineer: 62 of 100, gaps could add up to 22');
    expect(image.textContent).toBe('62–84');
  });

  it('prints one number once nothing is missing', () => {
    render(<ScoreRange known={88} possible={88.2} />);
    expect(screen.getByRole('img').textContent).toBe('88');
    expect(describeScore(88, 88.2)).toBe('Score: 88 of 100, nothing missing');
  });

  it('keeps a range in order and inside 0 to 100', () => {
    const { container } = render(<ScoreRange known={120} possible={-5} />);
    expect(container.querySelector<HTMLElement>('.pl-score-known')?.style.width).toBe('100%');
    expect(container.querySelector<HTMLElement>('.pl-score-band')?.style.width).toBe('100%');
  });
});

describe('WordDiff', () => {
  it('marks what went as del and what came as ins', () => {
    const { container } = render(<WordDiff before="two months" after="six weeks" />);
    expect([...container.querySelectorAll('del')].map((del) => del.textContent)).toEqual(['two months']);
    expect([...container.querySelectorAll('ins')].map((ins) => ins.textContent)).toEqual(['six weeks']);
  });

  it('shows one side for two columns', () => {
    const { container } = render(<WordDiff before="in Lisbon" after="in Porto" side="before" />);
    expect(container.textContent).toBe('in Lisbon');
    expect(container.querySelector('ins')).toBeNull();
  });
});

describe('ValueText', () => {
  it.each([[null], [undefined], [''], [[]]])('says that %j is not known', (value) => {
    const { container } = render(<ValueText value={value} />);
    expect(container.textContent).toBe('Not known');
  });

  it('shows zero, and the printed form before the raw one', () => {
    const { container, rerender } = render(<ValueText value={0} />);
    expect(container.textContent).toBe('0');
    rerender(<ValueText value={0} printed="less than a year" />);
    expect(container.textContent).toBe('less than a year');
  });

  it('lays out posts with their months', () => {
    render(
      <ValueText
        value={[
          { title: 'Engineer', company: 'Freight', start: '2021-03', end: null, current: true },
          { title: null, company: 'Casa', start: '2018', end: '2021-02' },
          { title: null, company: null, start: null, end: null },
        ]}
      />,
    );
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Engineer, FreightMar 2021 – now',
      'Casa2018 – Feb 2021',
      'Unnamed post',
    ]);
  });

  it('lays out courses and counts what it leaves out', () => {
    const course = { institution: 'Porto', degree: 'MSc', field: 'Informatics', end: '2018' };
    render(
      <ValueText value={[course, { ...course, degree: null, field: null, end: null }, course]} limit={2} />,
    );
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'MSc, InformaticsPorto, 2018',
      'Porto',
      'and 1 more',
    ]);
  });

  it('prints months in words', () => {
    expect(printYearMonth('2020-12')).toBe('Dec 2020');
    expect(printYearMonth('2020')).toBe('2020');
  });
});

describe('SourceTag', () => {
  it('says in words where a value came from and that it was confirmed', () => {
    const { container } = render(<SourceTag source="spoken" confirmed />);
    expect(container.textContent).toBe('Spoken, confirmed');
  });
});
