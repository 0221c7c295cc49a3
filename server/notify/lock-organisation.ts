import { QueryTypes, type Transaction } from 'sequelize';

/**
 * Holds an organisation's line until the transaction ends: its events and audit entries are numbered in the order
 * they are committed. One lock serves both, so that two transactions cannot wait for each other.
 *
 * Take it last, after all row locks: whoever holds it must not wait for a row.
 */
export async function lockOrganisation(organisationId: string, transaction: Transaction): Promise<void> {
  await sequelizeOf(transaction).query('select pg_advisory_xact_lock(hashtextextended(:key, 0))', {
    transaction,
    type: QueryTypes.SELECT,
    replacements: { key: `pluto-organisation:${organisationId}` },
  });
}

interface Queries {
  query(sql: string, options: object): Promise<unknown>;
}

/** Sequelize keeps its instance on the transaction but leaves it out of the types. */
export function sequelizeOf(transaction: Transaction): Queries {
  return (transaction as unknown as { sequelize: Queries }).sequelize;
}
