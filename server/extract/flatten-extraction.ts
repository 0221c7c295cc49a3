import type { Extraction } from '@pluto/shared/profile/extraction.ts';
import type { EducationEntry, WorkEntry } from '@pluto/shared/profile/value.ts';

/** What the extract command prints for a file: one value a field, `null` where the document says nothing. */
export interface ExtractedResume {
  name: string | null;
  email: string | null;
  phone: string | null;
  location: string | null;
  current_title: string | null;
  current_company: string | null;
  years_experience: number | null;
  skills: string[];
  languages: string[];
  education: {
    institution: string | null;
    degree: string | null;
    field: string | null;
    end: string | null;
  }[];
  work: { company: string | null; title: string | null; start: string | null; end: string | null }[];
  highest_degree: string | null;
  graduation_year: number | null;
  linkedin: string | null;
  github: string | null;
  portfolio: string | null;
  work_authorisation: string | null;
  salary_expectation: string | null;
  notice_period: string | null;
}

/** Lays an extraction out as one flat record; places and statements are given as printed. */
export function flattenExtraction(extraction: Extraction): ExtractedResume {
  const find = (key: string) => extraction.values.find((value) => value.field_key === key);
  const text = (key: string) => {
    const value = find(key)?.value;
    return typeof value === 'string' ? value : null;
  };
  const number = (key: string) => {
    const value = find(key)?.value;
    return typeof value === 'number' ? value : null;
  };
  const list = <Item>(key: string) => (find(key)?.value ?? []) as Item[];
  const printed = (key: string) => {
    const evidence = find(key)?.provenance.evidence;
    return evidence?.kind === 'resume' ? evidence.text : null;
  };
  return {
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    location: printed('location'),
    current_title: text('current_title'),
    current_company: text('current_company'),
    years_experience: number('years_experience'),
    skills: list<string>('skills'),
    languages: list<string>('languages'),
    education: list<EducationEntry>('education').map(({ institution, degree, field, end }) => ({
      institution,
      degree,
      field,
      end,
    })),
    work: list<WorkEntry>('work_history').map(({ company, title, start, end, current }) => ({
      company,
      title,
      start,
      end: current ? 'present' : end,
    })),
    highest_degree: text('highest_degree'),
    graduation_year: number('graduation_year'),
    linkedin: text('linkedin'),
    github: text('github'),
    portfolio: text('portfolio'),
    work_authorisation: printed('work_authorization'),
    salary_expectation: printed('salary_expectation'),
    notice_period: printed('notice_period'),
  };
}
