import { fail } from '#shared/result.ts';
import { FileFault } from '#vault/platform/file-system.ts';
import { faultOutcome } from '#vault/platform/fault-code.ts';
import { type DatabaseCode, StorageFault } from './database.ts';

/** The code a person is shown for something storage threw; undefined for a bug. */
export function storageCode(error: unknown): DatabaseCode | undefined {
  if (error instanceof StorageFault) return error.code;
  return error instanceof FileFault ? faultOutcome(error) : undefined;
}

/** The same as a result; a bug goes on. */
export function refusal(problem: unknown): { readonly ok: false; readonly code: DatabaseCode } {
  const code = storageCode(problem);
  if (code === undefined) throw problem;
  return fail(code);
}
