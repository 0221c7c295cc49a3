import { type Model, type ModelStatic, QueryTypes } from 'sequelize';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectDatabase, type Database } from './connect.ts';
import { migrateDown, migrateUp, migrations } from './migrate.ts';

const adminUrl = process.env.PLUTO_TEST_DATABASE_URL ?? '';
const name = `migrate_${process.pid}_${Date.now()}`;
let admin: Database;
let database: Database;

async function tables(): Promise<string[]> {
  const rows = await database.sequelize.query<{ table_name: string }>(
    `select table_name from information_schema.tables where table_schema = 'public' order by 1`,
    { type: QueryTypes.SELECT },
  );
  return rows.map((row) => row.table_name);
}

beforeAll(async () => {
  admin = connectDatabase(adminUrl, 1);
  await admin.sequelize.query(`create database "${name}"`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  database = connectDatabase(url.toString());
});

afterAll(async () => {
  await database.close();
  await admin.sequelize.query(`drop database "${name}" with (force)`);
  await admin.close();
});

describe('migrations', () => {
  it('run once, also when two servers start together', async () => {
    const [first, second] = await Promise.all([migrateUp(database.sequelize), migrateUp(database.sequelize)]);
    expect([...first, ...second]).toEqual(migrations.map((migration) => migration.name));
  });

  it('have a table with the columns of every model', async () => {
    const names = await tables();
    for (const model of Object.values(database.models) as unknown as ModelStatic<Model>[]) {
      expect(names).toContain(model.getTableName());
      await expect(model.findAll({ limit: 1 }), String(model.getTableName())).resolves.toEqual([]);
    }
  });

  it('keep the original snapshot of a candidate', async () => {
    const { Organisation, Candidate } = database.models;
    const organisation = await Organisation.create({ name: 'Snapshot Ltd' });
    const candidate = await Candidate.create({ organisation_id: organisation.organisation_id, name: 'A' });
    await candidate.update({ original_data: {} });
    const other = { name: { value: 'B', provenance: { source: 'typed' } } };
    await expect(
      database.sequelize.query('update candidates set original_data = :other', {
        replacements: { other: JSON.stringify(other) },
      }),
    ).rejects.toThrow('written once');
  });

  it('refuse to change or delete audit entries', async () => {
    const { Organisation, AuditEntry } = database.models;
    const { organisation_id } = await Organisation.create({ name: 'Audit Ltd' });
    const entry = {
      number: 1,
      at: new Date(),
      actor: 'system',
      action: 'tested',
      previous_hash: '',
      hash: 'x',
    };
    await AuditEntry.create({ organisation_id, ...entry });
    await expect(AuditEntry.update({ action: 'other' }, { where: { organisation_id } })).rejects.toThrow(
      'append-only',
    );
    await expect(AuditEntry.destroy({ where: { organisation_id } })).rejects.toThrow('append-only');
    await expect(AuditEntry.truncate()).rejects.toThrow('append-only');
  });

  it('can be taken back to nothing', async () => {
    for (const migration of [...migrations].reverse()) {
      expect(await migrateDown(database.sequelize)).toBe(migration.name);
    }
    expect(await migrateDown(database.sequelize)).toBeNull();
    expect(await tables()).toEqual(['migrations']);
  });
});
