import { loadPlaces } from '@pluto/shared/profile/cities.ts';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../document/document-text.ts';
import { plainCell } from '../document/read-plain-text.ts';
import { canonicalPlace } from './canonical-place.ts';
import { readLocation } from './read-location.ts';

const read = (...lines: string[]) =>
  readLocation(
    lines.map((text) => lineOf([plainCell(text)], null)),
    null,
  );

describe('where somebody lives', () => {
  it.each([
    [['1420 Oak Ridge Dr, Apt 4B, Houston, TX 77002'], 'Houston, TX', 'US'],
    [['Flat 3, 27 Church Road, Hove, East Sussex, BN3 2FA'], 'Hove, East Sussex', 'GB'],
    [['Musterstraße 12, 80331 München'], 'München', 'DE'],
    [['12 bis rue de la République', '69002 Lyon'], 'Lyon', 'FR'],
    [['Keizersgracht 123, 1015 CJ Amsterdam'], 'Amsterdam', 'NL'],
    [['4/88 Crown St, Surry Hills NSW 2010'], 'Surry Hills, NSW', 'AU'],
    [['B-204, Andheri West, Mumbai - 400053, Maharashtra, India'], 'Mumbai, Maharashtra, India', 'IN'],
    [['г. Москва, ул. Ленина, д. 5'], 'Москва', 'RU'],
    [['〒150-0002 東京都渋谷区渋谷2-1-1'], '東京都渋谷区', 'JP'],
    [['서울특별시 강남구'], '서울특별시 강남구', 'KR'],
    [['北京市朝阳区'], '北京市朝阳区', 'CN'],
    [['القاهرة، مصر'], 'القاهرة, مصر', 'EG'],
    [['Lyon, Rhône +33 6 39 98 12 34 jo@example.net LinkedIn'], 'Lyon, Rhône', 'FR'],
    [['Ljubljana, Slovenia (Remote)'], 'Ljubljana, Slovenia', 'SI'],
    [['⌂ 50-062 Wrocław'], 'Wrocław', 'PL'],
  ])('%s', (lines, text, country) => {
    expect(read(...lines)).toMatchObject({ text, country });
  });

  it.each([
    ['Place of birth: Dresden'],
    ['Software Engineer'],
    ['Willing to relocate to Berlin'],
    ['2012 – 2017'],
  ])('is not told by %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('is doubtful where only a country or state is named', () => {
    expect(read('Germany')?.confidence).toBeLessThan(0.6);
  });

  it.each([
    ['Austin, TX', 'Austin, United States'],
    ['80331 München', 'Munich, Germany'],
    ['Leeds, UK', 'Leeds, United Kingdom'],
  ])('%s is kept as if it were typed', async (printed, expected) => {
    const place = read(printed);
    const context = { today: '2026-11-22', places: await loadPlaces() };
    expect(place && canonicalPlace(place, context)).toBe(expected);
  });
});
