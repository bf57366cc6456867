import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { posterPage, type PosterKey } from '../poster/poster-page.ts';
import { printClean, type Print } from './print-clean.ts';
import { saveFile } from './save-file.ts';
import type { VaultEnvironment } from './vault-environment.ts';

export interface PosterTools {
  readonly environment: VaultEnvironment;
  readonly print: Print;
}

/** Prints the poster and writes it where a person said. `print-failed`: nothing was written. */
export async function saveKeyPoster({ environment, print }: PosterTools, keys: readonly PosterKey[], organisation: string, target: string): Promise<Result<{ readonly savedAs: string; readonly sizeBytes: number }, Code>> {
  const pdf = await printClean(print, posterPage(keys, organisation));
  return pdf === undefined ? fail('print-failed') : ok(saveFile(environment, target, pdf));
}
