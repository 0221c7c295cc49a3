import { z } from 'zod';
import { moneyPattern, parseMoney, readMoney } from '../normalise/read-money.ts';
import { noticePattern, readNotice } from '../normalise/read-notice.ts';
import { readRemotePreference } from '../normalise/read-remote.ts';
import { readRelocation, readWorkAuthorization } from '../normalise/read-yes-no.ts';
import type { CanonicalValue } from '../value.ts';
import { defineField } from './define-field.ts';

export const yesNoChoices = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;
export const printYesNo = (value: CanonicalValue): string =>
  value === 'yes' ? 'Yes' : value === 'no' ? 'No' : String(value);

/** On what terms the candidate would work. */
export const workAuthorizationField = defineField({
  key: 'work_authorization',
  label: 'Work authorization',
  type: 'yes_no',
  description: 'Whether the candidate may work in the country of the job without sponsorship.',
  schema: z.enum(['yes', 'no']),
  question: 'Are you allowed to work there without visa sponsorship?',
  questionAgain:
    'Could you work there right away, without a visa or permit from the employer? A yes or a no is fine.',
  example: 'Yes, without visa sponsorship',
  choices: yesNoChoices,
  headers: [
    'work authorization',
    'work authorisation',
    'work permit',
    'authorized to work',
    'visa',
    'visa status',
    'right to work',
    'work_authorization',
  ],
  read: readWorkAuthorization,
  allowsNone: false,
  print: printYesNo,
});

export const noticePeriodField = defineField({
  key: 'notice_period',
  label: 'Notice period',
  type: 'notice',
  description: 'How soon the candidate can start: "immediate" or a number of days, weeks or months.',
  schema: z.string().regex(noticePattern),
  question: 'How soon could you start, or how long is your notice period?',
  questionAgain: 'How many weeks or months would you need before you can start?',
  example: '4 weeks',
  headers: ['notice', 'notice period', 'availability', 'available from', 'start date', 'notice_period'],
  read: readNotice,
  allowsNone: false,
  print: (value) => (value === 'immediate' ? 'Immediate' : String(value)),
  say: (value) => (value === 'immediate' ? 'immediately' : String(value)),
});

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

function currencyWords(code: string): string {
  const name = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  })
    .formatToParts(2)
    .find((part) => part.type === 'currency');
  return name?.value ?? code;
}

function sayMoney(value: CanonicalValue): string {
  const money = parseMoney(String(value));
  if (!money) return String(value);
  const amount =
    money.low !== undefined && money.high !== undefined
      ? `between ${number(money.low)} and ${number(money.high)}`
      : number(money.amount);
  return `${amount} ${currencyWords(money.currency)} per ${money.period}`;
}

export const salaryExpectationField = defineField({
  key: 'salary_expectation',
  label: 'Salary expectation',
  type: 'money',
  description: 'Expected pay as "N CUR/year|month|day|hour"; a range is kept in brackets behind its middle.',
  schema: z.string().regex(moneyPattern),
  question: 'What salary do you expect, in which currency, and per year or per month?',
  questionAgain: 'Could you give me the amount, the currency, and whether it is per year or per month?',
  example: '55,000 euros per year',
  needsReadBack: true,
  sensitive: true,
  headers: [
    'salary',
    'salary expectation',
    'expected salary',
    'desired salary',
    'salary_expectation',
    'compensation',
    'pay expectation',
  ],
  read: readMoney,
  allowsNone: false,
  print: (value) => {
    const money = parseMoney(String(value));
    if (!money) return String(value);
    const amount =
      money.low !== undefined && money.high !== undefined
        ? `${number(money.low)}–${number(money.high)}`
        : number(money.amount);
    return `${amount} ${money.currency} per ${money.period}`;
  },
  say: sayMoney,
});

export const remotePreferenceField = defineField({
  key: 'remote_preference',
  label: 'Remote preference',
  type: 'choice',
  description: 'Where the candidate likes to work: remote, hybrid or onsite.',
  schema: z.enum(['remote', 'hybrid', 'onsite']),
  question: 'Would you like to work remotely, on site, or a mix of both?',
  questionAgain: 'Which would you choose: remote, hybrid, or on site?',
  example: 'hybrid',
  choices: [
    { value: 'remote', label: 'Remote' },
    { value: 'hybrid', label: 'Hybrid' },
    { value: 'onsite', label: 'On site' },
  ],
  headers: ['remote', 'remote preference', 'work mode', 'workplace', 'remote_preference', 'work model'],
  read: readRemotePreference,
  allowsNone: false,
  print: (value) =>
    ({ remote: 'Remote', hybrid: 'Hybrid', onsite: 'On site' })[String(value)] ?? String(value),
});

export const willingToRelocateField = defineField({
  key: 'willing_to_relocate',
  label: 'Willing to relocate',
  type: 'yes_no',
  description: 'Whether the candidate would move for the job.',
  schema: z.enum(['yes', 'no']),
  question: 'Would you be willing to relocate for this job?',
  questionAgain: 'Would you move for this job, yes or no?',
  example: 'Yes',
  choices: yesNoChoices,
  headers: ['relocate', 'relocation', 'willing to relocate', 'open to relocation', 'willing_to_relocate'],
  read: readRelocation,
  allowsNone: false,
  readsRefusals: true,
  print: printYesNo,
});
