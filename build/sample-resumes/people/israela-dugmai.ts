import type { Person } from '../person.ts';

export const israelaDugmai: Person = {
  id: 'israela-dugmai',
  language: 'he',
  name: 'ישראלה דוגמאי',
  headline: 'ספרנית ומידענית',
  email: 'israela.dugmai@example.com',
  phones: [{ printed: '050-234-5678', e164: '+972502345678' }],
  location: 'חיפה, ישראל',
  summary: 'ספרנית עם ניסיון של עשר שנים בספריות ציבוריות ואקדמיות.',
  work: [
    {
      title: 'מנהלת ספרייה',
      company: 'ספריית הכרמל העירונית',
      place: 'חיפה',
      start: '2020-03',
      end: 'present',
      points: ['ניהול צוות של שבעה עובדים.', 'הקמת מועדון קריאה לנוער.'],
    },
    {
      title: 'מידענית',
      company: 'מכללת עמק הדוגמה',
      place: 'עפולה',
      start: '2015-10',
      end: '2020-02',
      points: ['ליווי סטודנטים בכתיבת עבודות.'],
    },
  ],
  education: [
    {
      institution: 'אוניברסיטת הגליל התחתון',
      degree: 'תואר שני',
      field: 'מדעי המידע',
      start: '2013',
      end: '2015',
    },
  ],
  skills: [{ skills: ['קטלוג', 'Alma', 'הדרכה', 'Excel'] }],
  spoken: [
    { name: 'עברית', level: 'שפת אם', rank: 5 },
    { name: 'אנגלית', level: 'רמה גבוהה', rank: 4 },
  ],
  statements: [],
  extras: [],
};
