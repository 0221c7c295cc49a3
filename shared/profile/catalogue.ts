import { type CustomField, customField } from './custom-field.ts';
import type { FieldDefinition } from './field-definition.ts';
import {
  emailField,
  githubField,
  linkedinField,
  locationField,
  nameField,
  phoneField,
  portfolioField,
} from './fields/contact-fields.ts';
import {
  educationField,
  fieldOfStudyField,
  graduationYearField,
  highestDegreeField,
  institutionField,
} from './fields/education-fields.ts';
import {
  noticePeriodField,
  remotePreferenceField,
  salaryExpectationField,
  willingToRelocateField,
  workAuthorizationField,
} from './fields/terms-fields.ts';
import {
  currentCompanyField,
  currentTitleField,
  languagesField,
  skillsField,
  workGapField,
  workHistoryField,
  yearsExperienceField,
} from './fields/work-fields.ts';

export { type CustomField, customField, customFieldSchema, readCustomFields } from './custom-field.ts';
export { checkQuestion, type Refusal, refuseProtectedQuestion } from './protected-question.ts';

/** All built-in fields in the order in which a person would tell them. */
export const catalogue: readonly FieldDefinition[] = [
  nameField,
  emailField,
  phoneField,
  locationField,
  currentTitleField,
  currentCompanyField,
  yearsExperienceField,
  skillsField,
  languagesField,
  workHistoryField,
  workGapField,
  highestDegreeField,
  institutionField,
  fieldOfStudyField,
  graduationYearField,
  educationField,
  workAuthorizationField,
  willingToRelocateField,
  remotePreferenceField,
  noticePeriodField,
  salaryExpectationField,
  linkedinField,
  githubField,
  portfolioField,
];

const byKey = new Map(catalogue.map((field) => [field.key, field]));

/** Keys of the built-in fields, in catalogue order. */
export const builtInKeys: readonly string[] = catalogue.map((field) => field.key);

/** A built-in field by its key; undefined if there is none. For an organisation's own fields see `catalogueWith`. */
export function fieldByKey(key: string): FieldDefinition | undefined {
  return byKey.get(key);
}

/** The built-in fields followed by an organisation's own. */
export function catalogueWith(customFields: readonly CustomField[]): FieldDefinition[] {
  return [...catalogue, ...customFields.map((definition) => customField(definition))];
}
