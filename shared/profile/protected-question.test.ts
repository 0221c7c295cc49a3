import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { checkQuestion, refuseProtectedQuestion } from './protected-question.ts';

const refused: Record<string, readonly string[]> = {
  age: [
    'How old are you?',
    'What is your date of birth?',
    'When did you graduate from school, so we know how old you are?',
    'In what year did you finish high school?',
    'Are you over 50?',
    'Are you under the age of 40?',
    'What year were you born?',
    'When is your birthday?',
    'When do you plan to retire?',
    'Are you a digital native?',
    'Age',
    'Wie alt sind Sie?',
    'Wann sind Sie geboren?',
    'Geburtsdatum',
    'Wann haben Sie Ihr Abitur gemacht?',
    'Quel âge avez-vous ?',
    'En quelle année êtes-vous né ?',
    'Quelle est votre date de naissance ?',
    '¿Qué edad tiene?',
    '¿Cuántos años tiene usted?',
    '¿Cuándo nació?',
  ],
  pregnancy: [
    'Are you pregnant?',
    'Are you planning to become pregnant?',
    'Have you taken any maternity leave?',
    'Sind Sie schwanger?',
    'Planen Sie Elternzeit?',
    'Êtes-vous enceinte ?',
    '¿Está embarazada?',
  ],
  family: [
    'Are you married?',
    'Do you have children?',
    'Do you have any small children at home?',
    'How many kids do you have?',
    'Are you planning a family?',
    'Do you plan to have children?',
    'What is your maiden name?',
    'Who looks after your children while you work?',
    'Do your children keep you from working full time?',
    'What are your childcare arrangements?',
    'Would your husband mind if you travel?',
    'What is your marital status?',
    'Miss or Mrs?',
    'Sind Sie verheiratet?',
    'Haben Sie Kinder?',
    'Wie ist Ihr Familienstand?',
    'Wie lautet Ihr Mädchenname?',
    'Êtes-vous mariée ?',
    'Avez-vous des enfants ?',
    'Quelle est votre situation familiale ?',
    'Votre nom de jeune fille ?',
    '¿Está usted casada?',
    '¿Tiene hijos?',
    '¿Cuál es su estado civil?',
  ],
  gender: [
    'What is your gender?',
    'What gender do you identify as?',
    'What is your sexual orientation?',
    'Are you gay?',
    'Which pronouns do you use?',
    'Welches Geschlecht haben Sie?',
    'Quelle est votre orientation sexuelle ?',
    '¿Cuál es su orientación sexual?',
  ],
  religion: [
    'What is your religion?',
    'Which church do you attend?',
    'Are you a Muslim?',
    'Do you observe the Sabbath?',
    'Do you pray during the day?',
    'Do you wear a headscarf?',
    'Which religious holidays do you keep?',
    'Welche Religion haben Sie?',
    'Sind Sie katholisch?',
    'Tragen Sie ein Kopftuch?',
    'Quelle est votre religion ?',
    'Êtes-vous croyant ?',
    '¿Es usted católico?',
    '¿Va a misa?',
  ],
  origin: [
    'Where are you originally from?',
    'Where are you from?',
    "What's your mother tongue?",
    'Are you a native speaker?',
    'What is your first language?',
    'Where were you born?',
    'What is your ethnic background?',
    'Where is your accent from?',
    'Which language do you speak at home?',
    'Where did your parents come from?',
    'Was ist Ihre Muttersprache?',
    'Woher kommen Sie ursprünglich?',
    'Haben Sie einen Migrationshintergrund?',
    'Quelle est votre langue maternelle ?',
    'Quelles sont vos origines ?',
    "D'où venez-vous vraiment ?",
    '¿Cuál es su lengua materna?',
    '¿De dónde es usted?',
  ],
  nationality: [
    'What is your nationality?',
    'Are you a German citizen?',
    'Which passport do you hold?',
    'Do you have an EU passport?',
    'Are you an immigrant?',
    'Welche Staatsangehörigkeit haben Sie?',
    'Quelle est votre nationalité ?',
    '¿Cuál es su nacionalidad?',
  ],
  disability: [
    'Do you have a disability?',
    'Do you have any health conditions?',
    'Are you disabled?',
    'Do you suffer from a chronic illness?',
    'How many sick days did you take at your last job?',
    'Do you take any medication?',
    'Have you ever been diagnosed with depression?',
    'How tall are you?',
    'Do you smoke?',
    'Are you vaccinated?',
    'Sind Sie schwerbehindert?',
    'Haben Sie chronische Krankheiten?',
    'Avez-vous un handicap ?',
    'Avez-vous des problèmes de santé ?',
    '¿Tiene alguna discapacidad?',
    '¿Tiene alguna enfermedad?',
  ],
  genetic: ['Does cancer run in your family?', 'Have you had a genetic test?'],
  political: [
    'Which party do you vote for?',
    'What are your political views?',
    'Are you a member of a political party?',
    'Welche Partei wählen Sie?',
    'Quelles sont vos opinions politiques ?',
    '¿Por quién vota?',
  ],
  union: [
    'Are you a member of a union?',
    'Do you belong to a trade union?',
    'Sind Sie Mitglied einer Gewerkschaft?',
    'Êtes-vous syndiqué ?',
    '¿Pertenece a un sindicato?',
  ],
  criminal: ['Have you ever been arrested?', 'Do you have a criminal record?', 'Sind Sie vorbestraft?'],
  military: ['Are you a veteran?', 'Haben Sie Wehrdienst geleistet?'],
  debts: ['What is your credit score?', 'Do you have any debts?'],
  'past pay': [
    'What is your current salary?',
    'How much did you earn in your last job?',
    'Was verdienen Sie derzeit?',
    'Quel est votre salaire actuel ?',
    '¿Cuánto cobra actualmente?',
  ],
};

const allowed: readonly string[] = [
  'Which languages do you speak?',
  'How well do you speak German?',
  'Do you have a driving licence?',
  'Are you allowed to work in Germany?',
  'Do you have a valid work permit for the EU?',
  'Will you need sponsorship to work in the United Kingdom?',
  'Years of experience',
  'How many years of experience do you have with SQL?',
  'Can you lift 20 kilograms?',
  'Can you lift and carry boxes of up to 25 kg, with adjustments if you need them?',
  'Can you climb ladders and work at heights?',
  'Can you work at weekends and on public holidays?',
  'Which shift do you prefer?',
  'Can you travel two weeks a month?',
  'Have you worked with children?',
  'Do you have experience working with children with disabilities?',
  'Have you supported people with mental health problems as a carer?',
  'Have you administered medication to patients?',
  'Do you have experience in pediatric nursing?',
  'Have you negotiated with trade unions?',
  'Have you worked for a church or a charity?',
  'Have you managed political campaigns?',
  'How old is your code base?',
  'How would you reduce technical debt?',
  'Have you fixed a race condition in production?',
  'Have you built software for health insurers?',
  'Have you diagnosed network faults?',
  'How many people have you managed?',
  'Have you managed a team of over 50 people?',
  'Have you led projects over 40 days?',
  'Have you managed a budget?',
  'What pay do you expect?',
  'What salary do you expect per year?',
  'When could you start?',
  'What is your notice period?',
  'In which year did you get your nursing certificate?',
  'What is your highest degree?',
  'What did you study?',
  'Where do you live?',
  'From which town would you commute?',
  'Which partners or channel partners have you worked with?',
  'Do you hold a security clearance?',
  'Do you own a car?',
  'Are you engaged in other projects at present?',
  'Single sign-on: have you set it up?',
  'What does inclusive design mean for your work?',
  'Which programming language did you learn first?',
  'What was your role in the migration to the cloud?',
  'Have you organised weddings and other events?',
  'Can you work legally in France?',
  'Haben Sie einen Führerschein?',
  'Dürfen Sie in Deutschland arbeiten?',
  'Welche Sprachen sprechen Sie?',
  'Wie viele Jahre Berufserfahrung haben Sie?',
  'Haben Sie Erfahrung mit Kindern?',
  'Haben Sie im Kindergarten gearbeitet?',
  'Was sind Ihre Gehaltsvorstellungen?',
  'Können Sie 20 Kilogramm heben?',
  'Wann können Sie anfangen?',
  'Avez-vous le permis de conduire ?',
  'Quelles langues parlez-vous ?',
  'Êtes-vous autorisé à travailler en France ?',
  "Combien d'années d'expérience avez-vous ?",
  'Avez-vous travaillé avec des enfants ?',
  'Quelles sont vos prétentions salariales ?',
  '¿Tiene carné de conducir?',
  '¿Qué idiomas habla?',
  '¿Cuántos años de experiencia tiene?',
  '¿Cuántos años tiene de experiencia?',
  '¿Puede trabajar legalmente en España?',
  '¿Tiene experiencia con niños?',
  '¿Cuánto espera ganar?',
];

describe('a question about a protected attribute', () => {
  it.each(Object.entries(refused).flatMap(([topic, texts]) => texts.map((text) => [text, topic])))(
    'is refused: %s',
    (text, topic) => {
      const refusal = checkQuestion(text);
      expect(refusal?.topic).toContain(topic);
      expect(refusal?.ground.length).toBeGreaterThan(30);
      expect(refusal?.instead).not.toBe('');
    },
  );

  it('says what it touches, the ground in law, and what to ask instead', () => {
    const text = refuseProtectedQuestion('How old are you?');
    expect(text).toContain('touches age');
    expect(text).toContain('2000/78/EC');
    expect(text).toContain('Ask instead: "How many years of experience');
  });

  it('is refused also beside a question that may be asked, and in odd spelling', () => {
    expect(checkQuestion('Have you worked with children? Do you have children?')?.topic).toContain('family');
    expect(checkQuestion('HOW  OLD\nARE YOU')?.topic).toBe('age');
    expect(checkQuestion('Are you mar\u200bried?')?.topic).toContain('family');
    expect(checkQuestion('What’s your mother tongue?')?.topic).toContain('origin');
  });
});

describe('a question about the work', () => {
  it.each(allowed.map((text) => [text]))('may be asked: %s', (text) => {
    expect(checkQuestion(text)).toBeNull();
  });

  it('includes every question and label of the catalogue', () => {
    for (const { label, question, questionAgain } of catalogue) {
      expect([label, question, questionAgain].map((text) => checkQuestion(text)?.topic)).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
  });
});
