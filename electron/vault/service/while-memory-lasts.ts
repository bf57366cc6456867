import type { VaultCode } from '#shared/errors.ts';
import { fail, type Result } from '#shared/result.ts';
import { MemoryShort } from '../crypto/argon2.ts';

/** Key derivation asks for a quarter of a gigabyte: on a machine that has not got it a person is told so. */
export async function whileMemoryLasts<T, C extends VaultCode>(work: () => Promise<Result<T, C>>): Promise<Result<T, C | 'memory-short'>> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof MemoryShort) return fail('memory-short');
    throw problem;
  }
}
