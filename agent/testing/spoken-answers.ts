import type { Chance } from './chance.ts';
import { authorization, degree, relocation, remote } from './closed-answers.ts';
import { numberInWords, yearInWords } from './number-in-words.ts';
import type { SpokenPerson } from './spoken-people.ts';

/** What somebody says to a question, what they say when asked again, and what they mean. */
export interface SpokenAnswer {
  first: string;
  again: string;
  expected: string | number | string[] | null;
}

export type Say = (person: SpokenPerson, chance: Chance) => SpokenAnswer;
const refusals = [
  "I'd keep that to myself.",
  "I'd rather not say.",
  'I prefer not to talk about that.',
  "That's private.",
  'No comment.',
  'Can we skip this one?',
] as const;

/** A count with the many ways of framing it: terse, chatty, hesitant, corrected, exact after rough. */
function framed(words: string, chance: Chance, other: string): string {
  return chance.pick([
    `${words}.`,
    `About ${words}.`,
    `I would say ${words}.`,
    `Uh, let me think, ${words}.`,
    `It is ${words} now.`,
    `${other}, no wait, ${words}.`,
    `Around ${other}, ${words} to be exact.`,
    `${words}, more or less.`,
    `Roughly ${words}, I guess.`,
    `Sorry, what I mean is ${words}.`,
  ]);
}

const location: Say = ({ city, country, location: expected }, chance) => ({
  first: chance.pick([
    `${city}, ${country}.`,
    `I live in ${city}, ${country}.`,
    `I'm based in ${city}, in ${country}.`,
    `Well, right now I'm living in ${city}, that's in ${country}.`,
    `At the moment ${city}, ${country}.`,
    `I am staying in ${city}, ${country}, with my family.`,
    `I used to live in London, but now I'm in ${city}, ${country}.`,
    `Madrid, no, sorry, ${city}, ${country}.`,
    `I moved to ${city} last year, in ${country}.`,
    `We are from ${city} in ${country}.`,
    `Home is ${city}, ${country}.`,
  ]),
  again: `${city}, ${country}.`,
  expected,
});

const years: Say = (_person, chance) => {
  const count = 2 + Math.floor(chance.next() * 28);
  const kind = chance.next();
  if (kind < 0.12) return { first: 'Eighteen months.', again: 'One and a half years.', expected: 1.5 };
  if (kind < 0.24) {
    const words = `${numberInWords(count)} and a half years`;
    return { first: `${words}.`, again: words, expected: count + 0.5 };
  }
  const words = `${numberInWords(count)} years`;
  const first = framed(
    chance.pick([words, `${words} in total`, `${words} of experience`]),
    chance,
    `${numberInWords(count - 1)} years`,
  );
  return { first, again: `${words}.`, expected: count };
};

const notice: Say = (_person, chance) => {
  const unit = chance.pick(['week', 'month'] as const);
  const count = chance.pick(unit === 'week' ? [2, 3, 4, 6, 8] : [1, 2, 3, 6]);
  const words = count === 1 ? `one ${unit}` : `${numberInWords(count)} ${unit}s`;
  if (chance.happens(0.3)) {
    const first = chance.pick([
      'Whenever you like.',
      'I can start right away.',
      'Immediately.',
      'Tomorrow if you want.',
      'I am free, so any time.',
      'I have no notice period.',
      'As soon as possible.',
    ]);
    return { first, again: 'Right away.', expected: 'immediate' };
  }
  const first = chance.pick([
    `${words}.`,
    `My notice period is ${words}.`,
    `I would need ${words}.`,
    `I have to give ${words}' notice.`,
    `I could start in ${words}.`,
    `${words} from now, I think.`,
    `It's ${words} in my contract.`,
    `Five ${unit}s, sorry, ${words}.`,
  ]);
  return { first, again: `${words}.`, expected: `${count} ${unit}${count === 1 ? '' : 's'}` };
};

const salary: Say = ({ money, currency, pay }, chance) => {
  if (chance.happens(0.25)) return { first: chance.pick(refusals), again: 'No comment.', expected: null };
  const thousands = Math.max(5, Math.round(pay * (0.85 + chance.next() * 0.4)));
  const amount = thousands * 1000;
  const words =
    thousands >= 1000
      ? `${thousands === 1000 ? 'one million' : `${numberInWords(Math.floor(thousands / 1000))} million ${thousands % 1000 === 0 ? '' : `${numberInWords(thousands % 1000)} thousand`}`}`.trim()
      : `${numberInWords(thousands)} thousand`;
  if (chance.happens(0.15) && thousands < 1000) {
    const high = thousands + 10;
    return {
      first: `Between ${words} and ${numberInWords(high)} thousand ${money} a year.`,
      again: `${words} to ${numberInWords(high)} thousand ${money} per year.`,
      expected: `${(thousands + 5) * 1000} ${currency}/year (${amount}-${high * 1000})`,
    };
  }
  const first = chance.pick([
    `${words} ${money} a year.`,
    `Around ${words} ${money} per year.`,
    `I was thinking of ${words} ${money} annually.`,
    `Let's say ${words} ${money} a year before tax.`,
    `I am expecting ${words} ${money} per annum.`,
    `Twenty thousand, no, sorry, ${words} ${money} a year.`,
  ]);
  return { first, again: `${words} ${money} per year.`, expected: `${amount} ${currency}/year` };
};

const digitWords = 'zero one two three four five six seven eight nine'.split(' ');

function sayGroup(group: string, chance: Chance): string {
  const words: string[] = [];
  for (let at = 0; at < group.length; at += 1) {
    const digit = Number(group[at]);
    if (group[at] === group[at + 1] && chance.happens(0.5)) {
      words.push(`double ${digitWords[digit]}`);
      at += 1;
    } else words.push(digit === 0 && chance.happens(0.5) ? 'oh' : (digitWords[digit] ?? ''));
  }
  return words.join(' ');
}

const phone: Say = ({ code, groups }, chance) => {
  const said = groups.map((group) => sayGroup(group, chance)).join(', ');
  const slow = [...code, ...groups.join('')].map((digit) => digitWords[Number(digit)]).join(' ');
  const lead = chance.pick([
    '',
    "It's ",
    'My number is ',
    'You can call me on ',
    'Sure, ',
    'The best number is ',
  ]);
  return {
    first: `${lead}plus ${[...code].map((digit) => digitWords[Number(digit)]).join(' ')}, ${said}.`,
    again: `Plus ${slow}.`,
    expected: `+${code}${groups.join('')}`,
  };
};

const email: Say = ({ name }, chance) => {
  const [first = '', last = ''] = [name.split(' ')[0], name.split(' ').at(-1)];
  const [sign, called] = chance.pick([
    ['.', ' dot '],
    ['_', ' underscore '],
    ['-', ' dash '],
    ['', ' '],
  ] as const);
  const domain = chance.pick([
    'gmail.com',
    'outlook.com',
    'yahoo.com',
    'example.com',
    'example.org',
    'example.net',
  ]);
  const number = chance.happens(0.25) ? 10 + Math.floor(chance.next() * 89) : null;
  const local = `${first}${sign}${last}${number ?? ''}`.toLowerCase();
  const digits = number === null ? '' : ` ${numberInWords(number)}`;
  const lead = chance.pick(['', "It's ", 'My e-mail is ', 'You can reach me at ', 'Sure, it is ']);
  const letters = [...local]
    .map(
      (sign_) =>
        ({ '.': 'dot', _: 'underscore', '-': 'dash' })[sign_] ??
        (/\d/.test(sign_) ? digitWords[Number(sign_)] : sign_.toUpperCase()),
    )
    .join(' ');
  return {
    first: `${lead}${first}${called}${last}${digits} at ${domain.replace('.', ' dot ')}.`,
    again: `${letters} at ${domain.replace('.', ' dot ')}.`,
    expected: `${local}@${domain}`,
  };
};

const languages: Say = ({ languages: spoken }, chance) => {
  const [mother = '', ...others] = spoken;
  const rest = others.join(' and ');
  const list = [...spoken.slice(0, -1).join(', ').split(' | '), spoken.at(-1)].filter(Boolean).join(' and ');
  const first =
    others.length === 0
      ? chance.pick([`${mother}.`, `Just ${mother}.`, `Only ${mother}, I'm afraid.`])
      : chance.pick([
          `${list}.`,
          `I speak ${list}.`,
          `${mother} is my mother tongue, and ${rest}.`,
          `${mother} natively, and some ${rest}.`,
          `${list}, both fluently.`,
          `${mother}, of course, and ${rest}.`,
        ]);
  return { first, again: `${spoken.join('. ')}.`, expected: [...spoken] };
};

const year: Say = (_person, chance) => {
  const value = 1978 + Math.floor(chance.next() * 45);
  const words = yearInWords(value);
  const first = chance.pick([
    `${words}.`,
    `In ${words}.`,
    `I graduated in ${words}.`,
    `That was back in ${words}.`,
    `${yearInWords(value - 1)}, no wait, ${words}.`,
    `I finished in ${words}, I believe.`,
    `Class of ${words}.`,
  ]);
  return { first, again: `${words}.`, expected: value };
};

const title: Say = (_person, chance) => {
  const value = chance.pick([
    'Software Engineer',
    'Project Manager',
    'Registered Nurse',
    'Accountant',
    'Truck Driver',
    'Electrician',
    'Sales Manager',
    'Data Analyst',
    'Chef',
    'Office Manager',
    'Mechanical Engineer',
    'Teacher',
    'Warehouse Supervisor',
    'Product Designer',
    'Head of Marketing',
    'Civil Engineer',
    'Receptionist',
    'Pharmacist',
  ]);
  const said = value.toLowerCase();
  const article = /^[aeiou]/.test(said) ? 'an' : 'a';
  const first = chance.pick([
    `${value}.`,
    `I'm ${article} ${said}.`,
    `I work as ${article} ${said}.`,
    `These days I'm the ${said}.`,
    `My title is ${said}.`,
    `Currently I am working as ${article} ${said}.`,
    `Trainee, no wait, ${said}.`,
    `Well, I've been ${article} ${said} for some years.`,
  ]);
  return { first, again: `${value}.`, expected: value };
};

const company: Say = (_person, chance) => {
  if (chance.happens(0.1))
    return { first: "I don't have a job at the moment.", again: "I'm unemployed.", expected: null };
  const value = chance.pick([
    'Siemens',
    'Bosch',
    'Deloitte',
    'Vodafone',
    'Ericsson',
    'Nordwind Logistics',
    'Brightwater',
    'Kestrel Foods',
    'Maple Health',
    'Oakfield Homes',
    'Velotrade',
    'Sunline Hotels',
    'Corvia',
    'Tarn Engineering',
  ]);
  const first = chance.pick([
    `${value}.`,
    `I work at ${value}.`,
    `Over at ${value}.`,
    `I'm with ${value}.`,
    `I work for ${value} at the moment.`,
    `A company called ${value}.`,
  ]);
  return { first, again: `${value}.`, expected: value };
};

const skills: Say = (_person, chance) => {
  const value = chance.pick([
    ['Python', 'SQL', 'Machine Learning'],
    ['Welding', 'Soldering'],
    ['Project Management', 'Negotiation'],
    ['Customer Service', 'Sales', 'Excel'],
    ['Patient Care', 'First Aid'],
    ['Bookkeeping', 'Payroll'],
    ['Photoshop', 'Illustrator', 'Branding'],
    ['JavaScript', 'React'],
    ['Cooking', 'Baking'],
    ['AutoCAD', 'Surveying'],
    ['Teaching', 'Mentoring', 'Public Speaking'],
    ['Logistics', 'Procurement'],
  ]);
  const list = `${value.slice(0, -1).join(', ')} and ${value.at(-1)}`;
  const first = chance.pick([
    `${list}.`,
    `My main skills are ${list}.`,
    `I'm good at ${list}.`,
    `Mostly ${list}.`,
    `I would say ${list}.`,
    `I have experience in ${list}.`,
  ]);
  return { first, again: `${value.join('. ')}.`, expected: value };
};

/** What people say to each question of the catalogue that a script asks. */
export const spokenAnswers: Readonly<Record<string, Say>> = {
  email,
  phone,
  location,
  current_title: title,
  current_company: company,
  years_experience: years,
  skills,
  languages,
  highest_degree: degree,
  graduation_year: year,
  work_authorization: authorization,
  willing_to_relocate: relocation,
  remote_preference: remote,
  notice_period: notice,
  salary_expectation: salary,
};
