import type { Cell, Line } from '../document/document-text.ts';

/** What a labelled piece of an entry is. `note` is neither a name nor a date. */
export type Role = 'title' | 'company' | 'institution' | 'degree' | 'field' | 'dates' | 'note';

/** Labels of forms and heads of tables: "Employer: …", "Occupation or position held", "Zeitraum | Position | Firma". */
const labels: Record<Role, string> = {
  title: `position|job title|title|role|designation|post|post held|position held|occupation|occupation or position held|job|function|stelle|funktion|tätigkeit|beruf oder funktion|berufsbezeichnung|stellenbezeichnung|poste|poste occupé|fonction|fonction ou poste occupé|intitulé du poste|emploi|puesto|cargo|profesión o cargo desempeñado|cargo o puesto|cargo ocupado|función|função|função ou cargo ocupado|posizione|ruolo|mansione|lavoro o posizione ricoperti|functie|stanowisko|befattning|titel|stilling|должность|посада|職種|役職|職位|직책|직위|pozice|pozíció|görev|pozisyon|ünvan`,
  company: `company|employer|organisation|organization|name of employer|name and address of employer|employer name|company name|firm|business|client|firma|arbeitgeber|unternehmen|name und adresse des arbeitgebers|betrieb|entreprise|employeur|société|nom et adresse de l'employeur|organisme|empresa|empleador|nombre y dirección del empleador|nombre de la empresa|nome e endereço do empregador|empregador|azienda|datore di lavoro|nome e indirizzo del datore di lavoro|bedrijf|werkgever|pracodawca|arbetsgivare|företag|arbejdsgiver|arbeidsgiver|virksomhed|компания|организация|место работы|работодатель|роботодавець|компанія|会社名|勤務先|회사|회사명|근무처|公司|公司名称|zaměstnavatel|şirket|işveren|kurum`,
  institution: `institution|school|university|college|institute|name and type of organisation providing education and training|name and type of organisation providing education|school/university|school / university|institution name|university/board|board/university|university / board|name of institution|board|hochschule|schule|universität|bildungseinrichtung|name und art der bildungs- oder ausbildungseinrichtung|einrichtung|établissement|école|université|nom et type d'établissement|institución|centro|centro educativo|centro de estudios|nombre y tipo de organización|universidad|escuela|instituição|istituto|nome e tipo d'organizzazione|instelling|uczelnia|szkoła|lärosäte|skola|учебное заведение|вуз|заклад|学校名|학교|학교명|学校|škola|okul`,
  degree: `degree|qualification|title of qualification awarded|qualification awarded|award|diploma|course|certificate|programme|program|examination|exam|degree/course|course/degree|class|abschluss|bezeichnung der erworbenen qualifikation|qualifikation|diplôme|titre|intitulé du certificat ou diplôme délivré|título|titulación|título de la cualificación obtenida|grado|titolo della qualifica rilasciata|titolo|titolo di studio|qualifica|diploma di|opleiding|graad|stopień|examen|grad|степень|квалификация|ступінь|学位|학위|titul|derece`,
  field: `field|field of study|major|subject|subjects|specialisation|specialization|principal subjects|principal subjects/occupational skills covered|stream|discipline|branch|fachrichtung|studiengang|fach|hauptfächer|domaine|spécialité|especialidad|campo|indirizzo|richting|kierunek|inriktning|специальность|направление|спеціальність|専攻|학과|전공|专业|obor|bölüm`,
  dates: `dates|date|period|duration|time|years|year|from - to|from – to|dates (from – to)|dates (from - to)|time period|timeframe|year of passing|passing year|when|zeitraum|datum|dauer|von - bis|zeit|période|durée|année|periodo|período|fechas|fecha|duración|años|data|datas|date (da – a)|periode|okres|daty|tid|период|годы|період|期間|年月|기간|期间|时间|dönem|tarih|období`,
  note: `location|place|city|country|address|responsibilities|main activities and responsibilities|duties|tasks|type of business or sector|sector|industry|reason for leaving|salary|grade|gpa|cgpa|marks|percentage|result|score|level|ort|aufgaben|hauptaufgaben und verantwortlichkeiten|tätigkeitsbereich oder branche|branche|note|lieu|ville|principales activités et responsabilités|secteur|lugar|funciones|funciones y responsabilidades|principales actividades y responsabilidades|tipo de empresa o sector|nota|local|luogo|tipo di attività o settore|principali mansioni e responsabilità|plaats|miejsce|obowiązki|ort och land|обязанности|город|місце|обов'язки|所在地|内容|업무|담당업무|地点|职责`,
};

const roles = new Map<string, Role>();
for (const [role, list] of Object.entries(labels) as [Role, string][])
  for (const label of list.split('|')) if (!roles.has(label)) roles.set(label, role);

/** What a text labels, or null where it is no label. A colon at its end is no part of it. */
export function roleOf(text: string): Role | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[\s•*]+|[\s:：*]+$/g, '');
  return plain.length <= 70 ? (roles.get(plain) ?? null) : null;
}

/** "Employer: Blue Press" as its role and its value; null for other texts. */
export function labelledValue(text: string): { role: Role; value: string } | null {
  const [, label, value] = /^\s*[*•]*\s*([^:：]{2,70}?)\s*[*]*[:：][*]*\s*(\S.*)$/u.exec(text) ?? [];
  const role = label ? roleOf(label) : null;
  return role && value ? { role, value } : null;
}

/** A column of a table with a head row. */
export interface Column {
  left: number | null;
  role: Role;
}

/** The columns that a table's head row names; null where the line is none. */
export function columnsOf(line: Line): Column[] | null {
  if (line.cells.length < 2) return null;
  const found = line.cells.map((cell) => roleOf(cell.text));
  if (found.filter(Boolean).length < Math.max(2, line.cells.length - 1)) return null;
  return line.cells.map((cell, i) => ({ left: cell.area?.left ?? null, role: found[i] ?? 'note' }));
}

/** The role of a cell in a table whose columns are known. */
export function roleInTable(cell: Cell, line: Line, columns: readonly Column[] | null): Role | null {
  if (!columns) return null;
  if (line.cells.length === columns.length) return columns[line.cells.indexOf(cell)]?.role ?? null;
  const left = cell.area?.left;
  if (left === undefined) return null;
  return columns.find((column) => column.left !== null && Math.abs(column.left - left) < 8)?.role ?? null;
}
