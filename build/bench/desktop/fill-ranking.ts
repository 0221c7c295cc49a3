import type pg from 'pg';

/**
 * Puts `count` candidates into the only organisation and ranks them for a role, by statements of the database itself:
 * what is measured is the window, not the import. Returns the ids of the best hundred.
 */
export async function fillRanking(
  client: pg.Client,
  roleId: string,
  count: number,
  prefix: string,
): Promise<string[]> {
  await client.query(
    `insert into candidates (organisation_id, external_id, name, email, status, profile)
     select (select organisation_id from organisations limit 1), $2 || n,
       (array['Maya', 'Noël', 'Øystein', 'Zoë', 'Ada'])[n % 5 + 1] || ' ' ||
         (array['Lindqvist', 'Fenwick', 'Okonjo', 'Ribeiro'])[n % 4 + 1] || ' ' || n,
       'person' || n || '@' || $2 || '.example', 'imported',
       jsonb_build_object('current_title', jsonb_build_object('value', 'Designer',
         'provenance', jsonb_build_object('source', 'import', 'at', '2026-01-01T00:00:00.000Z', 'confidence', 1,
           'confirmed', false, 'evidence', jsonb_build_object('kind', 'import', 'file', 'a.csv', 'line', 1, 'column', 't'))))
     from generate_series(1, $1) n`,
    [count, prefix],
  );
  await client.query(
    `insert into rankings (role_id, candidate_id, score, low, high, profile_version)
     select $1, candidate_id, jsonb_build_object('low', low, 'high', low + 10, 'criteria', '[]'::jsonb), low, low + 10, 1
     from (select candidate_id, (substring(external_id from '[0-9]+$')::int * 7 % 8000) / 100.0 as low
           from candidates where external_id like $2 || '%') scored`,
    [roleId, prefix],
  );
  await client.query('vacuum analyze candidates');
  await client.query('vacuum analyze rankings');
  const { rows } = await client.query<{ candidate_id: string }>(
    'select candidate_id from rankings where role_id = $1 order by low desc limit 100',
    [roleId],
  );
  return rows.map(({ candidate_id }) => candidate_id);
}
