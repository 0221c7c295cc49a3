import type { Person } from '../person.ts';

export const ulyanaZrazkova: Person = {
  id: 'ulyana-zrazkova',
  language: 'uk',
  name: 'Уляна Зразкова',
  headline: 'Провізор',
  email: 'ulyana.zrazkova@example.net',
  phones: [{ printed: '+380 50 123 4567', e164: '+380501234567' }],
  location: 'Львів, Україна',
  summary: 'Провізор із досвідом роботи в аптечній мережі та лікарні. Уважна до людей і до дозувань.',
  work: [
    {
      title: 'Завідувачка аптеки',
      company: 'Аптечна мережа «Липовий цвіт»',
      place: 'Львів',
      start: '2020-01',
      end: 'present',
      points: ['Керую командою з п’яти фармацевтів.', 'Запустила доставку ліків літнім людям.'],
    },
    {
      title: 'Провізор',
      company: 'Лікарня Святої Анни',
      place: 'Стрий',
      start: '2016-08',
      end: '2019-12',
      points: ['Виготовлення лікарських форм і контроль запасів.'],
    },
  ],
  education: [
    {
      institution: 'Галицький фармацевтичний інститут',
      degree: 'Магістр',
      field: 'Фармація',
      start: '2011',
      end: '2016',
    },
  ],
  skills: [{ skills: ['Консультування', 'Облік ліків', 'Екстемпоральна рецептура', 'Excel'] }],
  spoken: [
    { name: 'українська', level: 'рідна', rank: 5 },
    { name: 'польська', level: 'B2', rank: 4 },
    { name: 'англійська', level: 'B1', rank: 3 },
  ],
  statements: [],
  extras: [],
};
