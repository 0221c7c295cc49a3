import type { MailTemplate } from '../http/link.ts';

/** What a text may hold in double braces. */
export const placeholders = [
  'first_name',
  'name',
  'link',
  'role',
  'expires',
  'recruiter',
  'organisation',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** What is known for one recipient; null is not known. */
export type PlaceholderValues = Record<Placeholder, string | null>;

export interface TemplateProblems {
  /** Words in braces that mean nothing, as they stand in the text. */
  unknown: string[];
  /** Placeholders without which an invitation makes no sense: the link. */
  missing: Placeholder[];
}

const braces = /\{\{([^{}]*)\}\}/g;
const isPlaceholder = (word: string): word is Placeholder =>
  (placeholders as readonly string[]).includes(word);
const wordOf = (inner: string) => inner.trim().toLowerCase();

/** Placeholders a text uses, each once, in order. */
export function placeholdersIn({ subject, body }: MailTemplate): Placeholder[] {
  const words = [...`${subject}\n${body}`.matchAll(braces)].map(([, inner = '']) => wordOf(inner));
  return [...new Set(words)].filter(isPlaceholder);
}

/** What is wrong with a text before anybody gets it. Single or unclosed braces are named too. */
export function checkTemplate(template: MailTemplate): TemplateProblems {
  const text = `${template.subject}\n${template.body}`;
  const words = [...text.matchAll(braces)];
  const unknown = words.filter(([, inner = '']) => !isPlaceholder(wordOf(inner))).map(([whole]) => whole);
  const broken = text.replace(braces, '').match(/\{\{[^{}\s]{0,30}\}?|[^{}\s]{0,30}\}\}/g) ?? [];
  const used = new Set(placeholdersIn(template));
  return {
    unknown: [...new Set([...unknown, ...broken])],
    missing: used.has('link') ? [] : ['link'],
  };
}

/** Placeholders that a text uses and that are not known for a recipient. */
export function unfilledIn(template: MailTemplate, values: PlaceholderValues): Placeholder[] {
  return placeholdersIn(template).filter((word) => !values[word]);
}

/** The text for one recipient. Values are put in as they are, and are not looked through for placeholders again. */
export function fillTemplate(template: MailTemplate, values: PlaceholderValues): MailTemplate {
  const fill = (text: string) =>
    text.replace(braces, (whole, inner: string) => {
      const word = wordOf(inner);
      return isPlaceholder(word) ? (values[word] ?? '') : whole;
    });
  // A name with a line break must not begin a header.
  return { subject: fill(template.subject).replace(/\s+/g, ' ').trim(), body: fill(template.body) };
}

/** The name to greet with: what comes first, or after the comma of "Lindqvist, Maya"; null without a name. */
export function firstNameOf(name: string): string | null {
  const [family = '', given] = name.split(',').map((part) => part.trim());
  const first = (given || family)
    .split(/\s+/)
    .find((word) => !/^(dr|prof|mr|mrs|ms|herr|frau)\.?$/i.test(word));
  return first || null;
}

/** When a link ends, as an invitation says it: with the day of the week and the zone it is told in. */
export function printExpiry(at: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone,
    timeZoneName: 'short',
  }).format(at);
}

/** The invitation somebody starts from, in each language of the desktop. */
export const defaultTemplates: Record<'en' | 'de', MailTemplate> = {
  en: {
    subject: 'A few questions for {{role}}',
    body: [
      'Hello {{first_name}},',
      '',
      'thank you for your interest in {{role}}. Your record is still missing a few things. Please add them here; it takes about five minutes, by talking or by typing:',
      '',
      '{{link}}',
      '',
      'The link is yours alone and works until {{expires}}. You can stop at any time and go on later, also on another device.',
      '',
      'Kind regards',
      '{{recruiter}}',
      '{{organisation}}',
    ].join('\n'),
  },
  de: {
    subject: 'Ein paar Fragen zur Stelle {{role}}',
    body: [
      'Guten Tag {{name}},',
      '',
      'vielen Dank für Ihr Interesse an der Stelle {{role}}. In Ihren Unterlagen fehlen noch ein paar Angaben. Bitte ergänzen Sie sie hier, im Gespräch oder schriftlich; es dauert etwa fünf Minuten:',
      '',
      '{{link}}',
      '',
      'Der Link gilt nur für Sie und bis {{expires}}. Sie können jederzeit unterbrechen und später weitermachen, auch auf einem anderen Gerät.',
      '',
      'Mit freundlichen Grüßen',
      '{{recruiter}}',
      '{{organisation}}',
    ].join('\n'),
  },
};
