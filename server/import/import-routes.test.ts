import * as contract from '@pluto/shared/http/import.ts';
import { createRole, getRanking } from '@pluto/shared/http/ranking.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRecruiter, roleInput, type TestRecruiter } from '../testing/callers.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let recruiter: TestRecruiter;
const timeout = 30_000;

beforeAll(async () => {
  server = await startTestServer();
}, timeout);
afterAll(() => server.stop());

async function importFile(content: string | Uint8Array, file_name = 'people.csv', role_id?: string) {
  const body = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return recruiter.call(contract.importCandidates, { query: { file_name, role_id }, body });
}
const list = (query: { search?: string } = {}) => recruiter.call(contract.listCandidates, { query });
const detail = (candidate_id: string) => recruiter.call(contract.getCandidate, { params: { candidate_id } });

describe('importing a file', () => {
  beforeAll(async () => {
    recruiter = await newRecruiter(server);
  });

  it('keeps good rows and explains bad ones by line, column and value', async () => {
    const result = await importFile(
      [
        'Full name;E-Mail;Mobile;City;Notes',
        'Ana Prieto;ana@example.org;+34 612 555 014;"Sevilla, Spain";likes cats',
        ';not an address;;;',
        '',
        'Ben Okoye;ben@;nonsense;"Lagos, Nigeria";',
        '"Cleo',
        'Martin";cleo@example.org;;;',
      ].join('\r\n'),
    );
    expect(result).toMatchObject({ imported: 3, updated: 0, failed: 1, file_name: 'people.csv' });
    const field = (column: string, field_key: string) => ({ column, used_as: 'field', field_key });
    expect(result.mapping).toEqual([
      field('Full name', 'name'),
      field('E-Mail', 'email'),
      field('Mobile', 'phone'),
      field('City', 'location'),
      { column: 'Notes', used_as: 'left_out', field_key: null },
    ]);
    const byLine = new Map(result.rows.map((row) => [row.line, row]));
    expect(byLine.get(3)).toMatchObject({ outcome: 'failed', candidate_id: null });
    expect(byLine.get(3)?.problems.map(({ column }) => column)).toEqual([null, 'E-Mail']);
    expect(byLine.get(5)).toMatchObject({ outcome: 'imported', name: 'Ben Okoye' });
    expect(byLine.get(5)?.problems).toMatchObject([
      { column: 'Mobile', value: 'nonsense' },
      { column: 'E-Mail', value: 'ben@' },
    ]);
    const messages = byLine.get(5)?.problems.map(({ message }) => message) ?? [];
    expect(messages[0]).toContain('Write it like this: +1 415 555 2671.');
    expect(messages[1]).toContain('Write it like this: jane.doe@example.com.');
    expect(messages.join(' ')).not.toMatch(/catch|heard|sure/);
    expect(byLine.get(6)).toMatchObject({ outcome: 'imported' });
    const ana = byLine.get(2)?.candidate_id ?? '';
    const { profile } = await detail(ana);
    expect(profile.phone).toMatchObject({
      value: '+34612555014',
      provenance: {
        source: 'import',
        evidence: { kind: 'import', file: 'people.csv', line: 2, column: 'Mobile' },
      },
    });
  });

  it('lists in the order of the file, and finds by name, address and title', async () => {
    const { candidates, total } = await list();
    expect(candidates.slice(0, 2).map(({ name }) => name)).toEqual(['Ana Prieto', 'Ben Okoye']);
    expect(total).toBe(3);
    expect((await list({ search: 'prieto' })).candidates).toHaveLength(1);
    expect((await list({ search: '100%' })).candidates).toHaveLength(0);
    const first = await recruiter.call(contract.listCandidates, { query: { limit: 2 } });
    const rest = await recruiter.call(contract.listCandidates, {
      query: { limit: 2, cursor: first.next_cursor ?? '' },
    });
    expect([...first.candidates, ...rest.candidates]).toHaveLength(3);
    expect(rest.next_cursor).toBeNull();
    const bad = recruiter.call(contract.listCandidates, { query: { cursor: 'nonsense' } });
    await expect(bad).rejects.toMatchObject({ code: 'validation_failed' });
  });

  it('updates instead of inserting: by id, then e-mail, then phone, also within a file', async () => {
    recruiter = await newRecruiter(server);
    await importFile('id,name,email,phone\n7,Ana Prieto,ana@example.org,+34612555014\n');
    server.clock.advance(60_000);
    const result = await importFile(
      [
        'id,name,email,phone,job title',
        '7,Ana Prieto Ruiz,ana.new@example.org,,Engineer',
        ',Bo Lindahl,bo@example.org,+46701234567,',
        ',Bo Lindahl,BO@example.org,,Designer',
        ',,,+46701234567,Painter',
        ',Else Different,else@example.org,+34612555014,',
      ].join('\n'),
    );
    expect(result).toMatchObject({ imported: 2, updated: 2, failed: 1 });
    const { candidates } = await list();
    expect(candidates.map(({ name }) => name).sort()).toEqual([
      'Ana Prieto Ruiz',
      'Bo Lindahl',
      'Else Different',
    ]);
    expect(candidates.find(({ name }) => name === 'Bo Lindahl')).toMatchObject({ current_title: 'Designer' });
    expect(candidates.find(({ external_id }) => external_id === '7')).toMatchObject({
      email: 'ana.new@example.org',
    });
  });

  it('says which column tells the candidates apart', async () => {
    recruiter = await newRecruiter(server);
    const { mapping } = await importFile('Candidate ID,First name,Surname\n7,Ana,Prieto\n');
    expect(mapping).toEqual([
      { column: 'Candidate ID', used_as: 'external_id', field_key: null },
      { column: 'First name', used_as: 'field', field_key: 'name' },
      { column: 'Surname', used_as: 'field', field_key: 'name' },
    ]);
  });

  it('knows people without an e-mail address again, and no strangers of the same name', async () => {
    recruiter = await newRecruiter(server);
    const file = [
      'name,email,phone,city,company',
      'Person 1235 Example,,,"Lagos, Nigeria",',
      'Ben Okoye,ben@,,,Acme',
      'Cleo Martin,,+34612555014,,',
    ].join('\n');
    expect(await importFile(file)).toMatchObject({ imported: 3 });
    server.clock.advance(60_000);
    expect(await importFile(file)).toMatchObject({ imported: 0, updated: 3 });
    const strangers = [
      'name,email,phone,city,company',
      'Person 1235 Example,,,"Accra, Ghana",',
      'Ben Okoye,,,,Globex',
      'Ben Okoye,,,,',
      'Cleo Martin,,+34699999999,,',
    ].join('\n');
    expect(await importFile(strangers)).toMatchObject({ imported: 4, updated: 0 });
    const withEmail =
      'name,email,company\nBEN OKOYE,ben@example.org,Acme\nBen Okoye,other@example.org,Acme\n';
    expect(await importFile(withEmail)).toMatchObject({ imported: 1, updated: 1 });
    const names = (await list()).candidates.map(({ name }) => name);
    expect(names).toContain('Person 1235 Example');
  });

  it('scores everybody again whom a second import changes', async () => {
    recruiter = await newRecruiter(server);
    const { role_id } = await recruiter.call(createRole, { body: roleInput() });
    const file = (years: number) =>
      `name,email,years of experience\nAna,ana@example.org,${years}\nBo,bo@example.org,${years}\n`;
    await importFile(file(1), 'p.csv', role_id);
    server.clock.advance(60_000);
    await importFile(file(5));
    const { rows } = await recruiter.call(getRanking, { query: { role_id } });
    expect(rows.map(({ score, needs_rescore }) => [score.low, needs_rescore])).toEqual([
      [60, false],
      [60, false],
    ]);
  });

  it('of the same file twice at once makes nobody twice', async () => {
    recruiter = await newRecruiter(server);
    const file = 'name,email\nAna,ana@example.org\nBo,bo@example.org\n';
    await Promise.all([importFile(file), importFile(file)]);
    expect((await list()).total).toBe(2);
  });

  it('never lets an import overwrite what a candidate has typed', async () => {
    recruiter = await newRecruiter(server);
    const { rows } = await importFile('name,email,phone\nAna,ana@example.org,+34612555014\n');
    const candidate_id = rows[0]?.candidate_id ?? '';
    await server.database.query(
      `update candidates set profile = jsonb_set(profile, '{phone,provenance,source}', '"typed"') where candidate_id = $1`,
      [candidate_id],
    );
    server.clock.advance(60_000);
    await importFile('name,email,phone\nAna,ana@example.org,+34699999999\n');
    expect((await detail(candidate_id)).profile.phone?.value).toBe('+34612555014');
  });

  it('ranks everybody for a role at once', async () => {
    recruiter = await newRecruiter(server);
    const { role_id } = await recruiter.call(createRole, { body: roleInput() });
    await importFile(
      'name,email,years of experience\nAna,ana@example.org,6\nBo,bo@example.org,2\n',
      'p.csv',
      role_id,
    );
    const { rows } = await recruiter.call(getRanking, { query: { role_id } });
    expect(rows.map(({ rank, candidate, score }) => [rank, candidate.name, score.low, score.high])).toEqual([
      [1, 'Ana', 60, 100],
      [2, 'Bo', 24, 64],
    ]);
  });

  it('reads JSON lists with the line of each entry, and JSON Resumes', async () => {
    recruiter = await newRecruiter(server);
    const json =
      '{\n "candidates": [\n  {"name": "Ana [x]", "email": "ana@example.org", "skills": ["Go", "SQL"]},\n  {"city": "Bonn"}\n ]\n}';
    const result = await importFile(json, 'people.json');
    expect(result).toMatchObject({ imported: 1, failed: 1 });
    expect(result.rows.map(({ line, outcome }) => [line, outcome])).toEqual([
      [4, 'failed'],
      [3, 'imported'],
    ]);
    const resume = {
      basics: {
        name: 'Iris Weber',
        email: 'iris@example.net',
        location: { city: 'Bonn', countryCode: 'DE' },
      },
      work: [{ name: 'Rheinwerk', position: 'Engineer', startDate: '2021-04-01' }],
      skills: [{ name: 'Web', keywords: ['TypeScript', 'CSS'] }],
    };
    const { rows } = await importFile(JSON.stringify(resume), 'iris.json');
    const { profile } = await detail(rows[0]?.candidate_id ?? '');
    expect(profile.location?.value).toBe('Bonn, Germany');
    expect(profile.current_company?.value).toBe('Rheinwerk');
    expect(profile.work_history?.value).toEqual([
      { title: 'Engineer', company: 'Rheinwerk', start: '2021-04', end: null, current: true },
    ]);
  });

  it.each([
    ['an empty file', ''],
    ['a header only in name', '   \n\n'],
    ['a workbook', 'PK\u0003\u0004....'],
    ['a PDF', '%PDF-1.7'],
    ['broken JSON', '[{"name": "Ana"'],
    ['an empty list', '[]'],
    ['no column for a name', 'colour,size\nred,4'],
    ['an open quotation mark', 'name,email\n"Ana,ana@example.org\n'.padEnd(300_000, 'x')],
  ])('says what is wrong with %s', async (_name, content) => {
    const result = importFile(content);
    await expect(result).rejects.toMatchObject({
      code: 'import_unreadable',
      publicMessage: expect.stringMatching(/\.$/),
    });
  });

  it('reads Windows-1252 and UTF-16', async () => {
    recruiter = await newRecruiter(server);
    const latin = Buffer.from('name;email\nJosé Ñandú;jose@example.org\n', 'latin1');
    const wide = Buffer.from('\uFEFFname\temail\nZoë Åberg\tzoe@example.org\n', 'utf16le');
    await importFile(latin);
    await importFile(wide);
    const names = (await list()).candidates.map(({ name }) => name).sort();
    expect(names).toEqual(['José Ñandú', 'Zoë Åberg']);
  });

  it('updates many rows by few queries', async () => {
    recruiter = await newRecruiter(server);
    const { role_id } = await recruiter.call(createRole, { body: roleInput() });
    const people = Array.from({ length: 120 }, (_, index) => `Person ${index},p${index}@example.org,5`);
    const file = ['name,email,years of experience', ...people].join('\n');
    await importFile(file, 'p.csv', role_id);
    server.clock.advance(60_000);
    let queries = 0;
    server.composition.database.sequelize.addHook('beforeQuery', 'count', () => {
      queries += 1;
    });
    const result = await importFile(file, 'p.csv', role_id);
    server.composition.database.sequelize.removeHook('beforeQuery', 'count');
    expect(result).toMatchObject({ imported: 0, updated: 120 });
    expect(queries).toBeGreaterThan(0);
    // The steps of an import cost about 80, whatever the number of rows; one for each row would be 120 more.
    expect(queries).toBeLessThan(100);
  });

  it('takes some thousand rows', async () => {
    recruiter = await newRecruiter(server);
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `P${index},Person ${index},p${index}@example.org,Berlin,5`,
    );
    const result = await importFile(['id,name,email,city,years of experience', ...rows].join('\n'));
    expect(result).toMatchObject({ imported: 3000, failed: 0 });
    expect(result.rows).toHaveLength(1000);
  }, 60_000);
});

describe('candidates by hand', () => {
  beforeAll(async () => {
    recruiter = await newRecruiter(server);
  });
  const create = (values: Record<string, string | null>) =>
    recruiter.call(contract.createCandidate, { body: { values } });

  it('are created once, with their values understood', async () => {
    const made = await create({ name: 'Ana Prieto', email: 'Ana@Example.org', notice_period: 'two weeks' });
    expect(made.profile.notice_period?.value).toBe('2 weeks');
    expect(made).toMatchObject({ email: 'ana@example.org', status: 'imported' });
    await expect(create({ name: 'Ana', email: 'ana@example.org' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(create({ location: 'Bonn, Germany' })).rejects.toMatchObject({ code: 'validation_failed' });
  });

  it('keep a typed place that no list has, and complete one that is clear', async () => {
    const { candidate_id, profile } = await create({ name: 'Cy Reed', location: 'lisbon' });
    expect(profile.location?.value).toBe('Lisbon, Portugal');
    const edited = await recruiter.call(contract.editCandidate, {
      params: { candidate_id },
      body: { values: { location: 'Little Snoring' } },
    });
    expect(edited.profile.location?.value).toBe('Little Snoring');
  });

  it('are edited all or nothing, and keep their history', async () => {
    const { candidate_id } = await create({ name: 'Bo Lindahl', email: 'bo@example.org' });
    const edit = (values: Record<string, string | null>) =>
      recruiter.call(contract.editCandidate, { params: { candidate_id }, body: { values } });
    await expect(
      edit({ location: 'Bonn, Germany', graduation_year: 'soon', no_such: 'x' }),
    ).rejects.toMatchObject({
      code: 'validation_failed',
      details: [{ path: 'body.values.graduation_year' }, { path: 'body.values.no_such' }],
    });
    expect((await detail(candidate_id)).profile.location).toBeUndefined();
    await edit({ location: 'Bonn, Germany' });
    const edited = await edit({ location: null });
    expect(edited.location).toBeNull();
    const { rows } = await server.database.query(
      `select value from profile_values where candidate_id = $1 and field_key = 'location' order by value_id`,
      [candidate_id],
    );
    expect(rows.map(({ value }) => value)).toEqual(['Bonn, Germany', null]);
  });
});
