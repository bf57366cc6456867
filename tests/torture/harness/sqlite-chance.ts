import { sqliteEngine } from '#vault/store/sqlite-engine.ts';
import { wasm } from '../../support/sealed-vault.ts';

/** "expand 32-byte k", the first four words of a ChaCha20 state (RFC 8439, section 2.3). */
const constants = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574] as const;
/** 16 words of state, 64 bytes not given out yet, and how many those are (`sqlite3PrngType` in SQLite's random.c). */
const sizes = { words: 16, bytesLeftAt: 128, bytes: 129 };

/**
 * What SQLite draws at random, such as the salts of its log, comes from one generator in its memory, seeded once a process. Two
 * lives that are to leave the same bytes need it to begin in the same state, and to be left where it was by whoever looks on.
 */
export class SqliteChance {
  readonly #memory: WebAssembly.Memory;
  readonly #place: number;

  private constructor(memory: WebAssembly.Memory, place: number) {
    this.#memory = memory;
    this.#place = place;
  }

  /** Finds the generator: the constants stand in the program too, but only its state changes with a draw. Throws when there is none, or two. */
  static async find(): Promise<SqliteChance> {
    const engine = await sqliteEngine(wasm);
    const { memory } = engine;
    const draw = (): void => {
      const database = engine.inMemory();
      database.run('SELECT random()');
      database.close();
    };
    draw();
    const words = new Uint32Array(memory.buffer);
    const found: SqliteChance[] = [];
    for (let at = words.indexOf(constants[0]); at >= 0; at = words.indexOf(constants[0], at + 1)) if (constants.every((word, index) => words[at + index] === word)) found.push(new SqliteChance(memory, at * 4));
    const before = found.map((one) => one.#state().slice());
    draw();
    const changed = found.filter((one, index) => one.#state().some((byte, at) => byte !== before[index]![at]));
    if (changed.length !== 1) throw new Error(`${changed.length} of SQLite's generators were found, not one`);
    return changed[0]!;
  }

  /** What is drawn from here on is what was drawn after every other such call. */
  begin(): void {
    const state = this.#state();
    const view = new DataView(state.buffer, state.byteOffset, state.byteLength);
    for (let word = constants.length; word < sizes.words; word++) view.setUint32(word * 4, word, true);
    view.setUint8(sizes.bytesLeftAt, 0);
  }

  /** Does some work that draws as if it came first, and afterwards goes on as if it had not been done. */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    const kept = this.#state().slice();
    this.begin();
    try {
      return await work();
    } finally {
      this.#state().set(kept);
    }
  }

  #state(): Uint8Array {
    return new Uint8Array(this.#memory.buffer, this.#place, sizes.bytes);
  }
}
