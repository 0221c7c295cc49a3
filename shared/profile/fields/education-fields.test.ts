import { describe, expect, it } from 'vitest';
import { loadPlaces } from '../cities.ts';
import { type SpokenForm, understood } from '../testing/understood.ts';

/** What candidates say, in the recogniser's spelling, and what it means. */
const forms: Record<string, readonly SpokenForm[]> = {
  highest_degree: [
    ["A master's in business administration.", 'Master'],
    ['MBA', 'Master'],
    ['an MBA from INSEAD', 'Master'],
    ['a bachelor of science', 'Bachelor'],
    ["bachelor's", 'Bachelor'],
    ['BSc', 'Bachelor'],
    ['PhD', 'Doctorate'],
    ['a P H D in physics', 'Doctorate'],
    ['doctorate', 'Doctorate'],
    ['I have a doctorate', 'Doctorate'],
    ['high school', 'Secondary'],
    ['high school diploma', 'Secondary'],
    ['A levels', 'Secondary'],
    ['an associate degree', 'Associate'],
    ["associate's", 'Associate'],
    ['masters', 'Master'],
    ['Master of Science', 'Master'],
    ["I did my master's after a bachelor's", 'Master'],
    ["I'm still working on my PhD, so a master's", 'Master'],
    ["I dropped out of my bachelor's, so high school", 'Secondary'],
    ["I don't have one", { kind: 'none' }],
    ['none', { kind: 'none' }],
    ["I'd rather not say", { kind: 'declined' }],
    ['Pastors degree.', { proposes: 'Master' }],
    ['Ambassadors in business administration.', { proposes: 'Master' }],
    ['Masters degree, sorry, bachelors degree', 'Bachelor'],
    ['undergraduate', 'Bachelor'],
    ['a doctoral degree', 'Doctorate'],
    ['GED', 'Secondary'],
    ['secondary school', 'Secondary'],
    ['MSc in computer science', 'Master'],
    ['B.A.', 'Bachelor'],
    ['a law degree', { kind: 'unclear' }],
    ['I only finished high school', 'Secondary'],
    ['master electrician', { kind: 'unclear' }],
    ['I never finished university', { kind: 'unclear' }],
    ['I studied engineering', { kind: 'unclear' }],
  ],
  institution: [
    ['I went to the University of Oslo', { proposes: 'University of Oslo' }],
    ['Delft University of Technology', { proposes: 'Delft University of Technology' }],
    ['I studied at MIT', { proposes: 'MIT' }],
    ["I didn't go to university", { kind: 'none' }],
  ],
  field_of_study: [
    ['Business administration', 'Business Administration'],
    ['I studied computer science', 'Computer Science'],
    ['mechanical engineering', 'Mechanical Engineering'],
    ['my major was psychology', 'Psychology'],
    ['I did a degree in history', 'History'],
    ['Physics, actually no, chemistry', 'Chemistry'],
    ['a master in economics', 'Economics'],
    ['electrical engineering at TU Delft', 'Electrical Engineering'],
    ['Biology and chemistry', 'Biology and Chemistry'],
    ["I'd rather not say", { kind: 'declined' }],
  ],
  graduation_year: [
    ['nineteen ninety-eight', 1998],
    ['class of oh four', 2004],
    ['two thousand and four', 2004],
    ['two thousand twelve', 2012],
    ['twenty twelve', 2012],
    ['2012', 2012],
    ['in ninety nine', 1999],
    ['twenty oh five', 2005],
    ['twenty nineteen', 2019],
    ['I graduated in 2016', 2016],
    ["'98", { proposes: 1998 }],
    ['back in eighty seven', 1987],
    ['it was 2001, no sorry, 2002', 2002],
    ['last year', 2025],
    ['two thousand', 2000],
    ['nineteen eighty', 1980],
    ['from 2008 to 2012', { proposes: 2012 }],
    ['I never graduated', { kind: 'unclear' }],
    ['twenty twenty three', 2023],
    ['summer of 2014', 2014],
    ['nineteen hundred ninety five', 1995],
    ["I'd rather not say", { kind: 'declined' }],
    ['two thousand nine', 2009],
    ['two thousand and nineteen', 2019],
    ['twenty ten', 2010],
    ['twenty eleven', 2011],
    ['June 2018', 2018],
  ],
};

const places = await loadPlaces();

describe.each(Object.entries(forms))('%s, as it is said', (key, rows) => {
  for (const [said, expected, country] of rows) {
    it(said, () => {
      expect(understood(key, said, { country: country ?? null, places })).toEqual(expected);
    });
  }
});
