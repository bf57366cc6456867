import { fail, type Result } from '#shared/result.ts';
import { memoryFileSystem } from '../platform/memory-file-system.ts';
import { runStoreSelfTest } from '../store/self-test.ts';
import { rehearseVault } from './rehearse-vault.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** Whether an engine has proved itself. */
export type ProvenEngine = Pick<EngineCheck, 'passed'>;

/**
 * Proves, once a process and before any vault is touched, that SQLite's system calls reach the code that encrypts: a throwaway
 * database in memory lives through a scripted life, and a vault is rehearsed in it. A real one is opened only after that. Runs while the
 * key is derived in a thread of its own, which takes longer.
 */
export class EngineCheck {
  readonly #environment: VaultEnvironment;
  #outcome: Promise<Result<undefined, 'engine-unfit'>> | undefined;

  constructor(environment: VaultEnvironment) {
    this.#environment = environment;
  }

  passed(): Promise<Result<undefined, 'engine-unfit'>> {
    this.#outcome ??= this.#run();
    return this.#outcome;
  }

  async #run(): Promise<Result<undefined, 'engine-unfit'>> {
    const { randomBytes, sqliteWasm } = this.#environment;
    try {
      const outcome = await runStoreSelfTest({ files: memoryFileSystem(), folder: '/', wasm: sqliteWasm(), randomBytes });
      return outcome.ok ? await rehearseVault(this.#environment) : fail('engine-unfit');
    } catch {
      // Other bytes than the pinned engine, or a build that cannot run here: either way nothing may be opened with it.
      return fail('engine-unfit');
    }
  }
}
