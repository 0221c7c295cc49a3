import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '../database/connect.ts';

/** A stream of rows into a table. */
export interface RowCopy {
  /** Resolves when the next row may come: the database sets the pace. */
  write(columns: readonly (string | number | boolean | null)[]): Promise<void>;
  /** Ends the stream and stores its rows. */
  end(): Promise<void>;
  /** Ends the stream; none of its rows is stored. */
  abort(): Promise<void>;
}

const pieceLetters = 64 * 1024;

/** A column in the text format of COPY (postgresql.org/docs/current/sql-copy.html, "Text Format"). */
export function copyText(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  // Postgres stores no zeros in texts.
  const text = value.includes('\0') ? value.replaceAll('\0', '') : value;
  return /[\\\n\r\t]/.test(text)
    ? text.replace(/[\\\n\r\t]/g, (sign) =>
        sign === '\\' ? '\\\\' : sign === '\n' ? '\\n' : sign === '\r' ? '\\r' : '\\t',
      )
    : text;
}

/**
 * Opens a COPY into a table on a connection of its own, in a transaction of its own.
 * @param target table with its columns, for example `import_rows (import_id, number)`
 */
export async function openCopy({ sequelize }: Database, target: string): Promise<RowCopy> {
  const { connectionManager } = sequelize;
  const connection = (await connectionManager.getConnection({ type: 'write' })) as Client;
  const release = () => connectionManager.releaseConnection(connection);
  const stream = connection.query(copyFrom(`copy ${target} from stdin`));
  let trouble: unknown = null;
  stream.on('error', (error: unknown) => {
    trouble ??= error;
  });
  let piece = '';
  const flush = async () => {
    if (trouble) throw trouble;
    const full = piece;
    piece = '';
    if (full && !stream.write(full)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
  };
  return {
    write: async (columns) => {
      piece += `${columns.map(copyText).join('\t')}\n`;
      if (piece.length >= pieceLetters) await flush();
    },
    end: async () => {
      try {
        await flush();
        stream.end();
        await finished(stream);
      } finally {
        release();
      }
    },
    abort: async () => {
      piece = '';
      const closed = once(stream, 'close');
      stream.destroy(new Error('the rows are not wanted any more'));
      await closed.catch(() => undefined);
      // The connection's state is not certain after a broken COPY: a fresh one takes its place.
      await connection.end().catch(() => undefined);
      release();
    },
  };
}
