import { foldHeader } from './column-headers.ts';

/** A system that exports candidates: what gives its files away, and what its columns mean where the words are its own. */
interface ImportSource {
  key: string;
  label: string;
  /** Folded headers that only this system uses together; each counts one. */
  marks: readonly string[];
  /** So many marks are enough. */
  enough: number;
  /** Folded header → use, before all other rules; `left_out` for what looks like a field and is none. */
  uses: Readonly<Record<string, string>>;
}

/**
 * From what is public: import templates, fields of interfaces, converters; not checked against real exports. Accounts
 * configure their exports, so a few marks suffice and everything else goes by its header.
 */
export const importSources: readonly ImportSource[] = [
  {
    key: 'greenhouse',
    label: 'Greenhouse',
    marks: [
      'who gets credit',
      'prospect pool',
      'prospect stage',
      'social media',
      'candidate name',
      'current stage',
      'job post',
      'application date',
      'rejection reason',
      'coordinator',
      'hiring manager',
      'application id',
      'offices',
      'candidate tags',
    ],
    enough: 3,
    uses: {
      title: 'current_title',
      job: 'left_out',
      'job name': 'left_out',
      'social media': 'linkedin',
      address: 'location',
      'job id': 'left_out',
      school: 'institution',
      source: 'left_out',
      'application id': 'left_out',
    },
  },
  {
    key: 'lever',
    label: 'Lever',
    marks: [
      'full name',
      'date added',
      'archive reason',
      'archive date',
      'origin',
      'sources',
      'opportunity id',
      'posting',
      'posting owner',
      'posting team',
      'last advanced at',
      'snoozed until',
      'owner',
      'links',
      'contact id',
    ],
    enough: 3,
    uses: {
      headline: 'current_company',
      posting: 'left_out',
      links: 'linkedin',
      'opportunity id': 'external_id',
      'posting team': 'left_out',
      'contact id': 'left_out',
      organizations: 'current_company',
    },
  },
  {
    key: 'ashby',
    label: 'Ashby',
    marks: [
      'primary email address',
      'primary phone number',
      'credited to',
      'credited to user',
      'current interview stage',
      'archive reason',
      'interview plan',
      'linked in url',
      'application status',
      'archived at',
      'source type',
      'hiring team',
    ],
    enough: 3,
    uses: {
      position: 'current_title',
      'linked in url': 'linkedin',
      'linkedin url': 'linkedin',
      'git hub url': 'github',
      job: 'left_out',
      'candidate id': 'external_id',
      id: 'external_id',
    },
  },
  {
    key: 'workable',
    label: 'Workable',
    marks: [
      'headline',
      'disqualified',
      'disqualification reason',
      'disqualified at',
      'sourced',
      'hired at',
      'shortcode',
      'domain',
      'profile url',
      'candidate tags',
      'stage',
      'cover letter',
      'summary',
    ],
    enough: 3,
    uses: {
      headline: 'current_title',
      job: 'left_out',
      'profile url': 'left_out',
      domain: 'left_out',
      firstname: 'first_name',
      lastname: 'last_name',
    },
  },
  {
    key: 'linkedin',
    label: 'LinkedIn Recruiter',
    marks: [
      'profile url',
      'current title',
      'current company',
      'email address',
      'phone number',
      'active project',
      'pipeline stage',
      'note visibility',
      'feedback',
      'hiring state id',
      'phone numbers',
      'sourcing channels',
      'connected on',
      'headline',
      'notes',
    ],
    enough: 3,
    uses: {
      'profile url': 'linkedin',
      url: 'linkedin',
      headline: 'left_out',
      emails: 'email',
      'phone numbers': 'phone',
    },
  },
];

/** The system a header comes from: the one with most of its marks, if these are enough; null for an unknown one. */
export function recogniseSource(columns: readonly string[]): ImportSource | null {
  const folded = new Set(columns.map(foldHeader));
  const scored = importSources
    .map((source) => ({ source, hits: source.marks.filter((mark) => folded.has(mark)).length }))
    .filter(({ source, hits }) => hits >= source.enough)
    .sort((a, b) => b.hits / b.source.marks.length - a.hits / a.source.marks.length);
  const [best, next] = scored;
  // Two systems in one header are none: better no name than a wrong one.
  if (!best || (next && next.hits === best.hits && next.source.marks.length === best.source.marks.length))
    return null;
  return best.source;
}
