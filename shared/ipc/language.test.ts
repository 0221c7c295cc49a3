import { describe, expect, it } from 'vitest';
import { chooseLanguage, languageOfPage, languageQuery, languages } from './language.ts';

describe('chooseLanguage', () => {
  it.each([
    ['system', ['de-AT', 'en-GB'], 'de'],
    ['system', ['fr-FR', 'de'], 'de'],
    ['system', ['de_DE.UTF-8'], 'de'],
    ['system', ['C'], 'en'],
    ['system', ['constructor'], 'en'],
    ['system', [], 'en'],
    ['en', ['de-AT'], 'en'],
    ['de', ['en-US'], 'de'],
  ] as const)('chosen %s, system %j: %s', (chosen, ofSystem, language) => {
    expect(chooseLanguage(chosen, ofSystem)).toBe(language);
  });
});

describe('languageOfPage', () => {
  it.each(languages)('reads %s back from the query', (language) => {
    expect(languageOfPage(languageQuery(language))).toBe(language);
  });

  it.each(['', '?language=xx', '?language=', '?other=de'])('is English for %j', (search) => {
    expect(languageOfPage(search)).toBe('en');
  });
});
