import type { Person } from '../person.ts';

export const irinaSokolova: Person = {
  id: 'irina-sokolova',
  language: 'ru',
  name: 'Ирина Соколова',
  headline: 'Главный бухгалтер',
  email: 'irina.sokolova@example.com',
  phones: [{ printed: '+7 917 000-12-34', e164: '+79170001234' }],
  location: 'Казань, Россия',
  work: [
    {
      title: 'Главный бухгалтер',
      company: 'ООО «Волжский берег»',
      start: '2018-03',
      end: 'present',
      points: ['Отчётность для шести юридических лиц.'],
    },
    {
      title: 'Бухгалтер',
      company: 'ЗАО «Северный порт»',
      start: '2012-09',
      end: '2018-02',
      points: ['Расчёт заработной платы.'],
    },
  ],
  education: [
    {
      institution: 'Казанский экономический институт',
      degree: 'Специалист',
      field: 'Бухгалтерский учёт',
      start: '2007',
      end: '2012',
    },
  ],
  skills: [{ skills: ['1С:Бухгалтерия', 'МСФО', 'Excel', 'Налоговый учёт'] }],
  spoken: [
    { name: 'Русский', level: 'родной', rank: 5 },
    { name: 'Английский', level: 'базовый', rank: 2 },
  ],
  statements: [],
  extras: [],
};
