import type { Person } from '../person.ts';

// Papers, grants and talks carry dates and names that are no posts.
export const petraPetrischale: Person = {
  id: 'petra-petrischale',
  language: 'en',
  name: 'Dr. Petra Petrischale',
  headline: 'Molecular Biologist',
  email: 'petra.petrischale@example.org',
  phones: [{ printed: '+49 221 4710 777', e164: '+492214710777' }],
  location: 'Cologne, Germany',
  portfolio: 'https://petrischale-lab.example.org',
  summary:
    'Plant molecular biologist working on how roots sense drought. Ten years at the bench, five of them with students of my own. I publish methods that others can repeat, share my data and enjoy teaching first-year courses.',
  work: [
    {
      title: 'Senior Research Scientist',
      company: 'Rheinisches Institut für Pflanzenforschung',
      place: 'Cologne',
      start: '2021-01',
      end: 'present',
      points: [
        'Lead a group of two doctoral students and a technician on osmotic signalling in barley roots.',
        'Introduced automated phenotyping; twelve thousand seedlings a week are imaged without a hand on a pipette.',
      ],
    },
    {
      title: 'Postdoctoral Researcher',
      company: 'Fjordby University',
      place: 'Aarhus',
      start: '2017-05',
      end: '2020-12',
      points: [
        'Single-cell sequencing of root tips under salt stress.',
        'Taught the master’s course in quantitative genetics.',
      ],
    },
    {
      title: 'Research Assistant',
      company: 'Institut für Modellpflanzen',
      place: 'Halle',
      start: '2013-02',
      end: '2017-04',
      points: ['Doctoral work on calcium waves in Arabidopsis; three papers.'],
    },
  ],
  education: [
    {
      institution: 'Universität Saaletal',
      degree: 'Dr. rer. nat.',
      field: 'Biology',
      start: '2013',
      end: '2017',
    },
    {
      institution: 'Universität Saaletal',
      degree: 'Diplom',
      field: 'Biochemistry',
      start: '2007',
      end: '2012',
    },
  ],
  skills: [
    { name: 'Laboratory', skills: ['RNA-seq', 'CRISPR', 'Confocal microscopy', 'qPCR'] },
    { name: 'Computing', skills: ['R', 'Python', 'Snakemake'] },
  ],
  spoken: [
    { name: 'German', level: 'native', rank: 5 },
    { name: 'English', level: 'fluent', rank: 5 },
    { name: 'Danish', level: 'B1', rank: 3 },
  ],
  statements: [],
  extras: [
    {
      title: 'Publications',
      lines: [
        'Petrischale P., Holm A. (2024). A root that waits: delayed osmotic response in barley. Journal of Invented Botany 12, 44–61.',
        'Holm A., Petrischale P. (2020). Cell atlases of salted roots. Annals of Imagined Biology 7, 101–119.',
        'Petrischale P. et al. (2016). Calcium waves without walls. Letters in Sample Science 3, 9–17.',
      ],
    },
    {
      title: 'Grants and awards',
      lines: [
        'Young investigator grant of the Sample Foundation, 2022–2025, 420,000 €',
        'Poster prize, Invented Botany Congress, 2019',
      ],
    },
    {
      title: 'Talks',
      lines: [
        'Drought and memory, Fjordby University, March 2023',
        'Images by the thousand, Institute for Models, June 2022',
      ],
    },
  ],
};
