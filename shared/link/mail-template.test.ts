import { describe, expect, it } from 'vitest';
import {
  checkTemplate,
  defaultTemplates,
  fillTemplate,
  firstNameOf,
  type PlaceholderValues,
  printExpiry,
  unfilledIn,
} from './mail-template.ts';

const values: PlaceholderValues = {
  first_name: 'Maya',
  name: 'Maya Lindqvist',
  link: 'https://portal.example/intake/1?token=a.b.c',
  role: 'Product Designer',
  expires: 'Tuesday 24 November at 14:00 UTC',
  recruiter: 'Dana Okafor',
  organisation: 'Harbour Recruiting',
};

describe('an invitation', () => {
  it.each(Object.entries(defaultTemplates))(
    'of our own (%s) is whole and fills to the last brace',
    (_, own) => {
      expect(checkTemplate(own)).toEqual({ unknown: [], missing: [] });
      const filled = fillTemplate(own, values);
      expect(`${filled.subject}${filled.body}`).not.toMatch(/[{}]/);
      expect(filled.body).toContain(values.link);
      expect(filled.body).toContain('Dana Okafor');
    },
  );

  it('names placeholders that mean nothing, broken braces, and a link that is not there', () => {
    const template = { subject: 'Hi {{ First_Name }}', body: '{{fisrt_name}} {{role} {{}} now}}' };
    expect(checkTemplate(template)).toEqual({
      unknown: ['{{fisrt_name}}', '{{}}', '{{role}', 'now}}'],
      missing: ['link'],
    });
  });

  it('takes spaces and capitals within braces', () => {
    const template = { subject: '{{ROLE}}', body: '{{ link }}' };
    expect(fillTemplate(template, values)).toEqual({ subject: 'Product Designer', body: values.link });
  });

  it('never fills a value a second time, and keeps the subject on one line', () => {
    const sly = { ...values, first_name: '{{link}}', role: 'A\r\nBcc: all@example.org' };
    const filled = fillTemplate({ subject: 'For {{role}}', body: '{{first_name}}' }, sly);
    expect(filled).toEqual({ subject: 'For A Bcc: all@example.org', body: '{{link}}' });
  });

  it('tells what is not known for somebody', () => {
    const template = { subject: '{{role}}', body: '{{link}} {{expires}}' };
    expect(unfilledIn(template, { ...values, role: null, name: null })).toEqual(['role']);
  });
});

it.each([
  ['Maya Lindqvist', 'Maya'],
  ['Lindqvist, Maya Sofia', 'Maya'],
  ['Dr. Maya Lindqvist', 'Maya'],
  ['Prof. Dr. Ada Fenwick', 'Ada'],
  ['Sukarno', 'Sukarno'],
  ['', null],
  ['  ', null],
])('greets %j as %j', (name, first) => {
  expect(firstNameOf(name)).toBe(first);
});

it('prints the end of a link in the zone of the recruiter', () => {
  const at = new Date('2026-11-24T13:00:00Z');
  expect(printExpiry(at, 'en', 'Europe/Brussels')).toMatch(/Tuesday.*24.*14:00.*(GMT\+1|CET)/);
  expect(printExpiry(at, 'de', 'UTC')).toMatch(/Dienstag.*24\. November.*13:00/);
});
