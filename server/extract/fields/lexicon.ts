/** Words that job titles are made of, in the languages we read. */
const titleWords = `engineer|developer|manager|designer|analyst|scientist|architect|consultant|director|officer|assistant|associate|intern|internship|trainee|apprentice|specialist|coordinator|co-ordinator|administrator|administrative|technician|supervisor|lead|leader|head|chief|president|vice president|vp|ceo|cto|cfo|coo|cio|cmo|founder|co-founder|cofounder|owner|partner|programmer|tester|qa|sre|devops|nurse|doctor|physician|surgeon|therapist|pharmacist|dentist|midwife|carer|caregiver|paramedic|teacher|lecturer|professor|tutor|instructor|educator|researcher|fellow|postdoc|student|writer|editor|journalist|author|copywriter|producer|photographer|artist|illustrator|animator|accountant|auditor|bookkeeper|controller|clerk|cashier|secretary|receptionist|recruiter|representative|salesperson|sales|agent|broker|advisor|adviser|attorney|lawyer|solicitor|barrister|paralegal|judge|chef|cook|baker|waiter|waitress|barista|bartender|driver|operator|operative|picker|packer|mechanic|electrician|plumber|carpenter|welder|builder|foreman|guard|cleaner|janitor|labourer|laborer|worker|warehouse|steward|pilot|captain|sergeant|strategist|planner|buyer|merchandiser|marketer|evangelist|advocate|principal|staff|translator|interpreter|librarian|curator|scrum master|product owner|freelance|freelancer|contractor|volunteer|mentor|coach|trainer|facilitator|dean|registrar|superintendent|inspector|estimator|surveyor|economist|statistician|biologist|chemist|physicist|psychologist|counselor|counsellor|social worker|hairdresser|stylist|beautician|florist|gardener|farmer|fullstack|full stack|full-stack|frontend|back-end|backend|front-end|maker|creator|maintainer|member|expert|generalist|practitioner|executive|assessor|investigator|handler|attendant|concierge|housekeeper|host|hostess|moderator|owner|apprenticeship|contributor|ambassador|resident|clinician
|ingenieur|ingenieurin|entwickler|entwicklerin|leiter|leiterin|mitarbeiter|mitarbeiterin|sachbearbeiter|sachbearbeiterin|berater|beraterin|geschäftsführer|geschäftsführerin|konstrukteur|konstrukteurin|techniker|technikerin|werkstudent|werkstudentin|praktikant|praktikantin|praktikum|kaufmann|kauffrau|lehrer|lehrerin|pfleger|pflegerin|krankenschwester|arzt|ärztin|assistent|assistentin|referent|referentin|verkäufer|verkäuferin|fachkraft|meister|meisterin|projektleiter|projektleiterin|teamleiter|teamleiterin|buchhalter|buchhalterin|koch|köchin|auszubildender|auszubildende|doktorand|doktorandin|leitung|redakteur|redakteurin|mechaniker|mechatroniker|elektriker|fahrer|disponent|einkäufer|vertriebsleiter|informatiker
|ingénieur|ingénieure|développeur|développeuse|chef de projet|chef|cheffe|responsable|directeur|directrice|gérant|gérante|consultant|consultante|stagiaire|stage|alternant|alternante|apprenti|apprentie|technicien|technicienne|infirmier|infirmière|médecin|professeur|professeure|enseignant|enseignante|vendeur|vendeuse|commercial|commerciale|comptable|cuisinier|cuisinière|serveur|serveuse|chargé|chargée|conseiller|conseillère|rédacteur|rédactrice|assistante|adjoint|adjointe|graphiste|conducteur|secrétaire|analyste|chercheur|chercheuse|concepteur|conceptrice
|ingeniero|ingeniera|desarrollador|desarrolladora|programador|programadora|jefe|jefa|gerente|director|directora|encargado|encargada|coordinador|coordinadora|becario|becaria|prácticas|técnico|técnica|enfermero|enfermera|médico|médica|profesor|profesora|maestro|maestra|vendedor|vendedora|comercial|contable|cocinero|cocinera|camarero|camarera|dependiente|dependienta|auxiliar|administrativo|administrativa|diseñador|diseñadora|consultor|consultora|asesor|asesora|analista|investigador|investigadora|redactor|redactora|segunda de cocina|segundo de cocina|ayudante|recepcionista|abogado|abogada|arquitecto|arquitecta|traductor|traductora
|ingegnere|sviluppatore|responsabile|direttore|impiegato|tirocinante|infermiere|infermiera|cuoco|engenheiro|engenheira|desenvolvedor|desenvolvedora|estagiário|utvecklare|ingenjör|chef|ledare|lärare|sjuksköterska|konsult|ontwikkelaar|medewerker|adviseur|stagiair|verpleegkundige|leraar|programista|inżynier|kierownik|inżynierka|инженер|разработчик|менеджер|директор|руководитель|специалист|аналитик|программист|администратор|бухгалтер|врач|учитель|преподаватель|консультант|дизайнер|стажер|стажёр|エンジニア|マネージャー|デザイナー|開発者|コンサルタント|部長|課長|係長|主任|社員|担当|営業|개발자|엔지니어|매니저|디자이너|팀장|과장|대리|사원|인턴|연구원|工程师|经理|开发|设计师|主管|总监|实习生`;

/** Words and endings of employers' names. */
const companyWords = `inc|llc|l\\.l\\.c|ltd|limited|llp|plc|corp|corporation|company|co\\.|gmbh|mbh|ag|kg|kgaa|ohg|ug|e\\.v|s\\.a|sa|sas|s\\.a\\.s|sarl|s\\.l|sl|s\\.l\\.u|s\\.r\\.l|srl|spa|s\\.p\\.a|bv|b\\.v|nv|n\\.v|ab|a\\/s|oy|oyj|sp\\. z o\\.o|pvt|pty|pte|k\\.k|group|gruppe|groupe|grupo|holding|holdings|university|universität|université|universidad|università|universitet|universiteit|college|school|schule|école|escuela|academy|akademie|hospital|klinik|klinikum|clinic|clínica|hôpital|institute|institut|instituto|bank|banque|banco|agency|agentur|agence|agencia|studio|studios|labs|lab|laboratories|laboratory|solutions|technologies|technology|systems|software|services|consulting|partners|ventures|capital|insurance|foundation|trust|council|ministry|ministerium|department|authority|restaurant|restaurante|hotel|café|bakery|stores|store|supermarket|logistics|industries|international|media|press|publishing|pharma|pharmaceuticals|airlines|railways|motors|energy|networks|interactive|digital|enterprises|associates|association|society|club|werke|betriebe|stadt|city of|county|nhs|museum|theatre|theater|library|orchestra|church|ооо|оао|зао|пао|株式会社|有限会社|주식회사|㈜|有限公司|公司`;

/** Parts of the names of schools, and of well-known short forms built from them. */
const schoolWords = `university|univ\\.?|college|school|institute|institut|polytechnic|academy|conservatory|conservatoire|seminary|faculty|universität|hochschule|fachhochschule|technische|gymnasium|realschule|gesamtschule|berufsschule|berufskolleg|berufsakademie|akademie|schule|université|école|ecole|lycée|iut|faculté|collège|universidad|universitat|instituto|escuela|facultad|colegio|politécnica|università|politecnico|istituto|liceo|accademia|universidade|faculdade|escola|universitet|universitetet|högskola|högskolan|gymnasiet|tekniska|universiteit|hogeschool|lyceum|uniwersytet|politechnika|akademia|szkoła|liceum|университет|институт|академия|школа|колледж|техникум|大学|大学院|高等学校|高校|専門学校|学院|대학교|대학원|고등학교|학교|iit|mit|eth|epfl|lmu|tum|kth|uc|ucla|ucl|lse|caltech|suny|cuny|cegep|tafe`;

const degreeWords = `bachelor|bachelors|bachelor's|bachelor’s|baccalaureate|master|masters|master's|master’s|magister|doctorate|doctor|doctoral|phd|ph\\.\\s?d\\.?|dphil|d\\.phil|mphil|m\\.phil|ed\\.d|md|m\\.d\\.|jd|j\\.d\\.|llb|ll\\.b\\.?|llm|ll\\.m\\.?|mba|m\\.b\\.a\\.?|emba|bba|b\\.b\\.a\\.?|bsc|b\\.\\s?sc\\.?|bs|b\\.\\s?s\\.?|ba|b\\.\\s?a\\.?|beng|b\\.\\s?eng\\.?|be|b\\.e\\.?|btech|b\\.\\s?tech\\.?|bfa|b\\.f\\.a\\.?|bcom|b\\.\\s?com\\.?|bed|b\\.ed\\.?|bscn|bsn|b\\.arch|barch|bca|mca|msc|m\\.\\s?sc\\.?|ms|m\\.\\s?s\\.?|ma|m\\.\\s?a\\.?|meng|m\\.\\s?eng\\.?|mtech|m\\.\\s?tech\\.?|mfa|m\\.f\\.a\\.?|med|m\\.ed\\.?|mpa|mph|msw|msn|mres|march|m\\.arch|associate|associate's|associate’s|associates|a\\.a\\.?|a\\.s\\.?|aas|diploma|pgce|pgdip|pgcert|postgraduate|undergraduate|degree|certificate|hnd|hnc|a-levels|a levels|gcse|gcses|ged|high school diploma|advanced diploma|foundation degree|minor in
|diplom|diplom-ingenieur|dipl\\.-ing\\.?|dipl\\.|diplom-informatiker|diplom-kaufmann|staatsexamen|abitur|fachabitur|mittlere reife|realschulabschluss|hauptschulabschluss|promotion|dr\\.|dr-ing|dr\\.-ing\\.|ausbildung zum|ausbildung zur|ausbildung als|facharbeiter|geselle|meisterbrief|licence|license|maîtrise|baccalauréat|bac|bts|dut|deug|deust|cap|bep|dea|dess|doctorat|diplôme|ingénieur|mastère|grado|licenciatura|licenciado|licenciada|máster|doctorado|diplomatura|ingeniería|ingeniero|ingeniera|técnico superior|técnico|ciclo formativo|formación profesional|fp|bachillerato|posgrado|laurea|laurea magistrale|laurea triennale|diploma di|dottorato|maturità|bacharelado|mestrado|doutorado|kandidatexamen|masterexamen|civilingenjör|kandidat|magisterexamen|gymnasieexamen|bakalavr|licencjat|inżynier|доктор|кандидат наук|бакалавр|магистр|специалист|学士|修士|博士|卒業|卒|학사|석사|박사|졸업|学士学位|硕士|本科`;

const word = (list: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.replace(/\n/g, '')})(?![\\p{L}\\p{N}])`, 'iu');
/** Scripts written without spaces have no word edges, so their words are looked for anywhere. */
const unspaced = (list: string) =>
  new RegExp(
    list
      .replace(/\n/g, '')
      .split('|')
      .filter((entry) => /[\u3040-\u9fff\uac00-\ud7af]/.test(entry))
      .join('|'),
    'u',
  );

const patterns = {
  title: [word(titleWords), unspaced(titleWords)],
  company: [word(companyWords), unspaced(companyWords)],
  school: [word(schoolWords), unspaced(schoolWords)],
  degree: [word(degreeWords), unspaced(degreeWords)],
} as const;

function matches(kind: keyof typeof patterns, text: string): boolean {
  return patterns[kind].some((pattern) => pattern.test(text));
}

/** Compound German titles end in a title word: "Vertriebsingenieurin", "Softwareentwickler". */
const germanTitle =
  /\p{L}{3,}(?:ingenieur|entwickler|leiter|berater|techniker|mechaniker|pfleger|lehrer|verkäufer|assistent|manager|arbeiter|kaufmann|fachkraft|konstrukteur|redakteur|student|schwester)(?:in)?(?![\p{L}])/iu;
const germanSchool = /\p{L}{3,}(?:universität|hochschule|schule|gymnasium|akademie|kolleg)(?![\p{L}])/iu;

/** How much a text sounds like a job title: 2 if it ends in a title word or starts with "Head of", 1 if it holds one. */
export function titleScore(text: string): number {
  if (!looksLikeTitle(text)) return 0;
  const plain = text.replace(/\s*[(（].*$/, '').trim();
  const last = plain.split(/[\s/]+/).slice(-2);
  const endsSo =
    last.some((_word, i) => looksLikeTitle(last.slice(i).join(' '))) && looksLikeTitle(last.at(-1) ?? '');
  return endsSo ||
    /^(?:head|director|manager|chief|vp|vice president|leiter(?:in)?|chef|jef[ae]|responsable|professor|teacher|lead)\b/i.test(
      plain,
    )
    ? 2
    : 1;
}

const legalForm =
  /(?<![\p{L}])(?:inc|llc|ltd|limited|llp|plc|corp|corporation|gmbh|ag|kg|s\.a|sas|sarl|s\.l|srl|spa|b\.?v|n\.?v|ab|oy|pvt|pty|pte)\.?(?![\p{L}])/iu;

/** How much a text sounds like an employer: 2 with a legal form, 1 with a word such as "Hospital". */
export function companyScore(text: string): number {
  if (legalForm.test(text) || /株式会社|有限会社|주식회사|㈜|有限公司|ООО/u.test(text)) return 2;
  return looksLikeCompany(text) ? 1 : 0;
}

export function looksLikeTitle(text: string): boolean {
  return matches('title', text) || germanTitle.test(text);
}

export function looksLikeCompany(text: string): boolean {
  return matches('company', text);
}

export function looksLikeSchool(text: string): boolean {
  return matches('school', text) || germanSchool.test(text);
}

export function looksLikeDegree(text: string): boolean {
  return matches('degree', text);
}
