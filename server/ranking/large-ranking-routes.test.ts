import * as contract from '@pluto/shared/http/ranking.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRecruiter, roleInput, type TestRecruiter } from '../testing/callers.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { rankingMatches } from './ranking-matches.ts';
import { behindKeys, rankingOrder } from './ranking-order.ts';

/** A ranking of 100,000 beside one of 1,000: the same pages, and not much slower. */

const many = 100_000;
const few = 1000;
let server: TestServer;
let recruiter: TestRecruiter;
let large: string;
let small: string;

const sql = (text: string, values?: unknown[]) => server.database.query(text, values);

/** Candidates and scores made by the database itself: half of them share a score, names repeat. */
async function fill(role_id: string, count: number, prefix: string): Promise<void> {
  await sql(
    `insert into candidates (organisation_id, external_id, name, email, status, has_enrichment_data, enrichment_date,
       updated_at, profile)
     select $1, $3 || n, (array['Maya', 'Noël', 'Øystein', 'Zoë', 'Ada'])[n % 5 + 1] || ' ' ||
         (array['Lindqvist', 'Fenwick', 'Okonjo', 'Ribeiro'])[n % 4 + 1] || ' ' || n,
       'person' || n || '@' || $3 || '.example', case when n % 10 = 0 then 'intake_completed' else 'imported' end,
       n % 10 = 0, case when n % 10 = 0 then now() - n * interval '1 minute' end, now() - n * interval '1 second',
       jsonb_build_object('current_title', jsonb_build_object('value', case when n % 100 = 7 then 'C++ Engineer' else 'Designer' end,
         'provenance', jsonb_build_object('source', 'import', 'at', '2026-01-01T00:00:00.000Z', 'confidence', 1,
           'confirmed', false, 'evidence', jsonb_build_object('kind', 'import', 'file', 'a.csv', 'line', 1, 'column', 't'))))
     from generate_series(1, $2) n`,
    [recruiter.organisationId, count, prefix],
  );
  await sql(
    `insert into rankings (role_id, candidate_id, score, low, high, profile_version)
     select $1, candidate_id, jsonb_build_object('low', low, 'high', high, 'criteria', '[]'::jsonb), low, high, 1
     from (select candidate_id, case when n % 2 = 0 then 40 else (n * 7 % 8000) / 100.0 end as low,
             case when n % 2 = 0 then 40 else (n * 7 % 8000) / 100.0 end + n % 20 as high
           from (select candidate_id, substring(external_id from '[0-9]+$')::int as n from candidates
                 where external_id like $2 || '%') numbered) scored`,
    [role_id, prefix],
  );
}

beforeAll(async () => {
  server = await startTestServer();
  recruiter = await newRecruiter(server);
  const role = async (title: string) =>
    (await recruiter.call(contract.createRole, { body: roleInput({ title }) })).role_id;
  [large, small] = [await role('Large'), await role('Small')];
  await fill(large, many, 'large');
  await fill(small, few, 'small');
  await sql('vacuum analyze candidates');
  await sql('vacuum analyze rankings');
}, 240_000);
afterAll(() => server.stop());

type Query = Omit<
  NonNullable<Parameters<typeof recruiter.call<typeof contract.getRanking>>[1]>['query'] & object,
  'role_id'
>;
const page = (role_id: string, query: Query) =>
  recruiter.call(contract.getRanking, { query: { role_id, detail: 'brief', limit: 50, ...query } });

/** Best of seven turns each, in turns: what the machine can do, not what else it does meanwhile. */
async function fastestInTurns(...runs: (() => Promise<unknown>)[]): Promise<number[]> {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < 7; turn += 1) {
    for (const [index, run] of runs.entries()) {
      const began = performance.now();
      await run();
      best[index] = Math.min(best[index] ?? 0, performance.now() - began);
    }
  }
  return best;
}

describe('a ranking of 100,000', () => {
  it.each<[string, Query, Query]>([
    ['the first page', { offset: 0 }, { offset: 0 }],
    ['the middle', { offset: many / 2 }, { offset: few / 2 }],
    ['the end', { offset: many - 50 }, { offset: few - 50 }],
    [
      'worth asking, the middle',
      { sort: 'worth_asking', offset: many / 2 },
      { sort: 'worth_asking', offset: few / 2 },
    ],
    ['by name, reversed', { sort: 'name', direction: 'reversed' }, { sort: 'name', direction: 'reversed' }],
    ['enriched only', { filter: 'enriched', sort: 'enriched' }, { filter: 'enriched', sort: 'enriched' }],
    ['a name searched', { search: 'okonjo 4242' }, { search: 'okonjo 42' }],
    ['a part searched', { search: 'indqv' }, { search: 'indqv' }],
  ])('shows %s about as fast as one of 1,000', async (_name, inLarge, inSmall) => {
    const [base = 0, time = 0] = await fastestInTurns(
      () => page(small, inSmall),
      () => page(large, inLarge),
    );
    const ratio = time / base;
    process.stdout.write(
      `${_name}: ${time.toFixed(1)} ms against ${base.toFixed(1)} ms, ${ratio.toFixed(1)}×\n`,
    );
    // A hundred times the rows, on a machine that runs other tests as well.
    expect(ratio).toBeLessThan(40);
  });

  it.each(['score', 'worth_asking', 'name', 'enriched', 'updated'] as const)(
    'reads a page by %s from its index, by offset and by cursor, in both directions',
    async (sort) => {
      for (const isReversed of [false, true]) {
        const order = rankingOrder(sort, isReversed);
        const from = (condition: string) =>
          `select r.candidate_id from rankings r where r.role_id = '${large}' and r.status <> 'erased' ${condition}
           order by ${order.sql} limit 50`;
        const [row] = (
          await sql(
            `select ${order.keys} from rankings r where role_id = $1 order by ${order.sql} offset 7000 limit 1`,
            [large],
          )
        ).rows as Record<string, string>[];
        const keys = Object.values(row ?? {});
        const behind = order.columns.reduce(
          (text, _column, index) =>
            text.replaceAll(`:key${index}`, `'${(keys[index] ?? '').replaceAll("'", "''")}'`),
          behindKeys(order),
        );
        for (const condition of ['', `and ${behind}`]) {
          const { rows } = await sql(`explain ${from(condition)}`);
          const plan = rows.map((line) => line['QUERY PLAN']).join('\n');
          expect(plan).toMatch(/Index (Only )?Scan/);
          expect(plan).not.toMatch(/Sort|Seq Scan/);
        }
      }
    },
  );

  it('searches by the indexes of words and of parts', async () => {
    const { sql: text, replacements } = rankingMatches({ roleId: large, search: 'okonjo 4242' }, new Date());
    const filled = Object.entries(replacements)
      .sort(([a], [b]) => b.length - a.length)
      .reduce(
        (given, [name, value]) => given.replaceAll(`:${name}`, `'${String(value).replaceAll("'", "''")}'`),
        text,
      );
    const { rows } = await sql(`explain select count(*) ${filled}`);
    const plan = rows.map((line) => line['QUERY PLAN']).join('\n');
    expect(plan).toContain('candidates_words');
    expect(plan).toContain('candidates_parts');
  });

  it('can be read from end to end by cursor without a gap or a double', async () => {
    for (const sort of ['score', 'worth_asking', 'enriched'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const part = await recruiter.call(contract.getRanking, {
          query: { role_id: small, sort, limit: 170, detail: 'brief', ...(cursor ? { cursor } : {}) },
        });
        seen.push(...part.rows.map(({ candidate }) => candidate.candidate_id));
        cursor = part.next_cursor ?? undefined;
      } while (cursor);
      expect(seen).toHaveLength(few);
      expect(new Set(seen).size).toBe(few);
      const jumped = await page(small, { sort, offset: 340 });
      expect(jumped.rows.map(({ candidate }) => candidate.candidate_id)).toEqual(seen.slice(340, 390));
    }
  });

  it('names the place by score wherever a row is met', async () => {
    const { rows } = await page(large, { offset: 70_000 });
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_row, index) => 70_001 + index));
    const name = rows[0]?.candidate.name ?? '';
    const found = await page(large, { search: name });
    expect(found.rows.find(({ candidate }) => candidate.name === name)?.rank).toBe(70_001);
    expect(rows[0]?.score.criteria).toEqual([]);
  });

  it('finds words without accents and case, signs of languages, and parts', async () => {
    const total = async (search: string) => (await page(large, { search })).total;
    expect(await total('NOEL ribeiro')).toBe(many / 20);
    expect(await total('øystein')).toBe(await total('oystein'));
    expect(await total('c++')).toBe(many / 100);
    expect(await total('indqv')).toBe(many / 4);
    expect(await total('person4242@large.example')).toBe(1);
    expect(await total(`' & | ! <-> %_\\ :*`)).toBe(0);
    expect(await total('   ')).toBe(many);
  });

  it('hands out everyone who fits by id, also while they leave the filter', async () => {
    const ids = new Set<string>();
    let after: string | undefined;
    do {
      const part = await recruiter.call(contract.selectRanked, {
        body: { role_id: small, filter: 'not_invited', limit: 100, ...(after ? { after } : {}) },
      });
      for (const id of part.candidate_ids) ids.add(id);
      await sql(`update candidates set status = 'invited' where candidate_id = any($1)`, [
        part.candidate_ids,
      ]);
      after = part.next ?? undefined;
    } while (after);
    expect(ids.size).toBe(few * 0.9);
    expect((await page(small, { filter: 'not_invited' })).total).toBe(0);
    expect((await page(small, { filter: 'invited' })).total).toBe(few * 0.9);
  });

  it('previews other criteria on the best and a sample, and stores nothing', async () => {
    const before = await sql(
      'select md5(string_agg(r::text, $1)) from (select * from rankings order by 1, 2) r',
      [''],
    );
    const preview = await recruiter.call(contract.previewRole, {
      params: { role_id: large },
      body: {
        criteria: [
          {
            kind: 'equals',
            key: 't',
            label: 'Writes C++',
            field_key: 'current_title',
            weight: 1,
            values: ['C++ Engineer'],
          },
        ],
        custom_fields: [],
      },
    });
    expect(preview.total).toBe(many);
    expect(preview.sampled).toBeGreaterThan(300);
    expect(preview.sampled).toBeLessThanOrEqual(500);
    expect(preview.rows[0]?.after).toEqual({ low: 100, high: 100 });
    expect(preview.rows[0]?.place).toBe(1);
    const after = await sql(
      'select md5(string_agg(r::text, $1)) from (select * from rankings order by 1, 2) r',
      [''],
    );
    expect(after.rows).toEqual(before.rows);
  });
});
