export type SectionKind =
  | 'header'
  | 'summary'
  | 'contact'
  | 'links'
  | 'work'
  | 'education'
  | 'skills'
  | 'languages'
  | 'other';

/** Titles of resume sections as they are printed, in the languages we read. Lower case, without accents lost. */
const titles: Record<Exclude<SectionKind, 'header'>, string> = {
  summary: `summary|profile|personal summary|background|about|about me|objective|career objective|professional summary|professional profile|career summary|executive summary|personal statement|personal profile|summary of qualifications|introduction|bio|basics|overview|career profile|who i am
    |profil|kurzprofil|über mich|zusammenfassung|berufsziel|ziel|profil professionnel|à propos|à propos de moi|objectif|résumé|présentation|sobre mí|perfil|perfil profesional|resumen|resumen profesional|objetivo|profilo|profilo professionale|chi sono|sommario|sobre|resumo|om mig|om meg|om mig selv|sammanfattning|profiel|over mij|samenvatting|o mnie|о себе|обо мне|цель|プロフィール|自己pr|自己紹介|概要|職務要約|자기소개|소개|요약|个人简介|自我评价`,
  contact: `contact|contacts|location|address|contact details|contact information|contact info|contact me|get in touch|personal details|personal information|personal data|personal info|details|info|personal
    |kontakt|kontaktdaten|persönliche daten|persönliche angaben|angaben zur person|zur person|coordonnées|informations personnelles|état civil|contacto|datos personales|información personal|datos de contacto|contatti|informazioni personali|dati personali|contato|dados pessoais|kontaktuppgifter|personuppgifter|contactgegevens|persoonlijke gegevens|dane kontaktowe|контакты|контактная информация|личные данные|連絡先|基本情報|연락처|인적사항|联系方式|个人信息`,
  links: `links|profiles|online profiles|social|social media|online|web|websites|social links|on the web|find me online
    |profile im netz|netzwerke|liens|réseaux|réseaux sociaux|enlaces|redes|redes sociales|perfiles|collegamenti|länkar|ссылки|リンク`,
  work: `work|experience|work experience|professional experience|employment|employment history|work history|career|career history|professional background|professional history|job history|relevant experience|relevant work experience|working experience|experience and employment|industry experience|clinical experience|teaching experience|work & experience|positions|positions held|appointments|professional appointments|internships|internship experience|experiences|professional experiences|selected experience|career experience|research experience|technical experience|nursing experience
    |berufserfahrung|beruflicher werdegang|berufliche erfahrung|berufspraxis|berufliche laufbahn|berufliche stationen|arbeitserfahrung|praktische erfahrung|werdegang|praxiserfahrung|erfahrung|expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|emplois|experiencia|experiencia laboral|experiencia profesional|trayectoria|trayectoria profesional|historial laboral|esperienza|esperienze|esperienza professionale|esperienze professionali|esperienza lavorativa|esperienze lavorative|experiência|experiência profissional|erfarenhet|arbetslivserfarenhet|arbetserfarenhet|yrkeserfarenhet|anställningar|erhvervserfaring|arbeidserfaring|yrkeserfaring|werkervaring|ervaring|doświadczenie|doświadczenie zawodowe|опыт|опыт работы|профессиональный опыт|職歴|職務経歴|経歴|実務経験|경력|경력사항|경험|工作经历|工作经验`,
  education: `education|academic background|academic qualifications|education and training|education & training|academic history|educational background|qualifications|academic education|education and qualifications|education & qualifications|studies|schooling|degrees|academics|academic|training and education|educational qualifications|academic record
    |ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|ausbildung und studium|schule und studium|hochschulbildung|bildungsgang|studium und ausbildung|formation|formations|éducation|études|diplômes|formation académique|parcours académique|formation et diplômes|cursus|educación|formación|formación académica|estudios|formación y educación|istruzione|formazione|istruzione e formazione|educação|formação|formação acadêmica|formação académica|utbildning|utdanning|uddannelse|opleiding|opleidingen|wykształcenie|образование|学歴|学歴・職歴|教育|학력|학력사항|教育背景|教育经历`,
  skills: `skills|technical skills|skills & proficiency|skills and proficiency|technologies & tools|key skills|core skills|core competencies|competencies|areas of expertise|expertise|technologies|tech stack|tools|skills & tools|skills and tools|technical expertise|technical proficiencies|professional skills|skill set|skillset|skills summary|programming skills|computer skills|it skills|hard skills|soft skills|strengths|key competencies|skills & expertise|skills and expertise|skills & technologies|technical stack|specialties|proficiencies|programming languages|clinical skills|skills and abilities|capabilities|core strengths|software|tools & technologies|tools and technologies|what i do
    |kenntnisse|fähigkeiten|fachkenntnisse|it-kenntnisse|edv-kenntnisse|kompetenzen|kernkompetenzen|fertigkeiten|kenntnisse und fähigkeiten|fähigkeiten und kenntnisse|technische kenntnisse|fachkompetenzen|skills und kenntnisse|besondere kenntnisse|weitere kenntnisse|compétences|compétences techniques|compétences clés|savoir-faire|outils|compétences informatiques|informatique|habilidades|competencias|aptitudes|conocimientos|habilidades técnicas|competencias técnicas|conocimientos técnicos|conocimientos informáticos|competenze|competenze tecniche|capacità|conhecimentos|competências|kompetenser|färdigheter|kunskaper|kompetencer|ferdigheter|kompetanse|vaardigheden|competenties|umiejętności|навыки|ключевые навыки|профессиональные навыки|スキル|技術|活かせる経験・知識|保有スキル|기술|기술스택|보유기술|역량|스킬|技能|专业技能`,
  languages: `languages|language|language skills|spoken languages|languages spoken|foreign languages|language proficiency
    |sprachen|sprachkenntnisse|fremdsprachen|langues|langues étrangères|idiomas|lenguas|lingue|lingue straniere|línguas|språk|språkkunskaper|sprog|talen|talenkennis|języki|języki obce|языки|знание языков|иностранные языки|語学|言語|語学力|언어|외국어|语言|语言能力`,
  other: `projects|personal projects|selected projects|selected project|key projects|academic projects|side projects|open source|open source projects|notable projects|publications|selected publications|awards|honors|honours|awards & honors|awards and honors|honors & awards|honors and awards|certifications|certificates|certification|licenses|licences|licenses & certifications|licenses and certifications|certifications & licenses|courses|training|trainings|professional development|continuing education|volunteer|volunteering|volunteer experience|volunteer work|community|community service|references|referees|referees available|interests|hobbies|hobbies & interests|interests and hobbies|personal interests|activities|extracurricular activities|extracurriculars|leadership|leadership experience|leadership & activities|memberships|affiliations|professional memberships|professional affiliations|patents|talks|presentations|conferences|speaking|achievements|key achievements|accomplishments|additional information|additional|miscellaneous|other|portfolio|research|research interests|thesis|teaching|test scores|relevant coursework|coursework|scholarships|grants|exhibitions|press|registration|registrations|availability|declaration|military service|declaration of truth|social engagement|involvement|campus involvement|campus leadership|personality|my time|testimonials|driving licence|philosophy
    |projekte|ausgewählte projekte|veröffentlichungen|publikationen|auszeichnungen|preise|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildung|fortbildungen|ehrenamt|ehrenamtliches engagement|engagement|referenzen|interessen|hobbys|hobbies und interessen|sonstiges|weiteres|führerschein|mitgliedschaften|projets|publications et conférences|prix|distinctions|certificats|bénévolat|références|intérêts|centres d'intérêt|loisirs|divers|informations complémentaires|permis|proyectos|publicaciones|premios|certificados|certificaciones|cursos|formación complementaria|voluntariado|referencias|intereses|aficiones|otros|otros datos|información adicional|logros|progetti|pubblicazioni|premi|certificazioni|corsi|volontariato|referenze|interessi|altro|patente|projetos|publicações|prêmios|certificações|voluntariado|referências|interesses|projekt|meriter|certifikat|kurser|ideellt arbete|referenser|intressen|övrigt|körkort|projecten|certificaten|cursussen|vrijwilligerswerk|referenties|hobby's|overig|projekty|certyfikaty|zainteresowania|проекты|публикации|награды|сертификаты|курсы|интересы|хобби|рекомендации|дополнительная информация|достижения|資格|免許・資格|資格・免許|趣味|特技|志望動機|受賞歴|プロジェクト|자격증|수상|프로젝트|취미|관심사|자격사항|수상경력|项目|项目经历|证书|奖项|兴趣爱好`,
};

const kindOfTitle = new Map<string, Exclude<SectionKind, 'header'>>();
for (const [kind, list] of Object.entries(titles) as [Exclude<SectionKind, 'header'>, string][]) {
  for (const title of list.split('|')) {
    const key = squeezed(title);
    if (key && !kindOfTitle.has(key)) kindOfTitle.set(key, kind);
  }
}

/** Words that make a heading-like line a section of its own even when the whole title is not listed. */
const titleWords: readonly [RegExp, Exclude<SectionKind, 'header'>][] = [
  [
    /\b(?:projects?|publications?|awards?|honou?rs|certificat\w*|volunteer\w*|references|interests|hobbies|achievements|activities|courses|training|memberships|patents|talks|projekte|zertifikate|publikationen|projets|proyectos|cursos|licen[cs]es|presentations|scholarships)\b/i,
    'other',
  ],
  [/\b(?:experience|employment|berufserfahrung|experiencia|expérience|erfarenhet)\b/i, 'work'],
  [/\b(?:education|ausbildung|formación|formation|utbildning)\b/i, 'education'],
  [
    /\b(?:skills|competenc\w+|expertise|technologies|kenntnisse|compétences|habilidades|competencias)\b/i,
    'skills',
  ],
  [/\b(?:languages|sprachen|langues|idiomas)\b/i, 'languages'],
  [/\b(?:summary|profile|objective)\b/i, 'summary'],
];

function plainTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}\p{S}\p{Co}\d]+|[\s\p{P}\p{S}\p{Co}]+$/gu, '')
    .trim();
}

/** Letters only: titles set in wide letters lose their spaces, and signs between words vary. */
function squeezed(text: string): string {
  return plainTitle(text)
    .replace(/\s*\((?:continued|cont\.?|cont['’]d|fortsetzung|forts\.|suite|continuación|cont)\)$/u, '')
    .replace(/ (?:and|und|et|y|e|och|en|&) /g, '')
    .replace(/[^\p{L}\p{M}]+/gu, '');
}

/** The kind of section a text is the title of, or null where it is no known title. */
export function kindOf(text: string): Exclude<SectionKind, 'header'> | null {
  if (text.length > 60 || /[.!?]$|@|\d{3}/.test(text.trim())) return null;
  return kindOfTitle.get(squeezed(text)) ?? null;
}

/** The kind suggested by a word of the title; only for lines that look like the document's headings. */
export function kindByWord(text: string): Exclude<SectionKind, 'header'> | null {
  if (text.length > 45 || text.split(/\s+/).length > 5) return null;
  return titleWords.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Whether a text is a known section title. */
export function isSectionTitle(text: string): boolean {
  return kindOf(text) !== null;
}
