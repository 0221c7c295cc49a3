import type { Person } from '../person.ts';

export const joanaAmostra: Person = {
  id: 'joana-amostra',
  language: 'pt',
  name: 'Joana Amostra Pereira',
  headline: 'Fisioterapeuta',
  email: 'joana.amostra@example.net',
  phones: [{ printed: '+351 912 345 678', e164: '+351912345678' }],
  location: 'Coimbra, Portugal',
  summary:
    'Fisioterapeuta com experiência em reabilitação desportiva e neurológica, habituada a trabalhar em equipa.',
  work: [
    {
      title: 'Fisioterapeuta',
      company: 'Clínica Mondego',
      place: 'Coimbra',
      start: '2018-02',
      end: 'present',
      points: ['Acompanhamento de 25 utentes por semana.', 'Criação da consulta de reabilitação do joelho.'],
    },
    {
      title: 'Fisioterapeuta estagiária',
      company: 'Hospital da Ria Nova',
      place: 'Aveiro',
      start: '2016-09',
      end: '2017-12',
      points: ['Rotação por ortopedia e neurologia.'],
    },
  ],
  education: [
    {
      institution: 'Escola Superior de Saúde do Baixo Mondego',
      degree: 'Licenciatura',
      field: 'Fisioterapia',
      start: '2012',
      end: '2016',
    },
  ],
  skills: [{ skills: ['Terapia manual', 'Pilates clínico', 'Eletroterapia', 'Avaliação postural'] }],
  spoken: [
    { name: 'Português', level: 'língua materna', rank: 5 },
    { name: 'Inglês', level: 'B2', rank: 4 },
  ],
  statements: [],
  extras: [],
};
