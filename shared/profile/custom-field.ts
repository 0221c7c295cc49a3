import { z } from 'zod';
import type { FieldDefinition } from './field-definition.ts';
import { defineField, textValue } from './fields/define-field.ts';
import { printYesNo, yesNoChoices } from './fields/terms-fields.ts';
import { readDate } from './normalise/read-date.ts';
import { readChoice, readText } from './normalise/read-text.ts';
import { readNumber } from './normalise/read-years.ts';
import { readYesNo } from './normalise/read-yes-no.ts';
import { refuseProtectedQuestion } from './protected-question.ts';

/** An organisation's own field with its own question. */
export const customFieldSchema = z
  .object({
    key: z
      .string()
      .regex(/^custom_[a-z][a-z0-9_]{0,55}$/)
      .describe('Key, "custom_" and a name in lower case'),
    label: z.string().min(1).max(80).describe('Label in tables and forms'),
    type: z.enum(['text', 'number', 'choice', 'yes_no', 'date']).describe('Kind of answer'),
    unit: z.string().max(20).nullable().default(null).describe('Unit of a number, for example "km"'),
    question: z.string().min(5).max(300).describe('The question as it is spoken'),
    question_again: z
      .string()
      .min(5)
      .max(300)
      .nullable()
      .default(null)
      .describe('Second wording, or null for a default'),
    choices: z
      .array(z.object({ value: z.string().min(1).max(80), label: z.string().min(1).max(80) }))
      .min(2)
      .max(12)
      .nullable()
      .default(null)
      .describe('Choices, for the type choice only'),
  })
  .superRefine((definition, check) => {
    const choices = (definition.choices ?? []).map(({ label }) => label);
    const refusal = refuseProtectedQuestion(
      [definition.label, definition.question, definition.question_again ?? '', ...choices].join('\n'),
    );
    if (refusal) check.addIssue({ code: 'custom', path: ['question'], message: refusal });
    if ((definition.type === 'choice') !== (definition.choices !== null)) {
      check.addIssue({
        code: 'custom',
        path: ['choices'],
        message: 'A choice needs its choices, and only a choice has them.',
      });
    }
  })
  .describe("An organisation's own field");
export type CustomField = z.infer<typeof customFieldSchema>;

/**
 * The own fields of a stored role. One that the rules of today refuse is left out: it was stored under earlier rules, and
 * must neither be asked nor keep the others from being asked.
 */
export function readCustomFields(stored: readonly unknown[]): CustomField[] {
  return stored.flatMap((field) => {
    const parsed = customFieldSchema.safeParse(field);
    return parsed.success ? [parsed.data] : [];
  });
}

const defaults: Record<CustomField['type'], { again: (question: string) => string; example: string }> = {
  text: { again: (question) => `Let me ask in another way. ${question}`, example: 'A short answer' },
  number: { again: (question) => `${question} Just the number is fine.`, example: '5' },
  choice: { again: (question) => question, example: '' },
  yes_no: { again: (question) => `${question} A yes or a no is fine.`, example: 'Yes' },
  date: {
    again: (question) => `${question} Please say the day, the month and the year.`,
    example: '1 March 2027',
  },
};

/** Makes a catalogue entry of an organisation's own field. Throws a ZodError if the definition is refused. */
export function customField(definition: z.input<typeof customFieldSchema>): FieldDefinition {
  const field = customFieldSchema.parse(definition);
  const choices = field.choices ?? [];
  const common = {
    key: field.key,
    label: field.label,
    description: field.question,
    question: field.question,
    questionAgain: field.question_again ?? defaults[field.type].again(field.question),
    example: field.type === 'choice' ? (choices[0]?.label ?? '') : defaults[field.type].example,
    headers: [field.label.toLowerCase(), field.key],
  };
  switch (field.type) {
    case 'text':
      return defineField({ ...common, type: 'text', schema: textValue(1000), read: readText });
    case 'number':
      return defineField({
        ...common,
        type: 'number',
        ...(field.unit ? { unit: field.unit } : {}),
        schema: z.number(),
        read: readNumber,
        print: (value) => [value, field.unit].filter((part) => part !== null).join(' '),
      });
    case 'yes_no':
      return defineField({
        ...common,
        type: 'yes_no',
        schema: z.enum(['yes', 'no']),
        choices: yesNoChoices,
        read: readYesNo,
        allowsNone: false,
        print: printYesNo,
      });
    case 'date':
      return defineField({ ...common, type: 'date', schema: z.iso.date(), read: readDate });
    case 'choice':
      return defineField({
        ...common,
        type: 'choice',
        schema: z.string().refine((value) => choices.some((choice) => choice.value === value)),
        choices,
        read: (text) => readChoice(text, choices),
        print: (value) => choices.find((choice) => choice.value === value)?.label ?? String(value),
      });
  }
}
