/** A city of the world list. `population` decides between namesakes. */
export interface City {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** State or province, null if unknown. */
  region: string | null;
  population: number;
}

/**
 * Cities by name. The list is large, so it is not part of the catalogue: whoever understands speech passes one
 * in the context (see `cities.ts`); without it, a city is taken as typed.
 */
export interface PlaceIndex {
  /** Cities with this name or a known other name, largest first; case and accents are ignored. */
  named(name: string): readonly City[];
  /** Cities of a country, largest first. */
  inCountry(country: string): readonly City[];
}
