import type { Database as SqliteDatabase, Statement } from 'sql.js';
import type { SqlRow, SqlValue } from './database.ts';

/** Statements kept prepared; the least recently used goes first. */
const keptStatements = 128;

interface Prepared {
  readonly statement: Statement;
  /** Names of its columns, asked for once: they are as many as values come, or asked for again. */
  columns: readonly string[];
}

/** One open SQLite database with its prepared statements. Throws what SQLite says. */
export class SqlConnection {
  readonly #database: SqliteDatabase;
  readonly #statements = new Map<string, Prepared>();

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** Without parameters `sql` may hold several statements; with parameters exactly one. */
  run(sql: string, parameters: readonly SqlValue[] = []): void {
    if (parameters.length === 0) {
      this.#database.run(sql);
      return;
    }
    this.#with(sql, parameters, ({ statement }) => {
      while (statement.step());
    });
  }

  all(sql: string, parameters: readonly SqlValue[] = []): readonly SqlRow[] {
    return this.#with(sql, parameters, (prepared) => {
      const rows: SqlRow[] = [];
      while (prepared.statement.step()) rows.push(rowOf(prepared));
      return rows;
    });
  }

  get(sql: string, parameters: readonly SqlValue[] = []): SqlRow | undefined {
    return this.#with(sql, parameters, (prepared) => (prepared.statement.step() ? rowOf(prepared) : undefined));
  }

  /** How many rows were inserted, changed or deleted since it was opened, by triggers too, and also where that was taken back. */
  rowsWritten(): number {
    return Number(this.get('SELECT total_changes() AS changes')?.['changes']);
  }

  /** Also when SQLite refuses: then nothing could be written any more, which is what abandoning means. */
  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #with<T>(sql: string, parameters: readonly SqlValue[], work: (prepared: Prepared) => T): T {
    const prepared = this.#prepared(sql);
    try {
      prepared.statement.bind(parameters as SqlValue[]); // which only reads the list
      return work(prepared);
    } finally {
      prepared.statement.reset();
    }
  }

  #prepared(sql: string): Prepared {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) {
      this.#statements.delete(sql);
      this.#statements.set(sql, kept);
      return kept;
    }
    const prepared: Prepared = { statement: this.#database.prepare(sql), columns: [] };
    this.#statements.set(sql, prepared);
    const [oldest] = this.#statements;
    if (this.#statements.size > keptStatements && oldest !== undefined) {
      oldest[1].statement.free();
      this.#statements.delete(oldest[0]);
    }
    return prepared;
  }
}

function rowOf(prepared: Prepared): SqlRow {
  const values: readonly SqlValue[] = prepared.statement.get();
  if (prepared.columns.length !== values.length) prepared.columns = prepared.statement.getColumnNames();
  const { columns } = prepared;
  const row: Record<string, SqlValue> = {};
  for (let index = 0; index < columns.length; index++) row[columns[index] ?? ''] = values[index] ?? null;
  return row;
}
