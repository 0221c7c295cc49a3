import { describe, expect, it } from 'vitest';
import { fieldByKey } from '../catalogue.ts';
import { loadPlaces } from '../cities.ts';
import { profileValue } from '../testing/profile-value.ts';

const places = await loadPlaces();

function read(key: string, text: string) {
  const field = fieldByKey(key);
  if (!field) throw new Error(`There is no field ${key}.`);
  const known = { name: profileValue('Ida Brandt') };
  return field.normalise(text, { modality: 'spoken', today: '2026-11-22', places, known });
}

describe('numbers whose last digit is there only by its sound', () => {
  it.each([
    ['years_experience', 'twenty for years of experience', 24],
    ['years_experience', 'twenty ate and a half years.', 28.5],
    ['years_experience', 'thirty too years', 32],
    ['years_experience', 'Around two years, tree years to be exact.', 2],
    ['notice_period', 'to month from now I think', '2 months'],
    ['notice_period', 'tree weeks', '3 weeks'],
    ['graduation_year', 'Class of two thousand ate.', 2008],
    ['graduation_year', 'nineteen ninety to', 1992],
  ])('%s "%s" is offered as %j, not taken', (key, text, value) => {
    const reading = read(key, text);
    expect(reading).toMatchObject({ kind: 'value', value });
    expect(reading.kind === 'value' && reading.confidence).toBeLessThan(0.75);
  });

  it('leaves plain numbers alone', () => {
    expect(read('years_experience', 'twenty years, for sure')).toMatchObject({ value: 20 });
    expect(read('years_experience', 'for twenty years')).toMatchObject({ value: 20 });
  });
});

describe('names and places', () => {
  it('knows a name by what the record says, not by how it is stored', () => {
    for (const text of ['I work at', 'Source.', 'Confidence'])
      expect(read('current_company', text)).not.toMatchObject({ confidence: 0.95 });
  });

  it('takes where somebody is now, also after a misheard "I am"', () => {
    expect(read('location', 'I used to live in London, but now Am in Gdansk, Poland.')).toMatchObject({
      value: 'Gdansk, Poland',
    });
  });
});
