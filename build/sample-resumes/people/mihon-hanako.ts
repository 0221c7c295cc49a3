import type { Person } from '../person.ts';

export const mihonHanako: Person = {
  id: 'mihon-hanako',
  language: 'ja',
  name: '見本 花子',
  email: 'hanako.mihon@example.com',
  phones: [{ printed: '090-0000-5678', e164: '+819000005678' }],
  location: '大阪府吹田市',
  summary: '法人営業を十年担当しました。お客様の課題を聞き、社内をまとめることが得意です。',
  work: [
    {
      title: '法人営業',
      company: '株式会社みなと文具',
      start: '2018-04',
      end: 'present',
      points: ['関西地区の学校向け営業を担当'],
    },
    {
      title: '営業事務',
      company: '株式会社朝凪商事',
      start: '2014-04',
      end: '2018-03',
      points: ['受発注管理と見積書作成'],
    },
  ],
  education: [
    { institution: '青葉台大学', degree: '学士', field: '経済学部', start: '2010-04', end: '2014-03' },
  ],
  skills: [{ skills: ['Excel', 'PowerPoint', 'Salesforce', '提案書作成'] }],
  spoken: [
    { name: '日本語', level: '母語', rank: 5 },
    { name: '英語', level: 'TOEIC 780点', rank: 3 },
  ],
  statements: [],
  extras: [
    {
      title: '免許・資格',
      lines: ['2013年8月 普通自動車第一種運転免許 取得', '2016年6月 日商簿記検定2級 合格'],
    },
  ],
};
