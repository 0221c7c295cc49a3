/** An invented candidate: where they live, how they are reached, and in which money they think. */
export interface SpokenPerson {
  name: string;
  /** City as said, and the place in canonical form. */
  city: string;
  country: string;
  location: string;
  /** Country code and a subscriber's digits in the groups in which people say them. */
  code: string;
  groups: readonly string[];
  /** Words for the currency, its code, and usual pay per year in thousands. */
  money: string;
  currency: string;
  pay: number;
  languages: readonly string[];
}

const rows = [
  'Marta Oliveira|Porto|Portugal||351|912 345 678|euros|EUR|34|Portuguese,English',
  'Jonas Weber|Leipzig|Germany||49|1512 345 6789|euros|EUR|58|German,English',
  'Anita Desai|Pune|India||91|98765 43210|Indian rupees|INR|1200|Marathi,Hindi,English',
  'Kofi Boateng|Accra|Ghana||233|24 123 4567|US dollars|USD|30|English,Twi',
  'Grace Wanjiru|Nairobi|Kenya||254|712 345 678|Kenyan shillings|KES|1800|Swahili,English',
  'Tyler Brooks|Austin|Texas|Austin, United States|1|512 555 2671|US dollars|USD|95|English,Spanish',
  'Erin Gallagher|Dublin|Ireland||353|85 123 4567|euros|EUR|48|English,Irish',
  'Callum Reid|Glasgow|Scotland|Glasgow, United Kingdom|44|7911 123 456|pounds|GBP|41|English',
  'Sofie Jensen|Aarhus|Denmark||45|20 12 34 56|Danish kroner|DKK|480|Danish,English,German',
  'Mikko Laine|Helsinki|Finland||358|40 123 4567|euros|EUR|52|Finnish,Swedish,English',
  'Camille Laurent|Lyon|France||33|6 12 34 56 78|euros|EUR|43|French,English',
  'Diego Herrera|Bogota|Colombia||57|300 123 4567|US dollars|USD|36|Spanish,English',
  'Thi Lan Pham|Hanoi|Vietnam||84|91 234 56 78|US dollars|USD|24|Vietnamese,English',
  'Haruto Tanaka|Osaka|Japan||81|90 1234 5678|yen|JPY|6000|Japanese,English',
  'Zeynep Kaya|Ankara|Turkey||90|532 123 45 67|euros|EUR|28|Turkish,English',
  'Ama Mensah|Rotterdam|the Netherlands|Rotterdam, Netherlands|31|6 1234 5678|euros|EUR|46|Dutch,English',
  'Pavel Dvorak|Prague|Czech Republic||420|601 123 456|Czech crowns|CZK|900|Czech,English,German',
  'Lucia Romano|Turin|Italy||39|333 123 4567|euros|EUR|39|Italian,English',
  'Omar Farouk|Cairo|Egypt||20|100 123 4567|US dollars|USD|22|Arabic,English',
  'Chloe Bennett|Melbourne|Australia||61|412 345 678|Australian dollars|AUD|88|English',
  'Thabo Nkosi|Johannesburg|South Africa||27|82 123 4567|rand|ZAR|600|Zulu,English',
  'Ioana Popescu|Bucharest|Romania||40|721 123 456|euros|EUR|27|Romanian,English,French',
  'Henrik Solberg|Bergen|Norway||47|406 12 345|Norwegian kroner|NOK|620|Norwegian,English',
  'Mei Ling Tan|Singapore|Singapore||65|8123 4567|Singapore dollars|SGD|72|English,Mandarin',
  'Rafael Souza|Recife|Brazil||55|81 98765 4321|US dollars|USD|33|Portuguese,English',
  'Nadine Keller|Zurich|Switzerland||41|79 123 45 67|Swiss francs|CHF|98|German,French,English',
  'Wojciech Nowak|Gdansk|Poland||48|501 234 567|zloty|PLN|140|Polish,English',
  'Fatou Diallo|Dakar|Senegal||221|77 123 45 67|euros|EUR|20|French,Wolof,English',
  'Liam Tremblay|Montreal|Canada||1|514 555 0187|Canadian dollars|CAD|79|French,English',
  'Aigerim Bekova|Almaty|Kazakhstan||7|701 123 4567|US dollars|USD|26|Kazakh,Russian,English',
  'Siobhan Kearney|Galway|Ireland||353|87 234 5678|euros|EUR|51|English,Irish,French',
  'Mateusz Wrona|Wroclaw|Poland||48|602 345 678|zloty|PLN|168|Polish,German,English',
  'Yuki Moriyama|Kyoto|Japan||81|80 2345 6789|yen|JPY|7200|Japanese,English,Korean',
  'Oluwaseun Adeyemi|Lagos|Nigeria||234|803 123 4567|US dollars|USD|31|Yoruba,English',
  'Hanneke Visser|Eindhoven|the Netherlands|Eindhoven, Netherlands|31|6 2345 6789|euros|EUR|57|Dutch,English,German',
  'Priscila Andrade|Fortaleza|Brazil||55|85 98123 4567|US dollars|USD|29|Portuguese,Spanish,English',
  'Tamar Beridze|Tbilisi|Georgia||995|555 12 34 56|US dollars|USD|25|Georgian,Russian,English',
] as const;

export const spokenPeople: readonly SpokenPerson[] = rows.map((row) => {
  const [
    name = '',
    city = '',
    country = '',
    location,
    code = '',
    groups = '',
    money = '',
    currency = '',
    pay,
    languages = '',
  ] = row.split('|');
  return {
    name,
    city,
    country,
    location: location || `${city}, ${country}`,
    code,
    groups: groups.split(' '),
    money,
    currency,
    pay: Number(pay),
    languages: languages.split(','),
  };
});
