import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { openBenchVault, type BenchVault } from './bench-vaults.ts';
import { copyToNative } from './native-copy.ts';

/** The native peer's files: made once from a vault's own rows, kept as long as the vault is. */
export class PeerFiles {
  readonly #say: (words: string) => void;

  constructor(say: (words: string) => void) {
    this.#say = say;
  }

  async copyOf(vault: BenchVault, tips: number): Promise<string> {
    const file = path.join(path.dirname(vault.folder), `native-${tips}.db`);
    if (existsSync(file)) return file;
    this.#say(`filling the native peer with ${tips} tips`);
    const opened = await openBenchVault(vault);
    copyToNative(opened.context.database, `${file}.part`);
    opened.close();
    renameSync(`${file}.part`, file);
    return file;
  }
}
