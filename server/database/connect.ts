import { Sequelize } from 'sequelize';
import { defineModels, type Models } from './models.ts';

/** A connected database: pool, models, and nothing else. */
export interface Database {
  sequelize: Sequelize;
  models: Models;
  close(): Promise<void>;
}

/**
 * Opens a pool on a PostgreSQL database. Nothing is queried yet.
 * @param url `postgres://user:password@host:port/database`
 * @param poolSize most connections held at once
 */
export function connectDatabase(url: string, poolSize = 10): Database {
  const sequelize = new Sequelize(url, {
    dialect: 'postgres',
    logging: false, // statements carry personal data
    pool: { max: poolSize, min: 0, idle: 10_000, acquire: 20_000 },
    define: { timestamps: false },
    dialectOptions: { application_name: 'pluto-server' },
  });
  return { sequelize, models: defineModels(sequelize), close: () => sequelize.close() };
}
