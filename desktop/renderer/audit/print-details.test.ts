import { describe, expect, it } from 'vitest';
import { printDetails } from './print-details.ts';

describe('printDetails', () => {
  it.each([
    [{ format: 'pdf' }, 'format: pdf'],
    [{ field_keys: ['skills', 'phone'], count: 2 }, 'field keys: skills, phone · count: 2'],
    [{ decisions: [{ field_key: 'skills', decision: 'restore' }] }, 'decisions: skills restore'],
    [{ role_id: null }, 'role id: null'],
  ])('prints %j', (details, printed) => {
    expect(printDetails(details)).toBe(printed);
  });
});
