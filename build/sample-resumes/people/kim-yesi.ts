import type { Person } from '../person.ts';

export const kimYesi: Person = {
  id: 'kim-yesi',
  language: 'ko',
  name: '김예시',
  headline: '콘텐츠 마케터',
  email: 'yesi.kim@example.org',
  phones: [{ printed: '010-0000-1234', e164: '+821000001234' }],
  location: '서울특별시 마포구',
  portfolio: 'https://yesi.example.org',
  summary: '브랜드의 이야기를 글과 영상으로 전하는 7년차 마케터입니다.',
  work: [
    {
      title: '콘텐츠 마케터',
      company: '주식회사 푸른달',
      start: '2021-03',
      end: 'present',
      points: ['뉴스레터 구독자를 3천 명에서 4만 명으로 확대', '영상 제작팀 4명 운영'],
    },
    {
      title: '홍보 담당',
      company: '한빛누리 출판사',
      start: '2018-01',
      end: '2021-02',
      points: ['신간 홍보와 작가 행사 기획'],
    },
  ],
  education: [
    { institution: '새솔대학교', degree: '학사', field: '국어국문학과', start: '2013-03', end: '2017-02' },
  ],
  skills: [{ skills: ['카피라이팅', 'Google Analytics', 'Premiere Pro', 'SQL'] }],
  spoken: [
    { name: '한국어', level: '모국어', rank: 5 },
    { name: '영어', level: '상급', rank: 4 },
  ],
  statements: [],
  extras: [],
};
