import { fail, ok, type Result } from '#shared/result.ts';
import { memoryFileSystem } from '../platform/memory-file-system.ts';
import { runStoreSelfTest } from '../store/self-test.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/**
 * Proves, once a process and before any vault is touched, that SQLite's system calls reach the code that encrypts: a throwaway
 * vault in memory lives through a scripted life. A vault is opened only after it has passed.
 */
export class EngineCheck {
  readonly #environment: Pick<VaultEnvironment, 'randomBytes' | 'sqliteWasm'>;
  #outcome: Promise<Result<undefined, 'engine-unfit'>> | undefined;

  constructor(environment: Pick<VaultEnvironment, 'randomBytes' | 'sqliteWasm'>) {
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
      return outcome.ok ? ok(undefined) : fail('engine-unfit');
    } catch {
      // Other bytes than the pinned engine, or a build that cannot run here: either way nothing may be opened with it.
      return fail('engine-unfit');
    }
  }
}
