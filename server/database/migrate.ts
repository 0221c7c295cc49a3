import { QueryTypes, type Sequelize, type Transaction } from 'sequelize';
import { migration as createTables } from './migrations/20261122150000-create-tables.ts';
import { migration as holdBackResumes } from './migrations/20261122190000-hold-back-resumes.ts';
import { migration as addQuestionPlan } from './migrations/20261122210000-add-question-plan.ts';
import { migration as addUndoAndMailChoices } from './migrations/20261122214500-add-undo-and-mail-choices.ts';
import { migration as rankAtScale } from './migrations/20261122220000-rank-at-scale.ts';
import { migration as addImportStages } from './migrations/20261122223000-add-import-stages.ts';
import { migration as addAudioTroubles } from './migrations/20261122224000-add-audio-troubles.ts';
import { migration as addReplyTo } from './migrations/20261122231500-add-reply-to.ts';

/** SQL statements up and down. Each migration runs in one transaction. Expand first, contract in a later one. */
export interface Migration {
  name: string;
  up: readonly string[];
  down: readonly string[];
}

/** All migrations, oldest first. */
export const migrations: readonly Migration[] = [
  createTables,
  holdBackResumes,
  addQuestionPlan,
  addUndoAndMailChoices,
  rankAtScale,
  addImportStages,
  addAudioTroubles,
  addReplyTo,
];

/** Any number, as long as nobody else on this database takes it: servers that start together wait for each other. */
const migrationLock = 4_915_201_911;

async function namesDone(sequelize: Sequelize, transaction: Transaction): Promise<Set<string>> {
  await sequelize.query(
    'create table if not exists migrations (name text primary key, at timestamptz not null default now())',
    { transaction },
  );
  const rows = await sequelize.query<{ name: string }>('select name from migrations', {
    transaction,
    type: QueryTypes.SELECT,
  });
  return new Set(rows.map((row) => row.name));
}

/**
 * Brings the database to the newest version. Safe to call from several servers at once.
 * @returns names of the migrations that were run, oldest first
 */
export async function migrateUp(sequelize: Sequelize): Promise<string[]> {
  return sequelize.transaction(async (transaction) => {
    await sequelize.query(`select pg_advisory_xact_lock(${migrationLock})`, { transaction });
    const done = await namesDone(sequelize, transaction);
    const open = migrations.filter(({ name }) => !done.has(name));
    for (const { name, up } of open) {
      for (const statement of up) await sequelize.query(statement, { transaction });
      await sequelize.query('insert into migrations (name) values (:name)', {
        transaction,
        replacements: { name },
      });
    }
    return open.map(({ name }) => name);
  });
}

/** Takes the newest migration back. @returns its name, or null when there is none */
export async function migrateDown(sequelize: Sequelize): Promise<string | null> {
  return sequelize.transaction(async (transaction) => {
    await sequelize.query(`select pg_advisory_xact_lock(${migrationLock})`, { transaction });
    const done = await namesDone(sequelize, transaction);
    const last = migrations.filter(({ name }) => done.has(name)).at(-1);
    if (!last) return null;
    for (const statement of last.down) await sequelize.query(statement, { transaction });
    await sequelize.query('delete from migrations where name = :name', {
      transaction,
      replacements: { name: last.name },
    });
    return last.name;
  });
}
