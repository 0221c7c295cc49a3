import type { ReplayCase } from '../replay/replay-case.ts';
import { chanceOf } from './chance.ts';
import { mishear } from './mishear.ts';
import { spokenAnswers } from './spoken-answers.ts';
import { spokenPeople } from './spoken-people.ts';

/** Questions asked together, as an import with holes makes them. */
const gapSets = [
  ['email', 'current_title', 'work_authorization', 'willing_to_relocate', 'graduation_year'],
  ['location', 'phone', 'years_experience', 'notice_period', 'salary_expectation'],
  ['years_experience', 'notice_period', 'remote_preference', 'location', 'current_company'],
  ['location', 'skills', 'highest_degree', 'salary_expectation', 'languages'],
  ['phone', 'languages', 'current_title', 'remote_preference', 'notice_period'],
  ['email', 'skills', 'graduation_year', 'years_experience', 'work_authorization'],
] as const;

/** A scripted candidate of a number: somebody invented, who speaks in their own way to a recogniser that hears badly. */
export function spokenCase(number: number, weakness: number): ReplayCase {
  const chance = chanceOf(number * 7919 + 17);
  const person = spokenPeople[number % spokenPeople.length];
  const gaps = gapSets[number % gapSets.length];
  if (!person || !gaps) throw new Error(`There is no case ${number}.`);
  const script: ReplayCase = {
    id: `${person.name.toLowerCase().replace(/ /g, '-')}--${number}`,
    candidate_name: person.name,
    gaps: [...gaps],
    expected: {},
    turns: {},
  };
  for (const key of gaps) {
    const say = spokenAnswers[key];
    if (!say) throw new Error(`Nobody says anything to ${key}.`);
    const { first, again, expected } = say(person, chance);
    const sentences = [first, again].map((said) => said.charAt(0).toUpperCase() + said.slice(1));
    script.expected[key] = expected;
    script.turns[key] = sentences.map((said) => ({ said, heard: mishear(said, chance, weakness) }));
  }
  return script;
}
