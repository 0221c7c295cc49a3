import { describe, expect, it } from 'vitest';
import { doubtsAboutPost, doubtsAboutSkills, doubtsAboutStudy, doubtsAboutWork } from './doubt-lists.ts';

const today = '2026-11-22';
const sound = { title: 'Bookkeeper', company: 'Harbour Ltd', start: '2019-04', end: '2021-03' };
const post = (change: Partial<typeof sound> | Record<string, unknown>, confidence = 0.9) => ({
  entry: { ...sound, ...change },
  lines: [],
  confidence,
});
const degree = { institution: 'University of Severn', degree: 'B.S.', field: 'Teaching', end: '2012' };
const study = (change: Record<string, unknown>, confidence = 0.88) => ({
  entry: { ...degree, ...change },
  lines: [],
  confidence,
});

describe('what speaks against a post', () => {
  it('is nothing where title, employer and dates fit', () => {
    expect(doubtsAboutPost(post({}), today)).toEqual([]);
    expect(doubtsAboutPost(post({ end: null, current: true }), today)).toEqual([]);
  });

  it.each([
    ['a name is missing', { company: null }],
    ['no dates', { start: null, end: null }],
    ['a place as employer', { company: 'Chicago, IL' }],
    ['employer inside the title', { title: 'Bookkeeper, Harbour Ltd', company: 'Little Nowhere' }],
    ['no end', { end: null }],
    ['begins in future', { start: '2027-01', end: null }],
    ['ends before it begins', { end: '2018' }],
    ['no name', { title: 'Kept the books of the harbour. Trained two apprentices' }],
  ])('%s', (doubt, change) => {
    expect(doubtsAboutPost(post(change), today)).toContain(doubt);
  });

  it('is a reading that was unsure already', () => {
    expect(doubtsAboutPost(post({}, 0.59), today)).toEqual(['unsure reading']);
  });
});

describe('what speaks against a list', () => {
  it('of posts: one that is doubtful, or is there twice', () => {
    expect(doubtsAboutWork([post({}), post({ start: '2015', end: '2016' })], today)).toEqual([]);
    expect(doubtsAboutWork([post({}), post({ title: null })], today)).toEqual(['a name is missing']);
    expect(doubtsAboutWork([post({}), post({})], today)).toEqual(['one post twice']);
  });

  it.each([
    [[], {}],
    [['no degree'], { degree: null }],
    [['no year'], { end: null }],
    [['no school'], { institution: null }],
    [['school as subject'], { institution: 'Bakery and Sons', field: 'University of Severn' }],
  ])('of studies: %j', (doubts, change) => {
    expect(doubtsAboutStudy(study(change))).toEqual(doubts);
  });

  it.each([
    [[], ['Piling', 'axe-core', 'Python', 'CRISPR', 'Knowledge of Excel']],
    [['two run together'], ['Piling', 'Contract administration Site supervision']],
    [['rest of a broken line'], ['Neonatal', 'resuscitation', 'Kangaroo', 'care', 'Nursing']],
    [['words in capitals'], ['Welding', 'FURTHER', 'INFORMATION', 'Grinding']],
    [['a title among them'], ['Welding', 'References', 'Grinding']],
  ])('of skills: %j', (doubts, skills) => {
    expect(doubtsAboutSkills(skills)).toEqual(doubts);
  });
});
