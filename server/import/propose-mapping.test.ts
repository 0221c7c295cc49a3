import { catalogue } from '@pluto/shared/profile/catalogue.ts';
import { describe, expect, it } from 'vitest';
import { recogniseSource } from './import-source.ts';
import { proposeMapping } from './propose-mapping.ts';

const uses = (header: string, ...rows: string[][]) => {
  const { columns, source } = proposeMapping(
    header.split(','),
    rows.map((cells) => ({ cells })),
    catalogue,
  );
  return { source: source?.key ?? null, used: columns.map(({ used_as }) => used_as) };
};

describe('proposing what columns are', () => {
  it.each([
    [
      'greenhouse',
      'First Name,Last Name,Company,Title,Email,Phone,Social media,Website,Address,Source,Who gets credit,Prospect Pool,Prospect Stage',
      [
        'first_name',
        'last_name',
        'current_company',
        'current_title',
        'email',
        'phone',
        'linkedin',
        'portfolio',
        'location',
        'left_out',
        'left_out',
        'left_out',
        'left_out',
      ],
    ],
    [
      'lever',
      'Full-Name,Email,Date-Added,Stage,Archive-Reason,Archive-Date,Sources,Origin',
      ['name', 'email', 'left_out', 'left_out', 'left_out', 'left_out', 'left_out', 'left_out'],
    ],
    [
      'ashby',
      'Name,Primary Email Address,Primary Phone Number,LinkedIn URL,Position,Company,School,Credited To,Archive Reason',
      [
        'name',
        'email',
        'phone',
        'linkedin',
        'current_title',
        'current_company',
        'institution',
        'left_out',
        'left_out',
      ],
    ],
    [
      'workable',
      'Firstname,Lastname,Headline,Email,Job,Stage,Disqualified,Disqualification reason,Sourced',
      [
        'first_name',
        'last_name',
        'current_title',
        'email',
        'left_out',
        'left_out',
        'left_out',
        'left_out',
        'left_out',
      ],
    ],
    [
      'linkedin',
      'First Name,Last Name,Headline,Location,Current Title,Current Company,Email Address,Phone Number,Profile URL,Active Project',
      [
        'first_name',
        'last_name',
        'left_out',
        'location',
        'current_title',
        'current_company',
        'email',
        'phone',
        'linkedin',
        'left_out',
      ],
    ],
  ])('knows an export of %s', (source, header, used) => {
    expect(uses(header)).toEqual({ source, used });
  });

  it.each([
    [
      'German',
      'Bewerbernummer,Vorname,Nachname,E-Mail-Adresse,Handynummer,Wohnort,Arbeitgeber,Berufserfahrung,Gehaltsvorstellung',
      [
        'external_id',
        'first_name',
        'last_name',
        'email',
        'phone',
        'location',
        'current_company',
        'years_experience',
        'salary_expectation',
      ],
    ],
    [
      'French',
      'Prénom,Nom de famille,Courriel,Téléphone,Ville,Poste actuel,Entreprise',
      ['first_name', 'last_name', 'email', 'phone', 'location', 'current_title', 'current_company'],
    ],
    [
      'Spanish',
      'Nombre,Apellidos,Correo electrónico,Teléfono,Ciudad,Empresa',
      ['first_name', 'last_name', 'email', 'phone', 'location', 'current_company'],
    ],
    ['Spanish without surnames', 'Nombre,Correo electrónico', ['name', 'email']],
    ['Japanese', '氏名,メールアドレス,電話番号,会社名', ['name', 'email', 'phone', 'current_company']],
    [
      'one that is written otherwise',
      "candidateId,fullName,contact_email (private),Candidate's phone,currentTitle",
      ['external_id', 'name', 'email', 'phone', 'current_title'],
    ],
  ])('understands a %s header', (_name, header, used) => {
    expect(uses(header)).toEqual({ source: null, used });
  });

  it('goes by what is in the cells where the header says nothing', () => {
    const { used } = uses(
      'a,b,c,d',
      ['x', 'ana@example.org', 'https://linkedin.com/in/ana', '+34 612 555 014'],
      ['y', 'bo@example.org', '', '+46 70 123 45 67'],
    );
    expect(used).toEqual(['left_out', 'email', 'linkedin', 'phone']);
  });

  it('uses the better of two columns for a field, and the first of equals', () => {
    const { columns } = proposeMapping(['Work email', 'Email', 'Mobile', 'Phone'], [], catalogue);
    expect(columns.map(({ used_as }) => used_as)).toEqual(['email', 'left_out', 'phone', 'left_out']);
  });

  it('names no system for a plain header', () => {
    expect(recogniseSource(['name', 'email', 'phone', 'notes'])).toBeNull();
  });
});
