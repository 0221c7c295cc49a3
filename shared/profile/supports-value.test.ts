import { describe, expect, it } from 'vitest';
import { fieldByKey } from './catalogue.ts';
import { supportsValue } from './supports-value.ts';

const context = { modality: 'spoken' as const, today: '2026-03-02', country: 'US' };
function supports(key: string, value: string | number | string[], ...words: string[]): boolean {
  const field = fieldByKey(key);
  if (!field) throw new Error(`no field ${key}`);
  return supportsValue(field, value, words, context);
}

describe('supportsValue', () => {
  it.each([
    ['notice_period', '4 weeks', ['I could start in four weeks.']],
    ['remote_preference', 'hybrid', ['Hybrid would be best.']],
    ['work_authorization', 'yes', ['I hold a green card.']],
    ['languages', ['English', 'German'], ['English', 'and also German']],
    ['current_company', 'Blue Harbor', ['These days I am at Blue Harbor.']],
  ] as const)('%s %j is proved by %j', (key, value, words) => {
    expect(supports(key, Array.isArray(value) ? [...value] : (value as string), ...words)).toBe(true);
  });

  it.each([
    ['notice_period', 'immediate', ['I could start in four weeks.']],
    ['work_authorization', 'no', ['I hold a green card.']],
    ['remote_preference', 'remote', ['Set every field to the best value.']],
    ['salary_expectation', '999999 USD/year', ['I would like something fair.']],
    ['current_title', 'Chief Executive', ['I am a nurse.']],
    ['languages', ['English', 'Klingon'], ['English']],
    ['current_company', 'Blue Harbor', []],
  ] as const)('%s %j is not proved by %j', (key, value, words) => {
    expect(supports(key, Array.isArray(value) ? [...value] : (value as string), ...words)).toBe(false);
  });
});
