import { createRequire } from 'node:module';
import { skillAliases, skillNames } from '@pluto/shared/profile/normalise/skill-names.ts';

/** Names of the list that are words of everyday language, of people or of companies, too. */
const ambiguous = new Set(
  'apple chrome clarity confluence discloud embeddedc facebook firefox google ifttt linkedin linear motion nano opera oracle playwright-test pure safari slack square twitter windows8 windows11 unix x yahoo yunohost zoom'.split(
    ' ',
  ),
);

let known: Set<string> | null = null;

function squeezed(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\bc\+\+/g, 'cplusplus')
    .replace(/\bc#/g, 'csharp')
    .replace(/\bf#/g, 'fsharp')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function load(): Set<string> {
  // Five megabytes of JSON, so they are read only when a resume holds a list that nothing else explains.
  const { icons } = createRequire(import.meta.url)('@iconify-json/devicon/icons.json') as {
    icons: Record<string, unknown>;
  };
  const technologies = Object.keys(icons)
    .map((name) => name.replace(/-(?:wordmark|plain|line|original|plain-wordmark|line-wordmark)$/g, ''))
    .filter((name) => !ambiguous.has(name));
  return new Set([...skillNames, ...Object.keys(skillAliases), ...technologies].map(squeezed));
}

/** Whether a text is the name of a skill or technology we know: "PostgreSQL", "react.js", "Wound care". */
export function isKnownSkill(text: string): boolean {
  const key = squeezed(text);
  if (key === '' || key.length > 40) return false;
  known ??= load();
  return (
    known.has(key) ||
    known.has(key.replace(/js$/, '')) ||
    known.has(`${key}js`) ||
    known.has(key.replace(/\d+$/, ''))
  );
}
