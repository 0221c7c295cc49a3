import { describe, expect, it } from 'vitest';
import { readResume } from '../read-resume.ts';

const read = async (value: unknown) => {
  const bytes = new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
  const outcome = await readResume(bytes, 'resume.json', { today: '2026-11-22' });
  if (!outcome.ok) return outcome.code;
  return Object.fromEntries(
    outcome.extraction.values.map(({ field_key, value: found }) => [field_key, found]),
  );
};

describe('JSON Resume', () => {
  it('is read in its older and newer form', async () => {
    const basics = { name: 'Jo Doe', location: { city: 'Austin', region: 'TX', countryCode: 'US' } };
    expect(
      await read({ basics: { ...basics, website: 'https://jo.dev' }, work: [{ company: 'Globex' }] }),
    ).toMatchObject({
      name: 'Jo Doe',
      location: 'Austin, United States',
      portfolio: 'https://jo.dev',
    });
    expect(
      await read({ basics: { ...basics, url: 'https://jo.dev' }, work: [{ name: 'Globex' }] }),
    ).toMatchObject({
      portfolio: 'https://jo.dev',
    });
  });

  it('bears nulls and values of the wrong type', async () => {
    const odd = {
      basics: { name: 'Jo Doe', phone: null, email: 7, location: null, profiles: null },
      work: null,
      skills: [{ name: null, keywords: ['SQL', null] }],
    };
    expect(await read(odd)).toMatchObject({ name: 'Jo Doe' });
  });

  it.each([
    ['{"a": 1}', 'wrong_type'],
    ['{}', 'empty'],
    ['{"basics": ', 'corrupt'],
  ])('%s is refused as %s', async (text, code) => {
    expect(await read(text)).toBe(code);
  });
});
