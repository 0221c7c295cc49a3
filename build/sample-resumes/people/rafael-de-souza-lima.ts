import type { Person } from '../person.ts';

export const rafaelDeSouzaLima: Person = {
  id: 'rafael-de-souza-lima',
  language: 'en',
  name: 'Rafael de Souza Lima',
  headline: 'Management Accountant',
  email: 'rafael.lima@example.com',
  phones: [{ printed: '+55 (11) 3456-7890', e164: '+551134567890' }],
  location: 'São Paulo, Brazil',
  linkedin: 'https://www.linkedin.com/in/rafael-lima-sample',
  portfolio: 'https://rafaellima.example.com',
  summary:
    'Management accountant in manufacturing; I close the books in three days and explain them in one page.',
  work: [
    {
      title: 'Management Accountant',
      company: 'Metalúrgica Serra Azul Ltda.',
      start: '2019-08',
      end: 'present',
      points: ['Introduced activity-based costing for 1,200 products.'],
    },
    {
      title: 'Financial Analyst',
      company: 'Banco Horizonte',
      start: '2015-01',
      end: '2019-07',
      points: ['Built the forecast model used by the treasury.'],
    },
  ],
  education: [
    {
      institution: 'Universidade Paulista do Leste',
      degree: 'Bachelor',
      field: 'Accounting',
      start: '2010-02',
      end: '2014-12',
    },
  ],
  skills: [
    { name: 'Finance', skills: ['IFRS', 'Cost accounting', 'Forecasting'] },
    { name: 'Software', skills: ['SAP FI', 'Excel', 'Power BI'] },
  ],
  spoken: [
    { name: 'Portuguese', level: 'Native', rank: 5 },
    { name: 'English', level: 'Fluent', rank: 4 },
  ],
  statements: [],
  extras: [],
};
