import type { Person } from '../person.ts';

export const amirMithal: Person = {
  id: 'amir-mithal',
  language: 'ar',
  name: 'أمير مثال',
  headline: 'محاسب أول',
  email: 'amir.mithal@example.org',
  phones: [{ printed: '+962 7 9012 3456', e164: '+962790123456' }],
  location: 'عمّان، الأردن',
  summary: 'محاسب بخبرة تسع سنوات في شركات التجارة والنقل.',
  work: [
    {
      title: 'محاسب أول',
      company: 'شركة وادي النخيل للتجارة',
      start: '2020-01',
      end: 'present',
      points: ['إعداد القوائم المالية الشهرية.', 'الإشراف على ثلاثة محاسبين.'],
    },
    {
      title: 'محاسب',
      company: 'مؤسسة الجسر للنقل',
      start: '2017-03',
      end: '2019-12',
      points: ['متابعة الذمم والمخزون.'],
    },
  ],
  education: [
    { institution: 'جامعة الربوة', degree: 'بكالوريوس', field: 'المحاسبة', start: '2012', end: '2016' },
  ],
  skills: [{ skills: ['Excel', 'SAP', 'التحليل المالي', 'ضريبة المبيعات'] }],
  spoken: [
    { name: 'العربية', level: 'اللغة الأم', rank: 5 },
    { name: 'الإنجليزية', level: 'جيد جدا', rank: 4 },
  ],
  statements: [],
  extras: [],
};
