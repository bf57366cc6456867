import type { Database as SqliteDatabase, Statement } from 'sql.js';
import type { SqlRow, SqlValue } from './database.ts';

/** Statements kept prepared; the least recently used goes first. */
const keptStatements = 128;

/** One open SQLite database with its prepared statements. Throws what SQLite says. */
export class SqlConnection {
  readonly #database: SqliteDatabase;
  readonly #statements = new Map<string, Statement>();

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** Without parameters `sql` may hold several statements; with parameters exactly one. */
  run(sql: string, parameters: readonly SqlValue[] = []): void {
    if (parameters.length === 0) {
      this.#database.run(sql);
      return;
    }
    this.#with(sql, parameters, (statement) => {
      while (statement.step());
    });
  }

  all(sql: string, parameters: readonly SqlValue[] = []): readonly SqlRow[] {
    return this.#with(sql, parameters, (statement) => {
      const rows: SqlRow[] = [];
      let columns: readonly string[] | undefined;
      while (statement.step()) {
        columns ??= statement.getColumnNames();
        rows.push(rowOf(columns, statement.get()));
      }
      return rows;
    });
  }

  get(sql: string, parameters: readonly SqlValue[] = []): SqlRow | undefined {
    return this.#with(sql, parameters, (statement) => (statement.step() ? rowOf(statement.getColumnNames(), statement.get()) : undefined));
  }

  /** Also when SQLite refuses: then nothing could be written any more, which is what abandoning means. */
  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #with<T>(sql: string, parameters: readonly SqlValue[], work: (statement: Statement) => T): T {
    const statement = this.#prepared(sql);
    try {
      statement.bind([...parameters]);
      return work(statement);
    } finally {
      statement.reset();
    }
  }

  #prepared(sql: string): Statement {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) {
      this.#statements.delete(sql);
      this.#statements.set(sql, kept);
      return kept;
    }
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    const [oldest] = this.#statements;
    if (this.#statements.size > keptStatements && oldest !== undefined) {
      oldest[1].free();
      this.#statements.delete(oldest[0]);
    }
    return statement;
  }
}

function rowOf(columns: readonly string[], values: readonly SqlValue[]): SqlRow {
  const row: Record<string, SqlValue> = {};
  for (const [index, column] of columns.entries()) row[column] = values[index] ?? null;
  return row;
}
