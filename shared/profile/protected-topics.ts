/**
 * What no interview may ask about, with the ground in law and what to ask instead. Patterns are matched against lower-case
 * text without accents ("ß" written "ss"), so that one pattern serves what is typed with and without them. The languages
 * are English, German, French and Spanish, in which job adverts of our recruiters are written; all are tried on every text.
 */
export interface ProtectedTopic {
  topic: string;
  /** The law, in plain words. */
  ground: string;
  /** What to ask instead, or why nothing. */
  instead: string;
  /** Refused wherever it stands. */
  always: readonly RegExp[];
  /** Refused unless the text plainly speaks of work with other people or things (`workFrame`). */
  personal?: readonly RegExp[];
}

const equality = 'EU Directive 2000/78/EC, the UK Equality Act 2010';

/** "Have you worked with children?", "experience with disabled customers": the work is asked for, not the person. */
export const workFrame: RegExp = new RegExp(
  [
    String.raw`\b(?:experience|experienced|skills?|trained|training|certified|qualified|qualifications?|knowledge|degree|expertise)\s+(?:\w+\s+){0,3}?(?:with|in|of|for|as|supporting|caring|working|teaching|treating|handling|giving|administering)\b`,
    String.raw`\b(?:have you|do you|did you|can you|could you|would you|are you|how many|how often|how long|which|what)\b.{0,50}?\b(?:work(?:ed|ing)?|teach(?:ing)?|taught|support(?:ed|ing)?|car(?:ed|ing)|treat(?:ed|ing)?|manag(?:ed|ing)|advis(?:ed|ing)|handl(?:ed|ing)|negotiat(?:ed|ing)|administer(?:ed|ing)?|design(?:ed|ing)?|buil[dt]|building|research(?:ed|ing)?|diagnos(?:ed?|ing)|run|ran|serv(?:ed|ing)|lead|led|publish(?:ed|ing)?|translat(?:ed|ing)|process(?:ed|ing)?|test(?:ed|ing)?|sell|sold|selling|cover(?:ed|ing)?|writ(?:e|ten|ing)|report(?:ed|ing)?)\s+(?:\w+\s+){0,3}?(?:with|for|in|on|at|to|about|children|kids|people|persons|patients|customers|clients|users|families|couples|women|men|girls|boys|gender|sex|religio\w*|churches|political|politic\w*|trade|labour|labor|union\w*|disab\w*|medication|medicines?|credit|debts?|health|diseases?|illness\w*|genetic\w*|immigrants?|refugees|veterans?|network|faults?|race|racial|ethnic\w*|weddings?|maternity|pregnan\w*|mental)\b`,
    String.raw`\b(?:erfahrung(?:en)?|berufserfahrung|kenntnisse|ausbildung|weiterbildung)\s+(?:\w+\s+){0,3}?(?:mit|in|im|als|bei|fur)\b`,
    String.raw`\b(?:gearbeitet|betreut|unterrichtet|gepflegt|behandelt|verwaltet|verhandelt)\b`,
    String.raw`\b(?:experience|formation|competences?|connaissances?)\s+(?:\w+\s+){0,3}?(?:avec|en|dans|des?|aupres|aux?)\b`,
    String.raw`\b(?:avez[- ]vous|as[- ]tu)\s+(?:deja\s+)?(?:travaille|enseigne|soigne|accompagne|negocie|gere)\b`,
    String.raw`\b(?:experiencia|formacion|conocimientos?)\s+(?:\w+\s+){0,3}?(?:con|en|de)\b`,
    String.raw`\bha(?:s|n)?\s+(?:trabajado|ensenado|cuidado|atendido|negociado|gestionado)\b`,
  ].join('|'),
);

export const protectedTopics: readonly ProtectedTopic[] = [
  {
    topic: 'age',
    ground: `Age is protected by ${equality} and the US Age Discrimination in Employment Act; a school year or a birthday tells it too.`,
    instead: '"How many years of experience do you have with …?"',
    always: [
      /\bhow old\b(?!\s+(?:is|was|are|were)\s+(?:the|this|that|your)\s+(?:code|system|equipment|company|product|software|machine|car|vehicle|laptop|team))/,
      /\byour (?:exact |current |real )?age\b|\bage (?:group|range|bracket|limit)\b|\bwhat age\b|\bat your age\b/,
      /\bdate of birth\b|\bbirth ?(?:day|date|year)s?\b|\byear of birth\b|\b(?:when|what year|which year|in what year)\b.{0,20}\bborn\b|(?<!where )\b(?:were you born|you were born)\b/,
      /\b(?:when|what year|which year)\b.{0,30}\b(?:graduate|finish|leave|complete)d?\b.{0,20}\b(?:school|high school|secondary|college|university)\b/,
      /\b(?:over|under|above|below|older than|younger than)\s+(?:the age of\s+)?(?:[3-7][05]|thirty|forty|fifty|sixty)\b(?!\s*(?:[a-z%€$£]*\s*)?(?:people|hours?|minutes?|days?|weeks?|months?|percent|km|kilomet\w+|miles?|kg|kilo\w*|euros?|employees|reports|customers|projects|pounds|tons?|k\b|,))/,
      /\b(?:when|how soon)\b.{0,20}\bretire\b|\bretirement (?:plans?|age)\b|\bmenopaus\w+|\bdigital native\b|\bwhat generation\b|\bgeneration [xyz]\b|\bin your (?:twenties|thirties|forties|fifties|sixties|[2-6]0'?s)\b/,
      /\bwie alt\b(?!\s+(?:ist|war|sind)\s+(?:das|die|der|ihre?|dein)\s+(?:system|anlage|firma|software|auto|fahrzeug))|\bgeburts(?:datum|tag|jahr)\b|\b(?:wann|in welchem jahr)\b.{0,20}\bgeboren\b|\b(?:ihr|dein) alter\b|\bjahrgang\b|\bwann\b.{0,30}\b(?:abitur|schulabschluss|die schule)\b/,
      /\bquel age\b|\bvotre age\b|\bton age\b|\bdate de naissance\b|\b(?:quand|en quelle annee)\b.{0,25}\bne(?:e|\(e\))?s?\b|\bannee de naissance\b|\b(?:quand|en quelle annee)\b.{0,30}\b(?:baccalaureat|bac|quitte l'ecole)\b/,
      /\bque edad\b|\bcuantos anos (?:tienes?|tiene usted)\b(?!\s+(?:de|trabajando|en|usando))|\bsu edad\b|\btu edad\b|\bfecha de nacimiento\b|\bcuando\b.{0,15}\bnaci(?:o|ste)\b|\ben que ano\b.{0,25}\b(?:nacio|naciste|termino la escuela|bachillerato)\b|\bcumpleanos\b/,
    ],
    personal: [/^\W*age\W*$|\bage\b(?=[\s.:?]*$)|^\W*age[.:]/, /^\W*alter\W*$|^\W*alter[.:]/, /^\W*edad\b/],
  },
  {
    topic: 'pregnancy and parental leave',
    ground: `It is a question about sex in the sense of EU Directive 2006/54/EC, the UK Equality Act 2010 and the US Pregnancy Discrimination Act.`,
    instead: '"Can you work the hours of this job?", asked of everybody.',
    always: [
      /\b(?:are|were|is|be|get|getting|become|becoming) (?:you )?(?:currently |planning to be(?:come)? |trying to (?:be(?:come)?|get) )?pregnant\b|\bpregnant\?|\bexpecting (?:a (?:baby|child)|soon)\b|\b(?:your|plan\w*|going on|take|taking|took|taken|been on) (?:any |a )?(?:maternity|paternity|parental)(?: leave)?\b/,
      /\bschwanger\w*|\bmutterschutz\b|\belternzeit\b/,
      /\benceinte\b|\bgrossesse\b|\bconge (?:de )?(?:maternite|paternite|parental)\b/,
      /\bembaraza\w*|\bbaja (?:por|de) (?:maternidad|paternidad)\b|\bpermiso de (?:maternidad|paternidad)\b/,
    ],
    personal: [/\bpregnan(?:t|cy|cies)\b|\bmaternity\b|\bpaternity\b|\bparental leave\b/],
  },
  {
    topic: 'family and marital status',
    ground:
      'Family plans and marital status say nothing of the work and are answered differently by women and men: EU Directive 2006/54/EC, the UK Equality Act 2010, US Title VII.',
    instead: '"Can you work the hours of this job?" or "Can you travel as often as the job needs?"',
    always: [
      /\b(?:do|did|will|would|have) you (?:have|want|had|plan|got|like)\b(?: to have| on having|n't)?(?:\s+(?:an?|any|some|small|young|little|own|more|of your own|other))*\s+(?:children|kids|child|baby|babies|family|husband|wife|spouse|girlfriend|boyfriend)\b(?! (?:members? who works?|experience))/,
      /\byour (?:\w+ )?(?:children|kids|child|son|daughter|husband|wife|spouse|girlfriend|boyfriend|fiancee?|marriage|family (?:plans?|planning|status|situation|life|commitments|responsibilities))\b|\bpartner'?s? (?:job|work|think|mind|feel)\b|\byour partner (?:work|mind|think|feel|do|live|agree)/,
      /\bplan\w*\b.{0,20}\b(?:family|children|kids|baby|get(?:ting)? married|marriage)\b|\bstart(?:ing)? a family\b|\bhaving (?:children|kids|a (?:baby|child|family))\b|\bhow many (?:children|kids)(?: do| have| live|\?)|\bsingle parent\b/,
      /\bare you (?:currently |still )?(?:married|single|divorced|engaged|widowed|in a relationship|separated|a (?:mother|father|parent|mum|mom|dad))\b(?! (?:in|on|with) (?:other|another|a project))|\bmarital\b|\bmarried\b|\bdivorced?\b|\bmaiden name\b|\bchild ?care (?:arrangements?|plans?|problems?|needs)|\bwho (?:looks after|takes care of|minds)\b.{0,25}\b(?:children|kids)\b|\b(?:anyone|someone|somebody|children|kids) at home\b|\b(?:have|your|any) (?:\w+ )?depend[ae]nts\b|\bmiss(?:es)? or mrs\b|\bmiss, ms\b|\bmrs\.? or (?:miss|ms)\b/,
      /\bverheiratet\b|\bsind sie (?:ein |eine )?(?:mutter|vater|alleinerziehend)\b|\bledig\b|\bfamilienstand\b|\bgeschieden\b|\b(?:haben|hast|planen|wollen|mochten) (?:sie|du)\b.{0,20}\b(?:kinder?|nachwuchs)\b(?!garten|\w*\s*(?:betreut|unterrichtet))|\bfamilienplanung\b|\bkinderwunsch\b|\b(?:ihr|ihre|dein|deine)(?:e[nrm]?)? (?:kinder|kind|ehemann|ehefrau|mann|frau|partner(?:in)?|familie)\b|\bmadchenname\b|\bgeburtsname\b/,
      /\bmarie(?:e|\(e\))?\b|\bcelibataire\b|\bsituation (?:familiale|matrimoniale)\b|\betat civil\b|\bdivorce(?:e|\(e\))?\b|\bavez[- ]vous (?:des|un|deja des) enfants?\b|\bas[- ]tu des enfants\b|\b(?:vouloir|voulez[- ]vous|envisagez[- ]vous|prevoyez[- ]vous|comptez[- ]vous|souhaitez[- ]vous)\b.{0,20}\benfants?\b|\bvos enfants\b|\bvotre (?:mari|femme|epouse?|conjointe?|famille)\b|\bnom de jeune fille\b|\bfonder une famille\b/,
      /\bcasad[oa]\b|\bcasad[oa]\/|\bsolter[oa]\b|\bestado civil\b|\bdivorciad[oa]\b|\b(?:tienes?|tiene usted|piensa tener|quieres? tener|planea tener|va a tener|desea tener)\s+(?:usted )?(?:hij[oa]s|ninos|hijos)\b|\bsus hijos\b|\btus hijos\b|\b(?:su|tu) (?:marido|esposa|esposo|mujer|pareja|familia)\b|\bapellido de soltera\b|\bformar una familia\b/,
    ],
    personal: [
      /\bchildren\b|\bkids\b|\bspouse\b|\bhusband\b|\bwife\b|\bgirlfriend\b|\bboyfriend\b|\bchild ?care\b|\bfamily (?:plans?|planning|status|situation)\b|\bengaged to\b/,
      /\bkinder\b|\benfants\b|\bhijos\b/,
    ],
  },
  {
    topic: 'gender or sexual orientation',
    ground: `Sex, gender identity and sexual orientation are protected by EU Directives 2000/78/EC and 2006/54/EC, the UK Equality Act 2010 and US Title VII; sex life is special data under GDPR Article 9.`,
    instead:
      'nothing: no job is decided by it. Diversity figures are collected apart from the application, anonymously.',
    always: [
      /\byour (?:\w+ )?(?:gender|sex|pronouns?|sexuality|orientation)\b|\bsexual(?:ity| orientation| identity| preferences?)\b|\bare you (?:an? )?(?:man|woman|male|female|boy|girl|gay|lesbian|straight|bisexual|hetero\w*|homo\w*|trans\w*|queer|non-?binary|intersex)\b|\b(?:what|which) (?:gender|sex|pronouns?)\b|\bidentify as\b|\blgbt\w*\b(?! (?:network|rights|charity))|\bboyfriend or (?:a )?girlfriend\b/,
      /\bgeschlecht\w*|\bsexuelle\w*|\bsind sie (?:ein(?:e)? )?(?:mann|frau|schwul|lesbisch|homosexuell|bisexuell|trans\w*|divers)\b/,
      /\borientation sexuelle\b|\bvotre (?:sexe|genre)\b|\betes[- ]vous (?:une? )?(?:homme|femme|homosexuel\w*|gay|lesbienne|bisexuel\w*|trans\w*)\b/,
      /\borientacion sexual\b|\b(?:su|tu) (?:sexo|genero)\b|\b(?:es|eres) (?:usted )?(?:un |una )?(?:hombre|mujer|homosexual|gay|lesbiana|bisexual|trans\w*)\b/,
    ],
    personal: [/\bgender\b(?! studies)|\bsex\b|\bpronouns?\b|^\W*(?:sexe|sexo|genero|genre)\W*/],
  },
  {
    topic: 'religion or belief',
    ground: `Religion and belief are protected by ${equality} and US Title VII, and are special data under GDPR Article 9.`,
    instead: '"Can you work the shifts of this job, including weekends?"',
    always: [
      /\byour (?:\w+ )?(?:religio\w*|faith|church|mosque|synagogue|temple|beliefs)\b|\b(?:what|which) (?:religion|faith|church|god)\b|\b(?:do|are) you (?:a |an )?(?:\w+ )?(?:religious|pray\w*|believe in god|christian|muslim|jewish|hindu|buddhist|atheist|catholic|protestant|sikh|baptised|baptized|fast during|observe (?:the )?(?:sabbath|ramadan|lent|shabbat))\b|\b(?:go|attend|belong) to (?:a |any )?(?:church|mosque|synagogue|temple)\b|\breligious (?:holidays?|observances?|beliefs?|affiliation|community)\b|\b(?:celebrate|observe) (?:christmas|easter|eid|diwali|hanukkah|passover)\b|\bdo you eat (?:pork|halal|kosher)\b|\bsabbath\b|\bramadan\b|\bheadscar\w+|\bhijab\b|\bkippa\w*\b/,
      /\bkonfession\w*|\bglauben sie an\b|\b(?:ihre|deine|welche[rn]?) (?:religion\w*|glaube\w*|kirche)\b|\breligionszugehorigkeit\b|\bsind sie (?:ein(?:e)? )?(?:christ(?:in)?|muslim\w*|moslem|jud(?:e|in|isch)|katholisch|evangelisch|glaubig|religios)\b|\bkopftuch\b|\bin die kirche\b/,
      /\b(?:votre|quelle(?: est votre)?) (?:religion|confession|foi)\b|\betes[- ]vous (?:chretien\w*|musulman\w*|juif|juive|catholique|croyante?|pratiquante?|athee|bouddhiste)\b|\ballez[- ]vous (?:a l'eglise|a la mosquee)\b|\bvoile islamique\b/,
      /\b(?:su|tu|que|cual es su) (?:religion|fe|confesion)\b|\b(?:es|eres) (?:usted )?(?:cristian[oa]|musulman\w?|judi[oa]|catolic[oa]|creyente|religios[oa]|ate[oa])\b|\b(?:va|vas) a (?:misa|la iglesia|la mezquita)\b/,
    ],
    personal: [
      /\breligio\w+|\bchurch\b|\bmosque\b|\bsynagogue\b|\bpray(?:s|er|ers|ing)?\b|\bchristian\b|\bmuslim\b|\bjewish\b|\bhindu\b|\bbuddhist\b|\batheist\b|\bfaith\b/,
    ],
  },
  {
    topic: 'race or ethnic origin',
    ground:
      'Race and ethnic origin are protected by EU Directive 2000/43/EC, the UK Equality Act 2010 and US Title VII; a mother tongue, an accent or a place of birth tells them too.',
    instead: '"Which languages do you speak, and how well?"',
    always: [
      /\byour (?:\w+ )?(?:race|ethnic\w*|skin colou?r|tribe|caste|ancestry|ancestors|heritage|accent|roots|parents'? (?:country|origin|nationality))\b|\bwhat race\b|\bethnic (?:origin|background|group)\b|\bethnicity\b|\bskin colou?r\b|\b(?:native|mother|first) (?:tongue|language)\b|\b(?:are you|as) (?:a )?native\b.{0,15}\bspeaker\b|\bnative (?:english |german |french |spanish )?speaker\b/,
      /\bwhere (?:are|do|did) (?:you|your (?:parents|family|ancestors|name))\b.{0,25}\b(?:really|originally|actually|come|born)\b(?: from)?(?! to work)|\bwhere are you from\b|\bwhere is your (?:family|name|accent) from\b|\bcountry of (?:birth|origin)\b|\bplace of birth\b|\bwhere were you born\b|\borigin of your name\b|\bare you (?:really |originally )?from (?:here|around here|this country|abroad)\b|\bcolou?r (?:is|of) your skin\b|\bgrow up speaking\b|\blanguage\b.{0,15}\b(?:speak|spoken) at home\b/,
      /\bmuttersprach\w*|\baus welchem land\b|\bherkunft\w*|\bgeburtsort\b|\bgeburtsland\b|\bwoher (?:kommen|stammen|kommst) (?:sie|du|ihre)\b|\bhautfarbe\b|\bethni\w+|\bmigrationshintergrund\b|\bwo (?:sind|wurden) sie geboren\b|\b(?:ihr|dein) akzent\b/,
      /\blangue maternelle\b|\bde quel pays (?:venez|etes|viens)\b|\bvo(?:s|tre) origines?\b|\bd'ou (?:venez|etes|viens)[- ](?:vous|tu)\b|\blieu de naissance\b|\bpays (?:de naissance|d'origine)\b|\bcouleur de (?:la |votre )?peau\b|\borigine ethnique\b|\bou etes[- ]vous nee?\b|\bvotre accent\b/,
      /\blengua materna\b|\bde que pais (?:es|eres|viene|vienes)\b|\bidioma materno\b|\b(?:su|tu) (?:origen|raza|etnia|acento)\b|\bde donde (?:es|eres|viene|vienes) ?(?:usted|realmente|originalmente)?\b(?! el)|\blugar de nacimiento\b|\bpais de (?:nacimiento|origen)\b|\bcolor de (?:su |la )?piel\b|\borigen etnico\b|\bdonde nacio\b/,
    ],
    personal: [/\brace\b(?! condition)|\bracial\b|\bethnic\w*|\btribe\b|\bcaste\b|\bancestry\b/],
  },
  {
    topic: 'nationality',
    ground:
      'Nationality stands for origin under EU Directive 2000/43/EC, the UK Equality Act 2010 and the US Immigration and Nationality Act; only the permission to work may be asked.',
    instead: '"Are you allowed to work in … without sponsorship?" (the field Work authorization)',
    always: [
      /\b(?:your|what|which) (?:\w+ )?(?:nationality|nationalities|citizenships?)\b|\bnationality\b|\bcitizen(?:ship)? of\b|\bare you (?:a|an) (?:\w+ )?citizen\b|\bcitizenship\b|\b(?:what|which) passport\b|\byour (?:\w+ )?passport\b|\b(?:are you|as) (?:an )?(?:immigrant|foreigner|refugee|asylum seeker)\b|\bdo you have (?:an? )?(?:\w+ )?passport\b|\bgreen card\b/,
      /\bstaatsangehorig\w*|\bstaatsburger\w*|\bnationalitat\b|\bwelchen (?:reise)?pass\b|\b(?:ihren|deinen) (?:reise)?pass\b|\bsind sie (?:deutscher?|auslander(?:in)?)\b(?! sprach)/,
      /\bnationalite\b|\bcitoyennete\b|\betes[- ]vous (?:un |une )?(?:citoyen\w*|francais\w?|etranger\w*)\b|\bquel passeport\b/,
      /\bnacionalidad\b|\bciudadania\b|\b(?:es|eres) (?:usted )?(?:ciudadan[oa]|espanol|espanola|extranjer[oa])\b|\bque pasaporte\b/,
    ],
    personal: [/\bimmigrants?\b|\bforeigners?\b/],
  },
  {
    topic: 'health or disability',
    ground: `Health and disability are protected by ${equality} and the US Americans with Disabilities Act, and health is special data under GDPR Article 9.`,
    instead: '"Can you do … (the task itself, for example lift 20 kg), with adjustments if you need them?"',
    always: [
      /\b(?:do|did|have|had) you (?:currently |ever )?(?:have|had|suffer\w*|been)\b(?:\s+(?:from|an?|any|some|ever|been|registered|recorded|severe|chronic|mental|serious|physical|on|taking|off|with))*\s+(?:disab\w+|handicap\w*|illness\w*|diseases?|diagnos\w+|health\b|mental health|medical\b|allerg\w+|depression|burn ?out|hiv|aids|cancer|diabetes|epilepsy|injur\w+|sick\b|back problems|covid)/,
      /\byour (?:\w+ )?(?:disabilit\w+|handicap|health|illness\w*|medical (?:history|condition|record)\w*|medication|height|weight|blood (?:pressure|type)|mental health|diagnos\w+|sick (?:days|leave))\b/,
      /\bare you (?:\w+ )?(?:disabled|handicapped|healthy|ill|sick|hiv|autistic|dyslexic|depressed|an? (?:alcoholic|addict|smoker)|vaccinated|in (?:good )?(?:shape|health)|(?:physically|mentally) (?:healthy|ill))\b|\bsick (?:days|leave)\b|\boff sick\b|\bworkers'? comp\w*|\bbeen treated for\b|\bdo you wear (?:glasses|contact lenses|a hearing aid)\b|\bhow tall\b(?! is| are the)|\bhow much do you weigh\b|\bhow often (?:are|were) you (?:ill|sick)\b|\bdo you (?:take|use|need)\b.{0,15}\b(?:medication|medicines?|drugs|a wheelchair|hearing aid)\b(?!.{0,20}\b(?:patients|round))|\bdo you (?:smoke|drink alcohol)\b|\bdisabled\?|\b(?:in|had) (?:therapy|rehab)\b/,
      /\bschwerbehindert\w*|\bbehinderung\w*\b|\bkrankheit\w*|\bvorerkrank\w*|\bchronisch krank\b|\bsind sie (?:\w+ )?(?:krank|gesund|behindert|geimpft)\b|\bkrankentage\b|\bgesundheits(?:zustand|problem\w*)\b|\bwie (?:gross|schwer) sind sie\b|\bmedikamente\b(?!.{0,25}(?:verabreich|patient))|\brauchen sie\b/,
      /\bhandicap\w*|\bmaladies?\b|\betes[- ]vous (?:\w+ )?(?:malade|handicape\w*|en bonne sante|enceinte|vaccine\w*)\b|\bvotre (?:etat de )?sante\b|\bproblemes? de sante\b|\barrets? maladie\b|\bantecedents medicaux\b/,
      /\bdiscapaci\w+|\benfermedad\w*|\bminusvalia\w*|\b(?:su|tu) (?:estado de )?salud\b|\bproblemas? de salud\b|\bbajas? (?:medicas?|por enfermedad)\b|\besta(?:s)? (?:usted )?(?:enferm[oa]|san[oa])\b|\bhistorial medico\b/,
    ],
    personal: [
      /\bhealth (?:conditions?|status|problems?|issues)\b|\bmedical (?:conditions?|history|problems?)\b|\bdisab(?:led|ility|ilities)\b|\bhandicap\w*|\billness\w*|\bdiseases?\b|\bdiagnos\w+|\bmedication\b|\bmental health\b|\bhiv\b/,
    ],
  },
  {
    topic: 'genetic data',
    ground:
      'Genetic data is special data under GDPR Article 9 and protected by the US Genetic Information Nondiscrimination Act; illness in the family counts too.',
    instead: 'nothing: it never decides about a job.',
    always: [
      /\b(?:your|family) (?:\w+ )?(?:genes?|genetic\w*|dna|medical history|history of (?:\w+ )?(?:illness|disease|cancer))\b|\bgenetic (?:test|condition|disease|disorder|predisposition)s?\b(?!ing software)|\bhereditary\b|\bruns? in your family\b|\bin your family\b.{0,20}\b(?:ill|disease|cancer)/,
      /\berbkrankheit\w*|\bgentest\w*|\btest genetique\b|\bmaladies? hereditaires?\b|\bprueba genetica\b|\benfermedad(?:es)? hereditarias?\b/,
    ],
    personal: [/\bgenetic\w*/],
  },
  {
    topic: 'political views',
    ground: `Political opinions are special data under GDPR Article 9, and a belief under ${equality}.`,
    instead:
      'nothing: if the job is political, ask for the work, for example "Which campaigns have you run?"',
    always: [
      /\byour (?:\w+ )?politic\w*|\bpolitical (?:views?|opinions?|beliefs?|affiliation|party|leanings?)\b|\b(?:do|did|would|will) you vote\b|\bvote[ds]? for\b|\bwhich party\b|\bparty member\w*|\bmember of (?:a|any) (?:political )?party\b|\bare you (?:a )?(?:conservative|liberal|socialist|republican|democrat|left-wing|right-wing|communist)\b/,
      /\bpolitische\w* (?:einstellung|ansicht\w*|meinung|uberzeugung|partei)\b|\bwelche partei\b|\bwahlen sie\b(?! (?:aus|eine|die passende))|\bparteimitglied\w*|\bmitglied einer partei\b/,
      /\bopinions? politiques?\b|\bpour qui votez\b|\bparti politique\b|\bavez[- ]vous vote\b|\bvotez[- ]vous\b/,
      /\bideas politicas\b|\bopinion(?:es)? politicas?\b|\bpor quien (?:vota|voto|votas)\b|\bpartido politico\b|\ba quien vota\b/,
    ],
    personal: [/\bpolitics\b/],
  },
  {
    topic: 'union membership',
    ground:
      'Union membership is special data under GDPR Article 9 and protected by the European Convention on Human Rights (Article 11), UK law and the US National Labor Relations Act.',
    instead: 'nothing: it never decides about a job.',
    always: [
      /\b(?:member of|belong to|join\w*|support|part of|left|in) (?:a|any|the|your)?\s?(?:trade |labou?r |workers'? )?union\b|\bunion (?:member\w*|activit\w+|activist)\b|\bunionist\b|\bworks council member\b|\bunionis\w+ (?:before|at)\b|\b(?:taken part|participat\w+|been|joined) (?:in|on) (?:a )?strikes?\b/,
      /\bgewerkschaft(?:smitglied\w*|lich)\b|\bin (?:einer|der|ihrer) gewerkschaft\b|\bmitglied (?:einer|der) gewerkschaft\b|\bgewerkschaftszugehorigkeit\b/,
      /\bsyndique\w*|\b(?:membre|adherente?) d'un syndicat\b|\bappartenance syndicale\b/,
      /\bsindicalizad\w*|\bafiliad[oa] a (?:un|algun) sindicato\b|\b(?:miembro de|pertenece a|perteneces a) (?:un|algun) sindicato\b|\bafiliacion sindical\b/,
    ],
    personal: [/\b(?:trade|labou?r) union\b/],
  },
  {
    topic: 'criminal record',
    ground:
      'Data on convictions may be processed only where a law allows it (GDPR Article 10), and a general question weighs on some groups more than on others (US EEOC guidance on Title VII).',
    instead:
      'nothing at this stage: where the law demands a check, for example for work with children, it is made after an offer.',
    always: [
      /\barrest(?:ed|s)\b|\bcriminal (?:record|history|conviction|background)s?\b|\b(?:been|ever) convict\w+|\bconvictions?\b|\bbeen (?:to|in) (?:prison|jail)\b|\bcharged with a crime\b|\bdbs check\b/,
      /\bvorbestraft\b|\bvorstrafen?\b|\bcasier judiciaire\b|\bcondamnee?(?:\(e\))?\b|\bantecedentes penales\b|\bcondenad[oa]\b/,
    ],
  },
  {
    topic: 'military or veteran status',
    ground:
      'Military service is protected by the US USERRA and VEVRAA, and stands for sex, age or belief elsewhere.',
    instead: '"What did you work on in these years?", if the resume leaves a pause.',
    always: [
      /\bare you (?:an? )?(?:\w+ )?veteran\b|\bmilitary (?:discharge|status)\b|\bdischarged from the (?:army|military|navy)\b|\b(?:do|did) you (?:serve|do) (?:\w+ )*(?:military|national|civil(?:ian)?) service\b/,
      /\b(?:wehrdienst|zivildienst|wehrpflicht)\b|\bservice militaire\b|\bservicio militar\b/,
    ],
    personal: [/\bveteran\b/],
  },
  {
    topic: 'credit and debts',
    ground:
      'Private finances say nothing of the work and weigh on some groups more than on others (US EEOC guidance on Title VII, Fair Credit Reporting Act; data minimisation, GDPR Article 5).',
    instead: 'nothing: for work with money, ask for experience with budgets or accounts.',
    always: [
      /\byour (?:\w+ )?(?:credit (?:score|rating|history)|debts?|loans?|mortgage)\b|\b(?:do|have) you\b.{0,20}\b(?:in debt|any debts?|debts|filed for bankruptcy|been bankrupt|gone bankrupt)\b|\bown or rent\b|\bwages? garnish\w*|\bbankrupt\?/,
      /\b(?:haben sie|ihre) schulden\b|\bschufa\b|\bavez[- ]vous des dettes\b|\bvos dettes\b|\b(?:tiene|tienes) (?:usted )?deudas\b/,
    ],
    personal: [/\bcredit (?:score|rating|history)\b/],
  },
  {
    topic: 'past pay',
    ground:
      'EU Directive 2023/970 (Article 5) and the laws of many US states forbid asking what somebody was paid before: old inequality would be carried on.',
    instead: '"What pay do you expect?" (the field Salary expectation)',
    always: [
      /\b(?:current|previous|last|past|present|former|existing) (?:\w+ )?(?:salary|salaries|pay\b|wages?|compensation|remuneration)(?! (?:system|scale|software|grade system|run))|\b(?:salary|pay|wage|compensation) history\b|\bhow much (?:do|did|are|were) you (?:currently )?(?:earn|make|get paid|paid|earning|making)\b|\bwhat (?:do|did|are) you (?:currently )?(?:earn|earning)\b|\bwere you paid\b/,
      /\b(?:letztes|bisheriges|aktuelles|derzeitiges|jetziges|voriges) (?:\w+ )?(?:jahres)?gehalt\b|\b(?:was|wie ?viel) verdien(?:en|ten|st) (?:sie|du)\b/,
      /\b(?:dernier|ancien|precedent) salaire\b|\bsalaire (?:actuel|precedent)\b|\bcombien (?:gagnez|gagniez|gagnes)\b/,
      /\b(?:ultimo|anterior|actual) (?:salario|sueldo)\b|\b(?:salario|sueldo) (?:actual|anterior)\b|\bcuanto (?:gana|ganas|ganaba|cobra|cobras|cobraba)\b/,
    ],
  },
];
