/** What tells people apart. */
export interface Person {
  candidate_id: string;
  external_id: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  current_company: string | null;
  location: string | null;
}

export interface PersonMatch {
  candidate_id: string;
  /** What the two have in common. */
  by: 'external_id' | 'email' | 'phone' | 'name';
}

const fold = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const isSame = (a: string | null, b: string | null) => a !== null && b !== null && fold(a) === fold(b);

/**
 * Finds who an offered candidate is: by external id, then e-mail, then phone; where one side has no e-mail address,
 * by name together with phone, company or location. A shared phone number is no proof when both sides have different
 * e-mail addresses, a shared name none when the phone numbers differ, and neither is anything against two different
 * external ids.
 */
export class KnownPeople {
  readonly #byExternalId = new Map<string, Person>();
  readonly #byEmail = new Map<string, Person>();
  readonly #byPhone = new Map<string, Person>();
  /** By folded name, by candidate. */
  readonly #byName = new Map<string, Map<string, Person>>();

  constructor(people: readonly Person[]) {
    for (const person of people) this.add(person);
  }

  add(person: Person): void {
    if (person.external_id) this.#byExternalId.set(person.external_id, person);
    if (person.email && !this.#byEmail.has(person.email)) this.#byEmail.set(person.email, person);
    if (person.phone && !this.#byPhone.has(person.phone)) this.#byPhone.set(person.phone, person);
    if (person.name) {
      const namesakes = this.#byName.get(fold(person.name)) ?? new Map<string, Person>();
      this.#byName.set(fold(person.name), namesakes.set(person.candidate_id, person));
    }
  }

  /** @returns who it is and by what, null for somebody new */
  match(offered: Omit<Person, 'candidate_id'>): PersonMatch | null {
    const { external_id, name, email, phone } = offered;
    const byId = external_id ? this.#byExternalId.get(external_id) : undefined;
    if (byId) return { candidate_id: byId.candidate_id, by: 'external_id' };
    const fits = (person: Person | undefined) =>
      person !== undefined && !(external_id && person.external_id) ? person : undefined;
    const byEmail = email ? fits(this.#byEmail.get(email)) : undefined;
    if (byEmail) return { candidate_id: byEmail.candidate_id, by: 'email' };
    const byPhone = phone ? fits(this.#byPhone.get(phone)) : undefined;
    if (byPhone && !(email && byPhone.email && byPhone.email !== email))
      return { candidate_id: byPhone.candidate_id, by: 'phone' };
    const namesakes = name ? [...(this.#byName.get(fold(name))?.values() ?? [])] : [];
    const namesake = namesakes.find(
      (person) =>
        fits(person) &&
        !(email && person.email) &&
        !(phone && person.phone && phone !== person.phone) &&
        (isSame(offered.phone, person.phone) ||
          isSame(offered.current_company, person.current_company) ||
          isSame(offered.location, person.location)),
    );
    return namesake ? { candidate_id: namesake.candidate_id, by: 'name' } : null;
  }
}
