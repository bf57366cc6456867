import type { Database } from '#vault/store/database.ts';
import { seededRandom } from './seeded-random.ts';

/** Words of several scripts, so that what is stored is not all ASCII. Invented; no real tip. */
const words = ['ប្រអប់', 'ការងារ', '园区', '护照', 'ตึก', 'ชั้นสาม', 'tầng', 'cổng', 'လူ', 'အခန်း', 'gate', 'guard', 'window', 'north', 'seven', 'passport'];

/** Invented text of about `count` words. */
export function inventedText(random: () => number, count: number): string {
  return Array.from({ length: count }, () => `${words[Math.floor(random() * words.length)] ?? ''}${Math.floor(random() * 1000)}`).join(' ');
}

const schema = `
  CREATE TABLE tips (id INTEGER PRIMARY KEY, body TEXT, status INTEGER);
  CREATE INDEX tips_by_status ON tips (status);
  CREATE TABLE audit (step INTEGER PRIMARY KEY, tip INTEGER, status INTEGER);
  CREATE VIRTUAL TABLE words USING fts4(content='', body, tokenize=simple);`;

export interface LifeState {
  /** Last step in the log of changes, and how many there are: equal unless a change was halved. */
  readonly lastStep: number;
  readonly steps: number;
  readonly tips: number;
  /** SQLite's own check. */
  readonly integrity: string;
}

/** A small but whole use of the database: rows, an index, full text, an audit row in the same transaction. */
export class VaultLife {
  readonly database: Database;
  readonly #random: () => number;

  constructor(database: Database, seed: number) {
    this.database = database;
    this.#random = seededRandom(seed);
  }

  /** Tables and the first tips. */
  begin(tips: number): void {
    this.database.run(schema);
    this.database.transaction(() => {
      for (let id = 1; id <= tips; id++) this.#addTip(id);
    });
  }

  /** One change: a status, its audit row and some new tips, in one transaction. */
  step(step: number, newTips = 0): void {
    this.database.transaction(() => this.change(step, newTips));
  }

  /** The change itself, to be run inside a transaction. */
  change(step: number, newTips: number): void {
    this.database.run('UPDATE tips SET status = ? WHERE id = ?', [step % 6, 1 + (step % 20)]);
    this.database.run('INSERT INTO audit VALUES (?, ?, ?)', [step, 1 + (step % 20), step % 6]);
    for (let index = 0; index < newTips; index++) this.#addTip(1_000_000 + step * 100 + index);
  }

  #addTip(id: number): void {
    const body = inventedText(this.#random, 90);
    this.database.run('INSERT INTO tips VALUES (?, ?, 0)', [id, body]);
    this.database.run('INSERT INTO words (docid, body) VALUES (?, ?)', [id, body]);
  }
}

export function lifeState(database: Database): LifeState {
  const number = (sql: string): number => Number(Object.values(database.get(sql) ?? {})[0]);
  return {
    lastStep: number('SELECT coalesce(max(step), 0) FROM audit'),
    steps: number('SELECT count(*) FROM audit'),
    tips: number('SELECT count(*) FROM tips'),
    integrity: String(Object.values(database.get('PRAGMA integrity_check') ?? {})[0]),
  };
}
