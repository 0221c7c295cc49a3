import { describe, expect, it } from 'vitest';
import { lineOf } from '../document/document-text.ts';
import { plainCell } from '../document/read-plain-text.ts';
import { readEmail } from './read-email.ts';
import { readLinks } from './read-links.ts';
import { readPhone } from './read-phone.ts';

const line = (...cells: string[]) =>
  lineOf(
    cells.map((cell) => plainCell(cell)),
    null,
  );

describe('phone numbers', () => {
  it.each([
    ['(555) 123-4567', ['US'], '+15551234567'],
    ['07700 900461', ['GB'], '+447700900461'],
    ['+44 (0)20 7946 0958', ['US'], '+442079460958'],
    ['040 66969230', ['DE'], '+494066969230'],
    ['098220 00123', ['IN'], '+919822000123'],
    ['090-0000-1234', ['JP'], '+819000001234'],
    ['0049 40 66969230', ['US'], '+494066969230'],
  ])('%s', (text, countries, expected) => {
    expect(readPhone([line(text)], countries)?.value).toBe(expected);
  });

  it('takes the mobile number of several, and never a fax', () => {
    const lines = [line('Tel.: 089 / 1234567'), line('Mobil: 0151 23456789'), line('Fax: 089 / 1234568')];
    expect(readPhone(lines, ['DE'])?.value).toBe('+4915123456789');
    expect(readPhone([line('98765 43210 / 022-26781234')], ['IN'])?.value).toBe('+919876543210');
  });

  it('tells a country by the way a number is written where nothing else says it', () => {
    const guess = { likely: ['US', 'GB', 'IN'], isSure: false };
    expect(readPhone([line('06 12 34 56 78')], guess)?.value).toBe('+33612345678');
    expect(readPhone([line('98765 43210')], guess)?.value).toBe('+919876543210');
    expect(readPhone([line('٠١٢٣')], guess)).toBeNull();
  });

  it('takes neither years nor postcodes nor fax numbers for phone numbers', () => {
    expect(
      readPhone(
        [line('2012 – 2017'), line('94588'), line('Fax: +49 40 66969231'), line('01.02.2003')],
        ['DE'],
      ),
    ).toBeNull();
  });

  it('is less sure of a number that is not in use', () => {
    const fictional = readPhone([line('(555) 123-4567')], ['US'])?.confidence ?? 0;
    const real = readPhone([line('+1 312 555 0119')], ['US'])?.confidence ?? 0;
    expect(fictional).toBeLessThan(real);
  });
});

describe('e-mail addresses', () => {
  it('puts an address together that wraps in a narrow column', () => {
    expect(readEmail([line('JO.DOE@EXAMPLE.CO'), line('M.BR')])?.value).toBe('jo.doe@example.com.br');
    expect(readEmail([line('jo.doe@example.'), line('com')])?.value).toBe('jo.doe@example.com');
  });

  it.each([
    ['tom [at] becker [dot] io', 'tom@becker.io'],
    ['max.mueller (at) gmx.de', 'max.mueller@gmx.de'],
    ['jo @ example.com', 'jo@example.com'],
  ])('%s', (text, expected) => {
    expect(readEmail([line(text)])?.value).toBe(expected);
  });

  it('does not append the next line to a complete address', () => {
    expect(readEmail([line('jo@example.com'), line('jodoe')])?.value).toBe('jo@example.com');
    expect(readEmail([line('Email'), line('jo@example.es')])?.value).toBe('jo@example.es');
  });
});

describe('links', () => {
  it('tells profiles, the own site and the mail provider apart', () => {
    const links = readLinks(
      [line('jo@maildomain.com', 'linkedin.com/in/jo', 'github.com/jo', 'jo.dev'), line('twitter.com/jo')],
      [],
    );
    expect([links.linkedin?.value, links.github?.value, links.portfolio?.value]).toEqual([
      'https://linkedin.com/in/jo',
      'https://github.com/jo',
      'https://jo.dev',
    ]);
  });

  it.each([
    ['in/emilyzhang', 'https://linkedin.com/in/emilyzhang'],
    ['LinkedIn: /in/liamnguyen', 'https://linkedin.com/in/liamnguyen'],
    ['LINKEDIN.COM/IN/JO-DOE', 'https://linkedin.com/in/jo-doe'],
    ['[linkedin.com/in/jo](https://linkedin.com/in/jo)', 'https://linkedin.com/in/jo'],
    ['LinkedIn Ads', undefined],
  ])('%s', (text, expected) => {
    expect(readLinks([line(text)], []).linkedin?.value).toBe(expected);
  });

  it('reads a link behind a name', () => {
    const cell = { ...plainCell('jo'), links: ['https://www.linkedin.com/in/jo-doe'] };
    expect(readLinks([lineOf([cell], null)], []).linkedin?.value).toBe('https://linkedin.com/in/jo-doe');
  });

  it('does not take an employer’s site from a post for the candidate’s own', () => {
    expect(readLinks([], [line('https://employer.example.com')]).portfolio).toBeNull();
  });
});
