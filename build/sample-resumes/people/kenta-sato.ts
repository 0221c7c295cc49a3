import type { Person } from '../person.ts';

export const kentaSato: Person = {
  id: 'kenta-sato',
  language: 'ja',
  name: '佐藤 健太',
  email: 'kenta.sato@example.com',
  phones: [{ printed: '090-0000-1234', e164: '+819000001234' }],
  location: '東京都世田谷区',
  work: [
    {
      title: 'ソフトウェアエンジニア',
      company: '株式会社青波システム',
      start: '2019-04',
      end: 'present',
      points: ['決済基盤の設計と開発'],
    },
    {
      title: 'システムエンジニア',
      company: '有限会社みどり電算',
      start: '2014-04',
      end: '2019-03',
      points: ['販売管理システムの保守'],
    },
  ],
  education: [
    { institution: '桜川大学', degree: '学士', field: '情報工学部', start: '2010-04', end: '2014-03' },
  ],
  skills: [{ skills: ['Java', 'Python', 'PostgreSQL', '要件定義'] }],
  spoken: [
    { name: '日本語', level: '母語', rank: 5 },
    { name: '英語', level: 'ビジネス', rank: 3 },
  ],
  statements: [],
  extras: [],
};
