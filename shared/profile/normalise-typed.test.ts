import { describe, expect, it } from 'vitest';
import { loadPlaces } from './cities.ts';
import { locationField, phoneField } from './fields/contact-fields.ts';
import { normaliseTyped } from './normalise-typed.ts';

describe('normaliseTyped', () => {
  it.each([
    ['lisbon', null, 'Lisbon, Portugal'],
    ['Malmö', 'SE', 'Malmö, Sweden'],
    ['Denver, Colorado', null, 'Denver, United States'],
    ['Birmingham', 'US', 'Birmingham'],
    ['Springfield', null, 'Springfield, United States'],
    ['Little Snoring', null, 'Little Snoring'],
    ['Little Snoring', 'GB', 'Little Snoring'],
    ['Old Harbour, Narnia', null, 'Old Harbour, Narnia'],
    ['Little Snoring, United Kingdom', null, 'Little Snoring, United Kingdom'],
    ['San José', null, 'San José'],
  ])('reads the place %j, seen from %s, as %j', async (text, country, expected) => {
    const context = { today: '2026-11-22', country, places: await loadPlaces() };
    expect(normaliseTyped(locationField, text, context)).toMatchObject({ kind: 'value', value: expected });
  });

  it.each(['Germany', 'Colorado', 'I don’t know', '???', '12345', ''])(
    'does not take %j for a place',
    async (text) => {
      const context = { today: '2026-11-22', places: await loadPlaces() };
      expect(normaliseTyped(locationField, text, context).kind).not.toBe('value');
    },
  );

  it('changes nothing for other fields', () => {
    expect(normaliseTyped(phoneField, 'Lisbon', { today: '2026-11-22' }).kind).toBe('unclear');
  });
});
