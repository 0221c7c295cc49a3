import { createCandidate } from '@pluto/shared/http/import.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import { createRole } from '@pluto/shared/http/ranking.ts';
import type { Recruiter } from '../../test/journey/fixtures/recruiter.ts';

/** What is asked, and the same answer spoken and typed. None of them is read back when it is heard well. */
export const answers = {
  years_experience: 'I have eight years of experience.',
  notice_period: 'My notice period is six weeks.',
  remote_preference: 'Hybrid would be best for me.',
  work_authorization: 'Yes, I am a citizen.',
  willing_to_relocate: 'No, I want to stay here.',
  languages: 'I speak English, German and Spanish.',
  graduation_year: 'I graduated in two thousand and fourteen.',
  highest_degree: "I have a master's degree.",
} as const;

export const typedAnswers: Record<keyof typeof answers, string> = {
  years_experience: '8',
  notice_period: '6 weeks',
  remote_preference: 'hybrid',
  work_authorization: 'yes',
  willing_to_relocate: 'no',
  languages: 'English, German, Spanish',
  graduation_year: '2014',
  highest_degree: "Master's degree",
};

/** A role that asks for all of them. */
export async function makeRole(recruiter: Recruiter): Promise<string> {
  const { role_id } = await recruiter.call(createRole, {
    body: {
      title: 'Measured role',
      criteria: [],
      required_fields: Object.keys(answers),
      custom_fields: [],
      rescore: 'automatic',
      budget_questions: 12,
      budget_minutes: 12,
      voice: null,
    },
  });
  return role_id;
}

/** A new candidate of the role of whom only what is never asked here is known. @returns the intake link */
export async function inviteFor(recruiter: Recruiter, role_id: string): Promise<string> {
  const values = {
    name: 'Nadia Beispiel',
    email: `nadia.${crypto.randomUUID().slice(0, 8)}@example.com`,
    phone: '+46701740619',
    location: 'Gothenburg, Sweden',
  };
  const { candidate_id } = await recruiter.call(createCandidate, { body: { values, role_id } });
  const { intake_url } = await recruiter.call(createIntakeLink, {
    params: { candidate_id },
    body: { role_id },
  });
  return intake_url;
}
