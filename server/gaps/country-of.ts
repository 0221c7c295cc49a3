export { countryOf } from '@pluto/shared/profile/country-of.ts';
