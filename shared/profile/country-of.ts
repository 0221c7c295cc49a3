import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { countryCode } from './normalise/countries.ts';
import type { Profile } from './profile.ts';

/**
 * Country of a candidate as ISO 3166-1 alpha-2: of the location ("City, Country"), else of the phone number's
 * prefix; null when neither tells.
 */
export function countryOf(profile: Profile): string | null {
  const location = profile.location?.value;
  if (typeof location === 'string') {
    const country = countryCode(location.split(',').at(-1)?.trim() ?? '');
    if (country) return country;
  }
  const phone = profile.phone?.value;
  return typeof phone === 'string' ? (parsePhoneNumberFromString(phone)?.country ?? null) : null;
}
