import { expect, it } from 'vitest';
import { repairText } from './repair-text.ts';

it.each([
  ['o\uFB03ce \uFB01rst', 'office first'],
  ['water\u00ADmelon', 'watermelon'],
  ['develop\u00AD', 'develop-'],
  ['E X P E R I E N C E', 'EXPERIENCE'],
  ['W O R K   H I S T O R Y', 'WORK HISTORY'],
  ['\uE0BE jo@example.fr', 'jo@example.fr'],
  ['\uE0BE', '\uE0BE'],
  ['zero\u200Bwidth', 'zerowidth'],
  ['a b c', 'a b c'],
])('%j is %j', (drawn, meant) => {
  expect(repairText(drawn)).toBe(meant);
});
