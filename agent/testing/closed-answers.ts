import type { Say, SpokenAnswer } from './spoken-answers.ts';

/** First sentence, sentence after a second asking, meaning. */
type Row = readonly [first: string, again: string, expected: SpokenAnswer['expected']];

const fixed = (rows: readonly Row[]): Say => {
  return (_person, chance) => {
    const [first, again, expected] = chance.pick(rows);
    return { first, again, expected };
  };
};

export const degree = fixed([
  ["A bachelor's degree in economics.", "Bachelor's degree.", 'Bachelor'],
  ["I have a master's.", "Master's degree.", 'Master'],
  ['I did my PhD in physics.', 'A doctorate.', 'Doctorate'],
  ['High school diploma.', 'High school.', 'Secondary'],
  ['I only finished secondary school.', 'Secondary school.', 'Secondary'],
  ['An associate degree in nursing.', 'Associate degree.', 'Associate'],
  ['Bachelor of Science in computer science.', "Bachelor's.", 'Bachelor'],
  ['I did an MBA.', "A master's degree.", 'Master'],
  ["I've got a B Tech from back home.", "Bachelor's degree.", 'Bachelor'],
  ['A levels.', 'Secondary school.', 'Secondary'],
  ["I was doing a master's but I never finished, so a bachelor's.", "Bachelor's degree.", 'Bachelor'],
  ['Doctor of philosophy.', 'Doctorate.', 'Doctorate'],
]);

export const authorization = fixed([
  ['I hold a green card.', 'Yes.', 'yes'],
  ['Only with a permit from you.', 'No.', 'no'],
  ['Yes, I am a citizen.', 'Yes.', 'yes'],
  ['No, I would need visa sponsorship.', 'No.', 'no'],
  ["I'm an EU citizen, so yes.", 'Yes.', 'yes'],
  ["I don't need any sponsorship.", 'Yes.', 'yes'],
  ['Yeah, sure.', 'Yes.', 'yes'],
  ['Unfortunately not, I need a work visa.', 'No.', 'no'],
  ['I am having a permanent residence permit.', 'Yes.', 'yes'],
  ['I am on a student visa, so you would have to sponsor me.', 'No.', 'no'],
  ['I was born here.', 'Yes.', 'yes'],
  ["Not without a visa, I'm afraid.", 'No.', 'no'],
]);

export const relocation = fixed([
  ['Yes, I would love to.', 'Yes.', 'yes'],
  ["I'd rather stay where I am.", 'No.', 'no'],
  ['Sure, why not.', 'Yes.', 'yes'],
  ['No, my family is here.', 'No.', 'no'],
  ["I'm open to moving.", 'Yes.', 'yes'],
  ["I can't leave, my kids go to school here.", 'No.', 'no'],
  ['Absolutely.', 'Yes.', 'yes'],
  ['Not really.', 'No.', 'no'],
  ["I wouldn't mind moving.", 'Yes.', 'yes'],
  ['Nope.', 'No.', 'no'],
  ['I am willing to relocate, no problem.', 'Yes.', 'yes'],
  ['Moving is out of the question.', 'No.', 'no'],
]);

export const remote = fixed([
  ["I'd like to work from home.", 'Remote.', 'remote'],
  ['Fully remote, if possible.', 'Remote.', 'remote'],
  ['A mix of both.', 'Hybrid.', 'hybrid'],
  ['Hybrid, two or three days in the office.', 'Hybrid.', 'hybrid'],
  ['On site, please.', 'On site.', 'onsite'],
  ['I prefer to be in the office with my colleagues.', 'In the office.', 'onsite'],
  ['Definitely remote.', 'Remote work.', 'remote'],
  ['A bit of both, home and office.', 'Hybrid.', 'hybrid'],
  ['Home office is best for me.', 'From home.', 'remote'],
  ['I work with my hands, so on site.', 'On site.', 'onsite'],
]);
