import type { City, PlaceIndex } from './normalise/place-index.ts';
import { withoutAccents } from './normalise/text.ts';

/** English and other usual names that the list spells otherwise or lacks; the number is a rough population. */
const more =
  "Bruges:BE:118000|Brugge=Bruges:BE|Ghent:BE:260000|Gent=Ghent:BE|Leuven:BE:100000|Louvain=Leuven:BE|Antwerp:BE:520000|Antwerpen=Antwerp:BE|Liege:BE:195000|Namur:BE:110000|Mechelen:BE:86000|Gothenburg:SE:580000|Göteborg=Gothenburg:SE|Lund:SE:94000|Nuremberg:DE:510000|Nürnberg=Nuremberg:DE|Köln=Cologne:DE|München=Munich:DE|Hanover:DE:535000|Hannover=Hanover:DE|Brunswick:DE:250000|Braunschweig:DE:250000|Heidelberg:DE:160000|Tübingen:DE:90000|Erlangen:DE:112000|Ingolstadt:DE:138000|Aachen:DE:249000|Bonn:DE:330000|Mainz:DE:217000|Potsdam:DE:182000|Jena:DE:111000|Winterthur:CH:113000|Lausanne:CH:140000|Lucerne:CH:82000|Luzern=Lucerne:CH|St. Gallen:CH:76000|Zug:CH:30000|Basel:CH:178000|Basle=Basel:CH|Genève=Geneva:CH|Delft:NL:104000|Leiden:NL:125000|Haarlem:NL:162000|Nijmegen:NL:178000|Breda:NL:184000|Tilburg:NL:222000|Den Haag=The Hague:NL|The Hague:NL:550000|Amersfoort:NL:158000|Hilversum:NL:91000|Kiev=Kyiv:UA|Kharkov=Kharkiv:UA|Bangalore:IN:8400000|Bombay=Mumbai:IN|Calcutta=Kolkata:IN|Madras=Chennai:IN|Gurgaon:IN:876000|Gurugram=Gurgaon:IN|Noida:IN:640000|Tel Aviv:IL:460000|Haifa:IL:280000|Saigon=Ho Chi Minh City:VN|Peking=Beijing:CN|Canton=Guangzhou:CN|New York City=New York:US|NYC=New York:US|Washington:US:5300000|Washington DC=Washington:US|LA=Los Angeles:US|San Fran=San Francisco:US|Philly=Philadelphia:US|Vegas=Las Vegas:US|Saint Louis=St. Louis:US|Saint Paul=St. Paul:US|Palo Alto:US:68000|Mountain View:US:82000|Sunnyvale:US:155000|Cupertino:US:60000|Redmond:US:73000|Bellevue:US:151000|Cambridge:US:118000|Brooklyn:US:2700000|Arlington:US:398000|Boulder:US:108000|Wien=Vienna:AT|Warszawa=Warsaw:PL|Cracow=Krakow:PL|Praha=Prague:CZ|Roma=Rome:IT|Milano=Milan:IT|Torino=Turin:IT|Firenze=Florence:IT|Napoli=Naples:IT|Venezia=Venice:IT|Genova=Genoa:IT|Bologna:IT:390000|Padua:IT:210000|Padova=Padua:IT|Bergamo:IT:120000|Monza:IT:123000|Lisboa=Lisbon:PT|Oporto=Porto:PT|Coimbra:PT:143000|Aveiro:PT:78000|Sevilla=Seville:ES|København=Copenhagen:DK|Kobenhavn=Copenhagen:DK|Århus=Aarhus:DK|Moskva=Moscow:RU|Bucuresti=Bucharest:RO|Beograd=Belgrade:RS|Athina=Athens:GR|Salonica=Thessaloniki:GR|Lvov=Lviv:UA|Dacca=Dhaka:BD|Rangoon=Yangon:MM|Cambridge:GB:145000|Oxford:GB:162000|Bath:GB:94000|York:GB:202000|Milton Keynes:GB:230000|Brighton:GB:277000|Reading:GB:174000|Galway:IE:80000|Limerick:IE:94000|Espoo:FI:300000|Esbo=Espoo:FI|Helsingfors=Helsinki:FI|Trento:IT:118000|Verona:IT:257000|Grenoble:FR:158000|Strasbourg:FR:285000|Rennes:FR:217000|Montpellier:FR:290000|Sophia Antipolis:FR:10000|Quebec City=Quebec:CA|Waterloo:CA:121000|Kitchener:CA:256000|Kathmandu:NP:1000000|Johannesburg:ZA:5600000|Jo'burg=Johannesburg:ZA|Sao Paulo:BR:12000000|Rio=Rio de Janeiro:BR|Mexico City:MX:9200000|Tokio=Tokyo:JP|Marrakesh:MA:930000|Marrakech=Marrakesh:MA|Islamabad:PK:1100000|Sialkot:PK:655000";

interface Listed {
  city: string;
  city_ascii: string;
  iso2: string;
  province: string;
  pop: number;
}

function fold(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/[.]/g, '')
    .replace(/\bst\b/g, 'saint')
    .replace(/[\s-]+/g, ' ')
    .trim();
}

/** Makes an index from rows; namesakes stand largest first. Pure. */
export function placeIndex(rows: readonly { city: City; names: readonly string[] }[]): PlaceIndex {
  const byName = new Map<string, City[]>();
  const byCountry = new Map<string, City[]>();
  for (const { city, names } of rows) {
    for (const name of new Set(names.map(fold))) {
      const standing = byName.get(name);
      if (standing) standing.push(city);
      else byName.set(name, [city]);
    }
    const inCountry = byCountry.get(city.country);
    if (inCountry) inCountry.push(city);
    else byCountry.set(city.country, [city]);
  }
  const bySize = (a: City, b: City): number => b.population - a.population;
  for (const list of byName.values()) list.sort(bySize);
  for (const list of byCountry.values()) list.sort(bySize);
  return {
    named: (name) => byName.get(fold(name)) ?? [],
    inCountry: (country) => byCountry.get(country) ?? [],
  };
}

let loaded: Promise<PlaceIndex> | null = null;

async function load(): Promise<PlaceIndex> {
  const { default: list } = (await import('city-timezones/data/cityMap.json', {
    with: { type: 'json' },
  })) as {
    default: readonly Listed[];
  };
  const rows = new Map<string, { city: City; names: string[] }>();
  const add = (city: City, names: readonly string[]): void => {
    const key = `${fold(city.name)}|${city.country}|${city.region ?? ''}`;
    const standing = rows.get(key);
    if (standing) standing.names.push(...names);
    else rows.set(key, { city, names: [...names] });
  };
  for (const item of list) {
    if (!item.iso2 || item.pop <= 0) continue;
    const name = /[ÅÆØåæø]/.test(item.city) ? item.city_ascii : item.city;
    add({ name, country: item.iso2, region: item.province || null, population: item.pop }, [
      item.city,
      item.city_ascii,
    ]);
  }
  // The largest city of each name and country, so that the extra names find their city at once.
  const largest = new Map<string, { city: City; names: string[] }>();
  for (const row of rows.values()) {
    const key = `${fold(row.city.name)}|${row.city.country}`;
    const standing = largest.get(key);
    if (!standing || standing.city.population < row.city.population) largest.set(key, row);
  }
  const canonical = (name: string, country: string): { city: City; names: string[] } | undefined =>
    largest.get(`${fold(name)}|${country}`);
  for (const entry of more.split('|').sort((a, b) => Number(a.includes('=')) - Number(b.includes('=')))) {
    const [names = '', country = '', population = '0'] = entry.split(':');
    const [name = '', other] = names.split('=');
    if (other) {
      const named = canonical(other, country);
      named?.names.push(name);
      // The list may have the city under its own name ("Gent"): it is written in English all the same.
      const own = largest.get(`${fold(name)}|${country}`);
      if (named && own) own.city.name = named.city.name;
    }
    if (!other) {
      const standing = canonical(name, country);
      if (standing) standing.city.population = Math.max(standing.city.population, Number(population));
      else {
        const row = { city: { name, country, region: null, population: Number(population) }, names: [name] };
        rows.set(`${fold(name)}|${country}|`, row);
        largest.set(`${fold(name)}|${country}`, row);
      }
    }
  }
  return placeIndex([...rows.values()]);
}

/**
 * The world's larger cities (about 7,000, by Natural Earth), for understanding spoken places. Two megabytes, so it is
 * loaded once, on demand, by the server and the agent; the portal does without.
 */
export function loadPlaces(): Promise<PlaceIndex> {
  loaded ??= load();
  return loaded;
}
