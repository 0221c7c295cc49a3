/** Names of the months as resumes print them, full, shortened and inflected, in the languages we read. */
const monthNames: readonly string[] = [
  'january|jan|januar|jänner|jän|janvier|janv|enero|ene|gennaio|gen|genn|janeiro|januari|styczeń|stycznia|sty|январь|января|янв|январе|січень|січня|січ|leden|ledna|január|januára|ocak|oca|tammikuu|tammikuuta|tammikuun|január|ianuarie|ian|ιανουάριος|ιανουαρίου|ιαν|siječanj|gener|يناير|ינואר',
  'february|feb|febr|februar|feber|février|févr|fév|fevrier|febrero|febbraio|febb|fevereiro|fev|februari|luty|lutego|lut|февраль|февраля|фев|лютий|лютого|лют|únor|února|február|februára|şubat|şub|helmikuu|helmikuun|februarie|φεβρουάριος|φεβρουαρίου|φεβ|veljača|febrer|فبراير|פברואר',
  'march|mar|märz|mrz|mär|maerz|mars|marzo|março|marco|maart|mrt|marzec|marca|март|марта|мар|березень|березня|бер|březen|března|marec|marts|mart|maaliskuu|maaliskuun|március|márc|martie|μάρτιος|μαρτίου|μαρ|ožujak|març|مارس|מרץ',
  'april|apr|avril|avr|abril|abr|aprile|kwiecień|kwietnia|kwi|апрель|апреля|апр|квітень|квітня|квіт|кві|duben|dubna|apríl|apríla|nisan|nis|huhtikuu|huhtikuun|április|ápr|aprilie|απρίλιος|απριλίου|απρ|travanj|أبريل|אפריל',
  'may|mai|mayo|maggio|mag|maio|maj|mei|maja|май|мая|травень|травня|трав|тра|květen|května|máj|mája|mayıs|toukokuu|toukokuun|május|máj|μάιος|μαΐου|μαϊ|svibanj|maig|مايو|מאי',
  'june|jun|juni|juin|junio|giugno|giu|junho|czerwiec|czerwca|cze|июнь|июня|июн|червень|червня|черв|чер|červen|června|jún|júna|haziran|haz|kesäkuu|kesäkuun|június|jún|iunie|iun|ιούνιος|ιουνίου|ιουν|lipanj|juny|يونيو|יוני',
  'july|jul|juli|juillet|juil|julio|luglio|lug|julho|lipiec|lipca|lip|июль|июля|июл|липень|липня|лип|červenec|července|júl|júla|temmuz|tem|heinäkuu|heinäkuun|július|júl|iulie|iul|ιούλιος|ιουλίου|ιουλ|srpanj|juliol|يوليو|יולי',
  'august|aug|août|aout|agosto|ago|augusti|augustus|sierpień|sierpnia|sie|август|августа|авг|серпень|серпня|серп|сер|srpen|srpna|augusta|ağustos|ağu|elokuu|elokuun|augusztus|αύγουστος|αυγούστου|αυγ|kolovoz|agost|أغسطس|אוגוסט',
  'september|sept|sep|septembre|septiembre|settembre|set|sett|setembro|wrzesień|września|wrz|сентябрь|сентября|сен|сент|вересень|вересня|вер|září|septembra|eylül|eyl|syyskuu|syyskuun|szeptember|szept|septembrie|σεπτέμβριος|σεπτεμβρίου|σεπ|rujan|setembre|سبتمبر|ספטמבר',
  'october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|październik|października|paź|октябрь|октября|окт|жовтень|жовтня|жовт|жов|říjen|října|október|októbra|ekim|eki|lokakuu|lokakuun|octombrie|οκτώβριος|οκτωβρίου|οκτ|listopada|أكتوبر|אוקטובר',
  'november|nov|novembre|noviembre|novembro|listopad|listopada|lis|ноябрь|ноября|ноя|нояб|листопад|листопада|лист|novembra|kasım|kas|marraskuu|marraskuun|noiembrie|noi|νοέμβριος|νοεμβρίου|νοε|studeni|نوفمبر|נובמבר',
  'december|dec|dezember|dez|décembre|déc|decembre|diciembre|dic|dicembre|dezembro|desember|des|grudzień|grudnia|gru|декабрь|декабря|дек|грудень|грудня|груд|гру|prosinec|prosince|decembra|aralık|ara|joulukuu|joulukuun|decembrie|δεκέμβριος|δεκεμβρίου|δεκ|prosinac|desembre|ديسمبر|דצמבר',
];

/** Seasons and quarters stand for the month they begin in. */
const periodNames: Record<string, string> = {
  '01': 'q1|1q|t1|1\\. quartal|winter term|h1',
  '03': 'spring|frühjahr|frühling|printemps|primavera|voorjaar|lente|vår|forår|wiosna|весна|весной',
  '04': 'q2|2q|t2|2\\. quartal',
  '06': 'summer|sommer|été|verano|estate|verão|zomer|sommar|lato|лето|летом',
  '07': 'q3|3q|t3|3\\. quartal|h2',
  '09': 'autumn|fall|herbst|automne|otoño|autunno|outono|herfst|höst|efterår|høst|jesień|осень|осенью',
  '10': 'q4|4q|t4|4\\. quartal',
  '12': 'winter|hiver|invierno|inverno|vinter|zima|зима|зимой',
};

const months = new Map<string, string>();
for (const [i, names] of monthNames.entries()) {
  for (const name of names.normalize('NFC').split('|'))
    if (!months.has(name)) months.set(name, String(i + 1).padStart(2, '0'));
}
for (const [month, names] of Object.entries(periodNames)) {
  for (const name of names.split('|')) months.set(name.replace('\\', ''), month);
}

/** The two digits of a printed month, season or quarter in lower case; null if it is none. */
export function monthNumber(name: string): string | null {
  return months.get(name) ?? null;
}

/** Matches any of the names; the longest first, so that "mars" is not read as "mar". */
export const monthPattern = `(?:${[...months.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|')})`;

/** Words for the end of a post that goes on. */
const openWords = `present|presently|now|current|currently|today|to date|date|ongoing|on-going|in progress|till now|till date|till today|until now|to present|to now|heute|gegenwärtig|gegenwart|aktuell|jetzt|laufend|derzeit|dato|andauernd|présent|presente|aujourd['’ʼ]hui|auj\\.?|actuel|actuelle|actuellement|ce jour|à ce jour|jour|en cours|en poste|maintenant|actualidad|la actualidad|la fecha|actual|actualmente|hoy|la actualitat|actualitat|avui|el presente|oggi|ad oggi|attuale|attualmente|in corso|tuttora|tutt['’ʼ]ora|atual|atualmente|atualidade|a atualidade|o momento|ao momento|momento|momento atual|o presente|à data|hoje|nuvarande|nu|idag|i dag|pågående|tillsvidare|tills vidare|nå|nåværende|nåtid|d\\.d\\.|dags dato|nuværende|heden|op heden|nu toe|obecnie|teraz|dziś|dzisiaj|chwili obecnej|nadal|настоящее время|настоящий момент|наст\\. время|наст\\. вр\\.?|н\\.\\s?в\\.?|сейчас|сегодня|текущее время|теперішній час|дотепер|сьогодні|нині|тепер|цей час|současnost|současnosti|dosud|dnes|nyní|súčasnosť|súčasnosti|doteraz|günümüz|halen|devam ediyor|devam|şu an|şimdi|bugün|nykyinen|nykyhetki|nyt|edelleen|jatkuu|jelenleg|jelen|napjainkig|prezent|în prezent|σήμερα|παρόν|έως σήμερα|μέχρι σήμερα|danas|sadašnjost|sada|היום|כיום|الآن|حتى الآن|الحالي|現在に至る|現在|至今|迄今|目前|今|在職中|在职|현재까지|현재|재직\\s?중|재직중|재학\\s?중|진행\\s?중`;
const untilWords = `until|till|to|bis|bis zum|zum|jusqu['’]à|jusqu['’]au|à|au|hasta|hasta la|até|até ao|até o|ate|ao|fino a|fino ad|sino ad|ad|a|al|all['’]|tot|t\\/m|tot en met|do|till och med|til|per|până|μέχρι|έως|по|до|по наст\\.`;

/** Matches the end of a range that goes on: "heute", "até o momento", "по настоящее время". */
export const openPattern = `(?:(?:${untilWords})\\s*)?(?:${openWords})`;

/** Matches what stands between two dates. */
export const separatorPattern = `\\s*(?:[-–—−‒‑‐~〜～～→➔]+|(?<![\\p{L}])(?:${untilWords}|through|thru)(?![\\p{L}])|から|부터|至)\\s*(?:(?:${untilWords})\\s+)?`;

/** Words before the start of a post that goes on. */
export const sincePattern = `since|as of|from|starting|seit|seit dem|ab|depuis|depuis le|dès|desde|desde el|dal|dall['’]|da|sedan|siden|fra|från|sinds|vanaf|od|від|з|с|от|beginning|début|des de|από`;

/** Words before a range: "from 2019 to 2020", "с марта 2018 по май 2019". */
export const fromPattern = `from|von|vom|de|du|des|desde|del|dal|dall['’]|da|van|från|fra|od|з|із|від|с|от|entre|between`;

/** Japanese eras by the year before their first. */
export const eraYears: Record<string, number> = { 昭和: 1925, 平成: 1988, 令和: 2018 };
