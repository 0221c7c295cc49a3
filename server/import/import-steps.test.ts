import { listAudit, verifyAudit } from '@pluto/shared/http/audit.ts';
import { pathOf } from '@pluto/shared/http/call-route.ts';
import type { ImportStatus, ImportView } from '@pluto/shared/http/import.ts';
import * as contract from '@pluto/shared/http/import.ts';
import { createIntakeLink } from '@pluto/shared/http/link.ts';
import { eraseCandidate } from '@pluto/shared/http/privacy.ts';
import { createRole, getRanking } from '@pluto/shared/http/ranking.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newRecruiter, roleInput, type TestRecruiter } from '../testing/callers.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let recruiter: TestRecruiter;

beforeAll(async () => {
  server = await startTestServer();
}, 30_000);
afterAll(() => server.stop());
beforeEach(async () => {
  recruiter = await newRecruiter(server);
});

const working: readonly ImportStatus[] = ['checking', 'importing', 'undoing'];

/** The import once its work is over. */
async function settled(import_id: string): Promise<ImportView> {
  for (;;) {
    const view = await recruiter.call(contract.getImport, { params: { import_id } });
    if (!working.includes(view.status)) return view;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function upload(content: string | Uint8Array, file_name = 'people.csv', role_id?: string) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { import_id } = await recruiter.call(contract.createImport, {
    body: { kind: 'table', file_name, size_bytes: bytes.length, role_id: role_id ?? null },
  });
  const params = { import_id };
  for (let at = 0, number = 1; at < bytes.length || number === 1; at += 40, number += 1) {
    const last = at + 40 >= 400 ? bytes.length : at + 40;
    await recruiter.call(contract.sendImportPart, {
      params,
      query: { number },
      body: bytes.subarray(at, last),
    });
    if (last === bytes.length) break;
  }
  return import_id;
}

type CheckBody = {
  columns?: { position: number; used_as: string }[];
  encoding?: string | null;
  delimiter?: string | null;
};

async function check(import_id: string, body: CheckBody = {}) {
  await recruiter.call(contract.checkImport, { params: { import_id }, body });
  return settled(import_id);
}

async function commit(import_id: string) {
  await recruiter.call(contract.commitImport, { params: { import_id }, body: {} });
  return settled(import_id);
}

async function undo(import_id: string) {
  await recruiter.call(contract.undoImport, { params: { import_id }, body: {} });
  return settled(import_id);
}

async function importAll(content: string, file_name?: string, role_id?: string) {
  const import_id = await upload(content, file_name, role_id);
  await check(import_id);
  return commit(import_id);
}

const people = async () => (await recruiter.call(contract.listCandidates, { query: {} })).candidates;
const named = async (name: string) => (await people()).find((one) => one.name === name);
const detail = (candidate_id: string) => recruiter.call(contract.getCandidate, { params: { candidate_id } });

describe('an import in steps', () => {
  it('shows what it would do before anything is stored', async () => {
    await importAll('id,name,email\n7,Ana Prieto,ana@example.org\n');
    server.clock.advance(60_000);
    const id = await upload(
      'Kandidaten-ID;Vorname;Nachname;E-Mail-Adresse;Handy;Ort;Land;Bemerkung\n7;Ana;Prieto Ruiz;ana@example.org;;Bonn;Deutschland;x\n8;Bo;Lindahl;bo@example.org;nonsense;Köln;Deutschland;\n;;;kein;;;;\n',
    );
    const view = await check(id);
    expect(view).toMatchObject({
      status: 'ready',
      trouble: null,
      counts: { rows: 3, fresh: 1, duplicates: 1, failed: 1, remarks: 1 },
      reading: { format: 'csv', encoding: 'utf-8', delimiter: ';', header_line: 1, source: null },
    });
    expect(view.columns.map(({ used_as }) => used_as)).toEqual([
      'external_id',
      'first_name',
      'last_name',
      'email',
      'phone',
      'location',
      'country',
      'left_out',
    ]);
    expect(view.preview.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'duplicate'],
      [3, 'fresh'],
      [4, 'failed'],
    ]);
    expect(view.preview[1]?.values).toContainEqual({ field_key: 'location', printed: 'Cologne, Germany' });
    expect(await people()).toHaveLength(1);
    const { rows, total } = await recruiter.call(contract.listImportProblems, {
      params: { import_id: id },
      query: {},
    });
    expect(
      rows.map(({ line, outcome, problems }) => [line, outcome, problems.map(({ column }) => column)]),
    ).toEqual([
      [4, 'failed', [null, 'E-Mail-Adresse']],
      [3, 'remark', ['Handy']],
    ]);
    expect(total).toBe(2);
    const done = await commit(id);
    expect(done).toMatchObject({
      status: 'done',
      result: { imported: 1, updated: 1, failed: 1, skipped: 0 },
    });
    expect((await people()).map(({ name, external_id }) => [name, external_id]).sort()).toEqual([
      ['Ana Prieto Ruiz', '7'],
      ['Bo Lindahl', '8'],
    ]);
  });

  it('takes another use of a column, another delimiter and another encoding, and checks again', async () => {
    const bytes = Buffer.from('Wer~Wohin\nJosé Ñandú~jose@example.org\n', 'latin1');
    const id = await upload(bytes);
    const first = await check(id);
    expect(first).toMatchObject({ status: 'ready', counts: null, reading: { encoding: 'windows-1252' } });
    expect(first.trouble).toContain('No column holds a name');
    await expect(commit(id)).rejects.toMatchObject({ code: 'wrong_step' });
    const cut = await check(id, { delimiter: '~' });
    expect(cut.columns.map(({ column, used_as }) => [column, used_as])).toEqual([
      ['Wer', 'left_out'],
      ['Wohin', 'email'],
    ]);
    const view = await check(id, { columns: [{ position: 0, used_as: 'name' }] });
    expect(view.columns[0]).toMatchObject({ used_as: 'name', because: 'choice', confidence: 1 });
    expect(view.preview[0]?.values).toContainEqual({ field_key: 'name', printed: 'José Ñandú' });
    await commit(id);
    expect((await named('José Ñandú'))?.email).toBe('jose@example.org');
  });

  it('says why a file cannot be read, and takes it with other choices', async () => {
    const id = await upload('name,email\n"Ana,ana@example.org\n');
    const view = await check(id);
    expect(view).toMatchObject({ status: 'failed', trouble: expect.stringContaining('never closed') });
    const none = await upload('name,email\n');
    expect(await check(none)).toMatchObject({
      status: 'failed',
      trouble: expect.stringContaining('no rows'),
    });
  });

  it.each([
    ['theirs', { standard: 'theirs', fields: {} }, ['Ana Neu', 'Köln'], '+34612555014'],
    ['fill_empty', { standard: 'fill_empty', fields: {} }, ['Ana Prieto', 'Köln'], '+34612555014'],
    ['ours', { standard: 'ours', fields: {} }, ['Ana Prieto', null], '+34612555014'],
    [
      'ours but for the name',
      { standard: 'ours', fields: { name: 'theirs' } },
      ['Ana Neu', null],
      '+34612555014',
    ],
  ] as const)('merges by the policy %s', async (_name, policy, [name, city], phone) => {
    await importAll('name,email,phone\nAna Prieto,ana@example.org,+34612555014\n');
    server.clock.advance(60_000);
    const id = await upload('name,email,city\nAna Neu,ana@example.org,"Köln, Germany"\n');
    await recruiter.call(contract.changeImport, { params: { import_id: id }, body: { policy } });
    await check(id);
    expect((await commit(id)).result).toMatchObject({ imported: 0, updated: 1 });
    const [ana] = await people();
    const { profile } = await detail(ana?.candidate_id ?? '');
    expect(profile.name?.value).toBe(name);
    expect(profile.location?.value ?? null).toBe(city === null ? null : 'Cologne, Germany');
    expect(profile.phone?.value).toBe(phone);
  });

  it('shows duplicates field by field, and does what is decided about each', async () => {
    await importAll(
      'name,email,phone,city\nAna,ana@example.org,+34612555014,"Sevilla, Spain"\nBo,bo@example.org,,\n',
    );
    const [candidate] = (await people()).filter(({ name }) => name === 'Ana');
    await server.database.query(
      `update candidates set profile = jsonb_set(profile, '{phone,provenance,source}', '"typed"') where candidate_id = $1`,
      [candidate?.candidate_id],
    );
    server.clock.advance(60_000);
    const id = await upload(
      'name,email,phone,city\nAna P,ana@example.org,+34699999999,"Bonn, Germany"\nBo L,bo@example.org,,\nCy,cy@example.org,,\nCy Z,cy@example.org,,\n',
    );
    await check(id);
    const list = () =>
      recruiter.call(contract.listImportDuplicates, { params: { import_id: id }, query: {} });
    const { duplicates, total } = await list();
    expect(total).toBe(3);
    expect(duplicates.map(({ line, matched_by, same_as_line }) => [line, matched_by, same_as_line])).toEqual([
      [2, 'email', null],
      [3, 'email', null],
      [5, 'email', 4],
    ]);
    expect(duplicates[0]?.fields.map(({ field_key, wins, is_fixed }) => [field_key, wins, is_fixed])).toEqual(
      [
        ['name', 'theirs', false],
        ['phone', 'ours', true],
        ['location', 'theirs', false],
      ],
    );
    const decide = (
      number: number,
      body: { decision?: 'merge' | 'new' | 'skip'; fields?: Record<string, 'ours' | 'theirs'> },
    ) => recruiter.call(contract.decideImportDuplicate, { params: { import_id: id, number }, body });
    const decided = await decide(1, { fields: { name: 'ours', phone: 'theirs' } });
    expect(decided.fields.map(({ field_key, wins }) => [field_key, wins])).toEqual([
      ['name', 'ours'],
      ['phone', 'ours'],
      ['location', 'theirs'],
    ]);
    await decide(2, { decision: 'skip' });
    await decide(4, { decision: 'new' });
    await expect(decide(3, { decision: 'skip' })).rejects.toMatchObject({ code: 'not_found' });
    // A second look keeps what was decided.
    await check(id);
    expect((await list()).duplicates.map(({ decision }) => decision)).toEqual(['merge', 'skip', 'new']);
    expect((await commit(id)).result).toEqual({ imported: 2, updated: 1, failed: 0, skipped: 1 });
    const { profile } = await detail(candidate?.candidate_id ?? '');
    expect([profile.name?.value, profile.phone?.value, profile.location?.value]).toEqual([
      'Ana',
      '+34612555014',
      'Bonn, Germany',
    ]);
    expect((await people()).map(({ name }) => name).sort()).toEqual(['Ana', 'Bo', 'Cy', 'Cy Z']);
  });

  it('refuses to make somebody else of a row with a known id', async () => {
    await importAll('id,name\n7,Ana\n');
    const id = await upload('id,name\n7,Bo\n');
    await check(id);
    const decide = recruiter.call(contract.decideImportDuplicate, {
      params: { import_id: id, number: 1 },
      body: { decision: 'new' },
    });
    await expect(decide).rejects.toMatchObject({ code: 'conflict' });
  });

  it('gives the failed rows back to be mended, safe in a spreadsheet, and takes only those', async () => {
    const id = await upload(
      'name,email,phone,note\nAna,ana@example.org,,\n,=cmd|calc,+34612555014,"a ""b"", c"\n,bad@,,\n',
    );
    await check(id);
    expect((await commit(id)).result).toMatchObject({ imported: 1, failed: 2 });
    const response = await recruiter.send(contract.downloadImportRows, { params: { import_id: id } });
    expect(response.headers.get('content-type')).toContain('text/csv');
    const csv = await response.text();
    const [header, first] = csv.split('\r\n');
    expect(header).toMatch(/^\uFEFF?name,email,phone,note,Pluto: line,Pluto: what to mend$/);
    expect(first).toMatch(/^,'=cmd\|calc,'\+34612555014,"a ""b"", c",3,/);
    const mended = csv.replace("'=cmd|calc", 'bo@example.org').replace(',bad@', ',cy@example.org');
    const again = await importAll(mended, 'mended.csv');
    expect(again).toMatchObject({ status: 'done', result: { imported: 2, updated: 0, failed: 0 } });
    const bo = (await people()).find(({ email }) => email === 'bo@example.org');
    expect((await detail(bo?.candidate_id ?? '')).profile.phone?.value).toBe('+34612555014');
  });

  it('is one event and one audit entry, with checksums and without a personal value', async () => {
    const done = await importAll('name,email\nAna,ana@example.org\nBo,bo@example.org\n');
    const { entries } = await recruiter.call(listAudit, { query: {} });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      action: 'candidate.imported',
      details: {
        import_id: done.import_id,
        imported: 2,
        file_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        rows_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(JSON.stringify(entries)).not.toContain('example.org');
    const { rows } = await server.database.query(
      `select encode(sha256(convert_to(string_agg(number || ' ' || candidate_id || ' ' || outcome, E'\\n' order by number), 'UTF8')), 'hex') as digest from import_people where import_id = $1`,
      [done.import_id],
    );
    expect(entries[0]?.details).toMatchObject({ rows_sha256: rows[0]?.digest });
    const events = await server.database.query(
      'select type, details from events where organisation_id = $1',
      [recruiter.organisationId],
    );
    expect(events.rows).toEqual([{ type: 'candidate.imported', details: { count: 2 } }]);
    expect(await recruiter.call(verifyAudit)).toMatchObject({ intact: true });
  });

  it('forgets the file once it is imported', async () => {
    const { import_id } = await importAll('name,email\nAna,ana@example.org\n,\n,x\n');
    for (const table of ['import_rows', 'import_parts', 'import_matches']) {
      const { rows } = await server.database.query(
        `select count(*)::int as n from ${table} where import_id = $1`,
        [import_id],
      );
      expect(rows[0], table).toEqual({ n: 0 });
    }
  });
});

describe('undoing an import', () => {
  it('removes who is new and gives merged ones their values back', async () => {
    const { role_id } = await recruiter.call(createRole, { body: roleInput() });
    await importAll('name,email,city\nAna,ana@example.org,"Sevilla, Spain"\n');
    server.clock.advance(60_000);
    const done = await importAll(
      'id,name,email,city,job title\n7,Ana Neu,ana@example.org,"Bonn, Germany",Engineer\n8,Bo,bo@example.org,,\n,Bo,bo@example.org,,Painter\n',
      'p.csv',
      role_id,
    );
    expect(done.result).toEqual({ imported: 1, updated: 2, failed: 0, skipped: 0 });
    expect(done.undo_until).not.toBeNull();
    server.clock.advance(60_000);
    const undone = await undo(done.import_id);
    expect(undone).toMatchObject({
      status: 'undone',
      undone: { removed: 1, restored: 1, kept: [], kept_total: 0 },
    });
    const [ana, ...others] = await people();
    expect(others).toEqual([]);
    expect(ana).toMatchObject({
      name: 'Ana',
      external_id: null,
      location: 'Seville, Spain',
      current_title: null,
    });
    const { rows } = await server.database.query(
      `select value from profile_values where candidate_id = $1 and field_key = 'location' order by value_id`,
      [ana?.candidate_id],
    );
    expect(rows.map(({ value }) => value)).toEqual(['Seville, Spain', 'Bonn, Germany', 'Seville, Spain']);
    await expect(undo(done.import_id)).rejects.toMatchObject({ code: 'wrong_step' });
    const { imports } = await recruiter.call(contract.listImports, { query: {} });
    expect(imports.map(({ status }) => status)).toEqual(['undone', 'done']);
    expect(await recruiter.call(verifyAudit)).toMatchObject({ intact: true });
  });

  it('keeps and lists who has moved on', async () => {
    await importAll('name,email,city\nEve,eve@example.org,"Sevilla, Spain"\n');
    server.clock.advance(60_000);
    const done = await importAll(
      'name,email,city\nAna,ana@example.org,\nBo,bo@example.org,\nCy,cy@example.org,\nDi,di@example.org,\nEve,eve@example.org,"Bonn, Germany"\n',
    );
    const idOf = async (name: string) => (await named(name))?.candidate_id ?? '';
    await recruiter.call(createIntakeLink, { params: { candidate_id: await idOf('Ana') }, body: {} });
    server.clock.advance(60_000);
    const edit = async (name: string, values: Record<string, string>) =>
      recruiter.call(contract.editCandidate, {
        params: { candidate_id: await idOf(name) },
        body: { values },
      });
    await edit('Bo', { location: 'Oslo, Norway' });
    await edit('Eve', { location: 'Paris, France' });
    await recruiter.call(eraseCandidate, { params: { candidate_id: await idOf('Cy') } });
    const { undone } = await undo(done.import_id);
    expect(undone).toMatchObject({ removed: 1, kept_total: 3 });
    expect(undone?.kept.map(({ name, reason }) => [name, reason]).sort()).toEqual([
      ['Ana', 'the intake has begun'],
      ['Bo', 'was edited'],
      ['Eve', 'changed since: location'],
    ]);
    expect((await people()).map(({ name }) => name).sort()).toEqual(['Ana', 'Bo', 'Eve']);
    expect((await named('Eve'))?.location).toBe('Paris, France');
  });

  it('is possible for thirty days; then the earlier values and failed rows are forgotten', async () => {
    await importAll('name,email\nAna,ana@example.org\n');
    server.clock.advance(60_000);
    const done = await importAll('name,email\nAna Neu,ana@example.org\n,x\n');
    server.clock.advance(31 * 86_400_000);
    recruiter = await newRecruiter(server, { organisationId: recruiter.organisationId });
    await server.runJob('sweep-imports');
    expect(await settled(done.import_id)).toMatchObject({ undo_until: null });
    const kept = await server.database.query(
      'select (select count(*)::int from import_faults where import_id = $1) as faults, (select count(*)::int from import_people where import_id = $1 and change is not null) as changes',
      [done.import_id],
    );
    expect(kept.rows).toEqual([{ faults: 0, changes: 0 }]);
    await expect(undo(done.import_id)).rejects.toMatchObject({ code: 'wrong_step' });
  });
});

describe('an import that is not carried out', () => {
  const many = (count: number) =>
    ['name,email', ...Array.from({ length: count }, (_, at) => `Person ${at},p${at}@example.org`)].join('\n');

  it('stores nothing when it is stopped in the middle', async () => {
    const id = await upload(many(20_000));
    await check(id);
    await recruiter.call(contract.commitImport, { params: { import_id: id }, body: {} });
    await recruiter.call(contract.cancelImport, { params: { import_id: id }, body: {} });
    const view = await settled(id);
    expect(view).toMatchObject({ status: 'ready', counts: { fresh: 20_000 } });
    expect(await people()).toEqual([]);
    expect((await recruiter.call(listAudit, { query: {} })).entries).toEqual([]);
    await recruiter.call(contract.cancelImport, { params: { import_id: id }, body: {} });
    expect(await settled(id)).toMatchObject({ status: 'cancelled' });
    await expect(commit(id)).rejects.toMatchObject({ code: 'wrong_step' });
  }, 30_000);

  it('is told from one whose server has ended, and can be tried again', async () => {
    const id = await upload('name,email\nAna,ana@example.org\n');
    await check(id);
    await server.database.query(
      `update imports set status = 'importing', alive_at = now() - interval '5 minutes' where import_id = $1`,
      [id],
    );
    expect(await settled(id)).toMatchObject({
      status: 'failed',
      trouble: expect.stringContaining('Nothing'),
    });
    await check(id);
    expect(await commit(id)).toMatchObject({ status: 'done', result: { imported: 1 } });
  });

  it('notices that the staged rows are gone after a crash of the database', async () => {
    const id = await upload('name,email\nAna,ana@example.org\n');
    await check(id);
    await server.database.query('delete from import_rows where import_id = $1', [id]);
    expect(await commit(id)).toMatchObject({
      status: 'failed',
      trouble: expect.stringContaining('check it again'),
    });
    expect(await check(id)).toMatchObject({ status: 'ready', counts: { fresh: 1 } });
  });

  it('looks for duplicates again when somebody came in between', async () => {
    const id = await upload('name,email\nAna,ana@example.org\n');
    expect(await check(id)).toMatchObject({ counts: { fresh: 1 } });
    await importAll('name,email\nAna,ana@example.org\n');
    expect((await commit(id)).result).toMatchObject({ imported: 0, updated: 1 });
    expect(await people()).toHaveLength(1);
  });

  it('is forgotten after a day', async () => {
    const id = await upload('name,email\nAna,ana@example.org\n');
    await check(id);
    await server.database.query(
      `update imports set alive_at = now() - interval '2 hours' where import_id = $1`,
      [id],
    );
    server.clock.advance(25 * 3_600_000);
    await server.runJob('sweep-imports');
    const { rows } = await server.database.query('select 1 from import_rows where import_id = $1', [id]);
    expect(rows).toEqual([]);
    await expect(settled(id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('cannot take a part once it is checked, nor one that is too large', async () => {
    const id = await upload('name\nAna\n');
    await check(id);
    const params = { import_id: id };
    const late = recruiter.call(contract.sendImportPart, {
      params,
      query: { number: 2 },
      body: new Uint8Array(3),
    });
    await expect(late).rejects.toMatchObject({ code: 'wrong_step' });
    const large = await fetch(
      `${server.url}${pathOf(contract.sendImportPart, { params, query: { number: 1 } })}`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${recruiter.token}` },
        body: new Uint8Array(2 * 1024 * 1024),
      },
    );
    expect(large.status).toBe(413);
  });
});

describe('a folder of resumes', () => {
  it('becomes candidates with their files, and lists what cannot be read', async () => {
    const { import_id } = await recruiter.call(contract.createImport, {
      body: { kind: 'resumes', file_name: 'Applications', size_bytes: 3 },
    });
    const params = { import_id };
    const text = [
      'Iris Weber',
      'iris.weber@example.net · +49 228 555 0142 · Bonn, Germany',
      '',
      'Experience',
      'Software Engineer, Rheinwerk GmbH',
      'April 2021 – present',
      '',
      'Skills',
      'TypeScript, CSS',
    ].join('\n');
    const send = (number: number, file_name: string, body: Uint8Array) =>
      recruiter.call(contract.sendImportResume, { params, query: { number, file_name }, body });
    const [iris, picture] = await Promise.all([
      send(1, 'iris.txt', new TextEncoder().encode(text)),
      send(2, 'photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
    ]);
    expect(iris).toMatchObject({ outcome: 'read', name: 'Iris Weber' });
    expect(picture).toMatchObject({ outcome: 'unreadable', message: expect.stringMatching(/\.$/) });
    await send(1, 'iris.txt', new TextEncoder().encode(text));
    const view = await check(import_id);
    expect(view).toMatchObject({ status: 'ready', counts: { rows: 2, fresh: 1, failed: 1 } });
    const done = await commit(import_id);
    expect(done.result).toEqual({ imported: 1, updated: 0, failed: 1, skipped: 0 });
    const [made] = await people();
    const { profile } = await detail(made?.candidate_id ?? '');
    expect(profile.email).toMatchObject({
      value: 'iris.weber@example.net',
      provenance: {
        source: 'resume',
        evidence: { kind: 'resume', file: 'iris.txt', resume_id: expect.any(String) },
      },
    });
    const resumes = await server.database.query(
      'select resume_id, candidate_id, file_name, octet_length(content) as size from resumes where candidate_id = $1',
      [made?.candidate_id],
    );
    expect(resumes.rows).toMatchObject([
      { file_name: 'iris.txt', size: new TextEncoder().encode(text).length },
    ]);
    const undone = await undo(import_id);
    expect(undone.undone).toMatchObject({ removed: 1 });
    expect(
      (await server.database.query('select 1 from resumes where candidate_id = $1', [made?.candidate_id]))
        .rows,
    ).toEqual([]);
  }, 60_000);
});

describe('a role', () => {
  it('ranks everybody of an import', async () => {
    const { role_id } = await recruiter.call(createRole, { body: roleInput() });
    await importAll(
      'name,email,years of experience\nAna,ana@example.org,6\nBo,bo@example.org,2\n',
      'p.csv',
      role_id,
    );
    const { rows } = await recruiter.call(getRanking, { query: { role_id } });
    expect(rows.map(({ candidate }) => candidate.name)).toEqual(['Ana', 'Bo']);
  });
});
